/**
 * A page's elements → lines, as a browser lays them out: blocks are lines, white space collapses, `<br>` breaks, lists get
 * the numbers and signs that are drawn, rows of a table stand between bars.
 */
import { type Line, type Piece, tableLines } from '../lines.ts';
import type { Place } from '../places/place.ts';
import { raise } from '../superscript.ts';
import { markerOf, type OpenList, openList } from './lists.ts';
import type { MainContent } from './main-content.ts';
import { childElements, type HtmlElement, type HtmlNode, isElement, isText, wordsOf } from './parse-html.ts';
import { isHidden } from './styles.ts';
import { isWide, keepsLines } from './wrapping.ts';

/** What was met on the way. */
export interface PageMet {
  furniture: number;
  hidden: number;
  active: number;
  pictures: number;
  labels: number;
  inserted: number;
  deleted: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table caption tr ul'.split(
    ' ',
  ),
);
const isBlock = ({ tagName }: HtmlElement): boolean => BLOCKS.has(tagName);
const SILENT = new Set([
  'head',
  'script',
  'style',
  'template',
  'title',
  'rt',
  'rp',
  'noframes',
  'svg',
  'datalist',
]);
const ACTIVE = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'applet',
  'input',
  'button',
  'select',
  'textarea',
]);
const PICTURES = new Set(['img', 'picture', 'canvas', 'video', 'audio', 'map']);

/** Lays out one page. */
export class PageRenderer {
  readonly #content: MainContent;
  readonly #met: PageMet;
  #lines: Line[] = [];
  #line: Piece[] = [];
  /** White space that a browser would show as one space if words follow; '\n' where it was a line break of the file. */
  #space = '';
  #last = '';
  #place: Place = { kind: 'element', path: '/', line: null };
  #lists: OpenList[] = [];
  #isPre = false;

  #areLines = false;

  readonly #isWrapped: boolean;
  readonly #isLined: boolean;

  /** `isWrapped` tells that the file breaks its lines inside East Asian words, `isLined` that its lines are those of a text. */
  constructor(content: MainContent, met: PageMet, isWrapped: boolean, isLined: boolean) {
    this.#isWrapped = isWrapped;
    this.#isLined = isLined;
    this.#content = content;
    this.#met = met;
  }

  render(): readonly Line[] {
    for (const root of this.#content.roots) this.#element(root);
    this.#endLine();
    return this.#lines;
  }

  #inside(element: HtmlElement, place: Place): void {
    const before = this.#place;
    this.#place = place;
    for (const child of element.childNodes) this.#node(child);
    this.#place = before;
  }

  #node(node: HtmlNode): void {
    if (isText(node)) this.#text(node.value);
    else if (isElement(node)) this.#element(node);
  }

  #element(element: HtmlElement): void {
    const { tagName } = element;
    if (ACTIVE.has(tagName)) this.#met.active++;
    if (PICTURES.has(tagName)) this.#met.pictures++;
    if (SILENT.has(tagName) || ACTIVE.has(tagName) || PICTURES.has(tagName)) return;
    if (isHidden(element)) {
      this.#met.hidden += wordsOf(element).length;
      return;
    }
    if (this.#content.isFurniture(element)) {
      this.#met.furniture += wordsOf(element).length;
      return;
    }
    if (tagName === 'del') {
      this.#met.deleted++;
      return;
    }
    if (tagName === 'ins') this.#met.inserted++;
    if (tagName === 'br') this.#break();
    else if (tagName === 'sup') this.#raised(element);
    else if (tagName === 'table') this.#table(element);
    else if (BLOCKS.has(tagName)) this.#block(element);
    else this.#inside(element, this.#place);
  }

  #block(element: HtmlElement): void {
    const { tagName } = element;
    const isList = tagName === 'ol' || tagName === 'ul' || tagName === 'menu' || tagName === 'dir';
    this.#endLine();
    if (isList) this.#lists.push(openList(element, this.#lists.at(-1) ?? null));
    if (tagName === 'li') this.#marker(element);
    const wasPre = this.#isPre;
    const wereLines = this.#areLines;
    this.#isPre ||= tagName === 'pre';
    this.#areLines = this.#isLined || keepsLines(element, isBlock);
    this.#inside(element, placeOf(element));
    this.#isPre = wasPre;
    this.#areLines = wereLines;
    if (isList) this.#lists.pop();
    this.#endLine();
  }

  #marker(item: HtmlElement): void {
    const marker = markerOf(item, this.#lists.at(-1) ?? null);
    if (marker === null) return;
    if (marker.isNumber) this.#met.labels++;
    this.#line.push({ text: marker.text, place: placeOf(item) });
    this.#last = ' ';
  }

  #raised(element: HtmlElement): void {
    const words = wordsOf(element);
    if (/^\d+$/.test(words)) this.#text(raise(words));
    else this.#inside(element, this.#place);
  }

  #table(element: HtmlElement): void {
    this.#endLine();
    const outside = this.#lines;
    const rows: (readonly (readonly Line[])[])[] = [];
    for (const row of rowsOf(element)) {
      const cells = childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
      rows.push(cells.filter((cell) => !isHidden(cell)).map((cell) => this.#cell(cell)));
    }
    this.#lines = outside;
    for (const caption of childElements(element)) if (caption.tagName === 'caption') this.#block(caption);
    for (const line of tableLines(rows)) this.#lines.push(line);
  }

  #cell(cell: HtmlElement): readonly Line[] {
    this.#lines = [];
    this.#inside(cell, placeOf(cell));
    this.#endLine();
    return this.#lines;
  }

  #text(chars: string): void {
    if (this.#isPre) {
      chars.split('\n').forEach((words, at) => {
        if (at > 0) this.#break();
        if (words !== '') this.#push(words);
      });
      return;
    }
    for (const [run] of chars.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (!/^[ \t\n\r\f]/.test(run)) this.#push(run);
      else if (this.#areLines && /[\n\r]/.test(run)) this.#endLine();
      else if (this.#last !== '') this.#space = /[\n\r]/.test(run) && this.#space !== ' ' ? '\n' : ' ';
    }
  }

  #push(words: string): void {
    const isBroken = this.#isWrapped && this.#space === '\n' && isWide(this.#last) && isWide(words.charAt(0));
    const space = this.#space !== '' && this.#last !== ' ' && !isBroken ? ' ' : '';
    this.#space = '';
    this.#line.push({ text: `${space}${words}`, place: this.#place });
    this.#last = words.charAt(words.length - 1);
  }

  #break(): void {
    this.#space = '';
    this.#lines.push(this.#line);
    this.#line = [];
    this.#last = '';
  }

  /** Ends a line that holds something; blocks without words leave none. */
  #endLine(): void {
    if (this.#line.length > 0) this.#break();
    this.#space = '';
  }
}

/** Rows of a table and of its sections, not those of tables inside it. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

const places = new WeakMap<HtmlElement, Place>();

/** An element's place: its path from the root, and the line of the file that it begins on. */
function placeOf(element: HtmlElement): Place {
  const known = places.get(element);
  if (known !== undefined) return known;
  const line = element.sourceCodeLocation?.startLine ?? null;
  const place: Place = { kind: 'element', path: pathOf(element), line };
  places.set(element, place);
  return place;
}

/** The step from a parent to each of its children, counted once for all of them. */
const steps = new WeakMap<object, ReadonlyMap<HtmlElement, string>>();

function stepsOf(parent: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const known = steps.get(parent);
  if (known !== undefined) return known;
  const children = childElements(parent);
  const counts = new Map<string, number>();
  for (const { tagName } of children) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
  const seen = new Map<string, number>();
  const made = new Map<HtmlElement, string>();
  for (const child of children) {
    const n = (seen.get(child.tagName) ?? 0) + 1;
    seen.set(child.tagName, n);
    made.set(child, counts.get(child.tagName) === 1 ? child.tagName : `${child.tagName}[${n}]`);
  }
  steps.set(parent, made);
  return made;
}

function pathOf(element: HtmlElement): string {
  const parent = element.parentNode;
  if (parent === null || !('tagName' in parent)) return `/${element.tagName}`;
  const above = placeOf(parent);
  return `${above.kind === 'element' ? above.path : ''}/${stepsOf(parent).get(element) ?? element.tagName}`;
}
