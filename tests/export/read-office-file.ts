/** Reads DOCX and XLSX for tests, by their own rules and not by the code that wrote them: archive, XML, rows of tables. */
import { XMLParser } from 'fast-xml-parser';
import PizZip from 'pizzip';

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false });

/** A part of the archive as text; '' where there is none. */
export function partOf(bytes: Uint8Array, name: string): string {
  return new PizZip(bytes).file(name)?.asText() ?? '';
}

/** Names of all parts. */
export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(new PizZip(bytes).files);
}

const isNode = (one: unknown): one is Node => typeof one === 'object' && one !== null;

function childrenOf(node: Node): readonly Node[] {
  return Object.entries(node).flatMap(([name, of]) =>
    name !== ':@' && Array.isArray(of) ? of.filter(isNode) : [],
  );
}

/** All elements of a name, in order; those inside one of them are not looked for. */
function all(nodes: readonly Node[], name: string): readonly Node[] {
  return nodes.flatMap((node) => (name in node ? [node] : all(childrenOf(node), name)));
}

function textOf(node: Node): string {
  if ('#text' in node) return String(node['#text']);
  if ('w:br' in node) return '\n';
  return childrenOf(node).map(textOf).join('');
}

const parse = (xml: string): readonly Node[] => {
  const parsed: unknown = parser.parse(xml);
  return Array.isArray(parsed) ? parsed.filter(isNode) : [];
};

/** The tables of a DOCX: rows of cells of text; paragraphs of a cell are lines. */
export function tablesOf(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  return all(parse(partOf(bytes, 'word/document.xml')), 'w:tbl').map((table) =>
    all(childrenOf(table), 'w:tr').map((row) =>
      all(childrenOf(row), 'w:tc').map((cell) => all(childrenOf(cell), 'w:p').map(textOf).join('\n')),
    ),
  );
}

/** The paragraphs of a DOCX outside of tables. */
export function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const body = all(parse(partOf(bytes, 'word/document.xml')), 'w:body').flatMap(childrenOf);
  return body.filter((node) => 'w:p' in node).map(textOf);
}

/** Runs of a DOCX: their words and the XML names of their properties. */
export function runsOf(bytes: Uint8Array): readonly { readonly text: string; readonly properties: string }[] {
  const xml = partOf(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:r(?: [^>]*)?>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs)].map(
    ([, properties = '', text = '']) => ({ text, properties }),
  );
}

/** A cell of a sheet: its words, or its number. */
export type SheetCell = string | number;

/** Sheets of an XLSX by name: rows of cells. */
export function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly SheetCell[])[]> {
  const shared = all(parse(partOf(bytes, 'xl/sharedStrings.xml')), 'si').map(textOf);
  const names = all(parse(partOf(bytes, 'xl/workbook.xml')), 'sheet').map((node) => {
    const attributes = node[':@'];
    return isNode(attributes) ? String(attributes['@_name']) : '';
  });
  return new Map(
    names.map((name, i) => {
      const rows = all(parse(partOf(bytes, `xl/worksheets/sheet${i + 1}.xml`)), 'row');
      return [name, rows.map((row) => all(childrenOf(row), 'c').map((cell) => cellOf(cell, shared)))];
    }),
  );
}

function cellOf(cell: Node, shared: readonly string[]): SheetCell {
  const attributes = cell[':@'];
  const type = isNode(attributes) ? attributes['@_t'] : undefined;
  const value = all(childrenOf(cell), 'v').map(textOf).join('');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'inlineStr') return all(childrenOf(cell), 'is').map(textOf).join('');
  return value === '' ? '' : type === 'str' ? value : Number(value);
}
