/** Who acts in what the machine proposes, by the parties of the plan as its office names them. */
import type { Problem, Result } from '../../base/index.ts';
import { type PartyValue, partyOfActor } from '../../plan/index.ts';
import type { ProposalRow, StoreWriter } from '../ports/index.ts';
import { projectLines } from '../projections/project-lines.ts';

/** Parties by the names that a text may give them. */
export type PartyNames = readonly Pick<PartyValue, 'code' | 'name'>[];

/** The row with its actor by a party's code, where a party is meant. */
export function withParty(row: ProposalRow, parties: PartyNames): ProposalRow {
  const actor = partyOfActor(row.reading.actor, parties);
  return actor === row.reading.actor ? row : { ...row, reading: { ...row.reading, actor } };
}

/**
 * After the parties of a plan were named: what the machine proposed and nobody has decided on goes by them. What a person
 * accepted, rejected or proposed is theirs, and stays [TX1171].
 */
export async function nameActors(
  w: StoreWriter,
  planId: string,
  parties: PartyNames,
): Promise<Result<null, Problem>> {
  const open = await w.own.proposals(planId, { state: ['open'] });
  const named = open.filter(({ origin }) => origin === 'machine').map((row) => withParty(row, parties));
  const known = new Set<ProposalRow>(open);
  const changed = named.filter((row) => !known.has(row));
  await w.own.putProposals(planId, changed);
  return projectLines(w, planId, {
    provisions: [...new Set(changed.map(({ provisionId }) => provisionId))],
    lines: changed.map(({ proposalId }) => proposalId),
  });
}
