/** GET /api/plans/:plan/commitments/file: the register as a workbook: all that the list's filters find, in its order. */
import Type from 'typebox';
import { getPlan, listCommitments } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import type { SheetCell } from '../../../export/index.ts';
import { formatList, type Language, translate } from '../../../i18n/index.ts';
import type { PlanView, RegisterItem } from '../../../views/index.ts';
import { CommitmentFilter, Id } from '../../contract/index.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, mostThings, sheetOperation } from '../../sheet-operation.ts';

const states = { commitment: 'accepted', proposal: 'proposed', rejected: 'rejected' } as const; // as: words

/** Who acts: all parties, or those whose codes are joined by '+'. */
function actorCell(language: Language, parties: PlanView['parties'], actor: string): string {
  if (actor === 'both') return translate(language, parties.length > 2 ? 'term.actor.all' : 'term.actor.both');
  const names = actor.split('+').map((code) => {
    const party = parties.find((one) => one.code === code);
    return wordsIn(language, party?.name ?? {}) || code.toUpperCase();
  });
  return formatList(language, names);
}

function dueCell(due: RegisterItem['reading']['due']): SheetCell {
  const day = due === null ? null : (due.date ?? due.words);
  return day === null ? null : { day };
}

export const registerSheet = sheetOperation({
  id: 'exportCommitments',
  path: '/api/plans/:plan/commitments/file',
  tag: 'commitments',
  summary: 'The register, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: CommitmentFilter,
  problems: ['not-found'],
  async find({ app, actor, params, query, language }) {
    const plan = await getPlan(app, actor, { planId: params.plan });
    if (!plan.ok) return plan;
    const asked = { planId: params.plan, ...query, language, limit: mostThings };
    const found = await listCommitments(app, actor, asked);
    if (!found.ok) return found;
    const { parties } = plan.value;
    return ok(
      listSheet(language, {
        title: 'frame.place.register',
        rows: found.value.items,
        columns: [
          ['term.field.provision', 12, ({ provision }) => provision.path],
          ['register.column.number', 8, ({ ordinal }) => ordinal],
          ['term.field.words', 70, ({ words }) => words],
          ['register.column.further', 50, ({ further }) => further.map(({ words }) => words).join('\n')],
          ['term.field.actor', 20, ({ reading }) => actorCell(language, parties, reading.actor)],
          ['term.field.kind', 16, ({ reading }) => translate(language, `term.kind.${reading.kind}`)],
          [
            'term.field.strength',
            14,
            ({ reading }) => translate(language, `term.strength.${reading.strength}`),
          ],
          ['term.field.due', 14, ({ reading }) => dueCell(reading.due)],
          [
            'term.field.due-origin',
            18,
            ({ reading: { due } }) =>
              due === null ? null : translate(language, `term.due-origin.${due.origin}`),
          ],
          ['term.field.leads', 30, ({ reading }) => reading.leads.join('\n')],
          ['term.field.done', 40, ({ reading }) => reading.done],
          ['term.field.state', 14, ({ what }) => translate(language, `term.state.${states[what]}`)],
          ['term.field.progress', 18, ({ progress }) => translate(language, `term.progress.${progress}`)],
        ],
        next: found.value.next,
      }),
    );
  },
});
