/**
 * Numbers and signs that a browser draws before the items of a list. Style sheets are not read, so a page may hide a sign
 * that is drawn by default: an item that begins with a label of its own gets none beside it.
 */
import { type CssStyle, cssBullets, cssStyles } from '../numerals/css-styles.ts';
import { drawNumber } from '../numerals/number-styles.ts';
import { attributeOf, childElements, type HtmlElement, wordsOf } from './parse-html.ts';
import { styleOf } from './styles.ts';

/** A list that is open while its items are read. */
export interface OpenList {
  readonly ordered: boolean;
  /** Name of the list's style; null leaves it to the browser. */
  readonly style: string | null;
  readonly step: 1 | -1;
  next: number;
  /** Lists around it that have no numbers. */
  readonly bullets: number;
}

/** An item's sign; `isNumber` tells a number from a bullet. */
export interface Marker {
  readonly text: string;
  readonly isNumber: boolean;
}

function wholeOf(value: string | undefined): number | null {
  const n = Number.parseInt(value ?? '', 10);
  return Math.abs(n) < 2 ** 31 ? n : null;
}

/** The style that an element names: by its style attribute, else by the type that HTML has for it. */
function ownStyle(element: HtmlElement): string | null {
  const named = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style');
  if (named !== undefined) {
    const known = named.split(/\s+/).find((word) => isKnown(word.toLowerCase()));
    if (known !== undefined) return known.toLowerCase();
  }
  const type = attributeOf(element, 'type');
  if (type === undefined) return null;
  return isKnown(type) ? type : isKnown(type.toLowerCase()) ? type.toLowerCase() : null;
}

function isKnown(name: string): boolean {
  return name === 'none' || Object.hasOwn(cssStyles, name) || Object.hasOwn(cssBullets, name);
}

/** Opens a list inside of those that are open. */
export function openList(element: HtmlElement, around: OpenList | null): OpenList {
  const ordered = element.tagName === 'ol';
  const isReversed = ordered && attributeOf(element, 'reversed') !== undefined;
  const items = childElements(element).filter(({ tagName }) => tagName === 'li').length;
  return {
    ordered,
    style: ownStyle(element),
    step: isReversed ? -1 : 1,
    next: wholeOf(attributeOf(element, 'start')) ?? (isReversed ? items : 1),
    bullets: (around?.bullets ?? 0) + (ordered ? 0 : 1),
  };
}

/** Words that begin with a number, a letter or a sign of their own. */
const OWN_LABEL =
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[໐-໙]{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[）).、．:：]|第[一二三四五六七八九十百零\d]{1,5}[条章节部编款]|[①-⑳●•·▪■◆—–-]\s?)/u;

/** The sign before an item, which is counted by this. */
export function markerOf(item: HtmlElement, list: OpenList | null): Marker | null {
  if (list === null) return null;
  const n = wholeOf(attributeOf(item, 'value')) ?? list.next;
  list.next = n + list.step;
  const style = ownStyle(item) ?? list.style ?? (list.ordered ? 'decimal' : bulletAt(list.bullets));
  if (style === 'none') return null;
  const bullet = cssBullets[style];
  const numbered: CssStyle | undefined = cssStyles[style];
  const hasOwn = OWN_LABEL.test(wordsOf(item, 40));
  if (bullet !== undefined) return hasOwn ? null : { text: `${bullet} `, isNumber: false };
  if (numbered === undefined || hasOwn) return null;
  return { text: `${drawNumber(n, numbered.style)}${numbered.after}`, isNumber: true };
}

function bulletAt(depth: number): string {
  return depth <= 1 ? 'disc' : depth === 2 ? 'circle' : 'square';
}
