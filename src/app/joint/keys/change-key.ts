/**
 * A key of a joint plan is replaced. By rotation: old and new key sign that the new one follows. By revocation, where the
 * old one is lost or somebody else may have it: root and new key sign. Either says up to which size of which log the old
 * key counts, so nothing that was registered is taken back; the statement goes to all with the next exchange [AP861].
 */
import { fromUtf8, ok, type Problem, type Result } from '../../../base/index.ts';
import {
  cosignatureSigner,
  ED25519_COSIGNATURE,
  ed25519Signer,
  formatVerifierKey,
  type KeyChange,
  type KeyRole,
  keyNoticeBody,
  MOST_ROTATIONS,
  MOST_SUCCESSORS,
  type NoteSigner,
  type SigningKey,
  signKeyChange,
  statementsAbout,
} from '../../../ledger/index.ts';
import { draftEntries, type Exchange, ownKey, takeStatements, timeText } from '../../../sync/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { jointPseudonym } from '../joint-act.ts';
import { refused } from '../refused.ts';
import { type JointDesk, withJoint } from '../with-joint.ts';
import { rootOfPlan } from './root-key.ts';

/** Which key is replaced. */
export interface RotateKey {
  readonly planId: string;
  readonly role: KeyRole;
}

/** Which key is revoked; with the root key's file where the root key is away. */
export interface RevokeKey extends RotateKey {
  readonly rootKey: Uint8Array | null;
}

/** The period of the key that counts now. */
function currentOf({ authority, me, own }: Exchange, role: KeyRole) {
  const newest = authority.cosignKeys(me).at(-1);
  return role === 'log' || newest === undefined ? authority.logKey(me, own.tree.size + 1) : newest;
}

/** Sizes up to which the key that ends counts: of the own log, or of those that it cosigned. */
function endOf(x: Exchange, role: KeyRole): KeyChange['until'] {
  if (role === 'log') return { [x.me]: x.own.tree.size };
  const sizes = x.others.map((log) => {
    const undertaken = x.undertaken.cosign[log.letter]?.size ?? 0;
    return [log.letter, Math.max(undertaken, log.cosignedBy(x.me))] as const;
  });
  return Object.fromEntries(sizes);
}

interface Replacing {
  readonly desk: JointDesk;
  readonly role: KeyRole;
  readonly statement: 'rotate' | 'revoke';
  /** Signs for the end of the old key. */
  readonly closing: (oldKeyName: string, unixSeconds: number) => Result<NoteSigner, Problem>;
}

function signerOf(app: App, name: string, role: KeyRole, key: SigningKey, unixSeconds: number): NoteSigner {
  return role === 'log'
    ? ed25519Signer(name, key, app.sha256)
    : cosignatureSigner(name, key, unixSeconds, app.sha256);
}

async function replaceKey(
  app: App,
  who: Actor,
  { desk, role, statement, closing }: Replacing,
): Promise<Result<null, Problem>> {
  const { book, keep, settle } = desk;
  const { x } = book;
  // What is owed is signed by the key that still counts.
  const settled = await settle();
  if (!settled.ok) return settled;
  const unixSeconds = Math.floor(app.clock() / 1_000);
  const { key, printed } = currentOf(x, role);
  const used = role === 'log' ? x.authority.logKeys(x.me) : x.authority.cosignKeys(x.me);
  const most = statement === 'rotate' ? MOST_ROTATIONS : MOST_SUCCESSORS;
  if (used.length > most) return refused('joint-held', 'keys-spent');
  const closer = closing(key.name, unixSeconds);
  if (!closer.ok) return closer;
  const made = app.ring.make(role);
  if (!made.ok) return made;
  const next: SigningKey = made.value;
  const type = role === 'cosign' ? ED25519_COSIGNATURE : key.type;
  const change: KeyChange = {
    v: 1,
    plan: book.opened.hash,
    party: x.me,
    role,
    oldKey: printed,
    newKey: formatVerifierKey(key.name, type, next.publicKey, app.sha256),
    until: endOf(x, role),
  };
  // What leads to the key that counts, for readers who have nothing else.
  const before = statementsAbout(x.statements, x.me, role).map((each) => fromUtf8(each) ?? '');
  const note = signKeyChange(statement, change, [
    closer.value,
    signerOf(app, key.name, role, next, unixSeconds),
  ]);
  const taken = takeStatements(x, [note]);
  const [refusal] = taken.refused;
  if (refusal !== undefined) return refused('joint-held', refusal.reason);
  const kept = await keep(taken.writes);
  if (!kept.ok || x.guard !== null) return kept;
  const body = keyNoticeBody(fromUtf8(note) ?? '', before);
  const by = jointPseudonym(who, x.me);
  const drafted = draftEntries(x, [{ kind: 'key.rotate', by, body }], timeText({ unixSeconds }));
  if (!drafted.ok) return refused('joint-held', drafted.error.fault);
  const entered = await keep([drafted.value]);
  return entered.ok ? settle() : entered;
}

/** The next key follows, signed by both. */
export async function rotateKey(
  app: App,
  who: Actor,
  { planId, role }: RotateKey,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async (desk) => {
    const { x } = desk.book;
    if (x.guard !== null) return refused('joint-held', 'restore-guard');
    if (x.own.fork !== null) return refused('joint-held', 'own-log-frozen');
    const closing: Replacing['closing'] = (name, unixSeconds) => {
      const old = ownKey(x, currentOf(x, role));
      return old === null
        ? refused('joint-held', 'key-missing')
        : ok(signerOf(app, name, role, old, unixSeconds));
    };
    return replaceKey(app, who, { desk, role, statement: 'rotate', closing });
  });
}

/** The root key ends a key that is lost or that somebody else may have. */
export async function revokeKey(
  app: App,
  who: Actor,
  { planId, role, rootKey }: RevokeKey,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async (desk) => {
    const root = rootOfPlan(app, desk.book, rootKey);
    if (!root.ok) return root;
    const closing: Replacing['closing'] = () => root;
    return replaceKey(app, who, { desk, role, statement: 'revoke', closing });
  });
}
