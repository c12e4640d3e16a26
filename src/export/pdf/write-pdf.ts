/**
 * Pages of A4 by Typst, as PDF/A-2a: fonts embedded, tagged, with the language of each run. What a paper says reaches the
 * typesetter as data and never as markup. The same paper gives the same bytes [EX20].
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { SetPaper, SetPart, SetText } from '../../views/index.ts';
import { laoWords } from '../set/lao-words.ts';
import { scriptRuns } from '../set/scripts.ts';
import { families, readFonts } from './fonts.ts';

const source = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');

/** A line as runs of one script; Lao ones by words. */
function line(text: string) {
  return scriptRuns(text).map((run) => (run.script === 'lao' ? { ...run, words: laoWords(run.text) } : run));
}
const lines = (text: string) => text.split('\n').map(line);
const both = ({ main, second }: SetText) => ({
  main: lines(main),
  second: second === null ? null : lines(second),
});

/** How wide words are, in widths of a Chinese sign: the longest of their lines. */
function widthOf({ main, second }: SetText): number {
  const one = (text: string): number =>
    [...text].reduce(
      (sum, sign) => sum + (/\p{M}/u.test(sign) ? 0 : /[\u2e80-\uffef]/u.test(sign) ? 1 : 0.55),
      0,
    );
  return Math.max(0, ...[main, second ?? ''].flatMap((text) => text.split('\n')).map(one));
}

/** Letters of a cell that still stands on one page, however narrow its column; a longer one may go on overleaf. */
const WHOLE = 240;

const isWhole = (row: readonly SetText[]): boolean =>
  row.every(({ main, second }) => main.length + (second?.length ?? 0) <= WHOLE);

/** Words that a column is as wide as: more of them may be broken. */
const SHORT = 9;

/**
 * Whether a column is as wide as what stands in it: where there is a day or a code, which are not to break in two, or where
 * nothing in it is long. The others share what is left.
 */
function isFitting(label: SetText, align: string, cells: readonly (SetText | undefined)[]): boolean {
  const said = cells.flatMap((cell) => (cell === undefined || cell.main === '' ? [] : [cell]));
  const isUnbroken = ({ day, main }: SetText) => day !== undefined || /^[0-9A-Z]{6,}-\d+$/.test(main);
  if (said.some(isUnbroken)) return true;
  return align !== 'end' && said.length > 0 && [label, ...said].every((one) => widthOf(one) <= SHORT);
}

/** Which columns fit; all of them share the width where none would be left to take the rest. */
function fittingColumns({ columns, rows }: Extract<SetPart, { is: 'table' }>): readonly boolean[] {
  const fitting = columns.map(({ label, align }, i) =>
    isFitting(
      label,
      align,
      rows.map((row) => row[i]),
    ),
  );
  return fitting.every((one) => one) ? fitting.map(() => false) : fitting;
}

function partOf(part: SetPart): object {
  switch (part.is) {
    case 'words':
      return { ...part, heading: part.heading && both(part.heading), text: both(part.text) };
    case 'facts': {
      const fields = part.fields.map(({ label, value }) => ({ label: both(label), value: both(value) }));
      return { ...part, heading: part.heading && both(part.heading), fields };
    }
    case 'table': {
      const fits = fittingColumns(part);
      const columns = part.columns.map((column, i) => {
        return { ...column, label: both(column.label), fits: fits[i] ?? false };
      });
      const rows = part.rows.map((row) => ({ whole: isWhole(row), cells: row.map(both) }));
      return {
        ...part,
        heading: part.heading && both(part.heading),
        columns,
        rows,
        empty: part.empty && both(part.empty),
      };
    }
    case 'groups': {
      const groups = part.groups.map(({ heading, parts }) => ({
        heading: both(heading),
        parts: parts.map(partOf),
      }));
      return { ...part, heading: null, groups, empty: both(part.empty) };
    }
  }
}

/** What the typesetter reads. */
function toData(paper: SetPaper): object {
  const { title, plan, about, zone, standing, parts, languages, landscape, at, kind } = paper;
  return {
    ...{ families, landscape, language: languages.main, second: languages.second },
    // What leaders read is one page as long as it can be.
    compact: kind === 'leaders-page',
    'plain-title': [title.main, about?.main, plan.main].filter((words) => words).join(' – '),
    date: at.slice(0, 10).split('-').map(Number),
    title: both(title),
    plan: both(plan),
    about: about === null ? null : both(about),
    zone: both(zone),
    standing: standing.map(both),
    // How to fill it in is for whoever has a sheet or a document.
    parts: parts.filter((part) => part.is !== 'words' || part.look !== 'filling').map(partOf),
  };
}

let compiler: NodeCompiler | null = null;

/** The typesetter with our fonts. It is loaded only where pages are asked for. */
async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = readFonts().map((font) => Buffer.from(font));
  return Compiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });
}

/** The paper as PDF/A. */
export async function writePdf(paper: SetPaper): Promise<Uint8Array> {
  compiler ??= await openCompiler();
  const json = Buffer.from(JSON.stringify(toData(paper)));
  const root = tmpdir();
  compiler.mapShadow(`${root}/paper.json`, json);
  const compiled = compiler.compile({ mainFileContent: source });
  const { result } = compiled;
  if (result === null) {
    const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the typesetter refused a paper: ${JSON.stringify(faults)}`);
  }
  const stamp = Math.floor(Date.parse(paper.at) / 1000);
  const bytes = compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: stamp });
  compiler.evictCache(10);
  return new Uint8Array(bytes);
}
