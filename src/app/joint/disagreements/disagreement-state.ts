/**
 * A disagreement as the shared state has it: a dispute that a party raised about a proposal, each party's statement, the
 * levels that it was taken to, and how it ended. Level and outcome are registers, so they hold when all have confirmed them;
 * a statement is its author's alone. Made of the state and nothing else: the same on every node [AP980].
 */
import { isJsonObject, isPartialDate, type Json, jsonText } from '../../../base/index.ts';
import { agreedContent, type PlanState, type Proposal, type RaisedDispute } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { wordsLanguages } from '../../../plan/objects/index.ts';

/** Where a disagreement is dealt with. */
export const disagreementLevels = ['desk', 'committee', 'ministers'] as const;
/** One of them. */
export type DisagreementLevel = (typeof disagreementLevels)[number];

/** How the parties end it together. */
export const disagreementOutcomes = ['settled', 'standing'] as const;
/** One of them: settled, or each keeps its view and nothing further is done about it. */
export type DisagreementOutcome = (typeof disagreementOutcomes)[number];

/** Where it stands; `taken-back` by whoever raised it. */
export type DisagreementStanding = 'open' | DisagreementOutcome | 'taken-back';

/** Where it is to be dealt with, and when. */
export interface LevelValue {
  readonly level: DisagreementLevel;
  /** `meeting/<id>` on whose agenda it is. */
  readonly meeting: string | null;
  /** The meeting's name as whoever proposed it gave it. */
  readonly name: LocalName;
  readonly on: string | null;
}
/** How it is to end; `words` is the digest of what was settled in words. */
export interface OutcomeValue {
  readonly outcome: DisagreementOutcome;
  readonly on: string | null;
  readonly words: string | null;
}

/** The registers of a disagreement. */
export type DisagreementField = 'statement' | 'level' | 'outcome';

/** Name of one of its registers. */
export function disagreementRegister(id: string, field: DisagreementField): string {
  return `dispute/${id}/${field}`;
}

const dayOf = (value: Json | undefined): string | null =>
  typeof value === 'string' && isPartialDate(value) ? value : null;

function nameOf(value: Json | undefined): LocalName {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    wordsLanguages.flatMap((language) => {
      const words = jsonText(value[language]);
      return words === null ? [] : [[language, words] as const];
    }),
  );
}

/** Whether an entry is a party's statement: raising it is one, and so is each that takes its place. */
export function isStatement(entry: {
  readonly kind: string | null;
  readonly register: string | null;
}): boolean {
  return entry.kind === 'dispute.raise' || /^dispute\/[^/]+\/statement$/.test(entry.register ?? '');
}

/** A level as any node may have written it; null where it is none. */
export function readLevel(value: Json): LevelValue | null {
  if (!isJsonObject(value)) return null;
  const level = disagreementLevels.find((word) => word === value.level);
  if (level === undefined) return null;
  return { level, meeting: jsonText(value.meeting), name: nameOf(value.name), on: dayOf(value.on) };
}

/** An outcome as any node may have written it; null where it is none. */
export function readOutcome(value: Json): OutcomeValue | null {
  if (!isJsonObject(value)) return null;
  const outcome = disagreementOutcomes.find((word) => word === value.outcome);
  return outcome === undefined ? null : { outcome, on: dayOf(value.on), words: jsonText(value.words) };
}

/** A party's statement: the entry that it stands beside. */
export interface StatementFact {
  readonly party: string;
  readonly entry: string;
}

/** A disagreement out of the shared state. */
export interface DisagreementFact extends RaisedDispute {
  readonly id: string;
  /** What it is about; null where it is about no proposal. */
  readonly subject: { readonly register: string; readonly proposal: Proposal } | null;
  /** Whose statements belong together: who proposed and who raised it, and whoever else has said anything. */
  readonly sides: readonly string[];
  readonly statements: readonly StatementFact[];
  readonly level: LevelValue;
  readonly outcome: OutcomeValue | null;
  readonly standing: DisagreementStanding;
}

function subjectOf({ registers }: PlanState, item: string): DisagreementFact['subject'] {
  for (const [register, { proposals }] of Object.entries(registers)) {
    const proposal = Object.hasOwn(proposals, item) ? proposals[item] : undefined;
    if (proposal !== undefined) return { register, proposal };
  }
  return null;
}

/** What all have confirmed in one of its registers. */
function agreedOf({ registers }: Pick<PlanState, 'registers'>, id: string, field: DisagreementField): Json {
  const register = registers[disagreementRegister(id, field)];
  return (register === undefined ? null : agreedContent(register)?.value) ?? null;
}

/** Where it stands, by what all have confirmed and by whether its raiser took it back. */
export function standingOf(
  state: Pick<PlanState, 'registers'>,
  id: string,
  { closed }: RaisedDispute,
): DisagreementStanding {
  if (closed !== null) return 'taken-back';
  return readOutcome(agreedOf(state, id, 'outcome'))?.outcome ?? 'open';
}

/** Whether a party disputes the entry: not where it took that back, nor where the parties have settled it. */
export function isDisputed(
  state: Pick<PlanState, 'registers' | 'disputes'>,
  entry: string,
  party: string | null = null,
): boolean {
  return Object.entries(state.disputes).some(([id, dispute]) => {
    if (dispute.item !== entry || (party !== null && dispute.by !== party)) return false;
    const standing = standingOf(state, id, dispute);
    return standing === 'open' || standing === 'standing';
  });
}

function statementsOf({ registers }: PlanState, id: string, { by, raise }: RaisedDispute): StatementFact[] {
  const stated = registers[disagreementRegister(id, 'statement')]?.positions ?? {};
  const said = new Map([
    [by, raise],
    ...Object.entries(stated).map(([party, { entry }]) => [party, entry] as const),
  ]);
  return [...said]
    .map(([party, entry]) => ({ party, entry }))
    .toSorted((a, b) => (a.party < b.party ? -1 : 1));
}

/** One disagreement; null where there is none of this id. */
export function disagreementOf(state: PlanState, id: string): DisagreementFact | null {
  const dispute = Object.hasOwn(state.disputes, id) ? state.disputes[id] : undefined;
  if (dispute === undefined) return null;
  const subject = subjectOf(state, dispute.item);
  const statements = statementsOf(state, id, dispute);
  const sides = new Set([dispute.by, ...statements.map(({ party }) => party)]);
  if (subject !== null) sides.add(subject.proposal.by);
  return {
    ...dispute,
    id,
    subject,
    sides: [...sides].toSorted(),
    statements,
    level: readLevel(agreedOf(state, id, 'level')) ?? { level: 'desk', meeting: null, name: {}, on: null },
    outcome: readOutcome(agreedOf(state, id, 'outcome')),
    standing: standingOf(state, id, dispute),
  };
}

/** All disagreements, by id. */
export function disagreements(state: PlanState): readonly DisagreementFact[] {
  return Object.keys(state.disputes)
    .toSorted()
    .flatMap((id) => disagreementOf(state, id) ?? []);
}
