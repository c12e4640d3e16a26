/**
 * What a node owes, one write at a time, worked out from what is kept and from nothing else; so after a crash the same
 * duties follow. Receipt before cosignature: a tree that holds more than acknowledgements is cosigned only after the own
 * log cites it and a checkpoint covers that citation [SY7]. A head is undertaken durably before it is signed, so that a
 * crash costs a signature and never consistency [SY8].
 */
import { equalBytes, fromUtf8, type JsonObject, parseCanonical } from '../../base/index.ts';
import {
  checkpointText,
  cosignatureSigner,
  cosignNote,
  ed25519Signer,
  forkNoticeBody,
  forkProofId,
  type SignedHead,
  signNote,
  statementsAbout,
  type TreeHead,
} from '../../ledger/index.ts';
import { type ActDraft, draftEntries, type Now, nodePseudonym, timeText } from './draft.ts';
import type { Exchange } from './exchange.ts';
import { isGuardSatisfied } from './guard.ts';
import type { HeldLog } from './held-log.ts';
import { missingKey, ownKey } from './own-keys.ts';
import type { Write } from './record.ts';

/** The next write that the node owes before it may send, or null where it owes nothing. */
export function nextDuty(x: Exchange, now: Now): Write | null {
  if (x.guard !== null) return isGuardSatisfied(x) ? { write: 'guard', guard: null } : null;
  if (x.ports.keys === undefined || x.own.fork !== null || missingKey(x) !== null) return null;
  return forkNotice(x, now) ?? receipt(x, now) ?? ownSignature(x) ?? cosignature(x, now);
}

function append(x: Exchange, draft: Omit<ActDraft, 'by'>, now: Now): Write {
  const drafted = draftEntries(x, [{ ...draft, by: nodePseudonym(x.me) }], timeText(now));
  if (!drafted.ok) throw new Error(`own duty cannot be written: ${JSON.stringify(drafted.error)}`);
  return drafted.value;
}

function forkNotice(x: Exchange, now: Now): Write | null {
  for (const log of x.others) {
    if (log.fork === null || x.noticed.has(forkProofId(log.fork, x.ports))) continue;
    const proof = parseCanonical(log.fork);
    if (!proof.ok) throw new Error('a kept fork proof does not read');
    const draft = {
      kind: 'fork.notice',
      by: nodePseudonym(x.me),
      body: noticeOf(x, log, proof.value),
    } as const;
    const drafted = draftEntries(x, [draft], timeText(now));
    // One that is too long for an entry stays out: the log is frozen here by the proof, and the exchange goes on.
    if (drafted.ok) return drafted.value;
    if (drafted.error.fault !== 'entry') throw new Error(`no notice of a fork: ${drafted.error.fault}`);
  }
  return null;
}

/** What freezes the log, and with it what one needs who has the genesis alone [SY1341]. */
function noticeOf(x: Exchange, log: HeldLog, proof: JsonObject): JsonObject {
  const cosigned = log.cosignedByAll(x.authority);
  if (cosigned === null) return forkNoticeBody(proof, null);
  const leading = x.letters.flatMap((party) =>
    statementsAbout(x.statements, party, party === log.letter ? 'log' : 'cosign'),
  );
  return forkNoticeBody(
    proof,
    fromUtf8(cosigned.note),
    leading.map((note) => fromUtf8(note) ?? ''),
  );
}

/** The head that the node still has to cosign, or null. */
function owedHead(x: Exchange, log: HeldLog): SignedHead | null {
  const { head } = log;
  if (log.fork !== null || head === null) return null;
  return head.cosigned.some(({ letter }) => letter === x.me) ? null : head;
}

/** Whether the own log has cited every act of the other log that is held. */
function isReceipted(x: Exchange, log: HeldLog): boolean {
  return x.cited(log.letter) > log.lastAct;
}

function receipt(x: Exchange, now: Now): Write | null {
  const isOwed = x.others.some((log) => owedHead(x, log) !== null && !isReceipted(x, log));
  return isOwed ? append(x, { kind: 'ack' }, now) : null;
}

function ownSignature(x: Exchange): Write | null {
  const { tree, head } = x.own;
  if (tree.size === 0 || head?.size === tree.size) return null;
  const next: TreeHead = { size: tree.size, root: tree.root };
  const { sign } = x.undertaken;
  if (sign !== null && !isExtended(x.own, sign))
    throw new Error('own log does not extend what was undertaken');
  if (sign?.size !== next.size) return { write: 'undertake-sign', head: next };
  return { write: 'note', log: x.me, note: signHead(x, next) };
}

function signHead(x: Exchange, { size, root }: TreeHead): Uint8Array {
  const period = x.authority.logKey(x.me, size);
  const { origin } = period;
  const key = ownKey(x, period);
  if (key === null) throw new Error('the log key of this size is not held');
  return signNote(checkpointText({ origin, size, root }), [ed25519Signer(origin, key, x.ports.sha256)]);
}

function isExtended({ tree }: HeldLog, { size, root }: TreeHead): boolean {
  return size <= tree.size && equalBytes(tree.rootAt(size), root);
}

function cosignature(x: Exchange, now: Now): Write | null {
  for (const log of x.others) {
    const head = owedHead(x, log);
    if (head === null || !isReceipted(x, log)) continue;
    const undertaken = x.undertaken.cosign[log.letter];
    if (undertaken !== undefined && !isExtended(log, undertaken))
      throw new Error('a cosigned log does not extend what was undertaken');
    if (undertaken === undefined || undertaken.size < head.size)
      return { write: 'undertake-cosign', log: log.letter, head: { size: head.size, root: head.root } };
    return { write: 'note', log: log.letter, note: cosignHead(x, log.letter, head, now) };
  }
  return null;
}

function cosignHead(x: Exchange, log: string, head: SignedHead, { unixSeconds }: Now): Uint8Array {
  const period = x.authority.cosignKey(x.me, log, head.size);
  const key = ownKey(x, period);
  if (key === null) throw new Error('the cosign key of this size is not held');
  return cosignNote(head.note, [cosignatureSigner(period.key.name, key, unixSeconds, x.ports.sha256)]);
}
