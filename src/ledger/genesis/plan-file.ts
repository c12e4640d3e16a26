/**
 * The file that goes from party to party while a plan is opened: the genesis note with the signatures that it has so far,
 * and the offers of its parties, so that each can see who is who and how the others are reached. It may carry the
 * characters of the texts, for those who do not have them; what counts is their hash, which the genesis names. Nothing in
 * it counts but what is signed [LG37].
 */
import {
  canonicalText,
  err,
  fromUtf8,
  type Json,
  ok,
  parseCanonicalText,
  type Result,
  utf8,
} from '../../base/index.ts';

const FIRST_LINE = 'entente-plan/v1';
/** Beyond this nothing is read: a genesis and some offers are a few kilobytes, a long text some hundred. */
const LIMIT = 3_145_728;

/** A text of the plan as the file carries it. */
export interface CarriedText {
  readonly language: string;
  readonly characters: string;
}

/** What the file holds. */
export interface PlanFile {
  readonly genesis: Uint8Array;
  readonly offers: readonly string[];
  readonly texts?: readonly CarriedText[];
}

/** The file's bytes. */
export function formatPlanFile({ genesis, offers, texts = [] }: PlanFile): Uint8Array {
  const text = fromUtf8(genesis);
  if (text === null) throw new TypeError('a genesis note is text');
  const carried = texts.map(({ language, characters }) => ({ characters, language }));
  const value = {
    genesis: text,
    offers: [...offers],
    v: 1,
    ...(carried.length === 0 ? {} : { texts: carried }),
  };
  return utf8(`${FIRST_LINE}\n${canonicalText(value)}\n`);
}

/** Whether the bytes begin as such a file does. */
export function isPlanFile(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, FIRST_LINE.length + 1)) === `${FIRST_LINE}\n`;
}

/** Reads the file. */
export function parsePlanFile(bytes: Uint8Array): Result<PlanFile, 'plan-file-malformed'> {
  const text = bytes.length > LIMIT ? null : fromUtf8(bytes);
  if (text === null || !isPlanFile(bytes) || !text.endsWith('\n')) return err('plan-file-malformed');
  const read = parseCanonicalText(text.slice(FIRST_LINE.length + 1, -1));
  const members = read.ok ? Object.keys(read.value).join() : '';
  if (!read.ok || (members !== 'genesis,offers,v' && members !== 'genesis,offers,texts,v'))
    return err('plan-file-malformed');
  const { v, genesis, offers, texts = [] } = read.value;
  if (v !== 1 || typeof genesis !== 'string' || !Array.isArray(offers) || !Array.isArray(texts))
    return err('plan-file-malformed');
  const named = offers.filter((offer): offer is string => typeof offer === 'string');
  const carried = texts.flatMap((each) => carriedText(each) ?? []);
  if (named.length !== offers.length || carried.length !== texts.length) return err('plan-file-malformed');
  const file = { genesis: utf8(genesis), offers: named };
  return ok(carried.length === 0 ? file : { ...file, texts: carried });
}

function carriedText(value: Json): CarriedText | null {
  if (typeof value !== 'object' || value === null || !('characters' in value)) return null;
  const { characters, language } = value;
  const isWhole = Object.keys(value).join() === 'characters,language';
  return isWhole && typeof characters === 'string' && typeof language === 'string'
    ? { language, characters }
    : null;
}
