/**
 * The annexed table of a package: what was proposed, how each item stands, where it stands in the log, and room for the
 * signatures. Each party's original names that party first, and the others after it in turn [EX960]. What came back stands beside
 * its reasons, what is under consultation beside the words of whoever asked for it, and what is disputed beside the statements of
 * all sides [EX1401, EX1451].
 */
import { type Cell, none, plain, say, several } from '../cell.ts';
import { ordinal } from '../field-cells.ts';
import type { FormPart, Scope } from '../form.ts';
import { disagreementColumns, disagreementRows, type PaperDisagreement, type PaperParty } from '../joint.ts';
import type { JointReturn } from '../joint-record.ts';
import { consultationColumns, returnColumns, returnRows } from '../joint-rows.ts';
import type { PaperKind } from '../paper.ts';

/** By what a paper of the joint record is checked: how each party's log stood, and the genesis hash. */
export const proofParts: readonly FormPart[] = [
  {
    is: 'table',
    name: 'logs',
    heading: 'paper.package-annex.logs',
    columns: [
      { name: 'party', label: 'paper.package-annex.party', width: 34 },
      { name: 'entries', label: 'paper.package-annex.entries', width: 16, align: 'end' },
      { name: 'mark', label: 'paper.package-annex.mark', width: 50 },
    ],
  },
  {
    is: 'table',
    name: 'record',
    heading: 'paper.joint.record',
    columns: [
      { name: 'what', label: 'paper.joint.what', width: 34 },
      // A hash has no place to break: its column holds all of it.
      { name: 'hash', label: 'paper.joint.hash', width: 66 },
    ],
  },
];

/** Room for the signatures. */
export const signaturesPart: FormPart = {
  is: 'table',
  name: 'signatures',
  heading: 'paper.package-annex.signatures',
  columns: [
    { name: 'party', label: 'paper.package-annex.party', width: 28 },
    { name: 'signed', label: 'paper.package-annex.signed', width: 28 },
    { name: 'post', label: 'paper.package-annex.post', width: 26 },
    { name: 'on', label: 'paper.package-annex.on', width: 18 },
  ],
};

/** A line for each party that signs. */
export function signatureRows(parties: readonly Cell[]): readonly Scope[] {
  return parties.map((party) => ({ party, signed: none, post: none, on: none }));
}

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'head',
    heldOnly: true,
    fields: [
      { name: 'title', label: 'package.title' },
      { name: 'did', label: 'paper.act.did' },
      { name: 'occasion', label: 'package.occasion' },
      { name: 'date', label: 'package.date' },
      { name: 'parties', label: 'paper.package-annex.parties' },
      { name: 'original', label: 'paper.package-annex.original' },
    ],
  },
  { is: 'words', name: 'counts' },
  {
    is: 'table',
    name: 'items',
    heading: 'paper.package-annex.items',
    columns: [
      ordinal,
      { name: 'what', label: 'paper.package-annex.what', width: 30 },
      { name: 'said', label: 'paper.package-annex.said', width: 37 },
      { name: 'standing', label: 'paper.package-annex.standing', width: 13 },
      { name: 'position', label: 'paper.package-annex.position', width: 13 },
    ],
  },
  { is: 'table', name: 'returns', heading: 'paper.joint.returns', columns: returnColumns },
  {
    is: 'table',
    name: 'consultations',
    heading: 'paper.joint.consultations',
    columns: consultationColumns,
  },
  {
    is: 'table',
    name: 'disagreements',
    heading: 'paper.joint-status.disagreements',
    columns: disagreementColumns,
  },
  ...proofParts,
  { is: 'words', name: 'closing' },
  signaturesPart,
];

/** Its form. It is made of a package of the joint log, and from nothing that is ours alone. */
export const packageAnnex: PaperKind = {
  name: 'package-annex',
  landscape: false,
  needs: [],
  about: ['package'],
  aboutNeeded: true,
  audiences: ['shared'],
  parts: () => parts,
  fill: () => ({}),
};

/** One act by itself, in the same form [EX1403]. */
export const jointAct: PaperKind = { ...packageAnnex, name: 'joint-act', about: ['proposal'] };

const actWords = [
  ...['propose', 'confirm', 'object', 'note', 'consult', 'withdraw', 'deem', 'report'],
  ...['dispute.raise', 'dispute.close', 'plan.open'],
] as const;

/** The word of a message for an act of that kind. */
export function actWord(kind: string): (typeof actWords)[number] {
  return actWords.find((word) => word === kind) ?? 'propose';
}

/** An item as it stands in the table. */
export interface AnnexItem {
  readonly what: Cell;
  readonly said: Cell;
  readonly standing: string;
  readonly position: string;
}

/** What an original is made from. */
export interface Annex {
  readonly title: Cell;
  readonly occasion: Cell;
  readonly date: Cell;
  /** Of one act by itself: who did what, and where that stands. */
  readonly did?: Cell;
  /** Names of the parties, in the order of the genesis, each with how its log stands. */
  readonly parties: readonly { readonly name: Cell; readonly entries: number; readonly mark: string }[];
  readonly items: readonly AnnexItem[];
  /** What came back of it, what of it is under consultation with words of whoever asked for it, and what is disputed. */
  readonly returns: readonly JointReturn[];
  readonly consultations: readonly JointReturn[];
  readonly disagreements: readonly PaperDisagreement[];
  /** The parties by their letters, for whoever is named in these. */
  readonly named: readonly PaperParty[];
  readonly genesis: string;
  /** Which original: the first names the first party first, the second the second. */
  readonly original: number;
}

/** Everything from one place on, and then what stood before it. */
export function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

const standings = [
  ...['confirmed', 'deemed', 'noted', 'registered', 'consultation', 'returned', 'disputed', 'withdrawn'],
  'stated',
] as const;

/** How many of the items stand how: every item is in one of them. */
function countsOf(items: readonly AnnexItem[]): Cell {
  const said = standings.flatMap((standing) => {
    const n = items.filter((item) => item.standing === standing).length;
    return n === 0 ? [] : [say(`package.count.${standing}`, { n })];
  });
  return say('paper.package-annex.counts', { total: items.length, standings: several(said, 'list') });
}

/** Values of the parts by which it is checked. */
export function proofValues(parties: Annex['parties'], genesis: string): Scope {
  return {
    logs: parties.map(({ name, entries, mark }) => {
      return { party: name, entries: { is: 'count', n: entries }, mark: plain(mark) };
    }),
    record: [{ what: say('joint.hash'), hash: plain(genesis) }],
  };
}

/** Its values. */
export function annexValues(annex: Annex): Scope {
  const { title, occasion, date, did = none, items, genesis, original } = annex;
  const parties = turned(annex.parties, original - 1);
  const names = parties.map(({ name }) => name);
  const [first = none] = names;
  const joint = { parties: annex.named };
  const of = { n: original, of: parties.length };
  return {
    ...{ title, occasion, date, did },
    parties: { is: 'several', cells: names, apart: 'lines' },
    original: say('paper.package-annex.original-of', { ...of, party: first }),
    counts: countsOf(items),
    items: items.map(({ what, said, standing, position }, i) => ({
      n: { is: 'count', n: i + 1 },
      what,
      said,
      standing: say(`package.item.${standing}`),
      position: plain(position),
    })),
    ...proofValues(parties, genesis),
    returns: returnRows(joint, annex.returns),
    consultations: returnRows(joint, annex.consultations),
    disagreements: disagreementRows(joint, annex.disagreements),
    closing: say('paper.package-annex.closing', { of: parties.length }),
    signatures: signatureRows(names),
  };
}
