/**
 * What lists, filters and search know of an object, worked out from its values alone: state, dates, owner, what it refers
 * to, the words it is found by. What hangs on other objects — names that are lent, areas that are inherited, what is due
 * next — is said here as a question, and answered by whoever has them.
 */
import { type Json, partialDateBounds } from '../../base/index.ts';
import { nextDue, parseCadence } from './cadence.ts';
import { refsIn, type Values } from './decide-object.ts';
import type { Field, Words } from './field.ts';
import { type ObjectType, parseRef, RETIRED } from './object-type.ts';

/** A reference of an object, or a word that a choice or flag of it holds. */
export interface ObjectLink {
  readonly field: string;
  /** `<type>/<id>`, 'file/<sha256>', or the word itself. */
  readonly target: string;
}

/** What an object says of itself. */
export interface Described {
  readonly retired: boolean;
  readonly state: string | null;
  /** Nothing is due any more. */
  readonly ended: boolean;
  /** The date of `due` as it stands; null where it follows from others or is not set. */
  readonly due: string | null;
  readonly date: string | null;
  readonly owner: string | null;
  readonly links: readonly ObjectLink[];
  /** Everything that search finds, as it is written. */
  readonly texts: readonly string[];
}

const textAt = (values: Values, name: string | undefined): string | null => {
  const value = name === undefined ? undefined : values[name];
  return typeof value === 'string' ? value : null;
};

function linksOf(name: string, field: Field, value: Json | undefined): readonly ObjectLink[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'choice') return typeof value === 'string' ? [{ field: name, target: value }] : [];
  if (field.kind === 'line' && field.filter)
    return typeof value === 'string' ? [{ field: name, target: value }] : [];
  if (field.kind === 'flag') return [{ field: name, target: 'true' }];
  if (field.kind === 'files') {
    const files = Array.isArray(value) ? value : [];
    return files.flatMap((file: Json) => {
      const sha256 = typeof file === 'object' && file !== null && 'sha256' in file ? file.sha256 : null;
      return typeof sha256 === 'string' ? [{ field: name, target: `file/${sha256}` }] : [];
    });
  }
  const refs = new Set(refsIn(field, name, value).map(({ ref }) => ref));
  return [...refs].map((target) => ({ field: name, target }));
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each: Json) => textsOf(each));
}

/** Describes an object by its values. */
export function describeObject(type: ObjectType, values: Values): Described {
  const state = textAt(values, type.state);
  const fields = Object.entries(type.fields);
  return {
    retired: values[RETIRED] !== undefined,
    state,
    ended: state !== null && (type.ended ?? []).includes(state),
    due: typeof type.due === 'string' ? textAt(values, type.due) : null,
    date: textAt(values, type.date),
    owner: textAt(values, type.owner),
    links: fields.flatMap(([name, field]) => linksOf(name, field, values[name])),
    texts: fields.flatMap(([name, field]) => (field.searched ? textsOf(values[name] ?? null) : [])),
  };
}

/** What is due next where it follows from others; `held` are the dates of what fulfilled it. */
export function derivedDue(type: ObjectType, values: Values, held: readonly string[]): string | null {
  if (typeof type.due !== 'object') return null;
  const cadence = values[type.due.cadence];
  if (typeof cadence !== 'object' || cadence === null || !('rule' in cadence)) return null;
  const { rule, from } = cadence;
  const parsed = typeof rule === 'string' ? parseCadence(rule) : null;
  return parsed === null || typeof from !== 'string' ? null : nextDue(parsed, from, held);
}

/** Parts of the name: words of its own, or a reference that lends its name. */
export type LabelPart = { readonly words: Words } | { readonly ref: string };

/** The parts of an object's name, in order. */
export function labelParts(type: ObjectType, values: Values): readonly LabelPart[] {
  return type.label.flatMap((name): readonly LabelPart[] => {
    const value = values[name];
    const field = type.fields[name];
    if (value === undefined || value === null || field === undefined) return [];
    if (typeof value === 'string')
      return [field.kind === 'link' ? { ref: value } : { words: { zh: value, lo: value, en: value } }];
    return field.kind === 'name' ? [{ words: toWords(value) }] : [];
  });
}

function toWords(value: Json): Words {
  if (typeof value !== 'object' || value === null) return {};
  const texts = Object.entries(value).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts);
}

/** A number, a date or a person's name, which is the same in every language. */
function isNeutral({ zh, lo, en }: Words): boolean {
  return zh === lo && lo === en;
}

/** One name out of parts; a part that lacks a language stands in the one it has. */
export function joinLabel(parts: readonly Words[]): Words {
  const spoken = parts.filter((part) => !isNeutral(part));
  const named = spoken.length > 0 ? spoken : parts;
  const languages = (['zh', 'lo', 'en'] as const).filter((one) => named.some((part) => part[one]));
  const joined = languages.map((language) => {
    const words = parts.map((part) => part[language] ?? part.zh ?? part.lo ?? part.en ?? '');
    return [language, words.filter((word) => word !== '').join(' · ')] as const;
  });
  return Object.fromEntries(joined);
}

/** Where an object says that it belongs: provisions and commitments by id, and whom it asks where it names neither. */
export interface Placing {
  readonly provisions: readonly string[];
  readonly commitments: readonly string[];
  /** References whose areas are its own while it names none. */
  readonly inherits: readonly string[];
}

/** Where the object belongs by its own values. */
export function placingOf(type: ObjectType, values: Values): Placing {
  const refs = (name: string | undefined): readonly string[] => {
    const field = name === undefined ? undefined : type.fields[name];
    if (field === undefined || name === undefined) return [];
    return refsIn(field, name, values[name]).map(({ ref }) => ref);
  };
  const idsOf = (list: readonly string[], of: string): readonly string[] =>
    list.flatMap((ref) => {
      const parsed = parseRef(ref);
      return parsed?.type === of ? [parsed.id] : [];
    });
  const served = refs(type.commitments);
  const others = served.filter((ref) => parseRef(ref)?.type !== 'commitment');
  return {
    provisions: idsOf(refs(type.areas), 'provision'),
    commitments: idsOf(served, 'commitment'),
    inherits: [...others, ...(type.inherits ?? []).flatMap(refs)],
  };
}

/** A partial date as lists sort by it: by the last day it may mean, then by the first; undated after all dates. */
export function dateKey(date: string | null): string {
  const days = date === null ? null : partialDateBounds(date);
  return days === null ? '~' : `${days.last}${days.first}`;
}
