/** The tables of a Word document, cell by cell, as they read with all changes accepted; and the words around them. */

import { Refusal } from '../document.ts';
import type { Package } from '../docx/open-package.ts';
import { readParts } from '../docx/parts.ts';
import { elementsOf, namedBelow, type XmlElement } from '../xml/parse-xml.ts';
import { MOST_ROWS, type ReadTable, type TableCell } from './table.ts';

/** Elements whose words are not printed. */
const silent = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'tcPr',
  'trPr',
  'sdtPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rt',
]);
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
/** Boxes of the symbol fonts, as Word keeps them. */
const boxes: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F0FC: '✓',
  F0A8: '☐',
  F06F: '☐',
  F052: '☑',
};

function textOf(element: XmlElement): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return element.name === 't' ? one : '';
      if (silent.has(one.name)) return '';
      if (one.name === 'sym') return boxes[(one.attributes.char ?? '').toUpperCase()] ?? '';
      return signs[one.name] ?? textOf(one);
    })
    .join('');
}

/** Elements of a name below this one, through content controls and insertions, not into tables inside. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((one): readonly XmlElement[] => {
    if (one.name === name) return [one];
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(one.name) ? below(one, name) : [];
  });
}

const wordsOf = (holder: XmlElement): string => below(holder, 'p').map(textOf).join('\n').replace(/\n+$/, '');

function readTable(table: XmlElement, number: number): ReadTable {
  const rows = below(table, 'tr').map((row, i) => {
    const cells = below(row, 'tc').map((cell): TableCell => {
      const text = wordsOf(cell);
      return text.trim() === '' ? null : text;
    });
    return { line: i + 1, cells };
  });
  if (rows.length > MOST_ROWS) throw new Refusal('file-too-complex', { what: 'rows', limit: MOST_ROWS });
  return {
    name: String(number),
    rows: rows.filter(({ cells }) => cells.some((one) => one !== null)),
    counts1904: false,
  };
}

/** Reads the tables of a document; null where the package holds none. */
export async function readDocxTables(
  file: Package,
): Promise<{ readonly tables: readonly ReadTable[]; readonly loose: readonly string[] } | null> {
  const parts = await readParts(file);
  if (parts === null) return null;
  const roots = [parts.document, ...parts.headers];
  const loose = roots.flatMap((root) => namedBelow(root, 'p')).map(textOf);
  const tables = namedBelow(parts.document, 'tbl').map((table, i) => readTable(table, i + 1));
  return { tables, loose: loose.filter((text) => text.trim() !== '') };
}
