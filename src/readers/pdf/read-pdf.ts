/**
 * A PDF with text → characters. Page furniture is left out, lines are put together, columns are read one after the other,
 * notes at the foot of pages stand at the end. A scanned PDF is refused; Lao, which PDF keeps badly, is marked for review.
 */
import { note, type Progress, type ReadDocument, type ReadNote, Refusal } from '../document.ts';
import { type Line, textOf, writeLines } from '../lines.ts';
import type { PageSize } from '../places/place.ts';
import { checkCharacters } from '../plain/read-text.ts';
import { toColumns } from './columns.ts';
import { takeFootnotes } from './footnotes.ts';
import { type PageRows, withoutFurniture } from './furniture.ts';
import { type PageGlyphs, readGlyphs } from './glyphs.ts';
import { openPdf, orBroken, type Pdf } from './open-pdf.ts';
import { type Paragraphs, toParagraphs } from './paragraphs.ts';
import { toSegments } from './rows.ts';

const CONVERTER = { name: 'entente-pdf', version: '1' } as const;
/** More characters without a meaning than this, and the text is not worth its name. */
const MOST_UNKNOWN = 0.02;

async function readPages(pdf: Pdf, progress: Progress | undefined): Promise<readonly PageGlyphs[]> {
  const pages: PageGlyphs[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(await orBroken(async () => readGlyphs(await pdf.getPage(number))));
    progress?.(number / pdf.numPages);
  }
  return pages;
}

/** Refuses what has no text, or whose fonts do not tell their characters. */
function checkText(pages: readonly PageGlyphs[]): void {
  const known = pages.reduce((sum, { units }) => sum + units.length, 0);
  const unknown = pages.reduce((sum, one) => sum + one.unknown, 0);
  if (known + unknown === 0) throw new Refusal('file-scanned', { pages: pages.length });
  if (unknown > (known + unknown) * MOST_UNKNOWN)
    throw new Refusal('file-characters-hidden', { pages: pages.length });
}

/** Page numbers as ranges: "3, 5–7". */
function pageList(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function numbersOf(
  pages: readonly PageGlyphs[],
  is: (page: PageGlyphs, at: number) => boolean,
): readonly number[] {
  return pages.flatMap((page, at) => (is(page, at) ? [at + 1] : []));
}

interface Found {
  readonly pages: readonly PageGlyphs[];
  readonly furniture: number;
  readonly columned: readonly number[];
  readonly footnotes: number;
  readonly hyphens: number;
  readonly active: number;
}

function notesOf(found: Found, chars: string): readonly ReadNote[] {
  const { pages, furniture, columned, footnotes, hyphens, active } = found;
  const empty = numbersOf(pages, ({ units }) => units.length === 0);
  const unseen = numbersOf(pages, (page) => page.unseen > page.units.length * 0.5 && page.unseen > 0);
  const turned = pages.reduce((sum, one) => sum + one.turned, 0);
  const unknown = pages.reduce((sum, one) => sum + one.unknown, 0);
  const list = (numbers: readonly number[], code: string): readonly ReadNote[] =>
    numbers.length === 0 ? [] : [note(code, 'warning', { pages: pageList(numbers) })];
  const count = (n: number, code: string, severity: ReadNote['severity'] = 'info'): readonly ReadNote[] =>
    n === 0 ? [] : [note(code, severity, { count: n })];
  return [
    ...(/[\u0e80-\u0eff]/u.test(chars) ? [note('lao-from-pdf', 'warning')] : []),
    ...list(empty, 'pages-without-text'),
    ...list(unseen, 'recognised-text'),
    ...list(columned, 'columns-read'),
    ...count(unknown, 'characters-lost', 'warning'),
    ...count(turned, 'turned-text-left-out', 'warning'),
    ...count(active, 'active-content-left-out'),
    ...count(footnotes, 'notes-moved'),
    ...count(hyphens, 'hyphens-removed'),
    ...(furniture === 0 ? [] : [note('page-furniture-left-out', 'info', { lines: furniture })]),
  ];
}

/** Programs, attached files and fields of forms. */
async function countActive(pdf: Pdf): Promise<number> {
  return orBroken(async () => {
    const fields = Object.keys((await pdf.getFieldObjects()) ?? {}).length;
    const attached = Object.keys(Object((await pdf.getAttachments()) ?? {})).length;
    return fields + attached + ((await pdf.hasJSActions()) ? 1 : 0);
  });
}

/**
 * Lao ຳ is one character; PDF programs write the sign above and the vowel behind it apart, and the second comes back as a
 * vowel too many. No Lao word has these two after each other.
 */
function mendLao(line: Line): Line {
  return line.map(({ text, place }) => ({ text: text.replace(/ຳ ?າ/gu, 'ຳ'), place }));
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array, progress?: Progress): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  try {
    return await readOpen(pdf, progress);
  } finally {
    await pdf.destroy();
  }
}

async function readOpen(pdf: Pdf, progress?: Progress): Promise<ReadDocument> {
  const pages = await readPages(pdf, progress);
  checkText(pages);
  const rows = pages.map(({ units, size }, at): PageRows => {
    return { page: at + 1, height: size[1], rows: toSegments(at + 1, units) };
  });
  const bare = withoutFurniture(rows);
  const { pages: bodies, notes } = takeFootnotes(bare.pages);
  const widths = pages.map(({ size }) => size[0]);
  const columns = bodies.map((page) => toColumns(page.rows));
  const body: Paragraphs = toParagraphs(columns.flat(), widths);
  const foot: Paragraphs = toParagraphs(
    notes.flatMap((one) => toColumns(one)),
    widths,
  );
  const lines = [...body.lines, ...foot.lines].map(mendLao).filter((line) => textOf(line) !== '');
  const { chars, map } = writeLines(lines).finish(pages.map(({ size }): PageSize => size));
  checkCharacters(chars);
  const columned = bodies.flatMap(({ page }, at) => ((columns[at]?.length ?? 0) > 1 ? [page] : []));
  const active = await countActive(pdf);
  const found = {
    pages,
    furniture: bare.lines,
    columned,
    footnotes: notes.length,
    hyphens: body.hyphens + foot.hyphens,
    active,
  };
  return {
    mediaType: 'application/pdf',
    encoding: '',
    converter: CONVERTER,
    chars,
    map,
    notes: notesOf(found, chars),
  };
}
