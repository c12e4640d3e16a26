/** Begins a plan's internal log: a genesis of one, signed by the node's root key, and entry 0 [AP2]. */
import type { Problem, Result } from '../../base/index.ts';
import { ed25519Signer, internalGenesis, rootName, signGenesis } from '../../ledger/index.ts';
import type { Actor } from '../actor.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { type Appended, appendEntries } from './append-entries.ts';
import { INTERNAL } from './open-log.ts';

/** Creates the log of a plan about these texts (`charsSha256`), with `plan.open` in it. */
export async function createInternalLog(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  texts: readonly string[],
): Promise<Result<Appended, Problem>> {
  const { keys, node, sha256 } = app;
  const genesis = internalGenesis(
    {
      planId,
      host: node.host,
      code: node.party,
      names: { ...node.names },
      keys: { log: keys.log.publicKey, cosign: keys.cosign.publicKey, root: keys.home.publicKey },
      texts,
    },
    sha256,
  );
  const origin = genesis.parties[0]?.origin ?? '';
  const rootKey = {
    publicKey: keys.home.publicKey,
    sign: (bytes: Uint8Array): Uint8Array => keys.home.sign(bytes),
  };
  await w.logs.create(
    planId,
    INTERNAL,
    signGenesis(genesis, [ed25519Signer(rootName(origin), rootKey, sha256)]),
  );
  return appendEntries(app, w, who, planId, [{ kind: 'plan.open', body: { planId } }]);
}
