/** gzip from the platform. Unpacking stops at the limit, so that a small file cannot fill the memory [SY3]. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Compression } from '../sync/index.ts';

/** What is unpacked comes in pieces of so many bytes: the platform's own size makes hundreds of pieces of a large bundle. */
const PIECE = 256 * 1_024;

export const nodeCompression: Compression = {
  pack: (bytes) => new Uint8Array(gzipSync(bytes, { level: 6 })),
  unpack(bytes, limit) {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: limit, chunkSize: PIECE }));
    } catch (cause) {
      const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
      return isTooLarge ? 'too-large' : null;
    }
  },
};
