/**
 * A bundle comes in. It is judged as a whole before anything is kept: what it brings of each log is taken or refused
 * log by log; nothing is kept of what is refused but the evidence. The same bundle a second time changes nothing [SY11].
 */
import { equalBytes } from '../../base/index.ts';
import {
  type ForkProof,
  formatForkProof,
  isForkOfEndedKey,
  parseForkProof,
  type SignedHead,
  verifyForkProof,
} from '../../ledger/index.ts';
import type { Bundle, BundledLog } from '../bundle/bundle.ts';
import { examineLog, type LogOutcome, type LogRefusal, type OpenedNotes, openNotes } from './examine-log.ts';
import type { Exchange } from './exchange.ts';
import type { HeldLog } from './held-log.ts';
import type { Write } from './record.ts';
import { isSameTree } from './retained-notes.ts';
import { type StatementRefusal, type TakenStatements, takeStatements } from './take-statements.ts';

/** What came of a bundle. */
export interface Received {
  /** To be kept and applied in this order. */
  readonly writes: readonly Write[];
  /** Null where the bundle is for this node; else nothing of it is used. */
  readonly refusal: 'other-plan' | 'not-for-us' | 'own-bundle' | 'sender-unknown' | null;
  readonly logs: readonly LogReport[];
  readonly statements: readonly StatementRefusal[];
}

/** What came of one log. */
export interface LogReport {
  readonly log: string;
  readonly outcome: LogOutcome['outcome'];
  readonly reason: LogRefusal | null;
  /** Entries taken. */
  readonly taken: number;
  /** Largest size that the log's owner is known to have signed. */
  readonly signed: number;
}

const refusal = (reason: Exclude<Received['refusal'], null>): Received => ({
  writes: [],
  refusal: reason,
  logs: [],
  statements: [],
});

/** Judges a bundle. Nothing changes until the caller has kept and applied the writes. */
export function receiveBundle(x: Exchange, bundle: Bundle): Received {
  if (bundle.plan !== x.genesis.hash) return refusal('other-plan');
  if (!x.letters.includes(bundle.from)) return refusal('sender-unknown');
  if (bundle.from === x.me) return refusal('own-bundle');
  if (!bundle.to.includes(x.me)) return refusal('not-for-us');
  const statements = takeStatements(x, bundle.statements);
  const forks = bundle.forks.flatMap((file) => freezeFor(x, statements, file));
  // A log that this bundle freezes, or cuts to where it goes on, is judged when the next one comes.
  const marks = new Set(
    [...forks, ...statements.writes].flatMap((write) =>
      write.write === 'freeze' || write.write === 'resume' ? [write.log] : [],
    ),
  );
  const judged = Object.entries(bundle.logs).map(([letter, log]) =>
    judgeLog(x, letter, log, statements, marks),
  );
  const guard = guardAfter(x, bundle, judged);
  const logWrites = judged.flatMap(({ writes }) => writes);
  const have: Write = { write: 'told', party: bundle.from, have: bundle.have };
  return {
    writes: [...statements.writes, ...forks, ...guard, ...logWrites, ...(isNews(x, bundle) ? [have] : [])],
    refusal: null,
    logs: judged.map(({ report }) => report),
    statements: statements.refused,
  };
}

function isNews(x: Exchange, { from, have }: Bundle): boolean {
  const before = x.told[from] ?? {};
  return x.letters.some((letter) => before[letter] !== have[letter]);
}

/** The freeze that a proof asks for; nothing where it proves nothing, or nothing that still matters. */
function freezeFor(
  x: Exchange,
  { authority, known }: TakenStatements,
  file: Uint8Array,
): readonly Extract<Write, { write: 'freeze' }>[] {
  const proof = parseForkProof(file);
  const proven = proof.ok ? verifyForkProof(proof.value, x.genesis, x.ports) : null;
  if (!proof.ok || proven?.ok !== true) return [];
  const { letter, origin } = proven.value;
  const isKnown = x.log(letter).fork !== null || authority.isEnded(letter, origin);
  return isKnown || isForkOfEndedKey(proof.value, known, x.genesis, x.ports)
    ? []
    : [{ write: 'freeze', log: letter, proof: file }];
}

interface Judged {
  readonly report: LogReport;
  readonly writes: readonly Write[];
  readonly notes: OpenedNotes;
}

function judgeLog(
  x: Exchange,
  letter: string,
  bundled: BundledLog,
  statements: TakenStatements,
  marks: ReadonlySet<string>,
): Judged {
  const { authority, known } = statements;
  const none: OpenedNotes = { head: null, fault: null, all: [], statements: known, authority };
  const reportOf = (outcome: LogOutcome, notes: OpenedNotes): LogReport => ({
    log: letter,
    outcome: outcome.outcome,
    reason: outcome.outcome === 'refused' ? outcome.reason : null,
    taken: outcome.outcome === 'take' ? outcome.entries.length : 0,
    signed: Math.max(0, ...notes.all.map(({ size }) => size)),
  });
  if (!x.letters.includes(letter))
    return { report: reportOf({ outcome: 'refused', reason: 'log-unknown' }, none), writes: [], notes: none };
  const log = x.log(letter);
  const notes = openNotes(letter, bundled, statements);
  const outcome: LogOutcome = marks.has(letter)
    ? { outcome: 'refused', reason: 'log-frozen' }
    : examineLog(x, log, bundled, notes);
  return { report: reportOf(outcome, notes), writes: writesFor(x, log, outcome, notes), notes };
}

function writesFor(x: Exchange, log: HeldLog, outcome: LogOutcome, notes: OpenedNotes): readonly Write[] {
  const { letter } = log;
  if (outcome.outcome === 'forked') return [freezeWrite(letter, outcome.proof)];
  if (outcome.outcome === 'refused') return refusedWrites(log, outcome.reason, notes);
  const held = outcome.outcome === 'take' ? log.tree.size + outcome.entries.length : log.tree.size;
  const gossip = notes.all
    .filter((note) => outcome.outcome !== 'take' || note !== outcome.head)
    .filter((note) => addsTo(log, note, held))
    .map(({ note }): Write => ({ write: 'note', log: letter, note }));
  if (outcome.outcome !== 'take') return gossip;
  const { entries, head, tree } = outcome;
  const taken: Write = { write: 'take', log: letter, entries, note: head.note, tree };
  const cleared: readonly Write[] = log.isSuspect
    ? [{ write: 'suspect', log: letter, isSuspect: false }]
    : [];
  // Refilled from another's copy: what the own key signed before is undertaken again.
  const own: readonly Write[] =
    letter === x.me && head.size === held
      ? [{ write: 'undertake-sign', head: { size: head.size, root: head.root } }]
      : [];
  return [taken, ...gossip, ...cleared, ...own];
}

function freezeWrite(log: string, proof: ForkProof): Write {
  return { write: 'freeze', log, proof: formatForkProof(proof) };
}

/** Of what is refused only the signed claims are kept, to be held against what comes later. */
function refusedWrites(log: HeldLog, reason: LogRefusal, { head }: OpenedNotes): readonly Write[] {
  const isClaim = reason === 'history-differs' || reason === 'entries-missing';
  const claim: readonly Write[] =
    isClaim && head !== null && addsTo(log, head, log.tree.size)
      ? [{ write: 'note', log: log.letter, note: head.note }]
      : [];
  const suspect: readonly Write[] =
    reason === 'history-differs' && !log.isSuspect
      ? [{ write: 'suspect', log: log.letter, isSuspect: true }]
      : [];
  return [...claim, ...suspect];
}

/** Whether a checkpoint says more than is known: a tree that is worth keeping, or a further signature. */
function addsTo(log: HeldLog, head: SignedHead, held: number): boolean {
  const twin = log.notes.find((note) => isSameTree(note, head));
  if (twin !== undefined)
    return head.cosigned.some(({ letter }) => !twin.cosigned.some((by) => by.letter === letter));
  if (head.size > held) {
    const { heard } = log;
    return heard.length === 0 || head.size < (heard[0]?.size ?? 0) || head.size > (heard.at(-1)?.size ?? 0);
  }
  // A held tree: `examineLog` has compared it. Old news is that which nobody cosigned further than is known.
  const isOfTree = head.size > log.tree.size || equalBytes(log.tree.rootAt(head.size), head.root);
  const isFurther = head.cosigned.some(({ letter }) => head.size > log.cosignedBy(letter));
  return isOfTree && (isFurther || head.size > (log.head?.size ?? 0));
}

/**
 * What the restore guard hears: how much of the own log the sender has shown that it holds, or says so. Who is behind itself too cosigns
 * nothing, yet what it says it holds must not be written anew.
 */
function guardAfter(x: Exchange, bundle: Bundle, judged: readonly Judged[]): readonly Write[] {
  const { guard } = x;
  if (guard === null || bundle.created < (guard.since ?? '')) return [];
  const own = judged.find(({ report }) => report.log === x.me);
  const sizes = (own?.notes.all ?? [])
    .filter(({ cosigned }) => cosigned.some(({ letter }) => letter === bundle.from))
    .map(({ size }) => size);
  const size = Math.max(0, bundle.have[x.me] ?? 0, ...sizes);
  if (size <= (guard.heard[bundle.from] ?? -1)) return [];
  return [{ write: 'guard', guard: { ...guard, heard: { ...guard.heard, [bundle.from]: size } } }];
}
