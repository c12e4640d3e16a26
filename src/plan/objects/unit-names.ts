/**
 * A unit is kept as one line, which is what amounts carry and what is compared; how it is written in each language stands
 * beside it, where somebody has said so, and is told instead of it.
 */
import { type ColumnField, type Field, type Words, wordsLanguages } from './field.ts';

/** Words by language out of a value; none where it holds none. */
function wordsOf(value: unknown): Words | null {
  if (typeof value !== 'object' || value === null) return null;
  const texts = wordsLanguages.flatMap((language) => {
    const text: unknown = Reflect.get(value, language);
    return typeof text === 'string' && text !== '' ? [[language, text] as const] : [];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}

/** Names of the unit of an object that has one: an indicator's. */
export function ownUnitNames(values: Readonly<Record<string, unknown>>): Words | null {
  return wordsOf(values.unitNames);
}

/**
 * Names of the unit of an amount of an object with these values; `lent` are those of what a reference leads to. None for a
 * unit that is nobody's, or that has no names.
 */
export function unitNamesFor(
  field: Field | ColumnField,
  values: Readonly<Record<string, unknown>>,
  lent: (ref: string) => Words | null | undefined,
): Words | null {
  if (field.kind !== 'amount' || field.unitOf === undefined) return null;
  const { link } = field.unitOf;
  if (link === '') return ownUnitNames(values);
  const ref = values[link];
  return typeof ref === 'string' ? (lent(ref) ?? null) : null;
}

/** The unit as a language writes it: its name there, else the line that is kept. */
export function unitIn(language: keyof Words, unit: string, names: Words | null | undefined): string {
  return names?.[language] ?? unit;
}
