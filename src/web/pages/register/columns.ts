/** The register's columns, and which of them this person wants to see: kept in the browser, not in the address. */
import { useSyncExternalStore } from 'react';
import type { MessageKey } from '../../../i18n/desk/index.ts';

export const columnNames = [
  'words',
  'actor',
  'kind',
  'strength',
  'due',
  'leads',
  'state',
  'progress',
  'joint',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Always there: the place and the words name the row. */
export const fixedColumns: readonly ColumnName[] = ['words'];

export const columnTitles: Readonly<Record<ColumnName, MessageKey>> = {
  words: 'term.field.words',
  actor: 'term.field.actor',
  kind: 'term.field.kind',
  strength: 'term.field.strength',
  due: 'term.field.due',
  leads: 'term.field.leads',
  state: 'term.field.state',
  progress: 'term.field.progress',
  joint: 'joint.column.joint',
};

const usual: readonly ColumnName[] = ['words', 'actor', 'kind', 'strength', 'due', 'state'];
const key = 'register.columns';
const changed = 'entente:columns';

/** The columns to show and the way to choose others. */
export function useColumns(): [readonly ColumnName[], (columns: readonly string[]) => void] {
  const kept = useSyncExternalStore(subscribe, readKept, () => '');
  return [readColumns(kept), keepColumns];
}

/** The columns out of what was kept; nothing kept, or nothing known in it, gives the usual ones. */
export function readColumns(kept: string): readonly ColumnName[] {
  const chosen = columnNames.filter((name) => fixedColumns.includes(name) || kept.split(' ').includes(name));
  return kept === '' ? usual : chosen;
}

function keepColumns(columns: readonly string[]): void {
  try {
    localStorage.setItem(key, [...fixedColumns, ...columns].join(' '));
  } catch {
    // A browser that keeps nothing shows the usual columns next time.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changed, listen);
  return () => window.removeEventListener(changed, listen);
}

function readKept(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
