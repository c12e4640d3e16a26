/**
 * What is odd about a text. Nothing is mended: each oddity is said, with the place and the facts that its message
 * names (`diagnostic.<code>` in the catalogues).
 */
import type { Diagnostic } from '../extraction.ts';
import { digitValue, isHan, isLao, isLetter, isSpace, trimEnd } from './characters.ts';
import type { Gathered } from './items.ts';
import type { Line } from './lines.ts';
import type { Section } from './outline.ts';
import type { Tree } from './tree.ts';

/** What the diagnostics look at. */
export interface Examined {
  readonly chars: string;
  readonly lines: readonly Line[];
  readonly gathered: Gathered;
  readonly tree: Tree;
  /** Root first. */
  readonly sections: readonly Section[];
  /** By code: 1 for characters of traditional writing that tell. */
  readonly traditional: Uint8Array;
}

const CLOSED = '。！？.!?…”"’\')）】》;；';

function at(
  code: string,
  severity: Diagnostic['severity'],
  start: number,
  end: number,
  facts: Diagnostic['facts'] = {},
): Diagnostic {
  return { code, severity, start, end, facts };
}

/** The last words of the text stop without a mark that closes a sentence. [TX30] */
function breaksOff({ chars, sections }: Examined): Diagnostic[] {
  const last = sections.at(-1);
  if (!last?.parent) return [];
  const end = trimEnd(chars, last.body, last.own);
  if (end <= last.body || CLOSED.includes(chars.charAt(end - 1))) return [];
  let from = end;
  while (from > last.body && !'。！？.!?\n'.includes(chars.charAt(from - 1))) from--;
  while (from < end && isSpace(chars.charCodeAt(from))) from++;
  const words = chars.slice(from, end);
  // A date, a signature or a place closes a paper without a mark.
  const line = chars.slice(chars.lastIndexOf('\n', end - 1) + 1, end).trim();
  const signature = line.length < 30 && from > last.body && !/[，,、；]/.test(line);
  if (signature) return [];
  return [at('breaks-off', 'warning', from, end, { path: last.path, words: words.slice(-24) })];
}

/** Half-width , . ; : between Han characters where the text otherwise uses full-width ones, or the other way. [TX31] */
function mixedWidth({ chars }: Examined): Diagnostic[] {
  let half = 0;
  let full = 0;
  let first = -1;
  for (let unit = 1; unit < chars.length; unit++) {
    const code = chars.charCodeAt(unit);
    if (code === 0xff0c || code === 0xff1b || code === 0xff1a) full++;
    else if ((code === 44 || code === 59 || code === 58) && isHan(chars.charCodeAt(unit - 1))) {
      half++;
      if (first < 0) first = unit;
    }
  }
  const fullStops = chars.includes('。');
  if (half === 0 || (full === 0 && !fullStops)) return [];
  return [at('mixed-width', 'info', first, first + 1, { half, full })];
}

/** Nothing in the text opens a provision. [TX32] */
function noNumbering({ chars, sections }: Examined): Diagnostic[] {
  return sections.length > 1 ? [] : [at('no-numbering', 'warning', 0, chars.length)];
}

/** Gaps and restarts of numbering; the outermost level starting anew may be a second plan. [TX33] [TX34] */
function numbering({ tree }: Examined): Diagnostic[] {
  return tree.flaws.map((flaw) => {
    const { start } = flaw.item;
    const end = flaw.item.label?.end ?? start;
    if (flaw.kind === 'gap')
      return at('numbering-gap', 'warning', start, end, { expected: flaw.expected, found: flaw.found });
    return at(flaw.top ? 'two-plans' : 'numbering-restarts', 'warning', start, end, {
      found: flaw.found,
      expected: flaw.expected,
    });
  });
}

function contentsList({ gathered, lines }: Examined): Diagnostic[] {
  const { contents } = gathered;
  if (!contents) return [];
  const start = lines[contents.from]?.start ?? 0;
  return [
    at('contents-list', 'info', start, lines[contents.to - 1]?.end ?? start, {
      lines: contents.to - contents.from,
    }),
  ];
}

/** Words before the first provision: title, covering notice, what a web page puts around a text. */
function frontMatter({ chars, sections }: Examined): Diagnostic[] {
  const first = sections[1];
  if (!first) return [];
  const end = trimEnd(chars, 0, first.start);
  return end > 0 ? [at('front-matter', 'info', 0, end, { characters: end })] : [];
}

/** Characters that no reader could decode, or that do not belong in a text. [TX35] */
function damagedCharacters({ chars }: Examined): Diagnostic[] {
  let lost = 0;
  let firstLost = -1;
  let control = 0;
  let firstControl = -1;
  for (let unit = 0; unit < chars.length; unit++) {
    const code = chars.charCodeAt(unit);
    if (code === 0xfffd) {
      lost++;
      if (firstLost < 0) firstLost = unit;
    } else if ((code < 32 && !(code >= 9 && code <= 13)) || code === 0x7f) {
      control++;
      if (firstControl < 0) firstControl = unit;
    }
  }
  const found: Diagnostic[] = [];
  if (lost > 0) found.push(at('characters-lost', 'error', firstLost, firstLost + 1, { count: lost }));
  if (control > 0)
    found.push(at('control-characters', 'warning', firstControl, firstControl + 1, { count: control }));
  return found;
}

/** Traditional characters in a text that is written in simplified ones. [TX36] */
function traditionalCharacters({ chars, traditional }: Examined): Diagnostic[] {
  if (traditional.length === 0) return [];
  let count = 0;
  let first = -1;
  let han = 0;
  for (let unit = 0; unit < chars.length; unit++) {
    const code = chars.charCodeAt(unit);
    if (!isHan(code)) continue;
    han++;
    if (traditional[code] !== 1) continue;
    count++;
    if (first < 0) first = unit;
  }
  // A text written in traditional characters throughout has several in a hundred: nothing odd about that.
  return count > 0 && count * 50 < han
    ? [at('traditional-characters', 'info', first, first + 1, { count })]
    : [];
}

/** Pinyin with tone marks left inside Han text by copying from an annotated page. [TX37] */
function pinyinResidue({ chars }: Examined): Diagnostic[] {
  const found = /[\u4e00-\u9fff][（(]?([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4})/u.exec(chars);
  const word = found?.[1];
  if (!found || word === undefined) return [];
  const start = found.index + found[0].length - word.length;
  return [at('pinyin-residue', 'warning', start, start + word.length, { words: word })];
}

const TITLE_MARK = /[《》]/g;

function nextMark(chars: string, from: number): number {
  TITLE_MARK.lastIndex = from;
  return TITLE_MARK.exec(chars)?.index ?? -1;
}

/** Opened and not closed, or closed and not opened: 《》 lost on the way. [TX38] */
function lostMarks({ chars }: Examined): Diagnostic[] {
  let open = -1;
  for (let unit = nextMark(chars, 0); unit >= 0; unit = nextMark(chars, unit + 1)) {
    if (chars.charAt(unit) === '《') {
      if (open >= 0 && unit - open > 120) return [at('title-marks-unpaired', 'warning', open, open + 1)];
      open = unit;
    } else {
      if (open < 0) return [at('title-marks-unpaired', 'warning', unit, unit + 1)];
      open = -1;
    }
  }
  return open >= 0 ? [at('title-marks-unpaired', 'warning', open, open + 1)] : [];
}

/** Letters that look like digits inside numbers: 2O24, l0. [TX39] */
function lookAlikes({ chars }: Examined): Diagnostic[] {
  const found = /(?<![A-Za-z\d])(\d{1,3}[OolI]\d{1,3})(?![A-Za-z\d])/.exec(chars);
  if (!found) return [];
  return [at('look-alikes', 'warning', found.index, found.index + found[0].length, { words: found[0] })];
}

/** Lao is read by rules that were checked on few real texts. */
function uncertainLanguage({ chars }: Examined): Diagnostic[] {
  let letters = 0;
  let lao = 0;
  for (let unit = 0; unit < chars.length && unit < 20_000; unit++) {
    const code = chars.charCodeAt(unit);
    if (isLao(code) && digitValue(code) < 0) lao++;
    if (isLao(code) || isHan(code) || isLetter(code)) letters++;
  }
  return lao > 0 && lao * 2 > letters ? [at('language-less-certain', 'info', 0, 0)] : [];
}

const EXAMINERS = [
  noNumbering,
  breaksOff,
  numbering,
  contentsList,
  frontMatter,
  mixedWidth,
  damagedCharacters,
  traditionalCharacters,
  pinyinResidue,
  lostMarks,
  lookAlikes,
  uncertainLanguage,
];

/** Everything that is odd, in UTF-16 units. */
export function diagnose(examined: Examined): Diagnostic[] {
  return EXAMINERS.flatMap((examine) => examine(examined));
}
