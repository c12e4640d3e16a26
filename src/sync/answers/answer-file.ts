/**
 * What a person answered away from the node: the file that the offline form writes. It holds no signature and needs no key;
 * each answer names its entry by number and hash, so that it can be about nothing else. A node enters it in its own party's
 * name after a person there has looked at it; nobody else's node can [SY1000].
 */
import {
  canonicalText,
  err,
  fromUtf8,
  isJsonObject,
  type Json,
  ok,
  parseCanonicalText,
  type Result,
  utf8,
} from '../../base/index.ts';
import { parseEntryId } from '../../ledger/index.ts';

const FIRST_LINE = 'entente-answers/v1';
/** Beyond this nothing is read. */
const LIMIT = 4_194_304;
const MOST_ANSWERS = 5_000;
const MOST_WORDS = 8_000;

/** The answers that a form offers. */
export const fileAnswerKinds = ['confirm', 'note', 'consult', 'object', 'dispute.raise'] as const;
/** One of them. */
export type FileAnswerKind = (typeof fileAnswerKinds)[number];

/** One answer. */
export interface FileAnswer {
  /** Entry id of the proposal. */
  readonly item: string;
  readonly kind: FileAnswerKind;
  /** In the person's own words; '' where there are none. */
  readonly reason: string;
}

/** The whole file. */
export interface AnswerFile {
  /** Genesis hash. */
  readonly plan: string;
  /** Letter of the party in whose name it answers. */
  readonly party: string;
  /** Who filled it in, as that person gave it. */
  readonly person: string;
  /** Day on which it was filled in, as that person gave it: YYYY-MM-DD. */
  readonly day: string;
  readonly answers: readonly FileAnswer[];
}

/** Answers that must say why. */
export function needsReason(kind: FileAnswerKind): boolean {
  return kind === 'object' || kind === 'dispute.raise';
}

/** The file's bytes: the same answers give the same bytes, whatever their order. */
export function formatAnswerFile({ plan, party, person, day, answers }: AnswerFile): Uint8Array {
  const sorted = answers.toSorted((one, other) => (one.item < other.item ? -1 : 1));
  const listed: Json = sorted.map(({ item, kind, reason }) => ({ item, kind, reason }));
  return utf8(`${FIRST_LINE}\n${canonicalText({ v: 1, plan, party, person, day, answers: listed })}\n`);
}

/** Whether the bytes begin as such a file does. */
export function isAnswerFile(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, FIRST_LINE.length + 1)) === `${FIRST_LINE}\n`;
}

/** Reads the file strictly: another form, an entry twice, a return without reasons are refused as a whole. */
export function parseAnswerFile(bytes: Uint8Array): Result<AnswerFile, 'answers-malformed'> {
  const text = bytes.length > LIMIT ? null : fromUtf8(bytes);
  if (text === null || !isAnswerFile(bytes) || !text.endsWith('\n')) return err('answers-malformed');
  const read = parseCanonicalText(text.slice(FIRST_LINE.length + 1, -1));
  if (!read.ok || Object.keys(read.value).join() !== 'answers,day,party,person,plan,v')
    return err('answers-malformed');
  const { v, plan, party, person, day, answers } = read.value;
  if (v !== 1 || typeof plan !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(plan))
    return err('answers-malformed');
  if (typeof party !== 'string' || !/^[a-z]$/.test(party)) return err('answers-malformed');
  if (typeof person !== 'string' || person.length > 200) return err('answers-malformed');
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return err('answers-malformed');
  if (!Array.isArray(answers) || answers.length === 0 || answers.length > MOST_ANSWERS)
    return err('answers-malformed');
  const listed = answers.flatMap((each) => answerOf(each) ?? []);
  const isEachOnce = new Set(listed.map(({ item }) => item)).size === answers.length;
  if (listed.length !== answers.length || !isEachOnce) return err('answers-malformed');
  return ok({ plan, party, person, day, answers: listed });
}

function answerOf(value: Json): FileAnswer | null {
  if (!isJsonObject(value) || Object.keys(value).join() !== 'item,kind,reason') return null;
  const { item, kind: named, reason } = value;
  const kind = fileAnswerKinds.find((each) => each === named);
  if (typeof item !== 'string' || parseEntryId(item) === null || kind === undefined) return null;
  if (typeof reason !== 'string' || reason.length > MOST_WORDS) return null;
  return needsReason(kind) && reason.trim() === '' ? null : { item, kind, reason };
}
