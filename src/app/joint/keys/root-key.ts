/**
 * The root key for one act: the one beside the others, or, where it lies on a medium of its own, the one in the file that
 * somebody brings. Nothing of that file is kept [AP860].
 */
import { equalBytes, err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { ed25519Signer, type NoteSigner, parseVerifierKey, rootName } from '../../../ledger/index.ts';
import type { App, Signer } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';

/** The root key of the node, or the one that is named, ready to sign. `file` is what somebody brought for this act. */
export function rootKeyFor(
  app: App,
  file: Uint8Array | null,
  named: Uint8Array = app.keys.root.publicKey,
): Result<Signer, Problem> {
  const { publicKey, sign } = app.keys.root;
  if (file === null) {
    const isHere = sign !== null && equalBytes(publicKey, named);
    return isHere ? ok({ publicKey, sign }) : err(problem('root-key-away'));
  }
  const brought = app.ring.open(file);
  const isMeant = brought !== null && equalBytes(brought.publicKey, named);
  return isMeant ? ok(brought) : err(problem('root-key-wrong'));
}

/** Public half of the root key under which the node stands in the plan: that of its genesis, though the node may have another by now [AP1295]. */
function namedRoot(app: App, { opened, x }: JointBook): Uint8Array {
  const own = opened.genesis.parties.find(({ letter }) => letter === x.me);
  const key = parseVerifierKey(own?.rootKey ?? '', app.sha256);
  return key.ok ? key.value.publicKey : new Uint8Array(0);
}

/** Whether that key can sign without anybody bringing it. */
export function isRootHere(app: App, book: JointBook): boolean {
  return app.keys.root.sign !== null && equalBytes(app.keys.root.publicKey, namedRoot(app, book));
}

/** That key as it signs for the party in the plan. */
export function rootOfPlan(app: App, book: JointBook, file: Uint8Array | null): Result<NoteSigner, Problem> {
  const own = book.opened.genesis.parties.find(({ letter }) => letter === book.x.me);
  const root = rootKeyFor(app, file, namedRoot(app, book));
  return root.ok ? ok(ed25519Signer(rootName(own?.origin ?? ''), root.value, app.sha256)) : root;
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
