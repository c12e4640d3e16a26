/** gzip from the platform. Unpacking stops at the limit, so that a small file cannot fill the memory [SY3]. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Compression } from '../sync/index.ts';

/** Deflate makes a byte of at most so many (zlib's technical notes): a file that states more than that is not believed. */
const MOST_FROM_A_BYTE = 1_032;
/** Room beyond what the file states: with none left over the platform asks once more for the rest, and copies all. */
const SPARE = 64;
/** Least room: a file that states too little would come in countless small pieces. */
const LEAST = 64 * 1_024;

/**
 * Room to unpack into. A gzip file ends with the size of what is in it (RFC 1952 §2.3.1, ISIZE); where that is true all comes in one
 * piece. Where it is not, pieces of this size follow each other until the limit.
 */
function roomFor(bytes: Uint8Array, limit: number): number {
  const at = bytes.length - 4;
  if (at < 0) return LEAST;
  const stated = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
  return Math.max(LEAST, Math.min(stated, limit, bytes.length * MOST_FROM_A_BYTE) + SPARE);
}

export const nodeCompression: Compression = {
  pack: (bytes) => new Uint8Array(gzipSync(bytes, { level: 6 })),
  unpack(bytes, limit) {
    try {
      const unpacked = gunzipSync(bytes, { maxOutputLength: limit, chunkSize: roomFor(bytes, limit) });
      return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length);
    } catch (cause) {
      const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
      return isTooLarge ? 'too-large' : null;
    }
  },
};
