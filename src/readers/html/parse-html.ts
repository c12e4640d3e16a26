/**
 * A web page → the tree that a browser would make of it, with the place of each element in the file. Depth and number of
 * its parts are bounded while it is built.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { Refusal } from '../document.ts';
import { MAX_NODES } from '../limits.ts';

/** Browsers stop nesting at 512. */
const MAX_PAGE_DEPTH = 512;

/** An element of the page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** Any node of the page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Builds the usual tree and counts what it builds; `nodes` is how many parts the page may have. */
function boundedAdapter(nodes: number): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  let made = 0;
  const count = (): void => {
    if (++made > nodes) throw new Refusal('file-too-complex', { what: 'nodes', limit: nodes });
  };
  const place = (parent: Parent, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_PAGE_DEPTH)
      throw new Refusal('file-too-complex', { what: 'depth', limit: MAX_PAGE_DEPTH });
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    insertText(parent, text) {
      count();
      defaultTreeAdapter.insertText(parent, text);
    },
    appendChild(parent, node) {
      place(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, reference) {
      place(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
}

/** The page's root element. */
export function parseHtml(chars: string, nodes = MAX_NODES): HtmlElement {
  const document = parse(chars, {
    treeAdapter: boundedAdapter(nodes),
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
  });
  const root = document.childNodes.find(isElement);
  if (root === undefined) throw new Refusal('file-empty');
  return root;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** Child elements. */
export function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes.filter(isElement);
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The element and all elements below it, in document order. */
export function* allElements(element: HtmlElement): Generator<HtmlElement> {
  const stack = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    // One by one: an element may have more children than a call may have arguments.
    for (const child of childElements(next).toReversed()) stack.push(child);
  }
}

const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

/** What an element says, without the white space at its ends; `most` characters at most. */
export function wordsOf(element: HtmlElement, most = Number.POSITIVE_INFINITY): string {
  let words = '';
  const stack: HtmlNode[] = [element];
  for (let next = stack.pop(); next !== undefined && words.length < most; next = stack.pop()) {
    if (isText(next)) words += next.value;
    else if (isElement(next) && !UNREAD.has(next.tagName))
      for (const child of next.childNodes.toReversed()) stack.push(child);
  }
  return words.replace(/\s+/g, ' ').trim();
}
