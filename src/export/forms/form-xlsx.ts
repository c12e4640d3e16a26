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
import { figureSheet, figureSheetName } from './figure-sheet.ts';
import { dateIn, namesIn, printedIn, stageIn } from './form-words.ts';
import { type Cell, heading, heightOf, linesIn, printedCell, text, toFill } from './sheet-cells.ts';

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
const line = (value: string, more: object = {}): Cell => text(value, { columnSpan: columns.length, ...more });
const filler = Array.from({ length: columns.length - 1 }, () => null);

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
    const style = isPrinted ? printedCell : toFill;
    const align = column === 'same' ? { align: 'center' as const } : {};
    const empty = { ...style, ...align, height, wrap: true, alignVertical: 'top' as const, fontSize: 10 };
    return value === '' ? { ...empty } : text(value, { ...style, ...align, height });
  });
}

/** Where the figures are asked, and how many rows that is. */
function figuresAt(form: RoundFormView): string {
  const asked = form.figures.filter(({ kind, provinces }) => kind === 'value' || provinces.length > 0);
  const sheet = figureSheetName(form);
  return printedIn(form, ' / ')('round.form.figures-at', { n: asked.length, sheet });
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
  const plan = namesIn(form, form.plan, ' / ');
  const across = columns.reduce((sum, column) => sum + widths[column], 0);
  return [
    [
      line(printedIn(form, ' · ')('round.form.title'), { fontSize: 14, fontWeight: 'bold', height: 24 }),
      ...filler,
    ],
    [line(plan, { height: heightOf(linesIn(plan, across)) }), ...filler],
    fact(say('round.form.body'), namesIn(form, form.body, ' / ')),
    fact(say('round.form.code'), form.code, { fontWeight: 'bold' }),
    fact(say('round.form.period'), `${form.period} · ${namesIn(form, form.round, ' / ')}`),
    fact(say('round.form.due'), form.due === null ? '—' : dateIn(form, form.due)),
    fact(say('round.form.office'), namesIn(form, form.office, ' / ')),
    [line(how, { height: heightOf(linesIn(how, across)) }), ...filler],
    ...(form.figures.length === 0 ? [] : [[line(figuresAt(form), { fontWeight: 'bold' }), ...filler]]),
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
function features(
  /** By sheet: its hidden rows. */
  hidden: readonly (readonly number[])[],
  first: number,
  last: number,
  words: string,
): Feature<FileContent> {
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
            const rows = hidden[sheetIndex];
            if (rows === undefined) return attributes;
            if (tag === 'row' && rows.includes(index ?? -1)) return { ...attributes, hidden: 1 };
            return tag === 'pageSetup'
              ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 }
              : attributes;
          },
          transform: (xml, _, { sheetIndex }) => {
            if (hidden[sheetIndex] === undefined) return xml;
            const fit = `<sheetPr>${getSelfClosingTagMarkup('pageSetUpPr', { fitToPage: 1 })}</sheetPr>`;
            return put(sheetIndex === 0 ? put(xml, lists) : xml, fit);
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
      ...heading,
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
  const figures = form.figures.length === 0 ? null : figureSheet(form);
  const sheets = [
    {
      data,
      sheet: printedIn(form, ' ')('round.form.sheet').slice(0, 31),
      columns: columns.map((column) => ({ width: widths[column] })),
      orientation: 'landscape' as const,
    },
    ...(figures === null ? [] : [figures.sheet]),
    { data: words, sheet: wordsSheet, columns: [{ width: 60 }] },
  ];
  const last = Math.max(first, data.length - 1);
  const hidden = [[head.length], ...(figures === null ? [] : [figures.hidden])];
  const feature = features(hidden, first, last, formula);
  const written = writeXlsxFile(sheets, { fontFamily: FONT, fontSize: 10, features: [feature] });
  return new Uint8Array(await written.toBuffer());
}
