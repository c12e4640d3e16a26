/**
 * Which words of a provision are its heading: the rest of the label's line, the line below a label that stands alone,
 * or a run-in title, the short first sentence that its siblings have too.
 */
import { endsSentence, isHan, isLao, isLower, isSpace, isUpper, skipSpace, trimEnd } from './characters.ts';
import { IDEOGRAPHIC_SPACE, isIndent } from './lost-line-ends.ts';

/** Tells whether words could be a run-in title; the language's engine knows what makes a sentence. */
export type TitleTest = (chars: string, from: number, to: number) => boolean;

/** Units of a heading, and where the body begins. */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly body: number;
}

/** End of the line that `at` stands in, or the next paragraph's indent inside it. */
export function lineEnd(chars: string, at: number, to: number): number {
  // Codes, not characters: each character outside Latin would be a string of its own.
  for (; at < to; at++) {
    const code = chars.charCodeAt(at);
    if (code === 10 || code === 13 || (code === IDEOGRAPHIC_SPACE && isIndent(chars, at))) break;
  }
  return at;
}

/** Whether most longer words of `[from, to)` begin with a capital. */
export function isTitleCase(chars: string, from: number, to: number): boolean {
  let capital = 0;
  let small = 0;
  for (const word of chars.slice(from, Math.min(to, from + 200)).split(/[\s/-]/)) {
    const code = word.charCodeAt(0);
    if (isUpper(code)) capital++;
    else if (word.length > 3 && isLower(code)) small++;
  }
  return capital >= 2 && capital >= small * 3;
}

/** Whether a word of five letters or more begins small: a title in title case has none. */
function hasSmallWords(chars: string, from: number, to: number): boolean {
  return chars
    .slice(from, to)
    .split(/[\s/-]/)
    .some((word) => word.length > 4 && isLower(word.charCodeAt(0)) && word !== 'through' && word !== 'about');
}

/** A line that tells about what stands above it: "Start date: May 2030". */
const FIELD = /^[A-Z][a-z]{2,14}(?: [a-z]{2,12}){0,2}: \S/;
/** Words by which a line is a clause, not a title. */
const CLAUSE = / (?:shall|will|must|should|is|are|has|have|was|were) /;

function latinLineTitle(
  chars: string,
  from: number,
  to: number,
  end: number,
  isNamed: boolean,
): Title | null {
  // "Article IV – Protection of investments": the dash is no part of the title.
  if (/^[-–—] /.test(chars.slice(from, from + 2))) from = skipSpace(chars, from + 1, to);
  let stop = trimEnd(chars, from, lineEnd(chars, from, to));
  let next = skipSpace(chars, stop, to);
  if (next >= to) return null;
  // "Commitment 4: Publish the register" is a heading above its fields, "4. Publish the register" a task.
  if (!isNamed && FIELD.test(chars.slice(next, Math.min(to, next + 48)))) return null;
  if (isTitleCase(chars, from, stop)) {
    if (stop - from > 160 || /[,;:]/.test(chars.charAt(stop - 1))) return null;
    if (/[.!?] [A-Z]/.test(chars.slice(from, stop).replace(/U\.S\./g, 'US'))) return null;
    const more = trimEnd(chars, next, lineEnd(chars, next, to));
    const wraps = stop - from > 50 && !endsSentence(chars, from, stop) && more - next < 60;
    if (wraps && isTitleCase(chars, next, more) && !endsSentence(chars, next, more) && more < end) {
      stop = more;
      next = skipSpace(chars, stop, to);
    }
    return { from, to: stop, body: next };
  }
  // A blank line below tells a title from a sentence that goes on.
  const isApart = /\n\s{0,6}\n/.test(chars.slice(stop, next));
  if (
    stop - from > (isApart ? 80 : 60) ||
    endsSentence(chars, from, stop) ||
    CLAUSE.test(chars.slice(from, stop)) ||
    /[;,] (?:and|or)$/.test(chars.slice(from, stop)) ||
    /[,-]/.test(chars.charAt(stop - 1))
  )
    return null;
  const code = chars.charCodeAt(next);
  return isUpper(code) || isLao(code) || next === end || /[\d(“"]/.test(chars.charAt(next))
    ? { from, to: stop, body: next }
    : null;
}

/** A heading in Han characters is no longer. */
const MOST_HEADING = 60;

/** Whether the line at `from` goes on with words behind the longest that a heading may be. */
function isLonger(chars: string, from: number, own: number): boolean {
  const limit = from + MOST_HEADING + 1;
  return limit <= own && lineEnd(chars, from, limit) === limit && !isSpace(chars.charCodeAt(limit - 1));
}

/**
 * The heading that the line at `from` makes for a provision whose own text ends at `own` (where a child begins or the
 * provision ends, `end`). A line is a heading only if something stands below it. `isNamed`: its label has a word of its own.
 */
export function lineTitle(
  chars: string,
  from: number,
  own: number,
  end: number,
  isTitle: TitleTest,
  isNamed = false,
): Title | null {
  if (skipSpace(chars, from, own) >= own) return null;
  const first = chars.charCodeAt(from);
  const isWide = isHan(first) || '“《"‘'.includes(chars.charAt(from));
  // A long line heads nothing: its end need not be sought.
  if (isWide && isLonger(chars, from, own)) return null;
  const stop = trimEnd(chars, from, lineEnd(chars, from, own));
  if (skipSpace(chars, stop, end) >= end) return null;
  if (!isWide) return latinLineTitle(chars, from, end, own, isNamed);
  const length = stop - from;
  const last = chars.charAt(stop - 1);
  if (last === '：' || last === ':')
    return length <= 16 && isTitle(chars, from, stop)
      ? { from, to: stop - 1, body: skipSpace(chars, stop, end) }
      : null;
  const childless = own === end;
  if (last === '。' || last === '.') {
    // 基本原则。 with its principles below.
    const bare =
      length <= 40 &&
      isTitle(chars, from, stop) &&
      !chars.slice(from, stop - 1).includes('。') &&
      (!childless || length <= 8);
    return bare ? { from, to: stop - 1, body: skipSpace(chars, stop, end) } : null;
  }
  if (endsSentence(chars, from, stop) || length > MOST_HEADING || '，、,'.includes(last)) return null;
  if (chars.slice(from, stop).includes('。')) return null;
  return { from, to: stop, body: skipSpace(chars, stop, end) };
}

const HAN_FIELD = /^[\u4e00-\u9fff]{4,6}[：:]/;

/** A line's end, ；, ; and ： */
const ENDS_FIRST = new Set([10, 0xff1b, 0x3b, 0xff1a]);
const FULL_STOP = 0x3002;

/** First sentence of a paragraph, if short enough for a run-in title and followed by more. */
export function firstSentence(chars: string, from: number, to: number, most: number): Title | null {
  const limit = Math.min(to, from + most);
  for (let at = from; at < limit; at++) {
    const code = chars.charCodeAt(at);
    if (ENDS_FIRST.has(code)) return null;
    if (code === FULL_STOP) {
      const body = skipSpace(chars, at + 1, to);
      // A bracket, or a line with a name and a colon (责任单位：), after the only sentence says who is responsible.
      if (/[（(〔[【]/.test(chars.charAt(body)) || HAN_FIELD.test(chars.slice(body, body + 8))) return null;
      return body < to ? { from, to: at, body } : null;
    }
  }
  return null;
}

/** Marks that part a paragraph's title from its sentences, and how sure a title before them is. */
const RUN_IN_MARKS: readonly { readonly name: 'dash' | 'colon' | 'point'; readonly pattern: RegExp }[] = [
  { name: 'dash', pattern: /\s{1,2}[-–—]{1,2}\s{1,2}(?=["“]?[A-Z])|—{1,2}(?=["“]?[A-Z])/ },
  { name: 'colon', pattern: /:\s{1,2}(?=["“]?[A-Z])/ },
  { name: 'point', pattern: /[a-z\d]\.\s{1,2}(?=["“]?[A-Z])/ },
];

/** A paragraph's title before a mark: "Promoting Trade – We …", "**Data**: We …", "Promoting Trade. We …". */
export interface RunInTitle extends Title {
  readonly mark: 'dash' | 'colon' | 'point';
}

/** Title-cased words at a Latin paragraph's beginning that a dash, a colon or a point parts from the sentence after them. */
export function latinRunInTitle(chars: string, from: number, to: number): RunInTitle | null {
  const bold = chars.startsWith('**', from) ? 2 : 0;
  if (!isUpper(chars.charCodeAt(from + bold))) return null;
  const head = chars.slice(from, Math.min(to, from + 240));
  for (const { name, pattern } of RUN_IN_MARKS) {
    const mark = pattern.exec(head);
    if (!mark || mark.index < 8) continue;
    const end = from + mark.index + (name === 'point' ? 1 : 0);
    const stop = bold > 0 && chars.startsWith('**', end - 2) ? end - 2 : end;
    if (!isTitleCase(chars, from + bold, stop)) continue;
    const body = from + mark.index + mark[0].length;
    if (body < to) return { from: from + bold, to: stop, body, mark: name };
  }
  return null;
}

/** Title-cased first sentence of a Latin paragraph, or its bold words: "Report Progress. The …", "**Data**: …". */
export function latinRunIn(chars: string, from: number, to: number): Title | null {
  if (isHan(chars.charCodeAt(from))) return null;
  const head = chars.slice(from, Math.min(to, from + 220));
  const bold = /^\*{1,2}([^*]{2,90})\*{1,2}\s?[:.]\s/.exec(head);
  if (bold) return { from, to: from + bold[0].length - 1, body: from + bold[0].length };
  const masked = head
    .replace(/\b([A-Z])\.(?=[A-Z]\.|[ -])/g, '$1_')
    .replace(/\b(No|St|Inc|vs|Dr)\.(?= )/g, '$1_');
  const stop = /[.:](?=\s{1,3}["“]?[A-Z])/.exec(masked);
  if (!stop || stop.index < 8 || stop.index > 160) return null;
  const end = from + stop.index;
  if (!isTitleCase(chars, from, end) || hasSmallWords(chars, from, end)) return null;
  const body = skipSpace(chars, end + 1, to);
  return body < to && !isSpace(chars.charCodeAt(body)) ? { from, to: end, body } : null;
}
