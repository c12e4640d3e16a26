/**
 * Backups that run by themselves: one whenever the last is old enough, into a folder of their own kind of names; of these,
 * and of nothing else, only the newest are kept [ST47]. What came of it is kept in the node's settings, so that the
 * desk and the next start know. An old backup goes only after a new one is whole.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { App } from '../app/index.ts';
import { err, type Json, ok, type Problem, type ProblemCode, problem, type Result } from '../base/index.ts';

/** When and where; 0 hours: never. */
export interface BackupPlan {
  readonly folder: string;
  readonly everyHours: number;
  readonly keep: number;
}

/** What came of backups up to now. */
export interface BackupState {
  readonly last: { readonly at: number; readonly name: string; readonly bytes: number } | null;
  /** The newest attempt, where it failed. */
  readonly failed: { readonly at: number; readonly code: ProblemCode } | null;
}

const SETTING = 'node.backups';
const HOUR = 60 * 60_000;
const TRY_AGAIN = HOUR / 2;
const ours = /^entente-auto-\d{8}T\d{6}Z\.(db|dump)$/;

/** Reads what `backUpWhenDue` kept. */
export async function readBackupState({ store }: Pick<App, 'store'>): Promise<BackupState> {
  const kept = await store.read((r) => r.node.setting(SETTING));
  return isState(kept) ? kept : { last: null, failed: null };
}

function isState(kept: Json): kept is Json & BackupState {
  return typeof kept === 'object' && kept !== null && 'last' in kept && 'failed' in kept;
}

function isDue(state: BackupState, plan: BackupPlan, now: number): boolean {
  // A clock that went back makes what lies ahead of it meaningless: better one backup more.
  const since = (at: number): number => (at > now ? Number.POSITIVE_INFINITY : now - at);
  if (state.failed !== null && since(state.failed.at) < TRY_AGAIN) return false;
  return state.last === null || since(state.last.at) >= plan.everyHours * HOUR;
}

/** Names of the backups that this job made, oldest first. */
function madeIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => ours.test(name))
    .sort();
}

async function keepState({ store }: Pick<App, 'store'>, { last, failed }: BackupState): Promise<void> {
  await store.write('node', async (w) => {
    await w.node.putSetting(SETTING, { last: last && { ...last }, failed: failed && { ...failed } });
    return ok(null);
  });
}

/** The problem of a folder that is not there and cannot be made, or null. */
function makeFolder(folder: string): Result<never, Problem> | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return null;
  } catch {
    return err(problem('store-unwritable', { path: folder }));
  }
}

/** Makes a backup where one is due. Answers with the problem where it could not. */
export async function backUpWhenDue(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  plan: BackupPlan,
): Promise<Problem | null> {
  if (plan.everyHours === 0) return null;
  const now = clock();
  const before = await readBackupState({ store });
  if (!isDue(before, plan, now)) return null;
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const name = `entente-auto-${stamp}.${store.kind === 'sqlite' ? 'db' : 'dump'}`;
  const made = makeFolder(plan.folder) ?? (await store.backup(path.join(plan.folder, name)));
  if (!made.ok) {
    await keepState({ store }, { ...before, failed: { at: now, code: made.error.code } });
    return made.error;
  }
  await keepState({ store }, { last: { at: now, name, bytes: made.value.bytes }, failed: null });
  const old = madeIn(plan.folder).slice(0, -plan.keep);
  for (const one of old) rmSync(path.join(plan.folder, one));
  return null;
}
