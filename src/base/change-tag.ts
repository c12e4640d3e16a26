/**
 * A short tag of a text that changes when the text does: what an editor saw is told from what is there now. It is no
 * cryptographic hash and proves nothing; it fits into an ETag of 15 digits.
 */

const half = 0x1000000;

/** 48 bits of a text, as a whole number. FNV-1a over its UTF-16 units, in two interleaved runs of 32 bits. */
export function changeTag(text: string): number {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ ((unit << 7) | (unit >>> 9) | (i & 0x3f)), 0x01000193);
  }
  // The last units must reach the high bits, which are the ones that are kept.
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 13), 0x297a2d39);
  return ((a ^ (a >>> 12)) >>> 8) * half + ((b ^ (b >>> 15)) >>> 8);
}
