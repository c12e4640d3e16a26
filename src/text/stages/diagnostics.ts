/**
 * What is odd about a text. Nothing is mended: each oddity is said, with the place and the facts that its message
 * names (`diagnostic.<code>` in the catalogues).
 */
import type { Diagnostic } from '../extraction.ts';
import { digitValue, isLetter, isSpace, trimEnd } from './characters.ts';
import type { Gathered } from './items.ts';
import type { Line } from './lines.ts';
import type { Section } from './outline.ts';
import { pagesOutOfOrder } from './page-order.ts';
import { type Scan, scan } from './scan.ts';
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

interface Scanned extends Examined {
  readonly scan: Scan;
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

/** Half-width , ; : between Han characters where the text otherwise uses full-width ones, or the other way. [TX31] */
function mixedWidth({ scan: { half, full, stops } }: Scanned): Diagnostic[] {
  if (half.count === 0 || (full === 0 && stops === 0)) return [];
  return [at('mixed-width', 'info', half.first, half.first + 1, { half: half.count, full })];
}

/** No number and no heading opens a provision. [TX32] */
function noNumbering({ chars, sections }: Examined): Diagnostic[] {
  return sections.some(({ label, heading }) => label || heading)
    ? []
    : [at('no-numbering', 'warning', 0, chars.length)];
}

/** Gaps and restarts of numbering; the outermost level starting anew may be a second plan, or several. [TX33] [TX34] */
function numbering({ tree }: Examined): Diagnostic[] {
  const anew = tree.flaws.filter(({ kind, top }) => kind !== 'gap' && top);
  return tree.flaws.flatMap((flaw) => {
    const { start } = flaw.item;
    const end = flaw.item.label?.end ?? start;
    const { expected, found } = flaw;
    if (flaw.kind === 'gap') return [at('numbering-gap', 'warning', start, end, { expected, found })];
    if (!flaw.top) return [at('numbering-restarts', 'warning', start, end, { found, expected })];
    if (anew.length === 1) return [at('two-plans', 'warning', start, end, { found, expected })];
    const facts = { found, expected, restarts: anew.length, documents: anew.length + 1 };
    return flaw === anew[0] ? [at('several-plans', 'warning', start, end, facts)] : [];
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
function damagedCharacters({ scan: { lost, control } }: Scanned): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (lost.count > 0)
    found.push(at('characters-lost', 'error', lost.first, lost.first + 1, { count: lost.count }));
  if (control.count > 0)
    found.push(
      at('control-characters', 'warning', control.first, control.first + 1, { count: control.count }),
    );
  return found;
}

/** Traditional characters in a text that is written in simplified ones. [TX36] */
function traditionalCharacters({ scan: { traditional, han } }: Scanned): Diagnostic[] {
  // A text written in traditional characters throughout has several in a hundred: nothing odd about that.
  return traditional.count > 0 && traditional.count * 50 < han
    ? [
        at('traditional-characters', 'info', traditional.first, traditional.first + 1, {
          count: traditional.count,
        }),
      ]
    : [];
}

const PINYIN =
  /^[\u4e00-\u9fff][（(]?([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{0,24})/u;

/** Pinyin with tone marks left inside Han text by copying from an annotated page. [TX37] */
function pinyinResidue({ chars, scan: { tones } }: Scanned): Diagnostic[] {
  for (const tone of tones) {
    for (let start = Math.max(0, tone - 7); start < tone; start++) {
      const word = PINYIN.exec(chars.slice(start, tone + 26))?.[1];
      if (word === undefined) continue;
      const from = chars.indexOf(word, start);
      return [at('pinyin-residue', 'warning', from, from + word.length, { words: word })];
    }
  }
  return [];
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

/** Letters that look like digits inside numbers (2O24), 曰 for 日 after a number, letters of two scripts in a word. [TX39] */
function lookAlikes({ chars, scan: { beside, foreign } }: Scanned): Diagnostic[] {
  const said = (from: number, to: number): Diagnostic[] => [
    at('look-alikes', 'warning', from, to, { words: chars.slice(from, to) }),
  ];
  for (const place of beside) {
    if (chars.charAt(place) === '曰') {
      const day = /[0-9一二三四五六七八九十]{1,3}$/.exec(chars.slice(Math.max(0, place - 4), place));
      const month = day ? chars.charAt(place - day[0].length - 1) : '';
      if (day && month === '月') return said(place - day[0].length, place + 1);
      continue;
    }
    let start = place;
    while (start > place - 4 && digitValue(chars.charCodeAt(start - 1)) >= 0) start--;
    const found = /^\d{1,3}[OolI]\d{1,3}(?![A-Za-z\d])/.exec(chars.slice(start, start + 12));
    if (found && !isLetter(chars.charCodeAt(start - 1))) return said(start, start + found[0].length);
  }
  const [mixed] = foreign;
  return mixed === undefined ? [] : said(mixed, mixed + 1);
}

/** Lao is read by rules that were checked on few real texts. */
function uncertainLanguage({ scan: { lao, letters } }: Scanned): Diagnostic[] {
  return lao > 0 && lao * 2 > letters ? [at('language-less-certain', 'info', 0, 0)] : [];
}

const EXAMINERS: readonly ((examined: Scanned) => Diagnostic[])[] = [
  noNumbering,
  breaksOff,
  numbering,
  ({ chars, lines, gathered }) => pagesOutOfOrder(chars, lines, gathered.items),
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
  const scanned: Scanned = { ...examined, scan: scan(examined.chars, examined.traditional) };
  return EXAMINERS.flatMap((examine) => examine(scanned));
}
