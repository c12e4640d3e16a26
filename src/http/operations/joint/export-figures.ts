/** How each commitment stands between the parties, as a workbook: all that the list's filters find, in its order. */
import Type from 'typebox';
import { showJointFigures } from '../../../app/joint/index.ts';
import { err, ok, problem } from '../../../base/index.ts';
import { formatPeriod, type Language, translate } from '../../../i18n/index.ts';
import { Id, type JointFigures, JointFiguresFilter } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { refIn } from '../../server/words.ts';
import { listSheet, mostThings, sheetOperation } from '../../sheet-operation.ts';
import { listAsked } from './asked-lists.ts';
import { partyNames } from './sheet-words.ts';

type Line = Wide<JointFigures['items'][number]>;

/** Claims, each with its period, whose it is, how far it says to be, and what was answered. */
function claimsCell(language: Language, claims: Line['claims'], nameOf: (letter: string) => string): string {
  return claims
    .map(({ period, claimant, progress, agreement }) =>
      [
        formatPeriod(language, period),
        nameOf(claimant),
        translate(language, `term.progress.${progress}`),
        translate(language, `parts.agreement.${agreement}`),
      ].join(' · '),
    )
    .join('\n');
}

export const jointFiguresSheet = sheetOperation({
  id: 'exportJointFigures',
  path: '/api/plans/:plan/joint/figures/file',
  tag: 'joint',
  summary: 'How each commitment stands between the parties, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: JointFiguresFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const found = await showJointFigures(app, actor, { planId, ...listAsked(query), limit: mostThings });
    if (!found.ok) return found;
    const { me, items, refs, next } = found.value;
    if (me === null) return err(problem('joint-not-open', { plan: planId }));
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const said = (claims: Line['claims'], isOurs: boolean): string =>
      claimsCell(
        language,
        claims.filter(({ claimant }) => (claimant === me) === isOurs),
        named.value,
      );
    return ok(
      listSheet(language, {
        title: 'joint.standing-page.title',
        rows: items,
        columns: [
          ['field.commitment', 70, ({ commitment }) => refIn(language, `commitment/${commitment}`, refs)],
          [
            'joint.column.own',
            18,
            ({ own }) => (own === null ? null : translate(language, `term.progress.${own}`)),
          ],
          ['joint.column.joint', 18, ({ progress }) => translate(language, `term.progress.${progress}`)],
          ['joint.column.our-claim', 50, ({ claims }) => said(claims, true)],
          ['joint.column.their-claim', 50, ({ claims }) => said(claims, false)],
          ['joint.column.reading', 14, ({ reading }) => translate(language, 'format.n-of-m', { ...reading })],
        ],
        next,
      }),
    );
  },
});
