/**
 * A form as a Word document: lines above, one table with a row for each commitment, in which the body writes by hand or by
 * program. A cell for the tick holds an empty box. Lao is set with the font and size of complex scripts, Chinese with those of
 * East Asian ones.
 */
import {
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Column, columns } from '../../plan/rounds/index.ts';
import type { RoundFormItem, RoundFormView } from '../../views/index.ts';
import { cell, paragraphs } from './docx-cells.ts';
import { figureTables } from './figure-docx.ts';
import { dateIn, namesIn, printedIn, stageIn } from './form-words.ts';

/** Widths in twentieths of a point; together the width of A4 on its side between the margins. */
const widths: Readonly<Record<Column, number>> = {
  key: 800,
  item: 3_650,
  same: 1_250,
  progress: 1_700,
  done: 3_300,
  next: 1_900,
  due: 1_100,
  obstacle: 1_900,
};
const ACROSS = Object.values(widths).reduce((sum, width) => sum + width, 0);

function itemRow(form: RoundFormView, item: RoundFormItem): TableRow {
  const { last } = item;
  const words = [...(item.path === null ? [] : [item.path]), namesIn(form, item.words)].join('\n');
  const shown: Readonly<Record<Column, string>> = {
    key: item.key,
    item: words,
    same: '☐',
    progress: last === null ? '' : stageIn(form, last.progress),
    done: last?.done ?? '',
    next: last?.next ?? '',
    due: last?.due ?? '',
    obstacle: last?.obstacle ?? '',
  };
  const fills: Partial<Record<Column, string>> = { key: 'F1F3F4', item: 'F1F3F4' };
  const cells = columns.map((column) => {
    const fill = fills[column];
    const more = { width: widths[column], center: column === 'same' };
    return cell(shown[column], fill === undefined ? more : { ...more, fill });
  });
  return new TableRow({ children: cells, cantSplit: true });
}

/** Two columns without a frame: what a line is, and what stands in it. */
function headTable(lines: readonly (readonly [string, string])[]): Table {
  const plain = (text: string, width: number, bold: boolean, isLast: boolean): TableCell =>
    new TableCell({
      children: paragraphs(text, { bold, size: 20 }),
      width: { size: width, type: WidthType.DXA },
      borders: {
        top: { style: BorderStyle.NONE },
        left: { style: BorderStyle.NONE },
        right: { style: BorderStyle.NONE },
        bottom: isLast
          ? { style: BorderStyle.DOTTED, size: 4, color: '9AA0A6' }
          : { style: BorderStyle.NONE },
      },
    });
  return new Table({
    width: { size: ACROSS, type: WidthType.DXA },
    columnWidths: [4_400, ACROSS - 4_400],
    layout: TableLayoutType.FIXED,
    rows: lines.map(
      ([name, value]) =>
        new TableRow({
          children: [plain(name, 4_400, true, false), plain(value, ACROSS - 4_400, false, value === '')],
        }),
    ),
  });
}

/** The form as bytes of a DOCX file. */
export async function formDocx(form: RoundFormView): Promise<Uint8Array> {
  const say = printedIn(form, ' / ');
  const lines: readonly (readonly [string, string])[] = [
    [say('round.form.body'), namesIn(form, form.body, ' / ')],
    [say('round.form.code'), form.code],
    [say('round.form.period'), `${form.period} · ${namesIn(form, form.round, ' / ')}`],
    [say('round.form.due'), form.due === null ? '—' : dateIn(form, form.due)],
    [say('round.form.office'), namesIn(form, form.office, ' / ')],
    ...(['person', 'post', 'phone'] as const).map((name) => [say(`round.form.head.${name}`), ''] as const),
  ];
  const headings = new TableRow({
    tableHeader: true,
    children: columns.map((column) =>
      cell(printedIn(form)(`round.form.column.${column}`), {
        width: widths[column],
        center: column === 'same',
        bold: true,
        fill: 'E3E8EE',
      }),
    ),
  });
  const note = namesIn(form, form.note);
  const document = new Document({
    creator: namesIn(form, form.office, ' / '),
    title: `${say('round.form.title')} ${form.code}`,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 720, bottom: 720, left: 600, right: 600 },
          },
        },
        children: [
          ...paragraphs(say('round.form.title'), { bold: true, size: 28, after: 60 }),
          ...paragraphs(namesIn(form, form.plan, ' / '), { size: 20, after: 120 }),
          headTable(lines),
          ...paragraphs(printedIn(form)('round.form.how'), { after: 60 }),
          ...(note === '' ? [] : paragraphs(note, { after: 60 })),
          ...(form.items.length === 0
            ? []
            : [
                new Table({
                  width: { size: ACROSS, type: WidthType.DXA },
                  columnWidths: columns.map((column) => widths[column]),
                  layout: TableLayoutType.FIXED,
                  rows: [headings, ...form.items.map((item) => itemRow(form, item))],
                }),
              ]),
          ...figureTables(form, ACROSS),
          ...paragraphs(`${say('round.form.signature')}: `, { size: 20, before: 240 }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
