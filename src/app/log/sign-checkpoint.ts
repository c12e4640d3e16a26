/**
 * The newest checkpoint; signs one when the log grew. What is about to be signed is first shown to extend what was signed
 * before, then kept durably as signed, and only then signed: a crash between the two costs a signature, never consistency
 * [AP7].
 */
import {
  base64,
  equalBytes,
  err,
  fromBase64,
  fromUtf8,
  type Json,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../base/index.ts';
import {
  checkpointText,
  ed25519Signer,
  parseCheckpoint,
  parseNote,
  planConsistency,
  signNote,
  type TreeHead,
  verifyConsistency,
} from '../../ledger/index.ts';
import type { Actor } from '../actor.ts';
import type { App, LogReader, StoreReader } from '../ports/index.ts';
import { INTERNAL, type OpenLog, openLog } from './open-log.ts';

/** Whose newest checkpoint is asked for. */
export interface SignCheckpoint {
  readonly planId: string;
}
/** A signed checkpoint: the exact note, and what it says. */
export interface SignedCheckpoint {
  readonly size: number;
  /** base64 */
  readonly root: string;
  /** The signed note's exact bytes. */
  readonly note: Uint8Array;
  readonly origin: string;
}

const settingName = (planId: string): string => `signed/${planId}/${INTERNAL}`;

/** The largest tree that this node undertook to sign. */
function readSigned(value: Json): TreeHead | null {
  if (typeof value !== 'string') return null;
  const [digits = '', encoded = ''] = value.split(' ');
  const root = fromBase64(encoded);
  return root === null ? null : { size: Number(digits), root };
}

/** Whether the log as stored extends `older`. */
export async function extendsTree(
  app: App,
  logs: LogReader,
  planId: string,
  older: TreeHead,
  newer: TreeHead,
): Promise<boolean> {
  if (older.size > newer.size) return false;
  const plan = planConsistency(older.size, newer.size);
  const nodes = await logs.nodes(planId, INTERNAL, plan.nodes);
  const hashes = new Map(nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  if (plan.nodes.some(({ level, index }) => !hashes.has(`${level}/${index}`))) return false;
  const proof = plan.assemble(({ level, index }) => hashes.get(`${level}/${index}`), app.sha256);
  return verifyConsistency(older, newer, proof, app.sha256);
}

/** The newest checkpoint that is stored, or null. */
export async function storedCheckpoint(r: StoreReader, planId: string): Promise<SignedCheckpoint | null> {
  const row = await r.logs.latestCheckpoint(planId, INTERNAL);
  if (row === null) return null;
  const parsed = parseNote(row.note);
  const read = parsed.ok ? parseCheckpoint(parsed.value.text) : null;
  const origin = read?.ok === true ? read.value.origin : (fromUtf8(row.note)?.split('\n')[0] ?? '');
  return { size: row.size, root: base64(row.root), note: row.note, origin };
}

interface Before {
  readonly log: OpenLog;
  readonly stored: SignedCheckpoint | null;
  readonly isConsistent: boolean;
}

async function lookBefore(app: App, planId: string): Promise<Result<Before, Problem>> {
  return app.store.read(async (r) => {
    const log = await openLog(app, r.logs, planId);
    if (!log.ok) return log;
    const signed = readSigned(await r.node.setting(settingName(planId)));
    const stored = await storedCheckpoint(r, planId);
    const isConsistent = signed === null || (await extendsTree(app, r.logs, planId, signed, log.value.head));
    return ok({ log: log.value, stored, isConsistent });
  });
}

/** Keeps the tree as signed unless a larger one already is; then nothing is signed this time. */
async function undertake(app: App, planId: string, head: TreeHead): Promise<Result<boolean, Problem>> {
  return app.store.write('node', async (w) => {
    const signed = readSigned(await w.node.setting(settingName(planId)));
    if (signed !== null && signed.size > head.size) return ok(false);
    if (signed !== null && signed.size === head.size && !equalBytes(signed.root, head.root))
      return err(problem('log-inconsistent', { size: head.size }));
    await w.node.putSetting(settingName(planId), `${head.size} ${base64(head.root)}`);
    return ok(true);
  });
}

/** The newest checkpoint of the plan's internal log. */
export async function checkpoint(
  app: App,
  _who: Actor,
  { planId }: SignCheckpoint,
): Promise<Result<SignedCheckpoint, Problem>> {
  const before = await lookBefore(app, planId);
  if (!before.ok) return before;
  const { log, stored, isConsistent } = before.value;
  const { head, origin } = log;
  if (!isConsistent) return err(problem('log-inconsistent', { size: head.size }));
  if (stored !== null && stored.size === head.size && stored.root === base64(head.root)) return ok(stored);
  const undertaken = await undertake(app, planId, head);
  if (!undertaken.ok) return undertaken;
  if (!undertaken.value) return checkpoint(app, _who, { planId });
  const key = {
    publicKey: app.keys.log.publicKey,
    sign: (bytes: Uint8Array): Uint8Array => app.keys.log.sign(bytes),
  };
  const text = checkpointText({ origin, size: head.size, root: head.root });
  const note = signNote(text, [ed25519Signer(origin, key, app.sha256)]);
  const kept = await app.store.write(planId, async (w) => {
    const latest = await w.logs.latestCheckpoint(planId, INTERNAL);
    if (latest === null || latest.size < head.size)
      await w.logs.putCheckpoint(planId, INTERNAL, { size: head.size, root: head.root, note });
    return ok(null);
  });
  return kept.ok ? ok({ size: head.size, root: base64(head.root), note, origin }) : kept;
}
