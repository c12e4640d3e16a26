/** GET /api/plans/file: the plans that the list's filters find, in its order, as a workbook. */
import { listPlans } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { type SheetCell, writeSheet } from '../../../export/index.ts';
import { formatDate, formatList, type Language, translate } from '../../../i18n/index.ts';
import type { PlanView } from '../../../views/index.ts';
import { PlansFilter } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sheetHeaders, wordsIn } from '../objects/sheet-operations.ts';

function rowOf(language: Language, plan: PlanView): readonly SheetCell[] {
  const { title, parties, period, texts, counts, adopted, createdAt } = plan;
  const current = texts
    .filter((text) => text.current)
    .map((text) =>
      translate(language, 'plans.text-of', {
        language: translate(language, `term.language.${text.language}`),
        standing: translate(language, `term.standing.${text.standing}`),
      }),
    );
  const day = (date: string): string => formatDate(language, date);
  const years =
    period === null
      ? null
      : translate(language, 'plans.period', { from: day(period.from), to: day(period.to) });
  const settled = { n: counts.operative - counts.uncovered, m: counts.operative };
  return [
    wordsIn(language, title) || translate(language, 'plans.untitled'),
    formatList(
      language,
      parties.map(({ name, code }) => wordsIn(language, name) || code.toUpperCase()),
    ),
    years,
    current.join('\n'),
    translate(language, 'format.n-of-m', settled),
    counts.proposalsOpen,
    counts.commitments,
    adopted === null ? null : { day: adopted.on },
    { day: createdAt.slice(0, 10) },
  ];
}

export const plansSheet = operation({
  id: 'exportPlans',
  method: 'GET',
  path: '/api/plans/file',
  tag: 'plans',
  summary: 'The plans of this node, as a workbook in the reader’s words',
  access: 'signed-in',
  query: PlansFilter,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: [],
  async handle({ app, actor, query, language }) {
    const plans = await listPlans(app, actor, { ...query, language });
    if (!plans.ok) return plans;
    const name = translate(language, 'plans.title');
    const bytes = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'plans.column.title'), width: 50 },
        { name: translate(language, 'overview.parties'), width: 30 },
        { name: translate(language, 'plans.column.period'), width: 26 },
        { name: translate(language, 'plans.column.text'), width: 26 },
        { name: translate(language, 'plans.column.settled'), width: 14 },
        { name: translate(language, 'plans.column.proposals'), width: 14 },
        { name: translate(language, 'plans.column.commitments'), width: 14 },
        { name: translate(language, 'plans.column.programme'), width: 14 },
        { name: translate(language, 'plans.column.added'), width: 14 },
      ],
      rows: plans.value.items.map((plan) => rowOf(language, plan)),
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
