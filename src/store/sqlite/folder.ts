/** The data folder and its files: only the owner may enter or read. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

/** The file of the embedded database, in its folder. */
export const STORE_FILE = 'entente.db';
const BACKUPS = 'backups';

/** Makes the folder if it is not there, and closes it to others. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Makes the file if it is not there, and closes it to others. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** A new folder for a store that another takes the place of. */
export function replacedFolder(folder: string, now: Date): string {
  makePrivateFolder(path.join(folder, BACKUPS));
  const place = path.join(folder, BACKUPS, `replaced-${now.toISOString().replace(/[-:.]/g, '')}`);
  makePrivateFolder(place);
  return place;
}

/** Path for a backup that is taken before an upgrade; the folder is there afterwards. */
export function upgradeBackupPath(folder: string, version: number, now: Date): string {
  makePrivateFolder(path.join(folder, BACKUPS));
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return path.join(folder, BACKUPS, `before-upgrade-from-${version}-${stamp}.db`);
}
