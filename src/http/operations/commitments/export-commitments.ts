/** GET /api/plans/:plan/commitments/file: the register as a workbook: all that the list's filters find, in its order. */
import Type from 'typebox';
import { getPlan, listCommitments } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { type SheetCell, writeSheet } from '../../../export/index.ts';
import { formatList, type Language, translate } from '../../../i18n/index.ts';
import type { PlanView, RegisterItem } from '../../../views/index.ts';
import { CommitmentFilter, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sheetHeaders, wordsIn } from '../objects/sheet-operations.ts';

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

function rowOf(
  language: Language,
  parties: PlanView['parties'],
  { provision, ordinal, words, further, reading, what, progress }: RegisterItem,
): readonly SheetCell[] {
  const { actor, kind, strength, due, leads, done } = reading;
  const date = due === null ? null : (due.date ?? due.words);
  return [
    provision.path,
    ordinal,
    words,
    further.map((one) => one.words).join('\n'),
    actorCell(language, parties, actor),
    translate(language, `term.kind.${kind}`),
    translate(language, `term.strength.${strength}`),
    date === null ? null : { day: date },
    due === null ? null : translate(language, `term.due-origin.${due.origin}`),
    leads.join('\n'),
    done,
    translate(language, `term.state.${states[what]}`),
    translate(language, `term.progress.${progress}`),
  ];
}

export const registerSheet = operation({
  id: 'exportCommitments',
  method: 'GET',
  path: '/api/plans/:plan/commitments/file',
  tag: 'commitments',
  summary: 'The register, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: CommitmentFilter,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params, query, language }) {
    const plan = await getPlan(app, actor, { planId: params.plan });
    if (!plan.ok) return plan;
    const asked = { planId: params.plan, ...query, language, limit: 100_000 };
    const found = await listCommitments(app, actor, asked);
    if (!found.ok) return found;
    const name = translate(language, 'frame.place.register');
    const column = (key: Parameters<typeof translate>[1], width: number) => ({
      name: translate(language, key),
      width,
    });
    const bytes = await writeSheet({
      name,
      columns: [
        column('term.field.provision', 12),
        column('register.column.number', 8),
        column('term.field.words', 70),
        column('register.column.further', 50),
        column('term.field.actor', 20),
        column('term.field.kind', 16),
        column('term.field.strength', 14),
        column('term.field.due', 14),
        column('term.field.due-origin', 18),
        column('term.field.leads', 30),
        column('term.field.done', 40),
        column('term.field.state', 14),
        column('term.field.progress', 18),
      ],
      rows: found.value.items.map((line) => rowOf(language, plan.value.parties, line)),
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
