/**
 * Which part of a page is the text, and which is the site around it. Readability tells where the text is; what it left
 * out there is looked at again and kept unless it is plainly furniture, so that no signed words are lost for being short
 * or standing in a table.
 */
import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import {
  allElements,
  attributeOf,
  childElements,
  type HtmlElement,
  isElement,
  isText,
  wordsOf,
} from './parse-html.ts';
import { isHidden } from './styles.ts';

/** The elements to read, in order, and a test for furniture among what is below them. */
export interface MainContent {
  readonly roots: readonly HtmlElement[];
  /** Characters of the page outside of them. */
  readonly outside: number;
  isFurniture(element: HtmlElement): boolean;
}

/** Pages with more elements than this are read whole, without their plain furniture. */
const MAX_WEIGHED = 6_000;
const MARK = 'data-entente-n';

const FURNITURE_TAGS = new Set(['nav', 'aside', 'footer', 'menu', 'dialog']);
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'toolbar',
]);
const FURNITURE_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|share|sharing|social|related|recommend|toolbar|pagination|pager|cookie|banner|advert|ads|footer|copyright|login|searchbox|comment-list|editsection|mw-editsection|noprint|skip-link|qrcode)(?:[\s_-]|$)/i;

/** Characters of an element, and those of them that stand in links. */
interface Weight {
  readonly all: number;
  readonly links: number;
}

/** The weight of every element of the page, counted once, from the innermost outwards. */
function weighAll(root: HtmlElement): ReadonlyMap<HtmlElement, Weight> {
  const weights = new Map<HtmlElement, Weight>();
  for (const element of [...allElements(root)].toReversed()) {
    let all = 0;
    let links = 0;
    for (const child of element.childNodes) {
      if (isText(child)) all += child.value.replace(/\s+/g, ' ').trim().length;
      const weight = isElement(child) ? weights.get(child) : undefined;
      all += weight?.all ?? 0;
      links += weight?.links ?? 0;
    }
    const isSilent = /^(?:script|style|template)$/.test(element.tagName);
    weights.set(
      element,
      isSilent ? { all: 0, links: 0 } : { all, links: element.tagName === 'a' ? all : links },
    );
  }
  return weights;
}

/** Whether an element says of itself that it belongs to the site or to the printed page, not to the text. */
function saysFurniture(element: HtmlElement): boolean {
  if (FURNITURE_TAGS.has(element.tagName)) return true;
  if (FURNITURE_ROLES.has(attributeOf(element, 'role') ?? '')) return true;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return FURNITURE_WORDS.test(names);
}

/** LibreOffice writes the running heads and feet of a document as such. */
function isRunningHead(element: HtmlElement): boolean {
  return element.tagName === 'div' && /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? '');
}

/** linkedom types its documents as its own; they have what Readability asks of one. */
function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' && value !== null && 'documentElement' in value && 'createElement' in value
  );
}

function isDomElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The page in the form that Readability reads; each element remembers which one it stands for. */
function toDom(root: HtmlElement): {
  readonly document: Document;
  readonly elements: readonly HtmlElement[];
} {
  const document: unknown = new DOMParser().parseFromString('<!doctype html><html></html>', 'text/html');
  if (!isDocument(document)) throw new Error('linkedom gave no document');
  const elements: HtmlElement[] = [];
  const copy = (from: HtmlElement, to: Element): void => {
    for (const child of from.childNodes) {
      if (isText(child)) to.append(document.createTextNode(child.value));
      if (!isElement(child) || /^(?:script|style|template|noscript|svg|math)$/.test(child.tagName)) continue;
      const made = document.createElement(child.tagName);
      for (const { name, value } of child.attrs)
        if (/^(?:class|id|role|style|hidden|aria-\w+|rel|itemprop|href|title)$/.test(name))
          made.setAttribute(name, value);
      made.setAttribute(MARK, String(elements.push(child) - 1));
      to.append(made);
      copy(child, made);
    }
  };
  copy(root, document.documentElement);
  return { document, elements };
}

/** Elements that Readability took for the text. */
function keptElements(root: HtmlElement): ReadonlySet<HtmlElement> {
  const { document, elements } = toDom(root);
  const kept = new Set<HtmlElement>();
  const article = new Readability<Node>(document, {
    charThreshold: 50,
    serializer: (node) => node,
    keepClasses: true,
  }).parse();
  const stack: Node[] = article?.content ? [article.content] : [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const mark = isDomElement(next) ? next.getAttribute(MARK) : null;
    const element = mark === null ? undefined : elements[Number(mark)];
    if (element !== undefined) kept.add(element);
    for (const child of next.childNodes) stack.push(child);
  }
  return kept;
}

function pathTo(element: HtmlElement): readonly HtmlElement[] {
  const path: HtmlElement[] = [element];
  for (let up = element.parentNode; up !== null && 'tagName' in up; up = up.parentNode) path.unshift(up);
  return path;
}

/** The smallest element that holds them all. */
function commonAncestor(elements: Iterable<HtmlElement>): HtmlElement | null {
  let common: readonly HtmlElement[] | null = null;
  for (const element of elements) {
    const path = pathTo(element);
    if (common === null) common = path;
    else {
      let same = 0;
      while (same < common.length && common[same] === path[same]) same++;
      common = common.slice(0, same);
    }
  }
  return common?.at(-1) ?? null;
}

function isInside(element: HtmlElement, root: HtmlElement): boolean {
  return pathTo(element).includes(root);
}

/** The page's one main heading, where it stands outside of the text. */
function headingOutside(body: HtmlElement, root: HtmlElement): readonly HtmlElement[] {
  const headings = [...allElements(body)].filter(
    (one) => one.tagName === 'h1' && wordsOf(one) !== '' && !isHidden(one),
  );
  const [only] = headings;
  return headings.length === 1 && only !== undefined && !isInside(only, root) ? [only] : [];
}

/** Whether anything on the page belongs to a site; a document that was saved as a page has nothing of the kind. */
function hasSite(body: HtmlElement, weights: ReadonlyMap<HtmlElement, Weight>): boolean {
  for (const element of allElements(body))
    if (element !== body && saysFurniture(element) && (weights.get(element)?.all ?? 0) > 0) return true;
  const { all = 0, links = 0 } = weights.get(body) ?? {};
  return links > all * 0.3;
}

/** A part of a list or a table is read with the whole of it. */
function outOfLists(element: HtmlElement): HtmlElement {
  const path = pathTo(element);
  return path.find(({ tagName }) => /^(?:ol|ul|dl|menu|table)$/.test(tagName)) ?? element;
}

/** The smallest element that holds what Readability took for the text; the body where that says nothing. */
function mainElement(body: HtmlElement, kept: ReadonlySet<HtmlElement>): HtmlElement {
  const common = commonAncestor(kept);
  return common === null || !isInside(common, body) ? body : outOfLists(common);
}

/** The part of a page that is its text. */
export function mainContent(root: HtmlElement): MainContent {
  const body = childElements(root).find(({ tagName }) => tagName === 'body') ?? root;
  const weights = weighAll(body);
  if (!hasSite(body, weights)) return { roots: [body], outside: 0, isFurniture: isRunningHead };
  const kept = weights.size > MAX_WEIGHED ? new Set<HtmlElement>() : keptElements(root);
  const main = mainElement(body, kept);
  const holdsKept = new Set<HtmlElement>();
  for (const element of kept) for (const up of pathTo(element)) holdsKept.add(up);
  const isFurniture = (element: HtmlElement): boolean => {
    if (isRunningHead(element)) return true;
    if (holdsKept.has(element) || element === main) return false;
    if (saysFurniture(element)) return true;
    const { all = 0, links = 0 } = weights.get(element) ?? {};
    return kept.size > 0 && all > 0 && all < 600 && links > all * 0.6;
  };
  const roots = [...headingOutside(body, main), main];
  const size = (element: HtmlElement): number => weights.get(element)?.all ?? 0;
  const outside = roots.reduce((rest, one) => rest - size(one), size(body));
  return { roots, outside: Math.max(0, outside), isFurniture };
}
