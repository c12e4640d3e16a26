/** GET …/joint/packages/file: the packages that the list's filters find, in its order, as a workbook. */
import Type from 'typebox';
import { listPackages, packageState } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import { Id, type JointPackage, PackagesFilter } from '../../contract/index.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';
import { listAsked } from './asked-lists.ts';
import { partyNames } from './sheet-words.ts';

const standings = [
  ...(['confirmed', 'deemed', 'noted', 'consultation'] as const),
  ...(['returned', 'disputed', 'registered', 'withdrawn'] as const),
] as const satisfies readonly (keyof JointPackage['counts'])[];

export const packagesSheet = sheetOperation({
  id: 'exportJointPackages',
  path: '/api/plans/:plan/joint/packages/file',
  tag: 'joint',
  summary: 'Packages, as a workbook in the reader’s words',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: PackagesFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const found = await listPackages(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    return ok(
      listSheet(language, {
        title: 'package.list',
        rows: found.value.items,
        columns: [
          ['package.title', 50, ({ title }) => wordsIn(language, title)],
          ['package.occasion', 30, ({ occasion }) => wordsIn(language, occasion)],
          ['package.date', 14, ({ date }) => date],
          ['joint.proposals.by', 20, ({ by }) => named.value(by)],
          ['joint.at', 24, ({ at }) => at],
          ['term.field.state', 24, (one) => translate(language, `package.state.${packageState(one)}`)],
          ['package.column.items', 10, ({ total }) => total],
          ...standings.map(
            (standing) =>
              [
                `package.item.${standing}`,
                14,
                ({ counts }: { readonly counts: JointPackage['counts'] }) => counts[standing] ?? 0,
              ] as const, // as: a column
          ),
        ],
      }),
    );
  },
});
