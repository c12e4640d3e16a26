/**
 * A form as a workbook: one sheet to fill in, one with the words to choose from. The table carries a hidden line of plain
 * column names, so that it is read again whatever becomes of its headings. Every cell is text or empty: nothing is a formula.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { type Column, columns, plainName, stages } from '../../plan/rounds/index.ts';
import type { RoundFormItem, RoundFormView } from '../../views/index.ts';
import { dateIn, namesIn, printedIn, stageIn } from './form-words.ts';

type Cell = SheetData[number][number];

const widths: Readonly<Record<Column, number>> = {
  key: 9,
  item: 48,
  same: 13,
  progress: 22,
  done: 44,
  next: 30,
  due: 15,
  obstacle: 30,
};
/** What the library calls the content of a file. */
type FileContent = Stream | Buffer | Blob;
const FONT = 'Noto Sans';
const text = (value: string, more: object = {}): Cell =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top', fontSize: 10, ...more };
const line = (value: string, more: object = {}): Cell => text(value, { columnSpan: columns.length, ...more });
const boxed = { borderStyle: 'thin', borderColor: '#9aa0a6' } as const; // words of an option
const toFill = { ...boxed, backgroundColor: '#fffdf2' };
const filler = Array.from({ length: columns.length - 1 }, () => null);

/** Lines that words take in a column: Chinese signs are twice as wide, and programs do not all find the height themselves. */
function linesIn(words: string, width: number): number {
  const wide = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width * 0.9))), 0);
}

/** Height in points of so many lines, as far as programs draw a row. */
const heightOf = (lines: number): number => Math.min(400, lines * 14 + 4);

const itemWords = (form: RoundFormView, { path, words }: RoundFormItem): string =>
  [...(path === null ? [] : [path]), namesIn(form, words)].join('\n');

function itemRow(form: RoundFormView, item: RoundFormItem): Cell[] {
  const { last } = item;
  const shown: Readonly<Record<Column, string>> = {
    key: item.key,
    item: itemWords(form, item),
    same: '',
    progress: last === null ? '' : stageIn(form, last.progress),
    done: last?.done ?? '',
    next: last?.next ?? '',
    due: last?.due ?? '',
    obstacle: last?.obstacle ?? '',
  };
  const height = heightOf(Math.max(...columns.map((column) => linesIn(shown[column], widths[column]))));
  return columns.map((column) => {
    const isPrinted = column === 'key' || column === 'item';
    const value = shown[column];
    const style = isPrinted ? { ...boxed, backgroundColor: '#f1f3f4' } : toFill;
    const align = column === 'same' ? { align: 'center' as const } : {};
    const empty = { ...style, ...align, height, wrap: true, alignVertical: 'top' as const, fontSize: 10 };
    return value === '' ? { ...empty } : text(value, { ...style, ...align, height });
  });
}

/** Lines above the table. */
function headRows(form: RoundFormView): Cell[][] {
  const say = printedIn(form, ' / ');
  const fact = (name: string, value: string, more: object = {}): Cell[] => [
    text(name, { columnSpan: 2, fontWeight: 'bold' }),
    null,
    { ...Object(text(value === '' ? ' ' : value)), columnSpan: 4, ...more },
    null,
    null,
    null,
  ];
  const how = printedIn(form)('round.form.how');
  const across = columns.reduce((sum, column) => sum + widths[column], 0);
  return [
    [
      line(printedIn(form, ' · ')('round.form.title'), { fontSize: 14, fontWeight: 'bold', height: 24 }),
      ...filler,
    ],
    [line(namesIn(form, form.plan, ' / ')), ...filler],
    fact(say('round.form.body'), namesIn(form, form.body, ' / ')),
    fact(say('round.form.code'), form.code, { fontWeight: 'bold' }),
    fact(say('round.form.period'), `${form.period} · ${namesIn(form, form.round, ' / ')}`),
    fact(say('round.form.due'), form.due === null ? '—' : dateIn(form, form.due)),
    fact(say('round.form.office'), namesIn(form, form.office, ' / ')),
    [line(how, { height: heightOf(linesIn(how, across)) }), ...filler],
    ...(namesIn(form, form.note) === '' ? [] : [[line(namesIn(form, form.note)), ...filler]]),
    ...(['person', 'post', 'phone'] as const).map((name) => [
      text(say(`round.form.head.${name}`), { columnSpan: 2, fontWeight: 'bold' }),
      null,
      { ...toFill, columnSpan: 4 },
      null,
      null,
      null,
    ]),
    [],
  ];
}

/** Hides a row, offers words in two columns, and fits the sheet to the width of a page. */
function features(hidden: number, first: number, last: number, words: string): Feature<FileContent> {
  const range = (column: Column): string => {
    const at = columns.indexOf(column);
    return `${getCellAddress(first, at)}:${getCellAddress(last, at)}`;
  };
  const choice = (column: Column, formula: string): string =>
    `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range(column)}"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`;
  const lists = `<dataValidations count="2">${choice('same', '"✓"')}${choice('progress', words)}</dataValidations>`;
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const put = (xml: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
            if (sheetIndex !== 0) return attributes;
            if (tag === 'row' && index === hidden) return { ...attributes, hidden: 1 };
            return tag === 'pageSetup'
              ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 }
              : attributes;
          },
          transform: (xml, _, { sheetIndex }) => {
            if (sheetIndex !== 0) return xml;
            const fit = `<sheetPr>${getSelfClosingTagMarkup('pageSetUpPr', { fitToPage: 1 })}</sheetPr>`;
            return put(put(xml, lists), fit);
          },
        },
      },
    },
  };
}

/** The form as bytes of an XLSX file. */
export async function formXlsx(form: RoundFormView): Promise<Uint8Array> {
  const say = printedIn(form);
  const head = headRows(form);
  const names = columns.map((column) => text(plainName(column)));
  const headings = columns.map((column) =>
    text(say(`round.form.column.${column}`), {
      ...boxed,
      fontWeight: 'bold',
      backgroundColor: '#e3e8ee',
      height: heightOf(2 * form.languages.length + 1),
    }),
  );
  const first = head.length + 2;
  const data: SheetData = [...head, names, headings, ...form.items.map((item) => itemRow(form, item))];
  const wordsSheet = printedIn(form, ' ')('round.form.sheet-words').slice(0, 31);
  const words: SheetData = [
    [text(printedIn(form, ' / ')('round.form.stages'), { fontWeight: 'bold' })],
    ...stages.map((stage) => [text(stageIn(form, stage))]),
  ];
  const formula = `'${wordsSheet}'!$A$2:$A$${stages.length + 1}`;
  const sheets = [
    {
      data,
      sheet: printedIn(form, ' ')('round.form.sheet').slice(0, 31),
      columns: columns.map((column) => ({ width: widths[column] })),
      orientation: 'landscape' as const,
    },
    { data: words, sheet: wordsSheet, columns: [{ width: 60 }] },
  ];
  const last = Math.max(first, data.length - 1);
  const feature = features(head.length, first, last, formula);
  const written = writeXlsxFile(sheets, { fontFamily: FONT, fontSize: 10, features: [feature] });
  return new Uint8Array(await written.toBuffer());
}
