/** GET /api/plans/:plan/review/acts/file: acts of review as a workbook: all that the list's filters find in its order, up to a bound. */
import Type from 'typebox';
import { listActs } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { writeSheet } from '../../../export/index.ts';
import { translate } from '../../../i18n/index.ts';
import { Id, ReviewActFilter } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';
import { entriesOf } from '../log/entry-days.ts';
import { mostLines, restLine, sheetHeaders } from '../objects/sheet-operations.ts';
import { actCells, tellAct } from './act-words.ts';

export const actsSheet = operation({
  id: 'exportReviewActs',
  method: 'GET',
  path: '/api/plans/:plan/review/acts/file',
  tag: 'review',
  summary: 'Acts of review, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: ReviewActFilter,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params, query, language }) {
    const page = await listActs(app, actor, { planId: params.plan, ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const name = translate(language, 'review.acts');
    const bytes = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'commitment.history-when'), width: 24 },
        { name: translate(language, 'commitment.history-what'), width: 30 },
        { name: translate(language, 'review.column.items'), width: 12 },
        { name: translate(language, 'term.field.provision'), width: 30 },
        { name: translate(language, 'commitment.history-who'), width: 24 },
        { name: translate(language, 'commitment.history-entry'), width: 24 },
        { name: translate(language, 'review.column.reason'), width: 50 },
        { name: translate(language, 'review.column.undone'), width: 40 },
      ],
      rows: [
        ...page.value.items.map((line) => {
          const { at, items, byName, reason, undone } = tellAct(line, (who) => sayWho(language, who));
          const { what, where, entries } = actCells(language, line);
          const taken = undone === null ? null : `${undone.byName} ${undone.at}`;
          return [at, what, items, where, byName, entries, reason, taken];
        }),
        ...restLine(language, page.value.next),
      ],
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
