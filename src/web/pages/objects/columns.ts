/** Columns of a list of objects: those that the declaration names, until this person has chosen others in this browser. */
import { useSyncExternalStore } from 'react';
import type { ObjectType } from '../../../plan/objects/index.ts';

const changed = 'entente:object-columns';
const keyOf = (type: ObjectType): string => `objects.${type.name}.columns`;

/** Fields that may be columns: all but those that name the row. */
export function columnFields(type: ObjectType): readonly string[] {
  return Object.keys(type.fields).filter((name) => !type.label.includes(name));
}

/** The usual columns. */
export function usualColumns(type: ObjectType): readonly string[] {
  return columnFields(type).filter((name) => type.fields[name]?.listed);
}

/** Columns out of what was kept; nothing kept gives the usual ones. */
export function readColumns(type: ObjectType, kept: string): readonly string[] {
  if (kept === '') return usualColumns(type);
  const names = kept.split(' ');
  return columnFields(type).filter((name) => names.includes(name));
}

function read(type: ObjectType): string {
  try {
    return localStorage.getItem(keyOf(type)) ?? '';
  } catch {
    return '';
  }
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changed, listen);
  return () => window.removeEventListener(changed, listen);
}

/** The columns to show and the way to choose others. */
export function useColumns(type: ObjectType): [readonly string[], (columns: readonly string[]) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => read(type),
    () => '',
  );
  const keep = (columns: readonly string[]) => {
    try {
      // A list with no column chosen is not a list without a choice.
      localStorage.setItem(keyOf(type), columns.length === 0 ? '-' : columns.join(' '));
    } catch {
      // A browser that keeps nothing shows the usual columns next time.
    }
    window.dispatchEvent(new Event(changed));
  };
  return [readColumns(type, kept), keep];
}
