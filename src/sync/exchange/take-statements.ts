/**
 * Statements about keys that a bundle brings. Taken is what changes who may sign what. A statement that would take back
 * what is held or was cosigned is refused: what stood stays, and people must see to it [SY12].
 */
import { base64url, equalBytes, fromBase64url } from '../../base/index.ts';
import {
  type Authority,
  isForkOfEndedKey,
  type KeyStatement,
  parseForkProof,
  readKeyStatement,
} from '../../ledger/index.ts';
import type { Exchange } from './exchange.ts';
import type { Write } from './record.ts';

/** Why a statement is not taken. */
export interface StatementRefusal {
  readonly note: Uint8Array;
  readonly reason:
    | 'statement-malformed'
    /** Not signed by the keys that could say so, or about a key that is none. */
    | 'statement-unfounded'
    /** It would end a key before what is held or cosigned under it. */
    | 'below-cosigned';
}

/** What came of the statements: the writes, and who may sign what after them. */
export interface TakenStatements {
  readonly writes: readonly Write[];
  readonly authority: Authority;
  /** All that are known then. */
  readonly known: readonly Uint8Array[];
  readonly refused: readonly StatementRefusal[];
}

/** Judges statements, in whatever order they come. */
export function takeStatements(x: Exchange, notes: readonly Uint8Array[]): TakenStatements {
  let known = x.statements;
  let { authority } = x;
  const writes: Write[] = [];
  let pending = notes.filter((note) => !known.some((other) => equalBytes(note, other)));
  let refused: StatementRefusal[] = [];
  // One may rest on another that stands behind it.
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    refused = [];
    for (const note of pending) {
      const next = x.authorityWith([...known, note]);
      const reason = refusalOf(x, note, authority, next);
      if (reason !== null) {
        refused.push({ note, reason });
        continue;
      }
      known = [...known, note];
      authority = next;
      isMoving = true;
      writes.push({ write: 'statement', note }, ...resumptionOf(x, note), ...lifted(x, note, known));
    }
    pending = refused.map(({ note }) => note);
  }
  return { writes, authority, known, refused };
}

function refusalOf(
  x: Exchange,
  note: Uint8Array,
  before: Authority,
  after: Authority,
): StatementRefusal['reason'] | null {
  const read = readKeyStatement(note);
  if (!read.ok) return 'statement-malformed';
  if (printOf(x, before) === printOf(x, after)) return 'statement-unfounded';
  return isBelowCosigned(x, read.value) ? 'below-cosigned' : null;
}

function printOf(x: Exchange, authority: Authority): string {
  const periods = x.letters.flatMap((letter) => [
    ...authority.logKeys(letter),
    ...authority.cosignKeys(letter),
  ]);
  return JSON.stringify(periods.map(({ printed, until }) => [printed, until]));
}

function isBelowCosigned(x: Exchange, statement: KeyStatement): boolean {
  if (statement.statement === 'resume') {
    const { log, size, root } = statement.resumption;
    const registered = x.log(log).cosignedByAll(x.authority);
    if (registered === null || size > registered.size) return false;
    // Another history of the same size would take back what all have signed that they hold.
    return size < registered.size || root !== base64url(registered.root);
  }
  const { party, role, until } = statement.change;
  const logs =
    role === 'log' ? [x.log(party)] : x.letters.filter((letter) => letter !== party).map((l) => x.log(l));
  return logs.some((log) => {
    const furthest =
      role === 'log' ? Math.max(...x.letters.map((letter) => log.cosignedBy(letter))) : log.cosignedBy(party);
    return furthest > (until[log.letter] ?? 0);
  });
}

/**
 * After a fork the log goes on from the size that people chose. What is held up to there stays if it is of that history;
 * else only what all had cosigned, and the rest comes again from others.
 */
function resumptionOf(x: Exchange, note: Uint8Array): readonly Write[] {
  const read = readKeyStatement(note);
  if (!read.ok || read.value.statement !== 'resume') return [];
  const { log: letter, size, root } = read.value.resumption;
  const log = x.log(letter);
  const isOfHistory = size <= log.tree.size && log.tree.citedRootAt(size) === root;
  const keep = isOfHistory ? size : Math.min(log.cosignedByAll(x.authority)?.size ?? 0, log.tree.size);
  const cut: Write = { write: 'resume', log: letter, keep };
  if (letter !== x.me || isOfHistory) return [cut];
  // The own log was of the other history: the node is behind itself until it holds what people chose.
  const marker = { size, root: fromBase64url(root) ?? new Uint8Array(0) };
  return [{ write: 'guard', guard: { marker, since: null, heard: {} } }, cut];
}

/**
 * Once the root key has ended a stolen key, what a thief froze with it goes on where that key ends: nobody had cosigned what the
 * proof shows, or the statement would have been refused [SY1344].
 */
function lifted(x: Exchange, note: Uint8Array, known: readonly Uint8Array[]): readonly Write[] {
  const read = readKeyStatement(note);
  if (!read.ok || read.value.statement !== 'revoke' || read.value.change.role !== 'log') return [];
  const { party, until } = read.value.change;
  const log = x.log(party);
  const proof = log.fork === null ? null : parseForkProof(log.fork);
  if (proof?.ok !== true || !isForkOfEndedKey(proof.value, known, x.genesis, x.ports)) return [];
  return [{ write: 'resume', log: party, keep: Math.min(log.tree.size, until[party] ?? 0) }];
}
