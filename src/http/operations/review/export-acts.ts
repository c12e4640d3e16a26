/** GET /api/plans/:plan/review/acts/file: acts of review as a workbook: all that the list's filters find in its order, up to a bound. */
import Type from 'typebox';
import { listActs } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, ReviewActFilter } from '../../contract/index.ts';
import { sayWho } from '../../server/words.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { entriesOf } from '../log/entry-days.ts';
import { actCells, tellAct } from './act-words.ts';

export const actsSheet = sheetOperation({
  id: 'exportReviewActs',
  path: '/api/plans/:plan/review/acts/file',
  tag: 'review',
  summary: 'Acts of review, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: ReviewActFilter,
  problems: ['not-found'],
  async find({ app, actor, params, query, language }) {
    const page = await listActs(app, actor, { planId: params.plan, ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(
      listSheet(language, {
        title: 'review.acts',
        rows: items.map((line) => ({
          ...tellAct(line, (who) => sayWho(language, who)),
          ...actCells(language, line),
        })),
        columns: [
          ['commitment.history-when', 24, ({ at }) => at],
          ['commitment.history-what', 30, ({ what }) => what],
          ['review.column.items', 12, ({ items: n }) => n],
          ['term.field.provision', 30, ({ where }) => where],
          ['commitment.history-who', 24, ({ byName }) => byName],
          ['commitment.history-entry', 24, ({ entries }) => entries],
          ['review.column.reason', 50, ({ reason }) => reason],
          [
            'review.column.undone',
            40,
            ({ undone }) => (undone === null ? null : `${undone.byName} ${undone.at}`),
          ],
        ],
        next,
      }),
    );
  },
});
