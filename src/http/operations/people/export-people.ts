/** GET /api/people/file: the accounts that the list's filters find, in its order, as a workbook. */
import { listPeople } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { writeSheet } from '../../../export/index.ts';
import { formatList, translate } from '../../../i18n/index.ts';
import { PeopleQuery, peopleMeant, stateOfPerson } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sheetHeaders } from '../objects/sheet-operations.ts';
import { personView } from './person-view.ts';

export const peopleSheet = operation({
  id: 'exportPeople',
  method: 'GET',
  path: '/api/people/file',
  tag: 'people',
  summary: 'Accounts of this node, as a workbook in the reader’s words',
  access: 'people.manage',
  query: PeopleQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: [],
  async handle({ app, actor, query, language }) {
    const people = await listPeople(app, actor);
    if (!people.ok) return people;
    const views = people.value.map((one) => personView(language, one));
    const found = peopleMeant(views, query);
    const name = translate(language, 'people.title');
    const bytes = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'people.column.name'), width: 30 },
        { name: translate(language, 'account.name'), width: 20 },
        { name: translate(language, 'people.column.roles'), width: 30 },
        { name: translate(language, 'people.column.areas'), width: 20 },
        { name: translate(language, 'account.language'), width: 12 },
        { name: translate(language, 'term.field.state'), width: 20 },
        { name: translate(language, 'people.column.pseudonym'), width: 16 },
      ],
      rows: found.map((person) => {
        const narrowed = new Set(person.grants.flatMap(({ areas }) => Object.keys(areas))).size;
        const roles = person.grants.map(({ role }) => translate(language, `term.role.${role}`));
        return [
          person.displayName,
          person.name,
          formatList(language, roles),
          narrowed === 0
            ? translate(language, 'people.areas-all')
            : translate(language, 'people.areas-limited', { n: narrowed }),
          translate(language, `term.language.${person.language}`),
          translate(language, `people.state.${stateOfPerson(person)}`),
          person.pseudonym,
        ];
      }),
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
