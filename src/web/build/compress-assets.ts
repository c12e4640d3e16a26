/**
 * Lays each script, style sheet and picture of the client build beside itself compressed, once and as well as it can be:
 * the server hands out what the browser takes, and a phone on a poor line fetches a quarter.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const least = 1024;

/** Compresses the files of a folder that are worth it; fonts are compressed by themselves. */
export function compressFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/\.(?:js|css|svg|json)$/.test(name)) continue;
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < least) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Does so when the client half has been written. */
export function compressAssets(): Plugin {
  return {
    name: 'entente-compress-assets',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle({ dir }) {
      if (dir !== undefined) compressFolder(path.join(dir, 'assets'));
    },
  };
}
