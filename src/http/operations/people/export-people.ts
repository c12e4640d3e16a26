/** GET /api/people/file: the accounts that the list's filters find, in its order, as a workbook. */
import { listPeople } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { formatList, type Language, translate } from '../../../i18n/index.ts';
import { PeopleQuery, peopleMeant, stateOfPerson } from '../../contract/index.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';
import { personView } from './person-view.ts';

type Grants = ReturnType<typeof personView>['grants'];

function rolesOf(language: Language, grants: Grants): string {
  const roles = grants.map(({ role }) => translate(language, `term.role.${role}`));
  return formatList(language, roles);
}

function areasOf(language: Language, grants: Grants): string {
  const narrowed = new Set(grants.flatMap(({ areas }) => Object.keys(areas))).size;
  if (narrowed === 0) return translate(language, 'people.areas-all');
  return translate(language, 'people.areas-limited', { n: narrowed });
}

export const peopleSheet = sheetOperation({
  id: 'exportPeople',
  path: '/api/people/file',
  tag: 'people',
  summary: 'Accounts of this node, as a workbook in the reader’s words',
  access: 'people.manage',
  query: PeopleQuery,
  problems: [],
  async find({ app, actor, query, language }) {
    const people = await listPeople(app, actor);
    if (!people.ok) return people;
    const views = people.value.map((one) => personView(language, one));
    return ok(
      listSheet(language, {
        title: 'people.title',
        rows: peopleMeant(views, query),
        columns: [
          ['people.column.name', 30, ({ displayName }) => displayName],
          ['account.name', 20, ({ name }) => name],
          ['people.column.roles', 30, ({ grants }) => rolesOf(language, grants)],
          ['people.column.areas', 20, ({ grants }) => areasOf(language, grants)],
          ['account.language', 12, (person) => translate(language, `term.language.${person.language}`)],
          ['term.field.state', 20, (person) => translate(language, `people.state.${stateOfPerson(person)}`)],
          ['people.column.pseudonym', 16, ({ pseudonym }) => pseudonym],
        ],
      }),
    );
  },
});
