/**
 * Checks one field's value as somebody sent it and brings it into its one form: words without blanks around them, decimals
 * without idle zeros, each reference once. What cannot be taken is a fault at its place in the value; nothing is guessed.
 */
import {
  canonicalText,
  isPartialDate,
  type Json,
  type JsonObject,
  partialDateBounds,
} from '../../base/index.ts';
import { cadenceRule, fitsCadence, parseCadence } from './cadence.ts';
import { toDecimal } from './decimal.ts';
import { parseElsewhere } from './elsewhere.ts';
import {
  bounds,
  type ColumnField,
  type Field,
  type LineField,
  type RowsField,
  wordsLanguages,
} from './field.ts';
import { parseRef } from './object-type.ts';
import { parsePeriod } from './period.ts';
import { toPlace } from './place.ts';
import { isChoice } from './sides.ts';

/** What is wrong, and where: `at` is a path below the object, 'due' or 'quotas/3/used'. */
export interface FieldFault {
  readonly at: string;
  readonly fault: FaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What can be wrong with a field; messages are `problem.field.<code>`. */
export type FaultCode =
  | 'missing'
  | 'type'
  | 'choice'
  | 'too-long'
  | 'too-many'
  | 'form'
  | 'cadence'
  | 'cadence-from'
  | 'web'
  | 'mail'
  | 'place'
  | 'date'
  | 'order'
  | 'decimal'
  | 'unit'
  | 'unit-missing'
  | 'at-most'
  | 'twice'
  | 'not-there'
  | 'wrong-kind'
  | 'retired'
  | 'cycle'
  | 'same'
  | 'one-of'
  | 'file-unknown'
  | 'keepable'
  | 'period'
  | 'period-outside'
  | 'period-locked'
  | 'not-ours'
  | 'fixed';

/** A value in its one form (null: not set), or what is wrong. */
export type Checked =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const good = (value: Json): Checked => ({ ok: true, value });
const wrong = (at: string, fault: FaultCode, facts: FieldFault['facts'] = {}): Checked => {
  return { ok: false, faults: [{ at, fault, facts }] };
};
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** No NUL and no half of a surrogate pair: what no database keeps. */
function isKeepable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function checkText(text: Json, at: string, most: number, isLong: boolean): Checked {
  if (typeof text !== 'string') return wrong(at, 'type', { wanted: 'text' });
  if (!isKeepable(text)) return wrong(at, 'keepable');
  const trimmed = isLong ? text.replaceAll('\r\n', '\n').trim() : text.replace(/\s+/gu, ' ').trim();
  if ([...trimmed].length > most) return wrong(at, 'too-long', { limit: most });
  return good(trimmed === '' ? null : trimmed);
}

/** Words by language; a language without words is not there, no words at all are nothing. */
function checkWords(value: Json, at: string, most: number, isLong: boolean): Checked {
  if (!isObject(value)) return wrong(at, 'type', { wanted: 'words' });
  const kept: Record<string, Json> = {};
  const faults: FieldFault[] = [];
  for (const [language, text] of Object.entries(value)) {
    if (!wordsLanguages.some((one) => one === language)) {
      faults.push({ at: `${at}/${language}`, fault: 'choice', facts: {} });
      continue;
    }
    const checked = checkText(text ?? '', `${at}/${language}`, most, isLong);
    if (!checked.ok) faults.push(...checked.faults);
    else if (checked.value !== null) kept[language] = checked.value;
  }
  if (faults.length > 0) return { ok: false, faults };
  return good(Object.keys(kept).length === 0 ? null : kept);
}

const webForm = /^https?:\/\/[^\s/]+\.?[^\s]*$/;
const mailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function checkLine(value: Json, at: string, form: LineField['form']): Checked {
  const checked = checkText(value, at, form === 'web' ? 2_000 : bounds.line, false);
  if (!checked.ok || typeof checked.value !== 'string' || form === undefined) return checked;
  if (form === 'period') return parsePeriod(checked.value) === null ? wrong(at, 'period') : checked;
  if (form === 'elsewhere') return parseElsewhere(checked.value) === null ? wrong(at, 'form') : checked;
  return (form === 'web' ? webForm : mailForm).test(checked.value) ? checked : wrong(at, form);
}

function checkAmount(value: Json, at: string, units: readonly string[] | 'any'): Checked {
  if (!isObject(value)) return wrong(at, 'type', { wanted: 'amount' });
  const written = value.amount ?? '';
  const amount = typeof written === 'string' ? toDecimal(written) : null;
  if (written === '' && (value.unit ?? '') === '') return good(null);
  if (amount === null) return wrong(at, 'decimal');
  const unit = checkText(value.unit ?? '', `${at}/unit`, 60, false);
  if (!unit.ok) return unit;
  if (typeof unit.value !== 'string') return wrong(at, 'unit-missing');
  if (units !== 'any' && !units.includes(unit.value)) return wrong(at, 'unit', { unit: units.join(' / ') });
  return good({ amount, unit: unit.value });
}

function checkRef(value: Json, at: string, to: readonly string[]): Checked {
  if (value === '') return good(null);
  const ref = typeof value === 'string' ? parseRef(value) : null;
  if (ref === null) return wrong(at, 'form');
  return to.includes(ref.type) ? good(value) : wrong(at, 'wrong-kind');
}

function checkRefs(value: Json, at: string, to: readonly string[]): Checked {
  if (!isList(value)) return wrong(at, 'type', { wanted: 'list' });
  if (value.length > bounds.links) return wrong(at, 'too-many', { limit: bounds.links });
  const refs = [...new Set(value)];
  const faults = refs.flatMap((ref, i) => faultsOf(checkRef(ref, `${at}/${i}`, to)));
  return faults.length > 0 ? { ok: false, faults } : good(refs.length === 0 ? null : refs);
}

const faultsOf = (checked: Checked): readonly FieldFault[] => (checked.ok ? [] : checked.faults);

function checkCadence(value: Json, at: string): Checked {
  if (!isObject(value)) return wrong(at, 'type', { wanted: 'cadence' });
  const { rule = '', from = '' } = value;
  if (rule === '' && from === '') return good(null);
  const cadence = typeof rule === 'string' ? parseCadence(rule) : null;
  if (cadence === null) return wrong(`${at}/rule`, 'cadence', { given: String(rule).slice(0, 60) });
  if (typeof from !== 'string' || !isPartialDate(from)) return wrong(`${at}/from`, 'date');
  if (!fitsCadence(cadence, from)) return wrong(`${at}/from`, 'cadence-from', { every: cadence.every });
  return good({ rule: cadenceRule(cadence), from });
}

function checkFiles(value: Json, at: string, most: number): Checked {
  if (!isList(value)) return wrong(at, 'type', { wanted: 'list' });
  if (value.length > most) return wrong(at, 'too-many', { limit: most });
  const kept: Json[] = [];
  for (const [i, file] of value.entries()) {
    if (!isObject(file) || typeof file.sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(file.sha256))
      return wrong(`${at}/${i}`, 'form');
    const name = checkText(file.name ?? '', `${at}/${i}/name`, 300, false);
    if (!name.ok) return name;
    if (kept.some((one) => isObject(one) && one.sha256 === file.sha256)) continue;
    kept.push({ sha256: file.sha256, name: name.value ?? file.sha256.slice(0, 12) });
  }
  return good(kept.length === 0 ? null : kept);
}

/** Whether the first date can be no later than the second: as partial dates they may overlap. */
export function isInOrder(first: string, second: string): boolean {
  const [a, b] = [partialDateBounds(first), partialDateBounds(second)];
  return a === null || b === null || a.first <= b.last;
}

function checkRow(row: JsonObject, at: string, field: RowsField): Checked {
  const kept: Record<string, Json> = {};
  const faults: FieldFault[] = [];
  for (const name of Object.keys(row))
    if (!Object.hasOwn(field.columns, name)) faults.push({ at: `${at}/${name}`, fault: 'form', facts: {} });
  for (const [name, column] of Object.entries(field.columns)) {
    const given = row[name] ?? null;
    const checked = given === null ? good(null) : checkValue(column, given, `${at}/${name}`);
    if (!checked.ok) faults.push(...checked.faults);
    else if (checked.value !== null) kept[name] = checked.value;
    else if (column.required) faults.push({ at: `${at}/${name}`, fault: 'missing', facts: {} });
  }
  const isBlank = Object.keys(kept).length === 0 && faults.every(({ fault }) => fault === 'missing');
  if (isBlank) return good(null);
  faults.push(...pairFaults(kept, at, field.order ?? [], field.atMost ?? []));
  return faults.length > 0 ? { ok: false, faults } : good(kept);
}

/** Faults of dates that must follow each other and counts of which one may not exceed the other. */
export function pairFaults(
  values: Readonly<Record<string, Json>>,
  at: string,
  order: readonly (readonly [string, string])[],
  atMost: readonly (readonly [string, string])[],
): readonly FieldFault[] {
  const under = (name: string): string => (at === '' ? name : `${at}/${name}`);
  const late = order.flatMap(([first, second]): FieldFault[] => {
    const [a, b] = [values[first], values[second]];
    if (typeof a !== 'string' || typeof b !== 'string' || isInOrder(a, b)) return [];
    return [{ at: under(second), fault: 'order', facts: { first: a, second: b } }];
  });
  const great = atMost.flatMap(([less, more]): FieldFault[] => {
    const [a, b] = [values[less], values[more]];
    if (typeof a !== 'number' || typeof b !== 'number' || a <= b) return [];
    return [{ at: under(less), fault: 'at-most', facts: { limit: b } }];
  });
  return [...late, ...great];
}

function checkRows(value: Json, at: string, field: RowsField): Checked {
  if (!isList(value)) return wrong(at, 'type', { wanted: 'list' });
  if (value.length > bounds.rows) return wrong(at, 'too-many', { limit: bounds.rows });
  const kept: Json[] = [];
  const faults: FieldFault[] = [];
  const seen = new Set<string>();
  for (const [i, row] of value.entries()) {
    if (!isObject(row)) return wrong(`${at}/${i}`, 'type', { wanted: 'row' });
    const checked = checkRow(row, `${at}/${i}`, field);
    if (!checked.ok) faults.push(...checked.faults);
    if (!checked.ok || checked.value === null) continue;
    const whole = checked.value;
    const key = (field.key ?? []).map((name) => (isObject(whole) ? (whole[name] ?? null) : null));
    if (key.length > 0 && seen.has(JSON.stringify(key)))
      faults.push({ at: `${at}/${i}/${field.key?.[0] ?? ''}`, fault: 'twice', facts: {} });
    seen.add(JSON.stringify(key));
    kept.push(whole);
  }
  return faults.length > 0 ? { ok: false, faults } : good(kept.length === 0 ? null : kept);
}

function checkCount(value: Json, at: string): Checked {
  const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  if (!isCount) return wrong(at, 'type', { wanted: 'count' });
  return value <= bounds.count ? good(value) : wrong(at, 'at-most', { limit: bounds.count });
}

function checkPlace(value: Json, at: string): Checked {
  if (value === '') return good(null);
  const place = typeof value === 'string' ? toPlace(value) : null;
  return place === null ? wrong(at, 'place') : good(place);
}

function checkKind(field: Field | ColumnField, value: Json, at: string): Checked {
  switch (field.kind) {
    case 'name':
      return checkWords(value, at, bounds.name, false);
    case 'words':
      return checkWords(value, at, bounds.words, true);
    case 'line':
      return checkLine(value, at, field.form);
    case 'date':
      if (value === '') return good(null);
      return typeof value === 'string' && isPartialDate(value) ? good(value) : wrong(at, 'date');
    case 'amount':
      return checkAmount(value, at, field.units);
    case 'count':
      return checkCount(value, at);
    case 'choice':
      if (value === '') return good(null);
      return typeof value === 'string' && isChoice(field, value) ? good(value) : wrong(at, 'choice');
    case 'flag':
      if (typeof value !== 'boolean') return wrong(at, 'type', { wanted: 'flag' });
      return good(value ? true : null);
    case 'link':
      return checkRef(value, at, field.to);
    case 'links':
      return checkRefs(value, at, field.to);
    case 'rows':
      return checkRows(value, at, field);
    case 'cadence':
      return checkCadence(value, at);
    case 'place':
      return checkPlace(value, at);
    case 'files':
      return checkFiles(value, at, field.most);
  }
}

/**
 * Checks a value against its field. `at` is where it stands. What is taken has its names in the order of entries, so that
 * a row made from it and a row made from the log are the same to the letter [AP3].
 */
export function checkValue(field: Field | ColumnField, value: Json, at: string): Checked {
  const checked = checkKind(field, value, at);
  if (!checked.ok) return checked;
  const ordered: Json = JSON.parse(canonicalText(checked.value));
  return good(ordered);
}

/** What is wrong with a value by itself; nothing where it can be taken. */
export function checkField(field: Field, value: Json, at: string): readonly FieldFault[] {
  return faultsOf(checkValue(field, value, at));
}

/** Whether a value that another program wrote has the form of the field to the letter, so that it can be told as one. */
export function isFormed(field: Field | ColumnField, value: Json): boolean {
  const checked = checkValue(field, value, '');
  return checked.ok && canonicalText(checked.value) === canonicalText(value);
}
