/**
 * The elements of an Akoma Ntoso document → lines. Numbers and headings of a container stand on one line; a number without
 * a heading stands before the container's first words. Elements that are not known are read for what they hold.
 */
import { isWide } from '../html/wrapping.ts';
import { type Line, type Piece, tableLines, textOf } from '../lines.ts';
import type { Place } from '../places/place.ts';
import { raise } from '../superscript.ts';
import { elementsOf, type XmlElement } from '../xml/parse-xml.ts';

/** What was met on the way. */
export interface AknMet {
  inserted: number;
  deleted: number;
  pictures: number;
  notes: number;
}

/** Elements that run on inside a line, by the schema; whatever stands among words runs on too. */
const INLINE = new Set(
  'a abbr affectedDocument argument b change concept courtType date decoration def del docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber embeddedText entity event fillIn i inline ins judge lawyer legislature location mmod mod mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity quotedText recordedTime ref relatedDocument remark rmod role rref scene session shortTitle signature span sub sup term time u vote'.split(
    ' ',
  ),
);
const SILENT = new Set(['meta', 'eop', 'eol', 'br', 'img', 'marker', 'authorialNote']);
const LABELS = new Set(['num', 'heading', 'subheading']);

/** Ends in a mark that opens a quotation. */
const OPENING = /[“‘"'《「『（([«]$/u;

/** Whether words stand directly in the element. */
function isMixed(element: XmlElement): boolean {
  return element.children.some((one) => typeof one === 'string' && one.trim() !== '');
}

/** Renders one document. */
export class AknRenderer {
  readonly met: AknMet = { inserted: 0, deleted: 0, pictures: 0, notes: 0 };
  readonly #isWrapped: boolean;
  readonly #notes: (readonly [mark: string, element: XmlElement, place: Place])[] = [];
  #lines: Line[] = [];
  #line: Piece[] = [];
  /** Number and heading that wait for the first words of their container. */
  #label: Piece[] = [];
  #space = '';
  #last = '';

  constructor(isWrapped: boolean) {
    this.#isWrapped = isWrapped;
  }

  render(root: XmlElement): readonly Line[] {
    this.#block(root, `/${root.name}`);
    for (let at = 0; at < this.#notes.length; at++) this.#note(at);
    return this.#lines;
  }

  #children(element: XmlElement, path: string, isInline: boolean): void {
    const place: Place = { kind: 'element', path, line: null };
    const mixed = isInline || isMixed(element);
    const seen = new Map<string, number>();
    for (const child of element.children) {
      if (typeof child === 'string') {
        this.#text(child, place);
        continue;
      }
      const n = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, n);
      const childPath = `${path}/${child.name}[${n}]`;
      if (mixed || INLINE.has(child.name)) this.#inline(child, childPath, place);
      else this.#block(child, childPath);
    }
  }

  #inline(element: XmlElement, path: string, place: Place): void {
    if (this.#isSilent(element, place)) return;
    if (element.name === 'del') {
      this.met.deleted++;
      return;
    }
    if (element.name === 'ins') this.met.inserted++;
    if (element.name === 'sup') this.#text(raise(wordsIn(element)), place);
    else if (element.name === 'table' || element.name === 'quotedStructure') this.#block(element, path);
    else this.#quoted(element, place, () => this.#children(element, path, true));
  }

  #block(element: XmlElement, path: string): void {
    const place: Place = { kind: 'element', path, line: null };
    if (this.#isSilent(element, place)) return;
    this.#endLine();
    if (LABELS.has(element.name)) this.#waiting(element, path);
    else if (element.name === 'table') this.#table(element, path);
    else {
      const hasLabel = elementsOf(element).some(({ name }) => LABELS.has(name));
      if (hasLabel && !OPENING.test(textOf(this.#label))) this.#flushLabel();
      const { startQuote, endQuote } = element.attributes;
      if (startQuote !== undefined) this.#label = joined(this.#label, [{ text: startQuote, place }]);
      this.#children(element, path, false);
      if (endQuote !== undefined) this.#close(endQuote, place);
    }
    if (!LABELS.has(element.name)) this.#endLine();
  }

  /** A number waits for the heading; a heading closes the line that it stands on. */
  #waiting(element: XmlElement, path: string): void {
    const before = this.#label;
    this.#label = [];
    this.#last = '';
    this.#children(element, path, true);
    const words = this.#line;
    this.#line = [];
    this.#space = '';
    this.#label = joined(before, words);
    if (element.name !== 'num') this.#flushLabel();
  }

  #flushLabel(): void {
    if (this.#label.length > 0) this.#lines.push(this.#label);
    this.#label = [];
  }

  /** Marks of quotation that the document states as attributes are printed. */
  #quoted(element: XmlElement, place: Place, inside: () => void): void {
    const { startQuote, endQuote } = element.attributes;
    if (startQuote !== undefined) this.#text(startQuote, place);
    inside();
    if (endQuote !== undefined) this.#close(endQuote, place);
  }

  /** A closing mark belongs to the last words, also where these have ended their line. */
  #close(mark: string, place: Place): void {
    const last = this.#line.length > 0 ? null : this.#lines.pop();
    if (last == null) this.#text(mark, place);
    else this.#lines.push([...last, { text: mark, place }]);
  }

  #isSilent(element: XmlElement, place: Place): boolean {
    if (!SILENT.has(element.name)) return false;
    if (element.name === 'br' || element.name === 'eol') this.#break();
    if (element.name === 'img') this.met.pictures++;
    if (element.name === 'authorialNote') {
      const mark = element.attributes.marker ?? String(this.#notes.length + 1);
      this.#notes.push([raise(mark), element, place]);
      this.met.notes++;
      this.#text(raise(mark), place);
    }
    return true;
  }

  #note(at: number): void {
    const [mark, element, place] = this.#notes[at] ?? [];
    if (element === undefined || mark === undefined || place === undefined || place.kind !== 'element')
      return;
    this.#label = [{ text: mark, place }];
    this.#children(element, `${place.path}/authorialNote`, isMixed(element));
    this.#endLine();
    this.#flushLabel();
  }

  #table(element: XmlElement, path: string): void {
    this.#flushLabel();
    const outside = this.#lines;
    const rows = rowsOf(element).map((row, n) =>
      elementsOf(row)
        .filter(({ name }) => name === 'td' || name === 'th')
        .map((cell, m): readonly Line[] => {
          this.#lines = [];
          this.#children(cell, `${path}/tr[${n + 1}]/${cell.name}[${m + 1}]`, false);
          this.#endLine();
          return this.#lines;
        }),
    );
    this.#lines = outside;
    for (const line of tableLines(rows)) this.#lines.push(line);
  }

  #text(chars: string, place: Place): void {
    for (const [run] of chars.matchAll(/[ \t\n\r]+|[^ \t\n\r]+/g)) {
      if (!/^[ \t\n\r]/.test(run)) this.#push(run, place);
      else if (this.#last !== '') this.#space = /[\n\r]/.test(run) && this.#space !== ' ' ? '\n' : ' ';
    }
  }

  #push(words: string, place: Place): void {
    const isBroken = this.#isWrapped && this.#space === '\n' && isWide(this.#last) && isWide(words.charAt(0));
    const space = this.#space !== '' && !isBroken ? ' ' : '';
    this.#space = '';
    this.#line.push({ text: `${space}${words}`, place });
    this.#last = words.charAt(words.length - 1);
  }

  #break(): void {
    this.#space = '';
    this.#last = '';
    this.#lines.push(joined(this.#label, this.#line));
    this.#label = [];
    this.#line = [];
  }

  #endLine(): void {
    if (this.#line.length > 0) this.#break();
    this.#space = '';
    this.#last = '';
  }
}

/** A number and what it stands before: with a space, unless the number ends in a mark that takes up one itself. */
function joined(label: readonly Piece[], words: readonly Piece[]): Piece[] {
  if (label.length === 0 || words.length === 0) return [...label, ...words];
  const isClosed = /[、．）】，。：]$/u.test(textOf(label).trimEnd()) || OPENING.test(textOf(label));
  return isClosed ? [...label, ...words] : [...label, { text: ' ', place: null }, ...words];
}

function wordsIn(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : wordsIn(one))).join('');
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}
