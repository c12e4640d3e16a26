/**
 * The proposals that a bundle brings, as far as the bundle alone tells: what each says, the words beside it, whether it is
 * new to the receivers, and whether it was taken back or answered since by what is in the same file. No register is folded:
 * how it stands on a node, the node tells [SY1002].
 */
import { type Json, parseCanonicalValue, type Sha256 } from '../../base/index.ts';
import { ENTRY_HARD_LIMIT, type Entry, placeEntry, readDisclosure } from '../../ledger/index.ts';
import type { Bundle } from '../bundle/bundle.ts';

/** What of a proposal stands open. */
export type OfferedState = 'open' | 'withdrawn' | 'answered';

/** One proposal. */
export interface OfferedProposal {
  /** Entry id. */
  readonly id: string;
  readonly log: string;
  readonly seq: number;
  /** When its author says that it was entered. */
  readonly at: string;
  readonly register: string;
  /** Null where the bundle does not bring it. */
  readonly value: Json;
  /** Words beside it by the digest that the entry names. */
  readonly words: Readonly<Record<string, { readonly name: string; readonly value: Json }>>;
  /** True where its maker knew that the receivers lacked it. */
  readonly isNew: boolean;
  readonly state: OfferedState;
}

interface Placed {
  readonly entry: Entry;
  readonly id: string;
}

const answering: readonly string[] = ['confirm', 'note', 'consult', 'object'];

/** Proposals by others than the party of letter `me`, in the order of their logs. */
export function offeredProposals(bundle: Bundle, me: string, sha256: Sha256): readonly OfferedProposal[] {
  const placed = Object.entries(bundle.logs).flatMap(([letter, { range }]) =>
    range.entries.flatMap((bytes, n) => placedAt(bundle, letter, range.from + n, bytes, sha256) ?? []),
  );
  const about = (id: string, isSuch: (entry: Entry) => boolean): boolean =>
    placed.some(({ entry }) => entry.item === id && isSuch(entry));
  return placed.flatMap(({ entry, id }): readonly OfferedProposal[] => {
    const { kind, reg: register, log, seq, at, _sd: digests = [] } = entry;
    if (kind !== 'propose' || register === undefined || log === me) return [];
    const isWithdrawn = about(id, (other) => other.kind === 'withdraw' && other.log === log);
    const isAnswered = about(id, (other) => other.log === me && answering.includes(other.kind));
    const known = knownSize(bundle, log);
    const value = offeredValue(bundle, entry);
    const words = wordsOf(bundle, log, digests, sha256);
    const state = isWithdrawn ? 'withdrawn' : isAnswered ? 'answered' : 'open';
    return [{ id, log, seq, at, register, value, words, isNew: seq >= known, state }];
  });
}

/** The entry where it stands in the plan's log at its place; what does not, counts for nothing on any node. */
function placedAt(
  { plan }: Bundle,
  log: string,
  seq: number,
  bytes: Uint8Array,
  sha256: Sha256,
): Placed | null {
  const { entry, id } = placeEntry(bytes, { plan, log, seq, entryBytes: ENTRY_HARD_LIMIT }, sha256);
  return entry === null ? null : { entry, id };
}

/** How much of a log the receivers were known to hold: the least of what a proof begins at. */
function knownSize({ logs }: Bundle, letter: string): number {
  const log = logs[letter];
  const sizes = log?.proofs.map(({ from }) => from) ?? [];
  return sizes.length === 0 ? (log?.range.from ?? 0) : Math.min(...sizes);
}

function offeredValue({ blobs }: Bundle, { body }: Entry): Json {
  if (body?.value !== undefined) return body.value;
  const hash = body?.blob;
  const bytes = typeof hash === 'string' && Object.hasOwn(blobs, hash) ? blobs[hash] : undefined;
  const read = bytes === undefined ? null : parseCanonicalValue(bytes);
  // Bytes that are no value are told by nothing.
  return read?.ok === true ? read.value : null;
}

function wordsOf(
  { disclosures }: Bundle,
  letter: string,
  digests: readonly string[],
  sha256: Sha256,
): OfferedProposal['words'] {
  const read = (disclosures[letter] ?? []).flatMap((raw) => {
    const one = readDisclosure(raw, sha256);
    if (!one.ok || !digests.includes(one.value.digest)) return [];
    const { digest, name, value } = one.value;
    return [[digest, { name, value }] as const];
  });
  return Object.fromEntries(read);
}
