/**
 * The root key for one act: the one beside the others, or, where it lies on a medium of its own, the one in the file that
 * somebody brings. Nothing of that file is kept [AP860].
 */
import { equalBytes, err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import type { App, Signer } from '../../ports/index.ts';

/** The root key of the node, ready to sign. `file` is what somebody brought for this act. */
export function rootKeyFor(app: App, file: Uint8Array | null): Result<Signer, Problem> {
  const { root } = app.keys;
  if (file === null) {
    const { publicKey, sign } = root;
    return sign === null ? err(problem('root-key-away')) : ok({ publicKey, sign });
  }
  const brought = app.ring.open(file);
  const isOwn = brought !== null && equalBytes(brought.publicKey, root.publicKey);
  return isOwn ? ok(brought) : err(problem('root-key-wrong'));
}

/** The keys under which this node goes into a further plan: the newest of each use. */
export function newestKeys(app: App): { readonly log: Signer; readonly cosign: Signer } {
  const { log, cosign } = app.keys;
  return { log: app.ring.keys('log').at(-1) ?? log, cosign: app.ring.keys('cosign').at(-1) ?? cosign };
}

/** Whether this node holds the key, whenever it was made. */
export function isHeldKey(app: App, role: 'log' | 'cosign', publicKey: Uint8Array): boolean {
  return [app.keys[role], ...app.ring.keys(role)].some((key) => equalBytes(key.publicKey, publicKey));
}
