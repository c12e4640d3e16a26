/**
 * Lines → items: what might open a provision, in reading order. Label candidates at line starts, labels that go on
 * inside a line, Markdown headings, headings known by their words, and short lines that might be headings. Front
 * matter of files, tables, notes and a contents list yield none.
 */
import type { LabelWord, StructurePack } from '../languages/structure.ts';
import {
  digitValue,
  endsSentence,
  isHan,
  isLao,
  isLower,
  isUpper,
  readDigits,
  skipSpace,
  trimEnd,
} from './characters.ts';
import type { LabelCandidate, Reading } from './label.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { withoutListedAnnexes } from './listed-annexes.ts';
import { isEnacting } from './recitals.ts';
import { findRunningHeads } from './running-heads.ts';
import { readNumberAlone, readSplitLabel } from './split-labels.ts';
import { isTitleCase } from './titles.ts';

export interface Item {
  /**
   * `loose`: a heading only where it stands between blank lines; `colon`: a title with a colon, only in a text without
   * labels; `width`: what may head only where lines were
   * broken at a page's width, and the width sets it off.
   */
  readonly kind: 'label' | 'inline' | 'markdown' | 'known' | 'plain' | 'loose' | 'colon' | 'width';
  /** Index of the line. */
  readonly line: number;
  /** Unit where a provision would start. */
  readonly start: number;
  readonly label: LabelCandidate | null;
  /** First unit of the words after label and marks. */
  readonly rest: number;
  /** Depth of a Markdown heading, else 0. */
  readonly depth: number;
  /** Unit at which a heading of several lines ends, where it is one. */
  readonly headingEnd?: number;
  /** Role of a known heading. */
  readonly role: 'preamble' | 'closing' | 'section' | null;
}

export interface Gathered {
  readonly items: readonly Item[];
  /** Line of a contents list's heading and the line after it, or null. */
  readonly contents: { readonly from: number; readonly to: number } | null;
}

const MAX_LOOSE = 72;
const PAGE_NUMBER = /^[-—–－]{1,2}\s?\d{1,4}\s?[-—–－]{1,2}$/;
const MONTH = / (?:January|February|March|April|May|June|July|August|September|October|November|December) /;
const MAX_HEADING = { han: 30, other: 140 };

/** What marks of emphasis begin with: *, _ and <. */
function maybeMarked(code: number): boolean {
  return code === 0x2a || code === 0x5f || code === 0x3c;
}

/** What furniture of files begins with. */
const FURNITURE: ReadonlySet<number> = new Set(Array.from('|{*<[!', (char) => char.charCodeAt(0)));

/** Whether a line is part of a table, a note, a picture, a comment: never structure. */
function isFurniture(chars: string, line: Line): boolean {
  if (!FURNITURE.has(chars.charCodeAt(line.from))) return false;
  const first = chars.charAt(line.from);
  if (first === '|' || first === '{') return true;
  // Where kramdown is to put a contents list: "* TOC" above "{:toc}".
  if (first === '*' && /^\* TOC\s{1,4}\{:toc\}/.test(chars.slice(line.from, line.from + 16))) return true;
  return (
    chars.startsWith('<!--', line.from) ||
    chars.startsWith('[^', line.from) ||
    chars.startsWith('![', line.from) ||
    /^\*{1,2} \*/.test(chars.slice(line.from, line.from + 4))
  );
}

/** Lines of a YAML head: from a first line `---` to the next one. */
function yamlEnd(chars: string, lines: readonly Line[]): number {
  const word = (at: number): string => {
    const line = lines[at];
    return line ? chars.slice(line.from, Math.min(line.to, line.from + 4)) : '';
  };
  if (word(0) !== '---') return 0;
  for (let at = 1; at < lines.length && at < 60; at++) if (word(at) === '---') return at + 1;
  return 0;
}

/** A line's words without white space and marks, for comparing contents entries with headings. */
function bareWords(chars: string, line: Line): string {
  return chars.slice(line.from, Math.min(line.to, line.from + 80)).replace(/[\s\u3000.．…·\d]/g, '');
}

function findContents(chars: string, lines: readonly Line[], pack: StructurePack): Gathered['contents'] {
  for (let at = 0; at < lines.length && at < 400; at++) {
    const line = lines[at];
    if (!line || line.to - line.from > 24) continue;
    const words = chars
      .slice(line.from, line.to)
      .replace(/[\s\u3000#*]/g, '')
      .toLowerCase();
    if (!pack.contents.includes(words)) continue;
    let first = at + 1;
    while (first < lines.length && (lines[first]?.from ?? 0) === (lines[first]?.to ?? 0)) first++;
    const entry = lines[first];
    if (!entry) return null;
    const wanted = bareWords(chars, entry);
    for (let next = first + 1; next < lines.length && next < first + 400; next++) {
      const candidate = lines[next];
      if (candidate && wanted !== '' && bareWords(chars, candidate) === wanted) return { from: at, to: next };
    }
    return null;
  }
  return null;
}

function readMarkdown(chars: string, line: Line): { depth: number; rest: number } | null {
  let at = line.from;
  while (at < line.to && chars.charAt(at) === '#') at++;
  const depth = at - line.from;
  const isClose = depth > 1 && (isUpper(chars.charCodeAt(at)) || digitValue(chars.charCodeAt(at)) >= 0);
  if (depth === 0 || depth > 6 || (chars.charAt(at) !== ' ' && !isClose)) return null;
  return { depth, rest: skipSpace(chars, at, line.to) };
}

/** Marks of emphasis around a whole line. */
const EMPHASIS: readonly (readonly [open: string, close: string])[] = [
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['<u>', '</u>'],
  ['<b>', '</b>'],
  ['<strong>', '</strong>'],
];
const MOST_MARKS = 3;

/** The words of a line that is bold or underlined from end to end. */
export function withoutBold(chars: string, line: Line): Line {
  if (!maybeMarked(chars.charCodeAt(line.from))) return line;
  let inner = line;
  // "**<u>TRADE</u>**": one mark inside another
  for (let steps = 0; steps < MOST_MARKS; steps++) {
    const mark = EMPHASIS.find(
      ([open, close]) =>
        chars.startsWith(open, inner.from) &&
        chars.startsWith(close, inner.to - close.length) &&
        inner.to - inner.from > open.length + close.length,
    );
    if (!mark) return inner;
    const [from, to] = [inner.from + mark[0].length, inner.to - mark[1].length];
    // "**Trade **": converters leave the space within the marks.
    inner = { ...inner, from: skipSpace(chars, from, to), to: trimEnd(chars, from, to) };
  }
  return inner;
}

/** Words by which a line is a clause. */
const CLAUSE = / (?:shall|will|must|should|is|are|has|have|was|were|can|may) /;

/** Whether a line without a label reads like a heading: short, no closing mark, no sentence inside. */
function looksPlain(chars: string, whole: Line): boolean {
  const isItalic =
    maybeMarked(chars.charCodeAt(whole.from)) &&
    /^([*_])[^*_]{2,120}\1$/.test(chars.slice(whole.from, Math.min(whole.to, whole.from + 130)));
  const line = isItalic ? { ...whole, from: whole.from + 1, to: whole.to - 1 } : withoutBold(chars, whole);
  const length = line.to - line.from;
  if (length < 2 || length > MAX_HEADING.other || endsSentence(chars, line.from, line.to)) return false;
  const first = chars.charCodeAt(line.from);
  const words = chars.slice(line.from, line.to);
  if (isHan(first) || words.charAt(0) === '“')
    return length <= MAX_HEADING.han && !/[。，,；;：:（）()]|\d{4}/.test(words);
  if (isLao(first)) return length <= 60 && !/[,;:()]|\d{4}/.test(words);
  if (!isUpper(first) || /[^A-Z][.!?] |,$|\d{4}$/.test(words)) return false;
  // Bold from end to end: written as a heading, in small letters too.
  if (line !== whole && !isItalic) return true;
  let capital = 0;
  let small = 0;
  for (const word of words.split(' ')) {
    if (isUpper(word.charCodeAt(0))) capital++;
    else if (word.length > 3 && isLower(word.charCodeAt(0))) small++;
  }
  return small === 0 || (capital >= small * 4 && !CLAUSE.test(words));
}

/** Whether a short line in small letters may head what follows: "Development and eradication of poverty". */
function looksLoose(chars: string, line: Line): boolean {
  // A title with its year: "ASEAN Community Vision 2025"; a date is none.
  if (
    /^[A-Z][A-Za-z’' -]{6,60} (?:19|20)\d{2}$/.test(chars.slice(line.from, Math.min(line.to, line.from + 72)))
  )
    return !MONTH.test(chars.slice(line.from, line.to));
  if (line.to - line.from > MAX_LOOSE || !isUpper(chars.charCodeAt(line.from))) return false;
  const words = chars.slice(line.from, line.to);
  // A list of things may stand in a title: "ties, connectivity and trade".
  const listed = words.replace(/, (?=[a-z]{1,20}(?:,| and | or | [a-z]{1,20},? and ))/g, ' ');
  return !/[.,;:!?()|\d“"]| (?:shall|will|must|should|is|are|has|have|was|were|and|or|of|the|to|in|for) ?$| (?:shall|will|must|should|is|are|has|have|was|were) /.test(
    listed,
  );
}

/** A title with commas and numbers, or one that goes on in the next line: "Leveraging technology, promoting innovation". */
function looksWide(chars: string, line: Line): boolean {
  if (line.to - line.from > MAX_HEADING.other || !isUpper(chars.charCodeAt(line.from))) return false;
  const words = chars.slice(line.from, line.to);
  return !/[.;:!?|)\d]$/.test(words) && !/[;:!?|(“"]|\d{4}|[a-z]\. /.test(words) && !CLAUSE.test(words);
}

function knownRole(chars: string, line: Line, pack: StructurePack): Item['role'] {
  if (line.to - line.from > 40) return null;
  const first = chars.charCodeAt(line.from);
  // What is taken out of the words below is no Han.
  if (isHan(first) && !pack.knownHeadings.some((each) => each.words.charCodeAt(0) === first)) return null;
  const words = chars
    .slice(line.from, line.to)
    .replace(/[*#:：]/g, '')
    .replace(/\s{1,4}/g, ' ')
    .trim()
    .toLowerCase();
  const dense = words.replace(/[\s\u3000]/g, '');
  return pack.knownHeadings.find((each) => each.words === words || each.words === dense)?.role ?? null;
}

const INLINE =
  /[。；;.!！？?：:”]\d{0,3}[ \u3000]{0,2}(?=(\d{1,3}[.．、] ?[A-Z“"\u4e00-\u9fff]|[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十]{1,4}[）)]))/g;

/** Labels inside a line, after the end of a sentence: lost line ends, drawn-out columns. */
function inlineItems(chars: string, line: Line, at: number, pack: StructurePack, into: Item[]): void {
  const words = chars.slice(line.from, line.to);
  INLINE.lastIndex = 0;
  for (let found = INLINE.exec(words); found; found = INLINE.exec(words)) {
    const start = line.from + found.index + found[0].length;
    const label = readLabel(chars, start, line.to, pack.labelWords);
    if (label) into.push({ kind: 'inline', line: at, start, label, rest: label.rest, depth: 0, role: null });
  }
}

/** "Deadline: Ongoing", 完成时限：长期: told about the measure above, whatever it is written like. */
function isField(chars: string, { from, to }: Line, { fields }: StructurePack): boolean {
  if (isUpper(chars.charCodeAt(from)) && SHORTENED.test(chars.slice(from, Math.min(to, from + 12))))
    return true;
  const colon = chars.slice(from, Math.min(to, from + 40)).search(/[:：]/);
  return colon > 0 && fieldOf(fields).test(chars.slice(from, from + colon).trim());
}

/** "Distr.: General", "Ref.: 12": a shortened name of a field. */
const SHORTENED = /^[A-Z][a-z]{1,7}\.: /;

const fieldTests = new Map<string, RegExp>();

function fieldOf(fields: string): RegExp {
  const known = fieldTests.get(fields) ?? new RegExp(`^(?:${fields})$`, 'i');
  fieldTests.set(fields, known);
  return known;
}

/** The label of a Markdown heading, a bare number too: "## 2 Focus areas", "## 1". */
export function readHeadingLabel(
  chars: string,
  line: Line,
  words: readonly LabelWord[],
): LabelCandidate | null {
  const markdown = readMarkdown(chars, line);
  if (!markdown) return null;
  const label = readLabel(chars, markdown.rest, line.to, words);
  const number = label ? null : readDigits(chars, markdown.rest);
  if (!number || number.end < line.to) return label;
  const { value, end } = number;
  const readings = [{ style: 'n1', value, numbers: [value] }];
  return { start: markdown.rest, end, rest: end, readings, rank: null };
}

/** "**（一）Title.** …", "**1. Title**": a label inside the marks of emphasis that the line begins with. */
function readBoldLabel(chars: string, line: Line, pack: StructurePack): LabelCandidate | null {
  if (!maybeMarked(chars.charCodeAt(line.from))) return null;
  const mark = EMPHASIS.find(([open]) => chars.startsWith(open, line.from));
  if (!mark) return null;
  const label = readLabel(chars, line.from + mark[0].length, line.to, pack.labelWords);
  return label?.readings.every(({ style }) => !style.startsWith('b') && style !== 'n1') ? label : null;
}

/** "For the Government of Aland", "*For Beland:*": the line above who signs. */
const SIGNED_FOR =
  /^[*_]{0,2}(?:For|FOR) (?:and on behalf of )?(?:the |THE )?[A-Z][A-Za-z ’'-]{1,100}:?[*_]{0,2}:?$/;

function lineItem(chars: string, line: Line, at: number, pack: StructurePack): Item | null {
  const base = { line: at, start: line.from, depth: 0, role: null };
  const markdown = readMarkdown(chars, line);
  if (markdown) {
    const label = readLabel(chars, markdown.rest, line.to, pack.labelWords);
    const kept =
      label && !label.readings.every((each) => each.style.startsWith('b') || each.style === 'n1')
        ? label
        : null;
    return {
      ...base,
      kind: 'markdown',
      label: kept,
      rest: kept?.rest ?? markdown.rest,
      depth: markdown.depth,
    };
  }
  const role = knownRole(chars, line, pack);
  if (role) return { ...base, kind: 'known', label: null, rest: line.from, role };
  const label = readLabel(chars, line.from, line.to, pack.labelWords) ?? readBoldLabel(chars, line, pack);
  if (label) {
    // "- 4 -": the number of a page
    if (PAGE_NUMBER.test(chars.slice(line.from, Math.min(line.to, line.from + 16)))) return null;
    // A bullet that is nothing but a link is an entry of a navigation list.
    if (
      /^\[[^\]]{1,200}\]\([^)]{1,300}\)$/.test(
        chars.slice(label.rest, Math.min(line.to, label.rest + 500)).replace(/\*/g, ''),
      )
    )
      return null;
    return { ...base, kind: 'label', label, rest: label.rest };
  }
  const first = chars.charCodeAt(line.from);
  if (
    (first === 0x46 || maybeMarked(first)) &&
    SIGNED_FOR.test(chars.slice(line.from, Math.min(line.to, line.from + 130)))
  )
    return null;
  if (isEnacting(chars, line.from, line.to) || isField(chars, line, pack)) return null;
  if (looksPlain(chars, line)) return { ...base, kind: 'plain', label: null, rest: line.from };
  const isColon = chars.charAt(line.to - 1) === ':' && isTitleCase(chars, line.from, line.to);
  if (isColon && looksPlain(chars, { ...line, to: line.to - 1 }))
    return { ...base, kind: 'colon', label: null, rest: line.from };
  const kind = looksLoose(chars, line) ? 'loose' : looksWide(chars, line) ? 'width' : null;
  return kind ? { ...base, kind, label: null, rest: line.from } : null;
}

const NOTE = /^(?:注|注释|说明|Notes?)[：:]\s{0,2}/;
const NOTE_FIRST: ReadonlySet<number> = new Set(Array.from('注说N', (char) => char.charCodeAt(0)));

/** Labels that go on from a table's note: 注：①…… and ②…… below it. */
class NoteLabels {
  private open: Reading | null = null;

  /** Whether the line is a note, or one of its further labels. */
  has(chars: string, line: Line, item: Item | null, words: readonly LabelWord[]): boolean {
    const note = NOTE_FIRST.has(chars.charCodeAt(line.from))
      ? NOTE.exec(chars.slice(line.from, Math.min(line.to, line.from + 8)))
      : null;
    if (note) {
      this.open = readLabel(chars, line.from + note[0].length, line.to, words)?.readings[0] ?? null;
      return false;
    }
    const { open } = this;
    if (!open) return false;
    const next = item?.label?.readings.find(({ style }) => style === open.style);
    this.open = next?.value === open.value + 1 ? next : null;
    return this.open !== null;
  }
}

/** Whether the line straight above breaks off behind a word that cannot end a heading or a sentence: "with the", "met in". */
function goesOn(chars: string, lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (!above || above.to - above.from < BROKEN) return false;
  return OPEN_WORD.test(chars.slice(above.to - 9, above.to));
}

/** Letters of a line that was broken at a page's width, at least. */
const BROKEN = 40;
const OPEN_WORD = /\s(?:a|an|the|of|in|on|at|to|by|for|and|or|with|from|its|their|our|into|upon|between)$/;

/** A line that begins in bold. */
const BOLD = /^(?:\*\*|__|<b>|<strong>)/;
/** Lines of a heading that emphasis holds together, at most. */
const MOST_EMPHASISED = 3;

/** A heading in bold between blank lines that was broken over several: "**Sustainable\nDevelopment**". */
function boldHeading(chars: string, lines: readonly Line[], at: number, pack: StructurePack): Item | null {
  const line = lines[at];
  const above = lines[at - 1];
  if (
    !line ||
    !maybeMarked(chars.charCodeAt(line.from)) ||
    !BOLD.test(chars.slice(line.from, line.from + 8)) ||
    (above && above.from < above.to)
  )
    return null;
  for (let next = at + 1; next < at + MOST_EMPHASISED; next++) {
    const [each, below] = [lines[next], lines[next + 1]];
    if (!each || each.from === each.to) return null;
    const whole = { ...line, to: each.to, end: each.end };
    if (withoutBold(chars, whole) === whole) continue;
    const item = !below || below.from === below.to ? lineItem(chars, whole, at, pack) : null;
    return item?.kind === 'plain' ? { ...item, headingEnd: each.to } : null;
  }
  return null;
}

/** "1. Option 1: The Parties shall …": the first of the options of a numbered paragraph, on its line. */
function optionBehind(chars: string, item: Item, line: Line, pack: StructurePack): Item | null {
  const { kind, label, rest } = item;
  const isOpen = kind === 'label' && label !== null && label.rank === null && rest < line.to;
  if (!isOpen || !isUpper(chars.charCodeAt(rest))) return null;
  const option = readLabel(chars, rest, line.to, pack.labelWords);
  const isOption = option?.readings.some(({ style }) => style.startsWith('lead-option'));
  return option && isOption ? labelItem(option, item.line) : null;
}

/** The item of a label that stands alone. */
function labelItem(label: LabelCandidate, line: number): Item {
  return { kind: 'label', line, start: label.start, label, rest: label.rest, depth: 0, role: null };
}

/** Gathers a text's items. */
export function gatherItems(chars: string, lines: readonly Line[], pack: StructurePack): Gathered {
  const items: Item[] = [];
  const contents = findContents(chars, lines, pack);
  const notes = new NoteLabels();
  const runningHeads = findRunningHeads(chars, lines);
  for (let at = yamlEnd(chars, lines); at < lines.length; at++) {
    if (contents && at >= contents.from && at < contents.to) continue;
    const line = lines[at];
    if (!line || line.from === line.to || isFurniture(chars, line)) continue;
    const bold = boldHeading(chars, lines, at, pack);
    if (bold) {
      items.push(bold);
      while ((lines[at + 1]?.from ?? Number.POSITIVE_INFINITY) < (bold.headingEnd ?? 0)) at++;
      continue;
    }
    const split = readSplitLabel(chars, lines, at, pack.labelWords);
    if (split) {
      items.push(labelItem(split.label, at));
      at = split.last;
      continue;
    }
    const alone = readNumberAlone(chars, lines, at);
    const item = alone ? labelItem(alone, at) : lineItem(chars, line, at, pack);
    if (item && item.label === null && (runningHeads.has(at) || goesOn(chars, lines, at))) continue;
    if (notes.has(chars, line, item, pack.labelWords)) continue;
    if (item) items.push(item);
    const option = item && optionBehind(chars, item, line, pack);
    if (option) items.push(option);
    if (line.to - line.from > 20) inlineItems(chars, line, at, pack, items);
  }
  const numbered = items.some(({ kind }) => kind === 'label');
  const kept = numbered ? items.filter(({ kind }) => kind !== 'colon') : items;
  return { items: withoutListedAnnexes(kept, lines), contents };
}
