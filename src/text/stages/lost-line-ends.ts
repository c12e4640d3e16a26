/**
 * A long line may be several whose ends were lost on the way through a page or a form: an indent inside it begins a paragraph, and so
 * does each label of a numbering that runs on through it.
 */
import { endsSentence, isSpace, isUpper, readDigits, readHanNumber } from './characters.ts';
import { APART, BRACKET, CUES, cuesOf, INDENT, LABEL, POINT } from './line-cues.ts';
import { dottedIn, lettersIn } from './lost-lists.ts';
import { readCloseNumber } from './number-labels.ts';

/** A line that is longer may be several. */
const LONG = 200;
/** A numbering of fewer labels may be a list within a sentence. */
const FEWEST = 3;
/** A heading that stands between a label and the first label below it. */
const HEADING = 40;
export const IDEOGRAPHIC_SPACE = 0x3000;
const FIRST_AT_END = /[:：] ?((?:Article|ARTICLE|Section|SECTION|Chapter|CHAPTER) (?:I|1))$/;
/** A single word in capitals that heads is no shorter. */
const LEAST_HEADING = 8;
/** 第 */
const ORDINAL = 0x7b2c;
/** 。 and ： */
const FULL_STOP = 0x3002;
const COLON = 0xff1a;

/** Whether a paragraph's indent (　　) begins at `at`. */
export function isIndent(chars: string, at: number): boolean {
  if (chars.charCodeAt(at) !== IDEOGRAPHIC_SPACE) return false;
  const code = chars.charCodeAt(at + 1);
  return code === IDEOGRAPHIC_SPACE || code === 32;
}

interface Label {
  readonly style: '1.' | '一、' | '第一条' | '1' | '1-1' | '(一)' | '(1)';
  readonly value: number;
}

/** A label of one of the forms that stand at no other place in a sentence; null where none begins at `at`. */
function labelAt(chars: string, at: number): Label | null {
  const isArticle = chars.charAt(at) === '第';
  if (/[（(]/.test(chars.charAt(at))) return bracketedAt(chars, at);
  const from = isArticle ? at + 1 : at;
  const han = readHanNumber(chars, from);
  if (isArticle) {
    const read = han ?? readDigits(chars, from);
    return read && /[条條]/.test(chars.charAt(read.end)) ? { style: '第一条', value: read.value } : null;
  }
  if (han) return chars.charAt(han.end) === '、' ? { style: '一、', value: han.value } : null;
  const digits = readDigits(chars, from);
  const close = digits ? readCloseNumber(chars, from, chars.length) : null;
  const [reading] = close?.readings ?? [];
  if (reading) return { style: reading.numbers?.length === 2 ? '1-1' : '1', value: reading.value };
  if (!digits || !/[.．、﹑﹒]/.test(chars.charAt(digits.end)) || readDigits(chars, digits.end + 1))
    return null;
  return { style: '1.', value: digits.value };
}

/** （一）, (1). */
function bracketedAt(chars: string, at: number): Label | null {
  const han = readHanNumber(chars, at + 1);
  const read = han ?? readDigits(chars, at + 1);
  return read && /[）)]/.test(chars.charAt(read.end))
    ? { style: han ? '(一)' : '(1)', value: read.value }
    : null;
}

/** Whether what stands before `at`, white space aside, ends a sentence or leads in what follows. */
function followsEnd(chars: string, from: number, at: number): boolean {
  let end = at;
  while (end > from && isSpace(chars.charCodeAt(end - 1))) end--;
  return end === from || /[:：\]】]/.test(chars.charAt(end - 1)) || endsSentence(chars, from, end);
}

/**
 * Where labels of a numbering of three or more stand in `[from, to)`, each behind white space and the end of a sentence; 一、 may stand
 * straight behind the full stop.
 */
function labelsIn(chars: string, from: number, to: number): readonly number[] {
  const found = new Map<Label['style'], { last: number; most: number; readonly places: number[] }>();
  let newest = Number.NEGATIVE_INFINITY;
  let chapter = Number.NEGATIVE_INFINITY;
  const chapters: number[] = [];
  for (let at = from; at < to; at++) {
    const before = at === from ? 32 : chars.charCodeAt(at - 1);
    if (((CUES[before] ?? 0) & APART) === 0 || ((CUES[chars.charCodeAt(at)] ?? 0) & LABEL) === 0) continue;
    const isApart = before !== FULL_STOP && before !== COLON;
    if (isApart && isChapter(chars, at)) [chapter, newest] = [at, at];
    const label = labelAt(chars, at);
    if (!label || (!isApart && label.style !== '一、')) continue;
    const known = found.get(label.style);
    const series = known ?? { last: 0, most: 0, places: [] };
    // A passage may begin in the middle: 第九条, 第十条, 第十一条.
    const isFirst =
      label.value === 1
        ? followsEnd(chars, from, at) || at - newest < HEADING
        : !known && (label.style === '第一条' || label.style === '一、') && followsEnd(chars, from, at);
    const isNext = label.value > 1 && label.value === series.last + 1 && isLater(chars, from, at, newest);
    if (!isFirst && !isNext) continue;
    if (label.style === '第一条' && at - chapter < HEADING) chapters.push(chapter);
    chapter = Number.NEGATIVE_INFINITY;
    series.last = label.value;
    series.most = Math.max(series.most, label.value);
    series.places.push(at);
    found.set(label.style, series);
    newest = at;
  }
  const isArticled = (found.get('第一条')?.most ?? 0) >= FEWEST;
  const numbered = [...found.entries()].flatMap(([style, { most, places }]) => {
    // Numbers that lost their marks are believed below articles, where two may be all.
    const fewest = style === '1' || style === '1-1' ? (isArticled ? 2 : Number.POSITIVE_INFINITY) : FEWEST;
    return most >= fewest && places.length >= fewest ? places : [];
  });
  return isArticled ? [...chapters, ...numbered] : numbered;
}

/** 第一章, 第二节: what heads articles. */
function isChapter(chars: string, at: number): boolean {
  if (chars.charCodeAt(at) !== ORDINAL) return false;
  const read = readHanNumber(chars, at + 1) ?? readDigits(chars, at + 1);
  return (
    read !== null && /[编編章节節]/.test(chars.charAt(read.end)) && isSpace(chars.charCodeAt(read.end + 1))
  );
}

/** A later label follows a sentence's end, or straight a heading ("三、体育 14.…") whose numbers run on. */
function isLater(chars: string, from: number, at: number, newest: number): boolean {
  return followsEnd(chars, from, at) || at - newest < HEADING / 2;
}

/** "ARMISTICE AND LATER TERMS 7. The …": a heading in capitals, and the number that was to stand on the line below it. */
const CAPITALS =
  /[A-Z][A-Z'’-]{1,30}(?:[ ,]{1,2}[A-Z][A-Z'’-]{0,30}){0,14}\s{1,3}(?=\d{1,3}\\?\. {0,2}[A-Z])/y;
/** A single word in capitals that makes a label with the number behind it: ARTICLE 3. */
const LABEL_WORDS =
  /^(?:ARTICLE|SECTION|CHAPTER|ANNEX|APPENDIX|PART|SCHEDULE|PROTOCOL|RESOLUTION|DECISION|OPTION|RULE|CLAUSE|PARAGRAPH|ITEM|PILLAR|GOAL|TARGET|ACTION|PRIORITY|COMMITMENT|MEASURE|STEP|PHASE|STAGE|TITLE|BOOK|DIVISION|REGULATION|PRINCIPLE|OBJECTIVE|OUTCOME|OUTPUT|ACTIVITY|NOTE|TABLE|BOX|FIGURE|NO)S?\s{1,3}$/;

/** Where the number begins that stands behind a heading in capitals; -1 where the line begins otherwise. */
function behindCapitals(chars: string, from: number, to: number): number {
  if (!isUpper(chars.charCodeAt(from))) return -1;
  CAPITALS.lastIndex = from;
  const heading = CAPITALS.exec(chars)?.[0] ?? '';
  const isWord = /^\S+\s+$/.test(heading);
  if (heading === '' || (isWord && (heading.length < LEAST_HEADING || LABEL_WORDS.test(heading)))) return -1;
  const end = from + heading.length;
  return end < to ? end : -1;
}

/** "HAVE agreed as follows :Article I": the first label that was to stand on the next line. */
function firstArticleAtEnd(chars: string, from: number, to: number): readonly number[] {
  const last = chars.charCodeAt(to - 1);
  if (last !== 0x49 && last !== 0x31) return [];
  const found = FIRST_AT_END.exec(chars.slice(Math.max(from, to - 24), to));
  const at = to - (found?.[1]?.length ?? 0);
  return at > from && at < to ? [at] : [];
}

const NOWHERE: readonly number[] = [];

/** Where further lines begin in the line `[from, to)`, in order; `cues`: what its characters tell. */
export function lostEnds(
  chars: string,
  from: number,
  to: number,
  cues = cuesOf(chars, from, to),
): readonly number[] {
  const behind = behindCapitals(chars, from, to);
  const listed = cues & BRACKET ? lettersIn(chars, from, to) : NOWHERE;
  const letters = [...listed, ...firstArticleAtEnd(chars, from, to)];
  const isLong = to - from > LONG;
  if (behind < 0 && letters.length === 0 && (!isLong || (cues & (APART | POINT)) === 0)) return NOWHERE;
  if (!isLong) return [...(behind < 0 ? [] : [behind]), ...letters].sort((a, b) => a - b);
  const dotted = cues & POINT ? dottedIn(chars, from, to) : NOWHERE;
  const places = new Set([...labelsIn(chars, from, to), ...letters, ...dotted]);
  if (behind >= 0) places.add(behind);
  if (cues & INDENT) for (let at = from; at < to - 1; at++) if (isIndent(chars, at)) places.add(at);
  places.delete(from);
  return [...places].sort((a, b) => a - b);
}
