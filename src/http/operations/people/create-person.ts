/** POST /api/people: a new account, with the code for its first password, shown this once. */
import { createPerson } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { PersonCreated, PersonNew } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { codeView, personView } from './person-view.ts';

export const addPerson = operation({
  id: 'createPerson',
  method: 'POST',
  path: '/api/people',
  tag: 'people',
  summary: 'Adds an account',
  access: 'people.manage',
  body: PersonNew,
  isSecret: true,
  success: { status: 201, description: 'The account and its one-time code', schema: PersonCreated },
  problems: ['name-taken'],
  async handle({ app, actor, body, language }) {
    const made = await createPerson(app, actor, { language, ...body });
    if (!made.ok) return made;
    const { code, person } = made.value;
    return ok({
      body: { person: personView(language, made.value), code: codeView(code) },
      version: person.version,
    });
  },
});
