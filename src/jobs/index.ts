export { type BackupPlan, type BackupState, backUpWhenDue, readBackupState } from './back-up.ts';
export { checkStore } from './check-store.ts';
export { type Job, runEvery } from './run-every.ts';
export { sweep } from './sweep.ts';
