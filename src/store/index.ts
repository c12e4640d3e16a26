export { StoreFailure } from './failure.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite.ts';
