/** GET /api/people */
import { listPeople } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { PersonList } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const showPeople = operation({
  id: 'listPeople',
  method: 'GET',
  path: '/api/people',
  tag: 'people',
  summary: 'The accounts of this node',
  access: 'people.manage',
  success: { status: 200, description: 'The accounts', schema: PersonList },
  problems: [],
  async handle({ app, actor, language }) {
    const people = await listPeople(app, actor);
    if (!people.ok) return people;
    return ok({ body: { items: people.value.map((one) => personView(language, one)) } });
  },
});
