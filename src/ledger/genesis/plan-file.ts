/**
 * The file that goes from party to party while a plan is opened: the genesis note with the signatures that it has so far,
 * and the offers of its parties, so that each can see who is who and how the others are reached. Nothing in it counts but
 * what is signed [LG37].
 */
import { canonicalText, err, fromUtf8, ok, parseCanonical, type Result, utf8 } from '../../base/index.ts';

const FIRST_LINE = 'entente-plan/v1';
/** Beyond this nothing is read: a genesis and some offers are a few kilobytes. */
const LIMIT = 1_048_576;

/** What the file holds. */
export interface PlanFile {
  readonly genesis: Uint8Array;
  readonly offers: readonly string[];
}

/** The file's bytes. */
export function formatPlanFile({ genesis, offers }: PlanFile): Uint8Array {
  const text = fromUtf8(genesis);
  if (text === null) throw new TypeError('a genesis note is text');
  return utf8(`${FIRST_LINE}\n${canonicalText({ genesis: text, offers: [...offers], v: 1 })}\n`);
}

/** Whether the bytes begin as such a file does. */
export function isPlanFile(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, FIRST_LINE.length + 1)) === `${FIRST_LINE}\n`;
}

/** Reads the file. */
export function parsePlanFile(bytes: Uint8Array): Result<PlanFile, 'plan-file-malformed'> {
  const text = bytes.length > LIMIT ? null : fromUtf8(bytes);
  if (text === null || !isPlanFile(bytes) || !text.endsWith('\n')) return err('plan-file-malformed');
  const read = parseCanonical(utf8(text.slice(FIRST_LINE.length + 1, -1)));
  if (!read.ok || Object.keys(read.value).join() !== 'genesis,offers,v') return err('plan-file-malformed');
  const { v, genesis, offers } = read.value;
  if (v !== 1 || typeof genesis !== 'string' || !Array.isArray(offers)) return err('plan-file-malformed');
  const texts = offers.filter((offer): offer is string => typeof offer === 'string');
  return texts.length === offers.length
    ? ok({ genesis: utf8(genesis), offers: texts })
    : err('plan-file-malformed');
}
