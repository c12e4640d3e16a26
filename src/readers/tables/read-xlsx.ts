/**
 * XLSX (ECMA-376) → tables. Every sheet is read, hidden or not; hidden rows and columns too. A number is a day or
 * a share of a hundred where its format is one. A formula counts by the value that was kept with it; nothing is calculated, and nothing outside the file is
 * looked at.
 */
import { fromUtf8 } from '../../base/index.ts';
import { Refusal } from '../document.ts';
import type { Package } from '../docx/open-package.ts';
import { childOf, elementsOf, namedBelow, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { MOST_CELLS, MOST_ROWS, percentText, type ReadTable, type TableCell } from './table.ts';

async function readXml(file: Package, name: string): Promise<XmlElement | null> {
  const bytes = await file.read(name);
  if (bytes === null) return null;
  const chars = fromUtf8(bytes);
  if (chars === null) throw new Refusal('file-damaged', { kind: 'xlsx' });
  return parseXml(chars);
}

const textOf = (element: XmlElement): string =>
  element.children
    .map((one) => (typeof one === 'string' ? one : one.name === 'rPh' ? '' : textOf(one)))
    .join('');

/** `_x000D_` stands for a character that XML cannot hold, or that would be lost in it. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code === 13 ? '' : String.fromCharCode(code);
  });

/** Numbers of formats that are days by themselves (ECMA-376 part 1, 18.8.30), East Asian ones included. */
const isDayNumber = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Whether a format's code shows a year, a month by name or a day; what stands in quotes and brackets is no code. */
function isDayCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';
  return /[yd年日]|m{3,}/i.test(bare);
}

/** What a format makes of a number: a day, a share of a hundred, or nothing else. */
type Shown = 'day' | 'percent' | 'number';

function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined ? isDayNumber(id) : isDayCode(code)) return 'day';
  const isShare = code === undefined ? id === 9 || id === 10 : code.replace(/"[^"]*"|\\./g, '').includes('%');
  return isShare ? 'percent' : 'number';
}

/** By style of a cell: what its number is shown as. */
function numberStyles(styles: XmlElement | null): readonly Shown[] {
  if (styles === null) return [];
  const codes = new Map(
    namedBelow(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  );
  const formats = childOf(styles, 'cellXfs');
  return (formats === undefined ? [] : elementsOf(formats, 'xf')).map(({ attributes }) => {
    const { numFmtId } = attributes;
    return shownBy(Number(numFmtId), codes.get(numFmtId));
  });
}

/** A serial number as a day: 0 is 1899-12-30, or 1904-01-01 less its 1,462 days. */
function toDay(serial: number, counts1904: boolean): TableCell {
  const days = Math.floor(serial) + (counts1904 ? 1_462 : 0);
  if (days < 1 || days > 2_958_465) return serial;
  return { day: new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10) };
}

interface Book {
  readonly shared: readonly string[];
  readonly styles: readonly Shown[];
  readonly counts1904: boolean;
}

function readCell(cell: XmlElement, { shared, styles, counts1904 }: Book): TableCell {
  const { t = 'n', s } = cell.attributes;
  const inline = childOf(cell, 'is');
  if (t === 'inlineStr') return inline === undefined ? null : unescaped(textOf(inline));
  const kept = childOf(cell, 'v');
  const value = kept === undefined ? '' : textOf(kept);
  if (value === '' || t === 'e') return t === 'e' ? value : null;
  if (t === 's') return shared[Number(value)] ?? null;
  if (t === 'b') return value === '1';
  if (t === 'str') return unescaped(value);
  if (t === 'd') return { day: value.slice(0, 10) };
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = styles[Number(s ?? 0)];
  if (shown === 'percent') return percentText(number);
  return shown === 'day' ? toDay(number, counts1904) : number;
}

/** 'C7' → 2. */
function columnIndex(reference: string | undefined, after: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return after;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readRows(sheet: XmlElement, book: Book): ReadTable['rows'] {
  const rows: { line: number; cells: readonly TableCell[] }[] = [];
  const found = childOf(sheet, 'sheetData');
  let line = 0;
  for (const row of found === undefined ? [] : elementsOf(found, 'row')) {
    line = Number(row.attributes.r ?? line + 1);
    const cells: TableCell[] = [];
    for (const cell of elementsOf(row, 'c')) {
      const at = columnIndex(cell.attributes.r, cells.length);
      if (at >= MOST_CELLS) break;
      while (cells.length < at) cells.push(null);
      cells[at] = readCell(cell, book);
    }
    if (cells.every((cell) => cell === null)) continue;
    if (rows.length >= MOST_ROWS) throw new Refusal('file-too-complex', { what: 'rows', limit: MOST_ROWS });
    rows.push({ line, cells });
  }
  return rows;
}

/** Reads the sheets of a workbook; null where the package holds none. */
export async function readXlsx(file: Package): Promise<readonly ReadTable[] | null> {
  const workbook = await readXml(file, 'xl/workbook.xml');
  if (workbook === null || workbook.name !== 'workbook') return null;
  const links = await readXml(file, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (links === null ? [] : elementsOf(links, 'Relationship')).map(({ attributes }) => {
      const { Id = '', Target = '' } = attributes;
      return [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`] as const;
    }),
  );
  const strings = await readXml(file, 'xl/sharedStrings.xml');
  const [properties] = namedBelow(workbook, 'workbookPr');
  const book: Book = {
    shared: strings === null ? [] : elementsOf(strings, 'si').map((one) => unescaped(textOf(one))),
    styles: numberStyles(await readXml(file, 'xl/styles.xml')),
    counts1904: ['1', 'true'].includes(properties?.attributes.date1904 ?? ''),
  };
  const tables: ReadTable[] = [];
  for (const { attributes } of namedBelow(workbook, 'sheet')) {
    const sheet = await readXml(file, targets.get(attributes.id ?? '') ?? '');
    if (sheet === null || sheet.name !== 'worksheet') continue;
    const rows = readRows(sheet, book);
    tables.push({ name: attributes.name ?? '', rows, counts1904: book.counts1904 });
  }
  return tables;
}
