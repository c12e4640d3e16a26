/**
 * What a node hands to others: of each log what they are not known to hold, with the newest checkpoint and all that is
 * known of its signatures; all checkpoints heard of, so that two histories shown to two readers meet; statements about
 * keys; proofs of forks. Entries are named by their range: the caller reads them from its store [SY10].
 */
import type { SignedHead } from '../../ledger/index.ts';
import { type Bundle, type Consistency, emptyBundle } from '../bundle/bundle.ts';
import { TILE_WIDTH } from '../bundle/entry-tiles.ts';
import { type Now, timeText } from './draft.ts';
import type { Exchange } from './exchange.ts';
import type { HeldLog } from './held-log.ts';
import type { Write } from './record.ts';

/** A part of a log: from this entry to before that one. */
export interface LogRange {
  readonly log: string;
  readonly from: number;
  readonly to: number;
}

/** A bundle without its entries, and which entries belong into it. */
export interface Offer {
  readonly bundle: Bundle;
  readonly ranges: readonly LogRange[];
  /** To be kept once the bundle is handed to a carrier. */
  readonly writes: readonly Write[];
}

/** Most entries of one log in one bundle; the rest goes with the next. */
const MAX_ENTRIES = 20_480;

/** What the node would hand to these parties now. Its duties must be done: what is not signed cannot be handed out. */
export function makeOffer(x: Exchange, to: readonly string[], now: Now, maxEntries = MAX_ENTRIES): Offer {
  const logs = x.letters.map((letter) => ({ letter, ...offerLog(x, x.log(letter), to, maxEntries) }));
  const own = logs.find(({ letter }) => letter === x.me);
  const sent = own?.range?.to ?? 0;
  return {
    bundle: {
      ...emptyBundle(x.genesis.hash, x.me, to, timeText(now)),
      have: haveOf(x),
      statements: x.statements,
      forks: x.letters.flatMap((letter) => x.log(letter).fork ?? []),
      logs: Object.fromEntries(logs.map(({ letter, bundled }) => [letter, bundled])),
    },
    ranges: logs.flatMap(({ range }) => range ?? []),
    writes: to
      .filter((letter) => sent > (x.sent[letter] ?? 0))
      .map((letter) => ({ write: 'sent', to: letter, size: sent })),
  };
}

/** The offer's bundle with its entries, in the order of its ranges. */
export function fillOffer({ bundle, ranges }: Offer, entries: readonly (readonly Uint8Array[])[]): Bundle {
  const logs = { ...bundle.logs };
  for (const [at, { log, from }] of ranges.entries()) {
    const before = logs[log];
    if (before !== undefined) logs[log] = { ...before, range: { from, entries: entries[at] ?? [] } };
  }
  return { ...bundle, logs };
}

/** How much of each log the node holds; nothing of one that did not continue: the whole may show why. */
export function haveOf(x: Exchange): Readonly<Record<string, number>> {
  const pairs = x.letters.map((letter) => {
    const { tree, isSuspect } = x.log(letter);
    return [letter, isSuspect ? 0 : tree.size] as const;
  });
  return Object.fromEntries(pairs);
}

/** How much of a log the party is known to hold. */
function knownTo(x: Exchange, party: string, { letter, tree }: HeldLog): number {
  const told = x.told[party]?.[letter];
  if (told !== undefined) return Math.min(told, tree.size);
  return party === letter ? tree.size : x.log(letter).cosignedBy(party);
}

function offerLog(x: Exchange, log: HeldLog, to: readonly string[], maxEntries: number) {
  const nothing = { checkpoint: null, notes: [], range: { from: 0, entries: [] }, proofs: [] };
  const { head, heard, notes } = log;
  if (log.fork !== null || head === null)
    return { bundled: { ...nothing, notes: bytesOf(heard) }, range: null };
  const known = to.map((party) => knownTo(x, party, log));
  const least = Math.min(head.size, ...known);
  const from = Math.floor(least / TILE_WIDTH) * TILE_WIDTH;
  const end = Math.min(head.size, from + Math.max(maxEntries, TILE_WIDTH));
  const range = least < head.size ? { log: log.letter, from, to: end } : null;
  const sizes = new Set(
    [...known, ...(range === null ? [] : [end])].filter((size) => size > 0 && size < head.size),
  );
  const proofs = [...sizes]
    .sort((one, other) => one - other)
    .map(
      (size): Consistency => ({ from: size, to: head.size, hashes: log.tree.consistency(size, head.size) }),
    );
  const others = notes.filter((note) => note !== head);
  return { bundled: { ...nothing, checkpoint: head.note, notes: bytesOf(others), proofs }, range };
}

function bytesOf(heads: readonly SignedHead[]): readonly Uint8Array[] {
  return heads.map(({ note }) => note);
}
