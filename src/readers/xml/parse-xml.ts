/**
 * XML → a small tree. No entity but the five of XML itself and character references is resolved; a document that declares
 * others is refused, whatever they would mean. Names lose their prefix: the formats that are read differ by element names
 * alone, and files in the wild bind prefixes as they like.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../document.ts';
import { MAX_DEPTH, MAX_NODES } from '../limits.ts';

/** An element; its name has no prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Entities are resolved below, in text and attributes alike and never in CDATA.
  processEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  cdataPropName: '#cdata',
  maxNestedTags: MAX_DEPTH,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A character that XML 1.0 allows. */
function isAllowed(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

function resolve(reference: string): string {
  const body = reference.slice(1, -1);
  const known = Object.hasOwn(named, body) ? named[body] : undefined;
  if (known !== undefined) return known;
  const code = body.startsWith('#x')
    ? Number.parseInt(body.slice(2), 16)
    : body.startsWith('#')
      ? Number.parseInt(body.slice(1), 10)
      : Number.NaN;
  if (!isAllowed(code)) throw new Refusal('file-damaged', { kind: 'xml', reference: body.slice(0, 40) });
  return String.fromCodePoint(code);
}

function resolveAll(chars: string): string {
  return chars.includes('&') ? chars.replace(/&[^;\s&]{1,40};/g, resolve) : chars;
}

/** Attributes without prefixes, their references resolved. */
function attributesOf(raw: unknown): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(Object(raw)))
    if (!name.startsWith('xmlns')) found[localName(name)] = resolveAll(String(value));
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The parser's form of a document: lists of objects with one name each. */
function toChildren(list: unknown, room: { nodes: number }): (XmlElement | string)[] {
  const children: (XmlElement | string)[] = [];
  if (!Array.isArray(list)) return children;
  for (const item of list) {
    if (--room.nodes < 0) throw new Refusal('file-too-complex', { what: 'nodes', limit: MAX_NODES });
    const entries = Object.entries(Object(item));
    const [name, value] = entries.find(([key]) => key !== ':@') ?? ['', ''];
    if (name === '#text') children.push(resolveAll(String(value)));
    else if (name === '#cdata') children.push(cdataOf(value));
    else if (!name.startsWith('?'))
      children.push({
        name: localName(name),
        attributes: attributesOf(Reflect.get(Object(item), ':@')),
        children: toChildren(value, room),
      });
  }
  return children;
}

function cdataOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => String(Reflect.get(Object(one), '#text') ?? '')).join('');
}

/** Whether a document declares entities: in its document type, or anywhere at all. One pass, whatever is repeated. */
function declaresEntities(chars: string): boolean {
  const at = chars.search(/<!DOCTYPE/i);
  if (at < 0) return false;
  const end = chars.indexOf('>', at);
  return chars.slice(at, end < 0 ? chars.length : end).includes('[') || /<!ENTITY/i.test(chars);
}

/** Why a document is not read at all: it declares entities, or it is not well formed. */
function checkXml(chars: string): void {
  if (declaresEntities(chars)) throw new Refusal('file-unsafe', { kind: 'entities' });
  if (XMLValidator.validate(chars) !== true) throw new Refusal('file-damaged', { kind: 'xml' });
}

/** The document's root element; `nodes` is how many elements and pieces of text it may have. */
export function parseXml(chars: string, nodes = MAX_NODES): XmlElement {
  const text = chars.replace(/^\ufeff/, '');
  checkXml(text);
  const roots = toChildren(parse(text), { nodes }).filter((one) => typeof one !== 'string');
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Refusal('file-damaged', { kind: 'xml' });
  return root;
}

function parse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof Error && /nested/i.test(error.message))
      throw new Refusal('file-too-complex', { what: 'depth', limit: MAX_DEPTH });
    throw new Refusal('file-damaged', { kind: 'xml' });
  }
}

/** Child elements, all or those of a name. */
export function elementsOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (one): one is XmlElement => typeof one !== 'string' && (name === undefined || one.name === name),
  );
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element, name)[0];
}

/** Every element below, in document order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    yield child;
    yield* descendantsOf(child);
  }
}

/** Elements of a name anywhere below, in document order. */
export function namedBelow(element: XmlElement, name: string): readonly XmlElement[] {
  return [...descendantsOf(element)].filter((one) => one.name === name);
}
