/** GET /api/people */
import { listPeople } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { PeopleQuery, PersonList, peopleMeant } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const showPeople = operation({
  id: 'listPeople',
  method: 'GET',
  path: '/api/people',
  tag: 'people',
  summary: 'The accounts of this node',
  access: 'people.manage',
  query: PeopleQuery,
  success: { status: 200, description: 'The accounts', schema: PersonList },
  problems: [],
  async handle({ app, actor, query, language }) {
    const people = await listPeople(app, actor);
    if (!people.ok) return people;
    const views = people.value.map((one) => personView(language, one));
    return ok({ body: { items: [...peopleMeant(views, query)] } });
  },
});
