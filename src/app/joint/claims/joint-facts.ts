/**
 * What joint figures are made of, out of the shared state alone: so the database and a fold of the logs give the same on
 * every node [AP884]. What another node wrote in no known form says nothing.
 */
import type { Json } from '../../../base/index.ts';
import { agreedContent, type PlanState, type Proposal, parseEntryId } from '../../../ledger/index.ts';
import {
  type JointClaim,
  type JointClaimName,
  type Progress,
  parseDue,
  parseJointClaim,
  parseKind,
  readJointClaim,
} from '../../../plan/index.ts';
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
  if (proposal.status === 'objected') return 'returned';
  if (said.includes('consult')) return 'consultation';
  return said.includes('note') ? 'noted' : 'registered';
}

/** Claims as they stand, by register. A claim in another party's name is none. */
export function standingClaims(state: PlanState): readonly StandingClaim[] {
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
    const stands = readJointClaim(agreedContent(held)?.value ?? null)?.progress ?? null;
    return [{ ...name, register, id, proposal, claim, agreement: agreementOf(state, id, proposal), stands }];
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
    return found === undefined ? undefined : agreedContent(found)?.value;
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
