/**
 * Words of declared types: what a type, a field, a choice is called. The keys follow from the declaration; a test holds that
 * every one of them is there in every language, so that what is shown by its own name is a bug that somebody sees.
 */
import { formatNumber, isMessageKey, type Language } from '../../../i18n/desk/index.ts';
import {
  type ColumnField,
  type Field,
  type ObjectType,
  objectType,
  RETIRED,
  unitIn,
  type Words,
} from '../../../plan/objects/index.ts';
import type { Say } from '../../words/index.ts';

function sayOr(say: Say, key: string, otherwise: string): string {
  return isMessageKey(key) ? say(key) : otherwise;
}

/** 'one': an instrument; 'many': instruments; 'new': what a button for a new one says; 'about': what will be here. */
export function typeWords(say: Say, type: string, part: 'one' | 'many' | 'new' | 'about'): string {
  return sayOr(say, `object.${type}.${part}`, type);
}

/** The name of a field or column. */
export function fieldWords(say: Say, name: string, field: Field | ColumnField | undefined): string {
  return sayOr(say, `field.${field?.word ?? name}`, name);
}

/** The name of a field of a type, known by its name alone; a field that is not declared keeps its name. */
export function fieldWordsOf(say: Say, type: string, name: string): string {
  if (name === RETIRED) return say('field.retired');
  return fieldWords(say, name, objectType(type)?.fields[name]);
}

/** A choice's word. */
export function choiceWords(say: Say, set: string, word: string): string {
  return sayOr(say, `choice.${set}.${word}`, word);
}

/** How an object stands, in the words of its type. */
export function stateWords(say: Say, type: ObjectType | null, state: string | null): string | null {
  const field = type?.state === undefined ? undefined : type.fields[type.state];
  if (state === null || field?.kind !== 'choice') return null;
  return choiceWords(say, field.set, state);
}

/** An amount with its unit; the digits stay as they are kept. */
export function amountWords(
  say: Say,
  language: Language,
  value: unknown,
  names: Words | null = null,
): string {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('unit' in value)) return '';
  const amount = groupDigits(language, String(value.amount));
  return say('object.amount', { amount, unit: unitIn(language, String(value.unit), names) });
}

/** Whole digits grouped as the language does; decimals as they are kept, none rounded away. */
export function groupDigits(language: Language, amount: string): string {
  const [whole = '', decimals] = amount.replace('-', '').split('.');
  const mark = formatNumber(language, 1.5).replace(/\d/g, '');
  const sign = amount.startsWith('-') ? formatNumber(language, -1).replace(/\d/g, '') : '';
  const grouped = `${sign}${formatNumber(language, Number(whole))}`;
  return decimals === undefined ? grouped : `${grouped}${mark}${decimals}`;
}

/** How often, from when. */
export function cadenceWords(say: Say, date: (date: string) => string, value: unknown): string {
  if (typeof value !== 'object' || value === null || !('rule' in value) || !('from' in value)) return '';
  const found = /^FREQ=(YEARLY|MONTHLY|WEEKLY)(?:;INTERVAL=(\d+))?$/.exec(String(value.rule));
  const every = found?.[1]?.toLowerCase();
  const n = Number(found?.[2] ?? 1);
  const from = date(String(value.from));
  if (every === 'yearly') return say('object.cadence.yearly', { n, from });
  if (every === 'monthly') return say('object.cadence.monthly', { n, from });
  return every === 'weekly' ? say('object.cadence.weekly', { n, from }) : String(value.rule);
}
