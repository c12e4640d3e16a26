/**
 * A package as the parties see it: a list that goes over as one. Its register is `package/<id>/list`, its value says what it is
 * called, of when, on what occasion, and how many entries follow it in the same log: these, and no others, are what it
 * holds. So a list is as long as it needs to be, and whoever holds its head knows whether the rest has come [PL960].
 */
import { isJsonObject, isPartialDate, type Json, type JsonObject, jsonText } from '../base/index.ts';
import { wordsLanguages } from './objects/index.ts';
import type { LocalName } from './values.ts';

/** What the head of a package says. */
export interface JointPackage {
  readonly title: LocalName;
  readonly occasion: LocalName;
  readonly date: string | null;
  /** Entries that follow it in its author's log. */
  readonly entries: number;
}

/** Most entries that one package holds. */
export const MOST_IN_PACKAGE = 5_000;
const LONGEST = 500;

const REGISTER = /^package\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/list$/;

/** The register of a package. */
export function packageRegister(id: string): string {
  return `package/${id}/list`;
}

/** Id of the package that a register is about; null where it is about none. */
export function parsePackageRegister(register: string): string | null {
  return REGISTER.exec(register)?.[1] ?? null;
}

/** The value as it stands in an entry: what is not said is not there. */
export function jointPackageValue({ title, occasion, date, entries }: JointPackage): JsonObject {
  const has = Object.keys(occasion).length > 0;
  return {
    title: { ...title },
    ...(has ? { occasion: { ...occasion } } : {}),
    ...(date === null ? {} : { date }),
    entries,
  };
}

function readName(value: Json | undefined): LocalName {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    wordsLanguages.flatMap((language) => {
      const text = jsonText(value[language])?.trim() ?? '';
      return text === '' || text.length > LONGEST ? [] : [[language, text]];
    }),
  );
}

/** A head as any node may have written it; null where it is none. */
export function readJointPackage(value: Json): JointPackage | null {
  if (!isJsonObject(value)) return null;
  const { entries, date = null } = value;
  const title = readName(value.title);
  const isCount = typeof entries === 'number' && Number.isInteger(entries) && entries >= 1;
  if (!isCount || entries > MOST_IN_PACKAGE || Object.keys(title).length === 0) return null;
  if (date !== null && !(typeof date === 'string' && isPartialDate(date))) return null;
  return { title, occasion: readName(value.occasion), date, entries };
}
