/**
 * Whose something is, as seen from one side: 'ours' and 'theirs' are said by whoever holds the value. Between parties the same is said by
 * the party's code, so that it means one thing on every node [AP1704].
 */
import { isJsonObject, type Json } from '../../base/index.ts';
import type { ChoiceField, ColumnField, Field } from './field.ts';

/** Whether the values of a field say whose something is from the own side. */
export function isSide(field: Field | ColumnField): field is ChoiceField {
  return field.kind === 'choice' && field.of.includes('ours') && field.of.includes('theirs');
}

/** The value with each word that says whose something is put through `map`; rows have them in their columns. */
export function withSides(field: Field, value: Json, map: (side: string) => string): Json {
  if (isSide(field)) return typeof value === 'string' ? map(value) : value;
  if (field.kind !== 'rows' || !Array.isArray(value)) return value;
  const columns = Object.entries(field.columns).flatMap(([name, column]) => (isSide(column) ? [name] : []));
  if (columns.length === 0) return value;
  return value.map((row: Json) => {
    if (!isJsonObject(row)) return row;
    const cells = Object.entries(row).map(([name, cell]) => {
      return [name, columns.includes(name) && typeof cell === 'string' ? map(cell) : cell] as const;
    });
    return Object.fromEntries(cells);
  });
}
