/**
 * Ed25519 public keys that must not stand in a genesis: of small order, under which anybody can make signatures that
 * verify for every text, and encodings that are not the one of their point, on which verifiers differ [LG13].
 */
import { hex } from '../../base/index.ts';

/** y-coordinates of the eight points of small order, little-endian, sign bit cleared. */
const smallOrder: ReadonlySet<string> = new Set([
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** Whether a key is of small order, or not the one encoding of its point. */
export function isWeakPublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return true;
  const y = Uint8Array.from(publicKey);
  y[31] = (y[31] ?? 0) & 0x7f;
  // y ≥ p = 2^255 − 19: all bytes between at their highest and the lowest at 0xed or more.
  const isOverflowing =
    (y[0] ?? 0) >= 0xed && y[31] === 0x7f && y.subarray(1, 31).every((byte) => byte === 0xff);
  return isOverflowing || smallOrder.has(hex(y));
}
