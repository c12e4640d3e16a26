/**
 * A stretch of text → sentences. Han texts end them at 。！？ (and 。's half-width stand-ins at a line's end), Latin texts
 * at . ! ? before a space, abbreviations and initials excepted; a hard line end inside a sentence does not end it.
 */
import {
  digitValue,
  isHan,
  isLao,
  isLetter,
  isLower,
  isSpace,
  isUpper,
  skipSpace,
  trimEnd,
} from './characters.ts';

/** Units `[from, to)`, the closing mark included. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Whether a closing mark ends it. */
  readonly closed: boolean;
}

const HAN_ENDS = '。！？';
const CLOSERS = '”’"\')）]】»';
/** Words with a full stop that end no sentence. */
const ABBREVIATIONS = new Set(
  'no nos rs art arts para paras vol vols mr mrs ms dr st inc ltd co corp dept gov gen e.g i.e etc cf ed eds fig sec approx ibid viz vs jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

function isAbbreviation(chars: string, dot: number): boolean {
  let start = dot;
  while (
    start > dot - 8 &&
    start > 0 &&
    (isLetter(chars.charCodeAt(start - 1)) || chars.charAt(start - 1) === '.')
  )
    start--;
  const word = chars.slice(start, dot);
  // ພ.ສ., ສ. ເກົາຫຼີ: one Lao letter with its point.
  if (isLao(chars.charCodeAt(dot - 1)) && !isLao(chars.charCodeAt(dot - 2))) return true;
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return chars.charAt(start - 1) !== '&';
  // "U.S. Government" goes on; "the U.S. The …" is too rare to cut for.
  if (/^([A-Za-z]\.){1,4}[A-Za-z]$/.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}

/** Whether the stop at `at` ends a Latin or Lao sentence. */
function endsLatin(chars: string, at: number, to: number): boolean {
  const mark = chars.charAt(at);
  if (mark !== '.' && mark !== '!' && mark !== '?') return false;
  // 20.000: the point stands inside a number.
  if (digitValue(chars.charCodeAt(at - 1)) >= 0 && digitValue(chars.charCodeAt(at + 1)) >= 0) return false;
  let next = at + 1;
  while (next < to && CLOSERS.includes(chars.charAt(next))) next++;
  const notes = next;
  while (next < to && next < notes + 3 && digitValue(chars.charCodeAt(next)) >= 0) next++;
  // The mark of a note in Markdown: "… Act.[^16] The …".
  if (chars.startsWith('[^', next)) {
    const length = chars.slice(next, next + 8).indexOf(']');
    if (length > 0) next += length + 1;
  }
  if (next < to && !isSpace(chars.charCodeAt(next))) return false;
  while (next < to && isSpace(chars.charCodeAt(next))) next++;
  if (next < to && isLower(chars.charCodeAt(next))) return false;
  return mark !== '.' || !isAbbreviation(chars, at);
}

/** A name of few words, a colon and more: "Lead agency: …". */
const FIELD = /^(?:[A-Z][A-Za-z]{2,14}(?: [a-z/]{2,12}){0,3}: \S|[\u0e80-\u0eff]{4,24} ?: ?\S)/;

/** By code: where a sentence may end, and where a Han one does. */
const STOPS = new Uint8Array(65_536);
const HAN_STOP = 2;
for (const mark of '\n.!?') STOPS[mark.charCodeAt(0)] = 1;
for (const mark of HAN_ENDS) STOPS[mark.charCodeAt(0)] = HAN_STOP;

const CLOSER_CODES: ReadonlySet<number> = new Set(Array.from(CLOSERS, (mark) => mark.charCodeAt(0)));

/** Whether the mark closes what a sentence stands in; none is Han. */
function isCloser(code: number): boolean {
  return !isHan(code) && CLOSER_CODES.has(code);
}

/** Whether the line that ends at `at` breaks the sentence although no mark does. */
function breaksAtLine(chars: string, from: number, at: number, next: number, to: number): boolean {
  let lines = 0;
  for (let unit = at; unit < next && lines < 2; unit++) if (chars.charCodeAt(unit) === 10) lines++;
  if (next >= to) return true;
  const end = trimEnd(chars, from, at);
  const last = chars.charCodeAt(end - 1);
  const code = chars.charCodeAt(next);
  if (isLower(code)) return false;
  // "Publish the plan\nStart date: May 2030": a line with a name and a colon stands by itself.
  if (FIELD.test(chars.slice(next, Math.min(to, next + 48)))) return true;
  if (isHan(last) || isHan(code)) {
    if ('，、,'.includes(chars.charAt(end - 1))) return false;
    let start = end;
    while (start > from && chars.charCodeAt(start - 1) !== 10) start--;
    return lines > 1 || end - start < 25;
  }
  return (lines > 1 && !',–-'.includes(chars.charAt(end - 1))) || ':;'.includes(chars.charAt(end - 1));
}

/** Cuts `chars[from, to)` into sentences; white space between them belongs to none. */
export function cutSentences(chars: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  const push = (end: number, closed: boolean): void => {
    const first = skipSpace(chars, start, end);
    const stop = trimEnd(chars, first, end);
    if (stop > first) sentences.push({ from: first, to: stop, closed });
    start = end;
  };
  for (let at = from; at < to; at++) {
    const code = chars.charCodeAt(at);
    const stops = STOPS[code];
    if (stops === 0) continue;
    if (stops === HAN_STOP) {
      let end = at + 1;
      while (end < to && isCloser(chars.charCodeAt(end))) end++;
      push(end, true);
      at = end - 1;
    } else if (code === 10) {
      let next = at + 1;
      while (next < to && isSpace(chars.charCodeAt(next))) next++;
      if (breaksAtLine(chars, start, at, next, to)) push(at, false);
      at = next - 1;
    } else if (endsLatin(chars, at, to)) {
      let end = at + 1;
      while (end < to && (CLOSERS.includes(chars.charAt(end)) || digitValue(chars.charCodeAt(end)) >= 0))
        end++;
      push(end, true);
      at = end - 1;
    }
  }
  push(to, false);
  return sentences;
}
