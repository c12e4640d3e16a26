/**
 * The default template of a kind in one language, or in two side by side: an A4 document with tags where the paper's values
 * go. Papers are made from it as they are made from an office's own, so whoever downloads it, changes it in a word processor
 * and brings it back has a template that works [EX42].
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type {
  Audience,
  FormColumn,
  FormLeaf,
  FormPart,
  PaperKind,
  PaperLanguages,
} from '../../views/index.ts';
import { sayKey } from '../words/index.ts';
import { columnWidths, type TableWords } from './column-widths.ts';

/** Fonts that offices of each country use for what they sign; a machine without one takes its nearest. */
const fonts = { latin: 'Times New Roman', han: 'FangSong', heading: 'SimHei', lao: 'Phetsarath OT' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '9A9A9A' } as const;
const grid = { top: line, bottom: line, left: line, right: line } as const;

const A4 = { width: 11_906, height: 16_838 } as const;
const margins = {
  upright: { top: 1_440, bottom: 1_304, left: 1_361, right: 1_361 },
  flat: { top: 1_134, bottom: 1_020, left: 907, right: 907 },
  /** A paper that is one page. */
  close: { top: 624, bottom: 454, left: 1_021, right: 1_021 },
} as const;

/** How the template is written. */
interface Manner {
  readonly languages: PaperLanguages;
  readonly landscape: boolean;
  readonly close: boolean;
  /** Half points of what stands in tables. */
  readonly size: number;
  /** Width between the margins, in twentieths of a point. */
  readonly width: number;
  /** What is to stand in its tables, as far as that is known. */
  readonly words: TableWords;
}

/** Sizes are half points. */
function run(text: string, size: number, options: { bold?: boolean; color?: string } = {}): TextRun {
  const { bold = false } = options;
  return new TextRun({
    text,
    font: {
      ascii: fonts.latin,
      hAnsi: fonts.latin,
      eastAsia: bold ? fonts.heading : fonts.han,
      cs: fonts.lao,
    },
    ...{ size, sizeComplexScript: size, bold, boldComplexScript: bold },
    color: options.color ?? '1A1A1A',
  });
}

function spacingOf(level: number, close: boolean) {
  if (close) return level > 0 ? { before: 80, after: 30 } : { before: 0, after: 0 };
  return level > 0 ? { before: 240, after: 120 } : { before: 40, after: 40 };
}

/** `apart`: more room before or after it where the paper has room. */
function paragraph(
  runs: readonly TextRun[],
  level = 0,
  close = false,
  apart: { readonly before?: number; readonly after?: number } = {},
): Paragraph {
  const heading = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level];
  return new Paragraph({
    children: [...runs],
    ...(heading === undefined ? {} : { heading }),
    spacing: { ...spacingOf(level, close), ...(close ? {} : apart) },
    keepNext: level > 0,
  });
}

const sizes = [21, 36, 26, 23] as const;
const closeSizes = [17, 26, 19, 17] as const;
/** A page that is one page is set smaller the more stands on it. */
const sizeOf = ({ onePage, landscape }: PaperKind, lines: number): number =>
  onePage === true ? (lines > 24 ? 15 : 18) : landscape ? 18 : 20;
const soft = { color: '5C5C5C' } as const;

/** A label in each of the languages that says it otherwise. */
function labelsOf({ main, second }: PaperLanguages, key: string): readonly string[] {
  return [...new Set([main, second ?? main].map((language) => sayKey(language, key)))];
}

/** A label in both languages, one after the other. */
function labelOf(languages: PaperLanguages, key: string): string {
  return labelsOf(languages, key).join('  ');
}

function headingOf(key: string | undefined, level: number, manner: Manner): readonly Paragraph[] {
  if (key === undefined) return [];
  const { languages, close } = manner;
  const size = (close ? closeSizes : sizes)[level] ?? 22;
  return [paragraph([run(labelOf(languages, key), size, { bold: true })], level, close)];
}

function cell(children: readonly Paragraph[], width: number, isHead = false, close = false): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    margins: close
      ? { top: 5, bottom: 5, left: 70, right: 70 }
      : { top: 50, bottom: 50, left: 80, right: 80 },
    ...(isHead ? { shading: { fill: 'EEEEEE' } } : {}),
  });
}

function tableOf(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...grid, insideHorizontal: line, insideVertical: line },
  });
}

const shares = (parts: readonly number[], width: number): readonly number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.round((part / whole) * width));
};

function factsTable(
  { fields, heldOnly = false }: Extract<FormLeaf, { is: 'facts' }>,
  { languages, width, landscape, close, size: inTables }: Manner,
): Table {
  const { main, second } = languages;
  const size = close ? inTables : landscape ? 18 : 21;
  const widths = shares(second === null ? [1, 3] : [1.1, 1.7, 1.1, 1.7], width);
  const pair = (label: string, tag: string, from: number): readonly TableCell[] => [
    cell([paragraph([run(label, size, soft)], 0, close)], widths[from] ?? 0, true, close),
    cell([paragraph([run(tag, size)], 0, close)], widths[from + 1] ?? 0, false, close),
  ];
  const rows = fields.map(({ name, label }) => {
    // Opened in the first cell and closed in the last, the row as a whole is there or not.
    const [open, close] = heldOnly ? [`{#${name}_any}`, `{/${name}_any}`] : ['', ''];
    const first = `${open}${sayKey(main, label)}`;
    const beside = second === null ? [] : pair(sayKey(second, label), `{${name}_${second}}${close}`, 2);
    return new TableRow({
      children: [...pair(first, `{${name}}${second === null ? close : ''}`, 0), ...beside],
      cantSplit: true,
    });
  });
  return tableOf(widths, rows);
}

const sideOf = ({ align }: FormColumn) => (align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT);

function rowsTable(name: string, columns: readonly FormColumn[], manner: Manner): Table {
  const { languages, close, size } = manner;
  const widths = columnWidths(columns, manner, manner.words.get(name));
  const head = columns.map((column, i) => {
    const place = { alignment: sideOf(column), spacing: spacingOf(0, close) };
    const lines = labelsOf(languages, column.label).map(
      (label) => new Paragraph({ children: [run(label, size, { bold: true })], ...place }),
    );
    return cell(lines, widths[i] ?? 0, true, close);
  });
  const tags = columns.map((column, i) => {
    const tag = `{${column.name}}{${column.name}_2}`;
    const opened = i === 0 ? `{#${name}}${tag}` : tag;
    const text = i === columns.length - 1 ? `${opened}{/${name}}` : opened;
    const children = [run(text, size)];
    const spacing = close ? spacingOf(0, close) : { before: 20, after: 20 };
    return cell(
      [new Paragraph({ children, alignment: sideOf(column), spacing })],
      widths[i] ?? 0,
      false,
      close,
    );
  });
  return tableOf(widths, [
    new TableRow({ children: head, tableHeader: true, cantSplit: true }),
    new TableRow({ children: tags, cantSplit: true }),
  ]);
}

type Block = Paragraph | Table;

/** A paragraph that holds a tag alone is gone once it is filled. */
const mark = (tag: string): Paragraph => paragraph([run(tag, 12)]);
/** Two tables that touch would be one. */
const gap = (): Paragraph =>
  new Paragraph({ children: [], spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT } });

function words(part: Extract<FormPart, { is: 'words' }>, { languages, width }: Manner): readonly Block[] {
  const { name, look } = part;
  const { second } = languages;
  const color = look === 'note' || look === 'filling' ? soft : {};
  if (second === null) return [paragraph([run(`{${name}}`, 21, color)])];
  const widths = shares([1, 1], width);
  const cells = [`{${name}}`, `{${name}_${second}}`].map((tag, i) =>
    cell([paragraph([run(tag, 21, color)])], widths[i] ?? 0),
  );
  // Two cells without words would be a row of empty boxes.
  const beside = tableOf(widths, [new TableRow({ children: cells })]);
  return [mark(`{#${name}_any}`), beside, mark(`{/${name}_any}`)];
}

/** What is said where a list is empty. */
function emptyBlocks(name: string, key: string, { languages, close }: Manner): readonly Block[] {
  const said = paragraph([run(labelOf(languages, key), close ? 16 : 20, soft)], 0, close);
  return [mark(`{^${name}_any}`), said, mark(`{/${name}_any}`)];
}

function leafBlocks(part: FormLeaf, level: number, manner: Manner): readonly Block[] {
  const heading = headingOf(part.heading, level, manner);
  switch (part.is) {
    case 'words':
      return [...heading, ...words(part, manner)];
    case 'facts':
      return [...heading, factsTable(part, manner), gap()];
    case 'table': {
      const table = rowsTable(part.name, part.columns, manner);
      const [open, close] = [mark(`{#${part.name}_any}`), mark(`{/${part.name}_any}`)];
      return part.empty === undefined
        ? [open, ...heading, table, close]
        : [...heading, open, table, close, ...emptyBlocks(part.name, part.empty, manner)];
    }
  }
}

function blocksOf(part: FormPart, level: number, manner: Manner): readonly Block[] {
  if (part.is !== 'groups') return leafBlocks(part, level, manner);
  return [
    mark(`{#${part.name}}`),
    paragraph([run('{heading}{heading_2}', sizes[level] ?? 22, { bold: true })], level),
    ...part.parts.flatMap((leaf) => leafBlocks(leaf, level + 1, manner)),
    mark(`{/${part.name}}`),
    ...emptyBlocks(part.name, part.empty, manner),
  ];
}

const marginOf = ({ landscape, onePage = false }: PaperKind) =>
  landscape ? margins.flat : onePage ? margins.close : margins.upright;

function edges({ landscape, languages }: Manner, kind: PaperKind) {
  const title = labelOf(languages, `paper.kind.${kind.name}`);
  const page = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 });
  return {
    properties: {
      page: {
        size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: marginOf(kind),
      },
    },
    headers: { default: new Header({ children: [paragraph([run(`${title}  ·  {zone}`, 16, soft)])] }) },
    footers: {
      default: new Footer({
        children: [new Paragraph({ children: [page], alignment: AlignmentType.CENTER })],
      }),
    },
  };
}

/** What is to stand in a template, where that is known: how many rows, and the words of its tables. */
export interface TemplateFilling {
  readonly lines: number;
  readonly words: TableWords;
}
const unknown: TemplateFilling = { lines: Number.POSITIVE_INFINITY, words: new Map() };

/** The document as bytes. */
export async function defaultTemplate(
  kind: PaperKind,
  audience: Audience,
  languages: PaperLanguages,
  { lines, words }: TemplateFilling = unknown,
): Promise<Uint8Array> {
  const { landscape, onePage: close = false } = kind;
  const margin = marginOf(kind);
  const width = (landscape ? A4.height : A4.width) - margin.left - margin.right;
  const manner: Manner = { languages, landscape, close, width, size: sizeOf(kind, lines), words };
  const about =
    kind.about.length === 0 && kind.spans !== true ? [] : [paragraph([run('{about}{about_2}', 24)])];
  const children: readonly Block[] = [
    ...headingOf(`paper.kind.${kind.name}`, 1, manner),
    ...about,
    paragraph([run('{plan}{plan_2}', close ? 16 : 20, soft)], 0, close, { after: 120 }),
    ...kind.parts(audience).flatMap((part) => blocksOf(part, 2, manner)),
    paragraph([run('{standing}{standing_2}', close ? 14 : 17, soft)], 0, close, { before: 160 }),
  ];
  const language = { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'lo-LA' };
  const document = new Document({
    creator: 'Entente',
    lastModifiedBy: 'Entente',
    title: sayKey(languages.main, `paper.kind.${kind.name}`),
    styles: { default: { document: { run: { language } } } },
    sections: [{ ...edges(manner, kind), children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
