/**
 * Which of the node's keys signs what. The key that counts may be one that the keys folder does not hold, after a loss or
 * where an old copy of the folder was put back: then the node signs and enters nothing, until the root key has named
 * another [SY12].
 */
import { equalBytes } from '../../base/index.ts';
import type { KeyPeriod, KeyRole, SigningKey } from '../../ledger/index.ts';
import type { Exchange } from './exchange.ts';

/** The node's key with this public part; null where it is not held. */
export function ownKey(x: Exchange, { key }: Pick<KeyPeriod, 'key'>): SigningKey | null {
  const { keys } = x.ports;
  if (keys === undefined) return null;
  const held = [keys.log, keys.cosign, ...(keys.further?.() ?? [])];
  return held.find(({ publicKey }) => equalBytes(publicKey, key.publicKey)) ?? null;
}

/** The use for which the key that counts now is not held; null where both are. */
export function missingKey(x: Exchange): KeyRole | null {
  const { authority, me } = x;
  if (ownKey(x, authority.logKey(me, x.own.tree.size + 1)) === null) return 'log';
  const cosign = authority.cosignKeys(me).at(-1);
  return cosign === undefined || ownKey(x, cosign) === null ? 'cosign' : null;
}
