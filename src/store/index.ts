export { StoreFailure } from './failure.ts';
export { readFilesOfBackup } from './files-of-backup.ts';
export { hasBegun, noteBegun } from './keys/begun.ts';
export {
  type ContinuityBreak,
  findContinuityBreaks,
  noteContinuity,
  readContinuity,
  type SignedHead,
} from './keys/continuity.ts';
export { hasKeys, keepPrivateFile, loadKeys, makeKeys } from './keys/key-file.ts';
export { openKeyRing } from './keys/key-ring.ts';
export { renewRootKey, returnRootKey, takeRootKey } from './keys/root-key.ts';
export { restoreDatabase } from './postgres/restore.ts';
export { openPostgresStore, type PostgresStoreOptions } from './postgres.ts';
export type { OpenStore } from './soundness.ts';
export { STORE_FILE } from './sqlite/folder.ts';
export { type RestoredStore, restoreFile } from './sqlite/restore.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite.ts';
