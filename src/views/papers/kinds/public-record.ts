/**
 * What all parties have released to the public: what was settled or is stated, in words, with its place in the logs, by which anybody checks it
 * with the statement file [EX1710].
 */
import { type Cell, none, plain, say } from '../cell.ts';
import { ordinal } from '../field-cells.ts';
import type { FormPart, Scope } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { proofParts, proofValues } from './package-annex.ts';

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'head',
    heldOnly: true,
    fields: [
      { name: 'title', label: 'public.record-title' },
      { name: 'date', label: 'public.record-date' },
      { name: 'parties', label: 'paper.public-record.parties' },
      { name: 'position', label: 'paper.public-record.entry' },
    ],
  },
  { is: 'words', name: 'released' },
  {
    is: 'table',
    name: 'items',
    heading: 'paper.public-record.items',
    columns: [
      ordinal,
      { name: 'what', label: 'paper.package-annex.what', width: 26 },
      { name: 'said', label: 'paper.public-record.said', width: 38 },
      { name: 'standing', label: 'paper.public-record.standing', width: 18 },
      { name: 'position', label: 'paper.package-annex.position', width: 13 },
    ],
  },
  ...proofParts,
  { is: 'words', name: 'closing' },
];

/** Its form. It is made of the joint log alone, where its record stands. */
export const publicRecord: PaperKind = {
  name: 'public-record',
  landscape: false,
  needs: [],
  about: ['proposal'],
  aboutNeeded: true,
  audiences: ['public'],
  parts: () => parts,
  fill: () => ({}),
};

/** What it is made from. */
export interface PublicRecordFacts {
  readonly title: Cell;
  readonly date: Cell;
  /** Where the record itself stands in its log. */
  readonly position: string;
  readonly parties: readonly {
    readonly letter: string;
    readonly name: Cell;
    readonly entries: number;
    readonly mark: string;
  }[];
  readonly items: readonly {
    readonly what: Cell;
    readonly said: Cell;
    /** How it stands now; 'stated' by the party of this letter. */
    readonly standing: string;
    readonly by: string;
    readonly position: string;
  }[];
  readonly genesis: string;
}

/** Its values. */
export function publicRecordValues({
  title,
  date,
  position,
  parties,
  items,
  genesis,
}: PublicRecordFacts): Scope {
  const nameOf = (letter: string): Cell =>
    parties.find((party) => party.letter === letter)?.name ?? plain(letter);
  return {
    ...{ title, date, position: plain(position) },
    parties: { is: 'several', cells: parties.map(({ name }) => name), apart: 'lines' },
    released: say('paper.public-record.released', { of: parties.length, n: items.length }),
    items: items.map(({ what, said, standing, by, position: at }, n) => ({
      n: { is: 'count', n: n + 1 },
      ...{ what, said, position: plain(at) },
      standing: say(`public.standing.${standing}`, { party: nameOf(by) }),
    })),
    ...proofValues(parties, genesis),
    closing: items.length === 0 ? none : say('paper.public-record.closing'),
  };
}
