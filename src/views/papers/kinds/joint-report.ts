/**
 * The joint report on a year or a span: by area what all parties have confirmed, in the wordings that they confirmed, then
 * what is not settled, milestones, instruments and decisions, activities as each party states them, what came back with
 * reasons, and disagreements with the statements of all sides. It is made of the joint log alone [EX1051].
 */
import { type Cell, none, plain, say, several, words } from '../cell.ts';
import { areaCell, columnsOf, ordinal } from '../field-cells.ts';
import type { FormColumn, FormLeaf, FormPart, Scope } from '../form.ts';
import {
  disagreementRows,
  earlierCells,
  earlierPart,
  figureColumns,
  type PaperDisagreement,
  type PaperJoint,
  partyCell,
  positionRows,
} from '../joint.ts';
import type { JointReturn, JointThing, JointWording } from '../joint-record.ts';
import {
  closingParts,
  figureRowsIn,
  isPeriodIn,
  jointCell,
  jointCommitmentCell,
  jointThings,
  placeColumn,
  positionCell,
  proofCell,
  recordRows,
  returnRows,
  signatureRows,
  thingRows,
} from '../joint-rows.ts';
import type { PaperKind, PaperWish } from '../paper.ts';
import { isOf, reportAreas } from '../report-areas.ts';
import type { PaperSources } from '../sources.ts';
import { spanCell } from '../span-cell.ts';
import { isWithin } from './training-and-visits.ts';

const toldColumns: readonly FormColumn[] = [
  { name: 'what', label: 'paper.column.commitment', width: 34 },
  { name: 'stands', label: 'joint.column.joint', width: 18 },
  { name: 'told', label: 'paper.column.told', width: 38 },
  placeColumn,
];
const openColumns: readonly FormColumn[] = [
  { name: 'what', label: 'paper.column.commitment', width: 52 },
  { name: 'claim', label: 'joint.claims', width: 48 },
];
const milestones = [
  ordinal,
  ...columnsOf('milestone', { title: 42, due: 15, reached: 15, state: 14 }),
  placeColumn,
];
const instruments = [
  ordinal,
  ...columnsOf('instrument', { title: 42, stage: 17, signed: 14, force: 14 }),
  placeColumn,
];
const decisions = [
  ordinal,
  ...columnsOf('decision', { number: 12, title: 46, due: 14, state: 14 }),
  placeColumn,
];

const activities = [
  ordinal,
  ...columnsOf('activity', { date: 15, title: 32, form: 13, people: 9 }),
  { name: 'by', label: 'joint.party', width: 14 },
  placeColumn,
];

/** What goes on as what in the next plan, or came from the one before, as all have confirmed it [EX1732]. */
const successions: readonly FormColumn[] = [
  { name: 'commitment', label: 'paper.column.commitment', width: 30 },
  { name: 'relation', label: 'field.relation', width: 16 },
  { name: 'plan', label: 'field.other-plan', width: 18 },
  { name: 'words', label: 'field.exact-words', width: 26 },
  placeColumn,
];

const table = (name: string, heading: string, columns: readonly FormColumn[], empty?: string): FormLeaf => ({
  ...{ is: 'table', name, heading, columns },
  ...(empty === undefined ? {} : { empty }),
});

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'head',
    fields: [
      { name: 'span', label: 'paper.joint.span' },
      { name: 'locked', label: 'paper.joint.locked' },
      { name: 'between', label: 'paper.package-annex.parties' },
    ],
  },
  earlierPart,
  table('figures', 'paper.joint-status.figures', figureColumns, 'joint.annex.none'),
  {
    is: 'groups',
    name: 'areas',
    parts: [{ is: 'table', name: 'told', columns: toldColumns }],
    empty: 'paper.joint-report.nothing',
  },
  table('open', 'paper.joint-report.open', openColumns, 'paper.joint-report.nothing-open'),
  table('milestones', 'paper.yearly-report.milestones', milestones),
  table('instruments', 'paper.yearly-report.instruments', instruments),
  table('decisions', 'paper.joint-report.decisions', decisions),
  table('activities', 'paper.joint-report.activities', activities),
  table('successions', 'paper.joint-report.successions', successions),
  ...closingParts,
];

/** Claims that all have confirmed in the span, in the order of the text. */
function confirmedIn({ record }: PaperJoint, wish: PaperWish): readonly JointWording[] {
  return record.wordings.filter(({ period }) => isPeriodIn(period, wish));
}

const progressOf = (word: string): Cell => say(`term.progress.${word}`);

function toldRow(joint: PaperJoint, of: readonly JointWording[]): Scope {
  const [first] = of;
  const said = (one: JointWording): Cell =>
    say('paper.joint.claimed', {
      party: partyCell(joint, one.claimant),
      period: one.period,
      progress: progressOf(one.progress),
    });
  return {
    what: first === undefined ? none : jointCommitmentCell(joint.record, first.commitment),
    stands: several(of.map(said)),
    told: several(of.map((one) => words(one.words, one.translated))),
    position: several(of.map(({ entry }) => positionCell(entry))),
  };
}

/** Areas with what was confirmed in them; what stands in none of them comes last. */
function areaGroups(sources: PaperSources, joint: PaperJoint, wish: PaperWish): readonly Scope[] {
  const confirmed = confirmedIn(joint, wish);
  const pathOf = ({ commitment }: JointWording): string =>
    joint.record.commitments.get(commitment)?.path ?? '';
  const groups = reportAreas(sources).map((one) => ({
    heading: areaCell(one.area),
    of: confirmed.filter((claim) => isOf(one, pathOf(claim))),
  }));
  const placed = new Set(groups.flatMap(({ of }) => of));
  const elsewhere = {
    heading: say('paper.joint-report.elsewhere'),
    of: confirmed.filter((one) => !placed.has(one)),
  };
  return [...groups, elsewhere].flatMap(({ heading, of }): readonly Scope[] => {
    const rows = [...Map.groupBy(of, ({ commitment }) => commitment).values()];
    return rows.length === 0 ? [] : [{ heading, told: rows.map((row) => toldRow(joint, row)) }];
  });
}

/** Claims that wait, came back or are disputed: that they were made, and where the parties stand. */
function openRows(joint: PaperJoint, wish: PaperWish): readonly Scope[] {
  const open = joint.record.facts.claims.filter(
    ({ period, agreement }) =>
      isPeriodIn(period, wish) && agreement !== 'confirmed' && agreement !== 'confirmed-on-paper',
  );
  return open.map((claim): Scope => {
    return {
      what: jointCommitmentCell(joint.record, claim.commitment),
      claim: say('paper.joint-status.claim', {
        party: partyCell(joint, claim.claimant),
        period: claim.period,
        progress: progressOf(claim.progress),
        agreement: say(`parts.agreement.${claim.agreement}`),
      }),
    };
  });
}

/** A succession names a commitment of this plan; it belongs to no span. */
function successionRows(joint: PaperJoint): readonly Scope[] {
  return jointThings(joint.record, 'succession', 'commitment', () => true).map((thing): Scope => {
    const ref = String(thing.values.commitment ?? '').split('/')[1] ?? '';
    const entry = thing.entries.relation ?? thing.entries.commitment;
    return {
      commitment: jointCommitmentCell(joint.record, ref),
      relation: several([jointCell(joint, thing, 'direction'), jointCell(joint, thing, 'relation')]),
      plan: jointCell(joint, thing, 'plan'),
      words: several([jointCell(joint, thing, 'place'), jointCell(joint, thing, 'words')]),
      position: entry === undefined ? none : positionCell(entry),
    };
  });
}

const dayIn = (thing: JointThing, fields: readonly string[], wish: PaperWish): boolean => {
  const found = fields.map((name) => thing.values[name]).find((value) => typeof value === 'string');
  return isWithin(typeof found === 'string' ? found : null, wish);
};

/** The milestones, instruments, decisions and activities that it tells of. */
function thingsIn({ record }: PaperJoint, wish: PaperWish) {
  const meetings = new Map(
    record.things.filter(({ type }) => type === 'meeting').map((one) => [`meeting/${one.id}`, one]),
  );
  const held = (decision: JointThing): boolean => {
    const { meeting: at } = decision.values;
    const meeting = typeof at === 'string' ? meetings.get(at) : undefined;
    return meeting === undefined ? dayIn(decision, ['due'], wish) : dayIn(meeting, ['date'], wish);
  };
  return {
    milestones: jointThings(record, 'milestone', 'due', (one) => dayIn(one, ['reached', 'due'], wish)),
    instruments: jointThings(record, 'instrument', 'signed', (one) => dayIn(one, ['signed', 'force'], wish)),
    decisions: jointThings(record, 'decision', 'number', held),
    activities: jointThings(record, 'activity', 'date', (one) => dayIn(one, ['date'], wish)),
  };
}

const returnsIn = (returns: readonly JointReturn[], wish: PaperWish): readonly JointReturn[] =>
  returns.filter(({ period, on }) =>
    period === null ? isWithin(on === '' ? null : on, wish) : isPeriodIn(period, wish),
  );

/** What is open, and what was raised in the span. */
const disagreementsIn = ({ disagreements }: PaperJoint, wish: PaperWish): readonly PaperDisagreement[] =>
  disagreements.filter(({ standing, on }) => standing === 'open' || isWithin(on === '' ? null : on, wish));

function lockedCell({ record }: PaperJoint, wish: PaperWish): Cell {
  const locked = record.locked.filter((key) => isPeriodIn(key, wish)).map((key) => plain(key));
  return locked.length === 0 ? say('paper.joint.none-locked') : several(locked, 'list');
}

/** The entries that it rests on: claims and values that all have confirmed, and what a party states, one time each. */
function entriesOf(joint: PaperJoint, wish: PaperWish): readonly string[] {
  const told = confirmedIn(joint, wish).map(({ entry }) => entry);
  const columns = { milestones, instruments, decisions, activities };
  const things = thingsIn(joint, wish);
  const values = (['milestones', 'instruments', 'decisions', 'activities'] as const).flatMap((name) =>
    things[name].flatMap(({ entries }) => columns[name].flatMap((column) => entries[column.name] ?? [])),
  );
  const goesOn = jointThings(joint.record, 'succession', 'commitment', () => true).flatMap(({ entries }) =>
    ['commitment', 'direction', 'relation', 'plan', 'place', 'words'].flatMap((name) => entries[name] ?? []),
  );
  return [...new Set([...told, ...values, ...goesOn])];
}

export const jointReport: PaperKind = {
  name: 'joint-report',
  landscape: false,
  needs: [],
  released: [],
  isJoint: true,
  spans: true,
  about: [],
  audiences: ['own', 'shared'],
  parts: () => parts,
  stated: ({ joint }, wish) => (joint === null ? [] : entriesOf(joint, wish)),
  fill(sources, wish) {
    const { joint } = sources;
    if (joint === null) return {};
    const things = thingsIn(joint, wish);
    return {
      span: spanCell(sources, wish),
      locked: lockedCell(joint, wish),
      between: several(joint.parties.map(({ letter }) => partyCell(joint, letter))),
      ...earlierCells(joint),
      figures: figureRowsIn(joint, wish),
      areas: areaGroups(sources, joint, wish),
      open: openRows(joint, wish),
      milestones: thingRows(joint, things.milestones, milestones),
      instruments: thingRows(joint, things.instruments, instruments),
      decisions: thingRows(joint, things.decisions, decisions),
      activities: thingRows(joint, things.activities, activities),
      successions: successionRows(joint),
      returns: returnRows(joint, returnsIn(joint.record.returns, wish)),
      consultations: returnRows(joint, returnsIn(joint.record.consultations, wish)),
      disagreements: disagreementRows(joint, disagreementsIn(joint, wish)),
      positions: positionRows(joint),
      record: recordRows(joint),
      proof: proofCell(joint, entriesOf(joint, wish)),
      signatures: signatureRows(joint),
    };
  },
};
