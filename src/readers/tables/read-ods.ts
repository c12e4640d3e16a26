/** OpenDocument sheets and texts (ODF 1.2) → tables: LibreOffice keeps forms so unless it is told otherwise. */
import { fromUtf8 } from '../../base/index.ts';
import { Refusal } from '../document.ts';
import type { Package } from '../docx/open-package.ts';
import { childOf, elementsOf, namedBelow, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { MOST_CELLS, MOST_ROWS, percentText, type ReadTable, type TableCell } from './table.ts';

/** Printed words of an element; notes and what was deleted under tracking are none. */
function textOf(element: XmlElement): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return one;
      if (one.name === 'line-break') return '\n';
      if (one.name === 'tab') return '\t';
      if (one.name === 's') return ' '.repeat(Math.min(Number(one.attributes.c ?? 1), 1_000));
      return one.name === 'annotation' || one.name === 'tracked-changes' ? '' : textOf(one);
    })
    .join('');
}

function paragraphs(cell: XmlElement): string {
  const lines = ['p', 'h'].flatMap((name) => elementsOf(cell, name));
  const nested = elementsOf(cell, 'list').flatMap((list) => namedBelow(list, 'p'));
  return [...lines, ...nested].map(textOf).join('\n');
}

function readCell(cell: XmlElement): TableCell {
  const type = cell.attributes['value-type'];
  const shown = paragraphs(cell);
  if (type === 'date') return { day: (cell.attributes['date-value'] ?? '').slice(0, 10) };
  if (type === 'boolean') return cell.attributes['boolean-value'] === 'true';
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = Number(cell.attributes.value);
    if (!Number.isFinite(number)) return shown;
    return type === 'percentage' ? percentText(number) : number;
  }
  return shown === '' ? null : shown;
}

/** Rows in order, whatever groups and headers they stand in. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  const holders = ['table-header-rows', 'table-rows', 'table-row-group'];
  return elementsOf(table).flatMap((one) =>
    one.name === 'table-row' ? [one] : holders.includes(one.name) ? rowsOf(one) : [],
  );
}

function cellsOf(row: XmlElement): readonly TableCell[] {
  const cells: TableCell[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
    const value = cell.name === 'table-cell' ? readCell(cell) : null;
    const times = Number(cell.attributes['number-columns-repeated'] ?? 1);
    for (let i = 0; i < times && cells.length < MOST_CELLS; i++) cells.push(value);
  }
  return cells;
}

function readTable(table: XmlElement): ReadTable {
  const rows: { line: number; cells: readonly TableCell[] }[] = [];
  let line = 0;
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row);
    const times = Number(row.attributes['number-rows-repeated'] ?? 1);
    if (cells.some((cell) => cell !== null)) {
      if (rows.length + times > MOST_ROWS)
        throw new Refusal('file-too-complex', { what: 'rows', limit: MOST_ROWS });
      for (let i = 0; i < times; i++) rows.push({ line: line + i + 1, cells });
    }
    line += times;
  }
  return { name: table.attributes.name ?? '', rows, counts1904: false };
}

/** The tables of an OpenDocument file and the words around them; null where the package holds none. */
export async function readOpenDocument(
  file: Package,
): Promise<{ readonly tables: readonly ReadTable[]; readonly loose: readonly string[] } | null> {
  const bytes = await file.read('content.xml');
  if (bytes === null) return null;
  const chars = fromUtf8(bytes);
  if (chars === null) throw new Refusal('file-damaged', { kind: 'odf' });
  const body = childOf(parseXml(chars), 'body');
  const inside = childOf(body, 'spreadsheet') ?? childOf(body, 'text');
  if (inside === undefined) return null;
  const loose = ['p', 'h'].flatMap((name) => namedBelow(inside, name)).map(textOf);
  return { tables: namedBelow(inside, 'table').map(readTable), loose };
}
