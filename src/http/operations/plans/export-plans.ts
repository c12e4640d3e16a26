/** GET /api/plans/file: the plans that the list's filters find, in its order, as a workbook. */
import { listPlans } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import type { SheetCell } from '../../../export/index.ts';
import { formatDate, formatList, type Language, translate } from '../../../i18n/index.ts';
import type { PlanView } from '../../../views/index.ts';
import { PlansFilter } from '../../contract/index.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';

const day = (date: string): SheetCell => ({ day: date });

/** The texts that are read, each with its language and standing, on lines of their own. */
function textsOf(language: Language, texts: PlanView['texts']): string {
  return texts
    .filter((text) => text.current)
    .map((text) =>
      translate(language, 'plans.text-of', {
        language: translate(language, `term.language.${text.language}`),
        standing: translate(language, `term.standing.${text.standing}`),
      }),
    )
    .join('\n');
}

function yearsOf(language: Language, period: PlanView['period']): string | null {
  if (period === null) return null;
  const [from, to] = [formatDate(language, period.from), formatDate(language, period.to)];
  return translate(language, 'plans.period', { from, to });
}

function partiesOf(language: Language, parties: PlanView['parties']): string {
  const names = parties.map(({ name, code }) => wordsIn(language, name) || code.toUpperCase());
  return formatList(language, names);
}

export const plansSheet = sheetOperation({
  id: 'exportPlans',
  path: '/api/plans/file',
  tag: 'plans',
  summary: 'The plans of this node, as a workbook in the reader’s words',
  access: 'signed-in',
  query: PlansFilter,
  problems: [],
  async find({ app, actor, query, language }) {
    const plans = await listPlans(app, actor, { ...query, language });
    if (!plans.ok) return plans;
    const settled = ({ operative, uncovered }: PlanView['counts']) =>
      translate(language, 'format.n-of-m', { n: operative - uncovered, m: operative });
    return ok(
      listSheet(language, {
        title: 'plans.title',
        rows: plans.value.items,
        columns: [
          [
            'plans.column.title',
            50,
            ({ title }) => wordsIn(language, title) || translate(language, 'plans.untitled'),
          ],
          ['overview.parties', 30, ({ parties }) => partiesOf(language, parties)],
          ['plans.column.period', 26, ({ period }) => yearsOf(language, period)],
          ['plans.column.text', 26, ({ texts }) => textsOf(language, texts)],
          ['plans.column.settled', 14, ({ counts }) => settled(counts)],
          ['plans.column.proposals', 14, ({ counts }) => counts.proposalsOpen],
          ['plans.column.commitments', 14, ({ counts }) => counts.commitments],
          ['plans.column.programme', 14, ({ adopted }) => (adopted === null ? null : day(adopted.on))],
          ['plans.column.added', 14, ({ createdAt }) => day(createdAt.slice(0, 10))],
        ],
      }),
    );
  },
});
