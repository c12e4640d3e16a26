/**
 * The bytes of a file that is kept under its hash, checked against it whenever they leave: what was swapped or damaged in the store is
 * told as that and handed to nobody, and bringing the very file again puts it right [AP1466].
 */
import { err, hex, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { App, StoreReader, StoreWriter } from '../ports/index.ts';

/** Which file. */
interface Named {
  readonly planId: string;
  readonly sha256: string;
}

const isOf = ({ sha256: hash }: Pick<App, 'sha256'>, sha256: string, bytes: Uint8Array): boolean =>
  hex(hash(bytes)) === sha256;

/** The bytes, if they are those that the hash names. */
export async function keptFile(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  { planId, sha256 }: Named,
): Promise<Result<Uint8Array, Problem>> {
  const bytes = await r.blobs.peek(planId, sha256);
  if (bytes === null) return err(problem('store-corrupt', { blob: sha256 }));
  return isOf(app, sha256, bytes)
    ? ok(bytes)
    : err(problem('file-not-as-named', { plan: planId, file: sha256 }));
}

/** Keeps the bytes under the hash that they have, in place of others that stand there. */
export async function keepFile(
  app: Pick<App, 'sha256'>,
  w: StoreWriter,
  { planId, sha256 }: Named,
  bytes: Uint8Array,
): Promise<void> {
  const held = await w.blobs.peek(planId, sha256);
  if (held !== null && !isOf(app, sha256, held)) await w.blobs.drop(planId, sha256);
  await w.blobs.put(planId, sha256, bytes);
}
