/**
 * What all parties release to the public: a record that lists entries of the joint log, proposed and confirmed as anything else.
 * Its register is `public/<id>/record`; its value says what it is called, of when, and which entries it lists. What is said to the public of
 * a claim in words travels beside it and is named by a digest, so that it can be erased like all free words [PL1710].
 */
import { isJsonObject, isPartialDate, type Json, type JsonObject, jsonText } from '../base/index.ts';
import { wordsLanguages } from './objects/index.ts';
import type { LocalName } from './values.ts';

/** An entry that a record lists. */
export interface PublicItem {
  /** Entry id of what was settled, or is stated. */
  readonly entry: string;
  /** Digest of what its claimant says to the public; null where it says nothing in words. */
  readonly words: string | null;
}

/** What a record says of itself, and what it lists. */
export interface PublicRecord {
  readonly title: LocalName;
  readonly date: string | null;
  readonly items: readonly PublicItem[];
}

/** Most entries that one record lists. */
export const MOST_IN_RECORD = 200;
const LONGEST = 500;
const LONGEST_ID = 100;

const REGISTER = /^public\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/record$/;

/** The register of a record. */
export function publicRegister(id: string): string {
  return `public/${id}/record`;
}

/** Id of the record that a register is about; null where it is about none. */
export function parsePublicRegister(register: string): string | null {
  return REGISTER.exec(register)?.[1] ?? null;
}

/** The value as it stands in an entry: what is not said is not there. */
export function publicRecordValue({ title, date, items }: PublicRecord): JsonObject {
  return {
    title: { ...title },
    ...(date === null ? {} : { date }),
    items: items.map(({ entry, words }) => (words === null ? { entry } : { entry, words })),
  };
}

function readTitle(value: Json | undefined): LocalName {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    wordsLanguages.flatMap((language) => {
      const text = jsonText(value[language])?.trim() ?? '';
      return text === '' || text.length > LONGEST ? [] : [[language, text]];
    }),
  );
}

function readItem(value: Json): PublicItem | null {
  if (!isJsonObject(value)) return null;
  const { words = null } = value;
  const entry = jsonText(value.entry);
  if (entry === null || entry.length > LONGEST_ID) return null;
  if (words !== null && (typeof words !== 'string' || words.length > LONGEST_ID)) return null;
  return { entry, words };
}

/** A record as any node may have written it; null where it is none: without a title, or with an item that is none or stands there twice. */
export function readPublicRecord(value: Json): PublicRecord | null {
  if (!isJsonObject(value) || !Array.isArray(value.items)) return null;
  const { date = null } = value;
  const title = readTitle(value.title);
  const items = value.items.map((item) => readItem(item)).filter((item) => item !== null);
  const isWhole = items.length === value.items.length && items.length > 0 && items.length <= MOST_IN_RECORD;
  const isOnce = new Set(items.map(({ entry }) => entry)).size === items.length;
  if (!isWhole || !isOnce || Object.keys(title).length === 0) return null;
  if (date !== null && !(typeof date === 'string' && isPartialDate(date))) return null;
  return { title, date, items };
}
