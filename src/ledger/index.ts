export type { Entry, EntryId, EntryKind } from './entry.ts';
