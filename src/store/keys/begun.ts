/**
 * Beside the keys stands that a node has begun with them. Where its data are then gone or empty, a start does not begin another
 * node under the same keys by itself [ST1144]: what is missing is to be brought back.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { keepPrivateFile } from './key-file.ts';

const BEGUN_FILE = 'node.json';

/** Notes whose keys these are; what is noted already stays. */
export function noteBegun(
  folder: string,
  { party, host }: { readonly party: string; readonly host: string },
): void {
  keepPrivateFile(folder, BEGUN_FILE, () => `${JSON.stringify({ party, host }, null, 1)}\n`);
}

/** Whether a node is known to have begun with the keys of this folder. */
export function hasBegun(folder: string): boolean {
  return existsSync(path.join(folder, BEGUN_FILE));
}
