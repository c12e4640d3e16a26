/**
 * The joint minutes of a meeting: what all parties have confirmed of it, its agenda and record, the decisions that are agreed,
 * what came back with reasons, and the disagreements that were before it, with the statements of all sides. Made of the joint log
 * alone, so each side prints the same; whoever prints it is named first where the signatures stand [EX1053].
 */
import { type Cell, none } from '../cell.ts';
import { columnsOf, fieldLabel, fieldsOf, ordinal } from '../field-cells.ts';
import type { FormColumn, FormPart } from '../form.ts';
import { disagreementRows, type PaperDisagreement, type PaperJoint, positionRows } from '../joint.ts';
import type { JointReturn, JointThing } from '../joint-record.ts';
import {
  closingParts,
  jointCell,
  jointTable,
  jointThings,
  placeColumn,
  proofCell,
  recordRows,
  returnRows,
  signatureRows,
  thingRows,
} from '../joint-rows.ts';
import type { PaperKind, PaperWish } from '../paper.ts';

const sessionFields = ['mechanism', 'session', 'date', 'end', 'venue', 'host', 'level', 'state'] as const;
const attendeeColumns: readonly FormColumn[] = [
  { name: 'side', label: 'field.side', width: 24 },
  { name: 'body', label: 'field.body', width: 40 },
  { name: 'person', label: 'field.head-of-delegation', width: 36 },
];
const agendaColumns: readonly FormColumn[] = [
  ordinal,
  { name: 'item', label: 'field.agenda-item', width: 54 },
  { name: 'about', label: 'field.about', width: 38 },
];
const decisionColumns: readonly FormColumn[] = [
  ordinal,
  ...columnsOf('decision', { number: 11, title: 24, words: 26, lead: 14, due: 13 }),
  placeColumn,
];

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'session',
    fields: [{ name: 'meeting', label: 'field.title' }, ...fieldsOf('meeting', sessionFields)],
    heldOnly: true,
  },
  {
    is: 'table',
    name: 'attendees',
    heading: fieldLabel('meeting', 'attendees'),
    columns: attendeeColumns,
  },
  {
    is: 'table',
    name: 'agenda',
    heading: 'paper.committee-brief.agenda',
    columns: agendaColumns,
    empty: 'paper.nothing',
  },
  { is: 'words', name: 'minutes' },
  {
    is: 'table',
    name: 'decisions',
    heading: 'paper.joint-minutes.decisions',
    columns: decisionColumns,
    empty: 'paper.joint-minutes.no-decisions',
  },
  ...closingParts,
];

function meetingOf({ record }: PaperJoint, about: string | null): JointThing | null {
  return record.things.find(({ type, id }) => `${type}/${id}` === about) ?? null;
}

const decisionsOf = ({ record }: PaperJoint, about: string | null): readonly JointThing[] =>
  jointThings(record, 'decision', 'number', ({ values }) => values.meeting === about);

/** Of what came back, or is under consultation, what is about the meeting itself or its decisions. */
function returnsOf(
  joint: PaperJoint,
  returns: readonly JointReturn[],
  about: string | null,
): readonly JointReturn[] {
  const decided = new Set(decisionsOf(joint, about).map(({ id }) => `decision/${id}`));
  return returns.filter((one) => one.about === about || one.meeting === about || decided.has(one.about));
}

/** Disagreements on the meeting's agenda, and those about it or its decisions. */
function disagreementsAt(joint: PaperJoint, about: string | null): readonly PaperDisagreement[] {
  const decided = new Set(decisionsOf(joint, about).map(({ id }) => `decision/${id}`));
  return joint.disagreements.filter(
    (one) => one.meeting === about || one.about === about || decided.has(one.about),
  );
}

/** The entries that it rests on: what is agreed of the meeting and of its decisions. */
function entriesOf(joint: PaperJoint, { about }: PaperWish): readonly string[] {
  const meeting = meetingOf(joint, about);
  const told = ['title', ...sessionFields, 'attendees', 'agenda', 'record'];
  const columns = ['meeting', ...decisionColumns.map(({ name }) => name)];
  return [
    ...told.flatMap((name) => meeting?.entries[name] ?? []),
    ...decisionsOf(joint, about).flatMap(({ entries }) => columns.flatMap((name) => entries[name] ?? [])),
  ];
}

export const jointMinutes: PaperKind = {
  name: 'joint-minutes',
  landscape: false,
  needs: [],
  released: [],
  isJoint: true,
  about: ['meeting'],
  aboutNeeded: true,
  audiences: ['own', 'shared'],
  parts: () => parts,
  stated: ({ joint }, wish) => (joint === null ? [] : entriesOf(joint, wish)),
  fill({ joint }, wish) {
    if (joint === null) return {};
    const meeting = meetingOf(joint, wish.about);
    const of = (name: string): Cell => (meeting === null ? none : jointCell(joint, meeting, name));
    return {
      meeting: of('title'),
      ...Object.fromEntries(sessionFields.map((name) => [name, of(name)])),
      attendees: jointTable(joint, meeting, 'attendees', ['side', 'body', 'person']),
      agenda: jointTable(joint, meeting, 'agenda', ['item', 'about']),
      minutes: of('record'),
      decisions: thingRows(joint, decisionsOf(joint, wish.about), decisionColumns),
      returns: returnRows(joint, returnsOf(joint, joint.record.returns, wish.about)),
      consultations: returnRows(joint, returnsOf(joint, joint.record.consultations, wish.about)),
      disagreements: disagreementRows(joint, disagreementsAt(joint, wish.about)),
      positions: positionRows(joint),
      record: recordRows(joint),
      proof: proofCell(joint, entriesOf(joint, wish)),
      signatures: signatureRows(joint),
    };
  },
};
