/**
 * The text as it is set on the page: the provisions' own spans in reading order, cut into lines, each line cut where a
 * commitment or a mention begins or ends. Nothing is added, left out or moved: the lines' words, joined by the line
 * breaks between them, are the text. Offsets are code points.
 */
import type { Static } from 'typebox';
import type { Reader } from '../../../http/contract/index.ts';

type ReaderAnswer = Static<typeof Reader>;
export type Provision = ReaderAnswer['provisions'][number];
export type Mark = ReaderAnswer['marks'][number];
export type Mention = ReaderAnswer['mentions'][number];

/** A stretch without a border inside. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mention: Mention | null;
}
/** Neighbouring pieces of the same commitment, or of none. */
export interface Run {
  readonly mark: Mark | null;
  /** The commitment begins here. */
  readonly opens: boolean;
  readonly pieces: readonly Piece[];
}
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly provision: Provision;
  /** First line of its provision. */
  readonly first: boolean;
  /** An empty line stands before it. */
  readonly gap: boolean;
  /** The printed label at its beginning, to be hung. */
  readonly label: string;
  readonly heading: boolean;
  readonly runs: readonly Run[];
}

/** All lines with words, in reading order. */
export function setText(reader: Pick<ReaderAnswer, 'provisions' | 'marks' | 'mentions'>): readonly Line[] {
  const marks = reader.marks
    .flatMap((mark) => mark.spans.map((span) => ({ ...span, mark })))
    .sort((a, b) => a.start - b.start);
  const mentions = [...reader.mentions].sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  const owned = reader.provisions
    .flatMap((provision) => provision.own.map((own) => ({ ...own, provision })))
    .sort((a, b) => a.start - b.start);
  let gap = false;
  const lines: Line[] = [];
  for (const { start, text, provision } of owned) {
    for (const raw of linesOf(text, start)) {
      if (raw.points.every((c) => /\s/u.test(c))) {
        gap ||= lines.length > 0;
        continue;
      }
      const first = !seen.has(provision.id);
      seen.add(provision.id);
      lines.push({ ...setLine(raw, provision, first, marks, mentions), gap });
      gap = false;
    }
  }
  return lines;
}

interface RawLine {
  readonly start: number;
  readonly points: readonly string[];
}
interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

function linesOf(text: string, start: number): RawLine[] {
  const lines: RawLine[] = [];
  let points: string[] = [];
  let from = start;
  let at = start;
  for (const point of text) {
    at++;
    if (point !== '\n') {
      if (point !== '\r') points.push(point);
      continue;
    }
    lines.push({ start: from, points });
    points = [];
    from = at;
  }
  lines.push({ start: from, points });
  return lines;
}

function setLine(
  raw: RawLine,
  provision: Provision,
  first: boolean,
  marks: readonly MarkedSpan[],
  mentions: readonly Mention[],
): Omit<Line, 'gap'> {
  const labelled = first ? labelLength(raw.points, provision.label) : 0;
  const start = raw.start + labelled;
  const end = raw.start + raw.points.length;
  const words = raw.points.slice(labelled).join('').trim();
  const heading =
    first &&
    (provision.role === 'title' || (provision.heading !== null && words === provision.heading.trim()));
  return {
    start: raw.start,
    end,
    provision,
    first,
    label: raw.points.slice(0, labelled).join('').trim(),
    heading,
    runs: runsOf(raw, start, end, marks, mentions),
  };
}

/** Code points of the label with the white space around it, or 0 where the line does not begin with it. */
function labelLength(points: readonly string[], label: string | null): number {
  if (label === null || label === '') return 0;
  const line = points.join('');
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  if (!line.startsWith(label, indent.length)) return 0;
  const after = /^\s*/u.exec(line.slice(indent.length + label.length))?.[0] ?? '';
  return Array.from(indent + label + after).length;
}

function runsOf(
  raw: RawLine,
  start: number,
  end: number,
  marks: readonly MarkedSpan[],
  mentions: readonly Mention[],
): Run[] {
  const touching = <T extends { start: number; end: number }>(all: readonly T[]): T[] =>
    all.filter((one) => one.start < end && one.end > start);
  const here = { marks: touching(marks), mentions: touching(mentions) };
  const borders = [...here.marks, ...here.mentions].flatMap((one) => [one.start, one.end]);
  const cuts = [...new Set([start, ...borders.filter((at) => at > start && at < end), end])].sort(
    (a, b) => a - b,
  );
  const runs: { mark: Mark | null; opens: boolean; pieces: Piece[] }[] = [];
  for (const [i, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[i + 1] ?? end;
    const marked = here.marks.find((one) => one.start <= from && one.end >= to) ?? null;
    const piece = {
      start: from,
      end: to,
      text: raw.points.slice(from - raw.start, to - raw.start).join(''),
      mention: here.mentions.find((one) => one.start <= from && one.end >= to) ?? null,
    };
    const last = runs.at(-1);
    const opens = marked !== null && marked.start === from && marked.mark.spans[0]?.start === from;
    if (last !== undefined && !opens && last.mark === (marked?.mark ?? null)) last.pieces.push(piece);
    else runs.push({ mark: marked?.mark ?? null, opens, pieces: [piece] });
  }
  return runs;
}
