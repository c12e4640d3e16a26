/** Rows and cells that papers of the joint record share. */

import { canonicalText } from '../../base/index.ts';
import {
  type ColumnField,
  type Field,
  isFormed,
  isSide,
  objectType,
  parsePeriod,
} from '../../plan/objects/index.ts';
import { jointFigures } from '../joint/joint-figures.ts';
import { type Cell, date, none, plain, say, several, spoken, words } from './cell.ts';
import { valueCell } from './field-cells.ts';
import type { FormColumn, FormLeaf, Scope } from './form.ts';
import { disagreementColumns, figureRows, type PaperJoint, partyCell, positionColumns } from './joint.ts';
import type { JointRecord, JointReturn, JointThing } from './joint-record.ts';
import { overlaps } from './kinds/training-and-visits.ts';

/** A span of time; null ends are open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether the period has a day in the span; what names no period is in none but the whole. */
export function isPeriodIn(key: string, span: Span): boolean {
  const period = parsePeriod(key);
  return period === null ? span.from === null && span.to === null : overlaps(period, span);
}

/** Where an entry stands: the log's letter and its place in it, counted from one. */
export function positionCell(entry: string | undefined): Cell {
  const [log = '', seq = ''] = (entry ?? '').split(':');
  return seq === '' ? none : plain(`${log} ${Number(seq) + 1}`);
}

interface Side {
  /** The set that its word belongs to. */
  readonly set: string;
  readonly word: string;
  /** The entry that says it. */
  readonly entry: string;
}

/**
 * Whose it is: by the party's code; 'ours' and 'theirs', which other programs may write, are said by whoever entered the value. A
 * paper for all names the party.
 */
function sideCell(joint: PaperJoint, { set, word, entry }: Side): Cell {
  const named = joint.parties.find(({ code }) => code === word);
  if (named !== undefined) return partyCell(joint, named.letter);
  const [by = ''] = entry.split(':');
  const others = joint.parties.filter(({ letter }) => letter !== by);
  if (word === 'ours') return partyCell(joint, by);
  const [other] = others;
  if (word === 'theirs' && other !== undefined && others.length === 1) return partyCell(joint, other.letter);
  // Among more than two it is said among whom.
  if (word === 'theirs' && others.length > 1)
    return say('joint.side-of', {
      parties: several(
        others.map(({ letter }) => partyCell(joint, letter)),
        'list',
      ),
    });
  return { is: 'choice', set, word };
}

type Held = JointThing['values'][string];

/** A value in a paper's words; one that has not the form of its field, which another program wrote, as it stands. */
function formedCell(joint: PaperJoint, field: Field | ColumnField, value: Held | undefined): Cell {
  if (value === undefined || value === null) return valueCell(joint.record, field, value);
  if (!isFormed(field, value)) return plain(canonicalText(value));
  return valueCell(joint.record, field, value);
}

/** A field of a thing, by what all have confirmed. */
export function jointCell(joint: PaperJoint, thing: JointThing | null, name: string): Cell {
  const field = thing === null ? undefined : objectType(thing.type)?.fields[name];
  const value = thing?.values[name];
  if (thing === null || field === undefined) return none;
  if (isSide(field) && typeof value === 'string')
    return sideCell(joint, { set: field.set, word: value, entry: thing.entries[name] ?? '' });
  return formedCell(joint, field, value);
}

/** Rows of a small table of a thing. */
export function jointTable(
  joint: PaperJoint,
  thing: JointThing | null,
  table: string,
  columns: readonly string[],
): readonly Scope[] {
  const field = thing === null ? undefined : objectType(thing.type)?.fields[table];
  const rows = thing?.values[table];
  if (thing === null || field?.kind !== 'rows' || !Array.isArray(rows)) return [];
  return rows.map((row, i): Scope => {
    const cells = columns.map((name) => {
      const [declared, value] = [field.columns[name], isRow(row) ? row[name] : undefined];
      if (declared === undefined) return [name, none] as const;
      const cell =
        isSide(declared) && typeof value === 'string'
          ? sideCell(joint, { set: declared.set, word: value, entry: thing.entries[table] ?? '' })
          : formedCell(joint, declared, value);
      return [name, cell] as const;
    });
    return { ...Object.fromEntries(cells), n: { is: 'count', n: i + 1 } };
  });
}

type Row = Readonly<Record<string, Held>>;

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Things of a type that are meant, in the order of a field: a date, or a number as people count. */
export function jointThings(
  { things }: JointRecord,
  type: string,
  by: string,
  isMeant: (thing: JointThing) => boolean,
): readonly JointThing[] {
  const key = ({ values, id }: JointThing): string => {
    const held = values[by];
    const text = (typeof held === 'string' || typeof held === 'number' ? String(held) : '~').replaceAll(
      /\d+/g,
      (digits) => digits.padStart(6, '0'),
    );
    return `${text} ${id}`;
  };
  return things
    .filter((thing) => thing.type === type && isMeant(thing))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Things as rows: number, the columns that are fields of the type, who states it, and where the entry of the first field stands. */
export function thingRows(
  joint: PaperJoint,
  things: readonly JointThing[],
  columns: readonly FormColumn[],
): readonly Scope[] {
  return things.map((thing, i): Scope => {
    const cells = columns.map(({ name }) => [name, jointCell(joint, thing, name)] as const);
    const entry = columns.map(({ name }) => thing.entries[name]).find((one) => one !== undefined);
    const by = thing.by === null ? none : partyCell(joint, thing.by);
    return { ...Object.fromEntries(cells), n: { is: 'count', n: i + 1 }, by, position: positionCell(entry) };
  });
}

/** The column of log positions. */
export const placeColumn: FormColumn = { name: 'position', label: 'paper.joint.position', width: 10 };

/** Columns of what came back with reasons. */
export const returnColumns: readonly FormColumn[] = [
  { name: 'subject', label: 'disagreement.subject', width: 24 },
  { name: 'said', label: 'paper.joint.said', width: 36 },
  { name: 'reasons', label: 'paper.joint.reasons', width: 40 },
];

/** Columns of what is under consultation with words of whoever asked for it. */
export const consultationColumns: readonly FormColumn[] = returnColumns.map((column) =>
  column.name === 'reasons' ? { ...column, label: 'paper.joint.asked' } : column,
);

/** What was proposed beside the reasons for which it came back: both, or that they are printed together. */
export function returnRows(
  joint: Pick<PaperJoint, 'parties'>,
  returns: readonly JointReturn[],
): readonly Scope[] {
  return returns.map(({ name, field, said, by, on, reasons }): Scope => {
    const areHere = reasons.length > 0 && reasons.every((one) => one.words !== null);
    const both = (party: string, text: Cell): Cell => spoken(partyCell(joint, party), text);
    return {
      subject: several([
        ...[name, field],
        on === '' ? none : say('paper.joint.proposed-on', { date: date(on) }),
      ]),
      said: areHere ? both(by, said) : say('paper.joint.together'),
      reasons: areHere
        ? several(reasons.map(({ party, words: given }) => both(party, plain(given))))
        : say('paper.joint.together'),
    };
  });
}

/** A commitment by its place and its signed words in each language. */
export function jointCommitmentCell({ commitments }: JointRecord, id: string): Cell {
  const found = commitments.get(id);
  const quotes = (found?.quotes ?? []).map(
    ({ text, language }) => ({ is: 'quote', text, language }) as const,
  );
  return several([jointPlaceCell({ commitments }, id), ...quotes]);
}

/** A commitment's place in the text; that it is proposed, or that nobody has said anything of it, where it is not agreed [EX1730]. */
export function jointPlaceCell({ commitments }: Pick<JointRecord, 'commitments'>, id: string): Cell {
  const found = commitments.get(id);
  if (found === undefined || found.cut === 'none') return say('paper.joint.cut-none', { id: id.slice(0, 8) });
  return several(
    [
      plain(found.place),
      found.isOurs ? say('paper.joint.number-ours') : none,
      found.cut === 'proposed' ? say('paper.joint.cut-proposed') : none,
    ],
    'space',
  );
}

/** Figures of what was said of the span. */
export function figureRowsIn({ record }: PaperJoint, span: Span): readonly Scope[] {
  const claims = record.facts.claims.filter(({ period }) => isPeriodIn(period, span));
  return figureRows(jointFigures({ ...record.facts, claims }, ''));
}

/** How many of the entries that a paper rests on a statement can be made of. */
export function proofCell({ record }: PaperJoint, entries: readonly string[]): Cell {
  const n = entries.filter((entry) => record.registered.has(entry)).length;
  return say('paper.joint.proof', { n, m: entries.length });
}

/** By what an outsider checks, and what follows from the entries held. */
export function recordRows(joint: PaperJoint): readonly Scope[] {
  const { genesis, state, parties } = joint;
  const roots = parties.map(({ letter, root }): Scope => {
    const party = partyCell(joint, letter);
    return { what: say('paper.joint.root-of', { log: letter, party }), hash: plain(root) };
  });
  return [
    { what: say('joint.hash'), hash: plain(genesis) },
    { what: say('paper.joint-status.state'), hash: plain(state) },
    ...roots,
  ];
}

/** Room for the signatures, whoever prints it named first. */
export function signatureRows({ parties, me }: PaperJoint): readonly Scope[] {
  const order = [...parties].sort((a, b) => Number(b.letter === me) - Number(a.letter === me));
  return order.map(({ names, letter }): Scope => {
    const name = words(names);
    return { party: name.is === 'none' ? plain(letter) : name, signed: none, post: none, on: none };
  });
}

/** On a page that is higher than wide the roots stand with the other hashes. */
const portraitPositions: readonly FormColumn[] = positionColumns
  .filter(({ name }) => name !== 'root')
  .map((column) => (column.name === 'party' ? { ...column, width: 52 } : column));

const table = (name: string, heading: string, columns: readonly FormColumn[], empty?: string): FormLeaf => ({
  ...{ is: 'table', name, heading, columns },
  ...(empty === undefined ? {} : { empty }),
});

/** The last parts of a joint paper: what came back, disagreements, where the logs stand, what proves it, signatures. */
export const closingParts: readonly FormLeaf[] = [
  table('returns', 'paper.joint.returns', returnColumns, 'paper.joint.no-returns'),
  table('consultations', 'paper.joint.consultations', consultationColumns),
  table('disagreements', 'paper.joint-status.disagreements', disagreementColumns, 'disagreement.none'),
  table('positions', 'paper.joint-status.positions', portraitPositions, 'joint.annex.none'),
  table('record', 'paper.joint.record', [
    { name: 'what', label: 'paper.joint.what', width: 34 },
    // A hash has no place to break: its column holds all of it.
    { name: 'hash', label: 'paper.joint.hash', width: 66 },
  ]),
  { is: 'words', name: 'proof' },
  table('signatures', 'paper.package-annex.signatures', [
    { name: 'party', label: 'paper.package-annex.party', width: 28 },
    { name: 'signed', label: 'paper.package-annex.signed', width: 28 },
    { name: 'post', label: 'paper.package-annex.post', width: 26 },
    { name: 'on', label: 'paper.package-annex.on', width: 18 },
  ]),
];
