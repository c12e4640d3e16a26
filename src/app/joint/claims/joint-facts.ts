/**
 * What joint figures are made of, out of the shared state alone: so the database and a fold of the logs give the same on
 * every node [AP884]. What another node wrote in no known form says nothing.
 */
import { isJsonObject, type Json, jsonList, jsonText } from '../../../base/index.ts';
import { confirmedContent, type PlanState, type Proposal, parseEntryId } from '../../../ledger/index.ts';
import {
  type JointClaim,
  type JointClaimName,
  type Progress,
  parseDue,
  parseJointClaim,
  parseKind,
  readJointClaim,
} from '../../../plan/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import type { Agreement, JointClaimFact, JointFacts } from '../../../views/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { isDisputed } from '../disagreements/disagreement-state.ts';

/** The newest claim of a register that was not withdrawn. */
export interface StandingClaim extends JointClaimName {
  readonly register: string;
  /** Entry id of the proposal. */
  readonly id: string;
  readonly proposal: Proposal;
  readonly claim: JointClaim;
  readonly agreement: Agreement;
  /** What all have confirmed in the register, whatever has been said since. */
  readonly stands: Progress | null;
}

const seqOf = (id: string): number => parseEntryId(id)?.seq ?? 0;

/** Where the parties stand on a proposal. */
export function agreementOf(state: PlanState, id: string, proposal: Proposal): Agreement {
  const said = Object.values(proposal.answers).map(({ kind }) => kind);
  if (proposal.status === 'disputed' || isDisputed(state, id)) return 'disputed';
  if (proposal.status === 'settled') return 'confirmed';
  if (proposal.status === 'deemed') return 'deemed';
  if (proposal.status === 'objected') return 'returned';
  if (said.includes('consult')) return 'consultation';
  return said.includes('note') ? 'noted' : 'registered';
}

/** What a paper that the parties have confirmed says of a commitment in a period. */
function paperSays(commitment: string, period: string, progress: string): string {
  return `${commitment} ${period} ${progress}`;
}

/** What signed papers confirm, as far as all have confirmed the paper: commitment, period and how far it is. */
export function confirmedOnPaper({ registers }: PlanState): ReadonlySet<string> {
  const says = Object.entries(registers).flatMap(([register, held]) => {
    const { type, field } = parseRegister(register);
    if (type !== 'signed-paper' || field !== 'items') return [];
    return jsonList(confirmedContent(held)?.value).flatMap((row) => {
      if (!isJsonObject(row)) return [];
      const id = parseRef(jsonText(row.commitment) ?? '')?.id ?? '';
      return [paperSays(id, jsonText(row.period) ?? '', jsonText(row.progress) ?? '')];
    });
  });
  return new Set(says);
}

const unanswered: readonly Agreement[] = ['registered', 'noted', 'consultation'];

/** Claims as they stand, by register. A claim in another party's name is none. */
export function standingClaims(state: PlanState): readonly StandingClaim[] {
  const onPaper = confirmedOnPaper(state);
  return Object.entries(state.registers).flatMap(([register, held]): readonly StandingClaim[] => {
    const { proposals } = held;
    const name = parseJointClaim(register);
    if (name === null) return [];
    const [newest] = Object.entries(proposals)
      .filter(([, { by, status }]) => by === name.claimant && status !== 'withdrawn')
      .sort(([a], [b]) => seqOf(b) - seqOf(a));
    if (newest === undefined) return [];
    const [id, proposal] = newest;
    const claim = readJointClaim(proposal.content.value ?? null);
    if (claim === null) return [];
    const settled = readJointClaim(confirmedContent(held)?.value ?? null)?.progress ?? null;
    const answered = agreementOf(state, id, proposal);
    // A signature on the very same says what an answer would say; what was returned or disputed since stands so.
    const isOnPaper =
      unanswered.includes(answered) && onPaper.has(paperSays(name.commitment, name.period, claim.progress));
    const agreement = isOnPaper ? 'confirmed-on-paper' : answered;
    const stands = isOnPaper ? claim.progress : settled;
    return [{ ...name, register, id, proposal, claim, agreement, stands }];
  });
}

/** The claim as figures ask for it. */
export function toFact({
  commitment,
  period,
  claimant,
  claim: { progress },
  agreement,
  stands,
}: StandingClaim): JointClaimFact {
  return { commitment, period, claimant, progress, agreement, stands };
}

/** Everything that joint figures are made of. */
export function jointFacts(state: PlanState): JointFacts {
  const agreed = (register: string): Json | undefined => {
    const found = state.registers[register];
    return found === undefined ? undefined : confirmedContent(found)?.value;
  };
  const named = Object.keys(state.registers).map((register) => ({ register, ...parseRegister(register) }));
  return {
    readings: named.flatMap(({ register, type, id, field }) => {
      const kind = parseKind(agreed(register));
      if (type !== 'reading' || field !== 'kind' || kind === null) return [];
      return [{ commitment: id, kind, due: parseDue(agreed(`reading/${id}/due`)) }];
    }),
    claims: standingClaims(state).map(toFact),
    milestones: named.flatMap(({ register, type, id, field }) => {
      const value = type === 'milestone' && field === 'state' ? agreed(register) : undefined;
      return typeof value === 'string' ? [{ id, state: value }] : [];
    }),
  };
}
