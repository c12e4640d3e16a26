/**
 * Files whose bytes are not those that were recorded, as a check of the data found them: what is known of them is kept with the
 * node, each time they are told it is looked whether that still holds, and bytes that have the hash put one right [AP1612].
 */
import {
  err,
  hex,
  isJsonObject,
  type Json,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../base/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, DamagedFile, StoreReader } from '../ports/index.ts';
import { keepFile } from './kept-file.ts';

const SETTING = 'files.not-as-named';

function readList(value: Json): readonly DamagedFile[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    if (!isJsonObject(one)) return [];
    const { planId, sha256 } = one;
    return typeof planId === 'string' && typeof sha256 === 'string' ? [{ planId, sha256 }] : [];
  });
}

/** Keeps what a check found, where that is news. */
export async function noteDamagedFiles(
  app: App,
  files: readonly DamagedFile[],
): Promise<Result<null, Problem>> {
  const listed: Json = files.map(({ planId, sha256 }) => ({ planId, sha256 }));
  const before = await app.store.read((r) => r.node.setting(SETTING));
  if (JSON.stringify(readList(before)) === JSON.stringify(listed)) return ok(null);
  return app.store.write('node', async (w) => {
    await w.node.putSetting(SETTING, listed);
    return ok(null);
  });
}

/** Whether other bytes stand under the name than those that have the hash. */
export async function isDamaged(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  { planId, sha256 }: DamagedFile,
): Promise<boolean> {
  const bytes = await r.blobs.peek(planId, sha256);
  return bytes !== null && hex(app.sha256(bytes)) !== sha256;
}

/** Of these files those that are still not what was recorded. */
export async function stillDamaged(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  files: readonly DamagedFile[],
): Promise<readonly DamagedFile[]> {
  const found: DamagedFile[] = [];
  for (const one of files) if (await isDamaged(app, r, one)) found.push(one);
  return found;
}

/** Hashes of the plan's files that are known not to be what was recorded. Where none is known this costs one look at a setting. */
export async function damagedIn(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  planId: string,
): Promise<readonly string[]> {
  const known = readList(await r.node.setting(SETTING)).filter((one) => one.planId === planId);
  return (await stillDamaged(app, r, known)).map(({ sha256 }) => sha256);
}

/** The right bytes of a file. */
export interface PutFileRight {
  readonly planId: string;
  /** Which file they should be. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Puts the bytes in the place of others that stand there, if they are those that were recorded; of any others nothing is kept. */
export async function putFileRight(
  app: App,
  who: Actor,
  { planId, sha256, bytes }: PutFileRight,
): Promise<Result<{ readonly sha256: string }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  if (bytes.length === 0) return err(problem('file-empty'));
  if (hex(app.sha256(bytes)) !== sha256) return err(problem('file-other', { file: sha256 }));
  return app.store.write(planId, async (w) => {
    if ((await w.blobs.peek(planId, sha256)) === null) return err(problem('not-found', { file: sha256 }));
    await keepFile(app, w, { planId, sha256 }, bytes);
    return ok({ sha256 });
  });
}
