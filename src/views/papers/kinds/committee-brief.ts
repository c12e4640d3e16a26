/**
 * The brief for a committee: what it is and when it meets, the agenda with how each matter stands, decisions of earlier
 * sessions that are open, the commitments in its care, what stands in the way, what a session may bring, and letters that
 * wait. About a mechanism, or one of its meetings; for our own delegation alone.
 */
import { type Cell, date, none, plain, several, signed, words } from '../cell.ts';
import { columnCell, columnsOf, fieldCell, fieldsOf, ordinal, refCell, rowOf } from '../field-cells.ts';
import type { FormColumn, FormPart, Scope } from '../form.ts';
import { disagreementColumns, disagreementRows, type PaperDisagreement } from '../joint.ts';
import type { PaperKind } from '../paper.ts';
import {
  leadsTo,
  type PaperCommitment,
  type PaperSources,
  type PaperThing,
  refsAt,
  tableAt,
  textAt,
  thingsOf,
} from '../sources.ts';
import { dueCell } from './commitment-sheet.ts';
import { standOf } from './leaders-page.ts';

const decisionColumns = [
  ordinal,
  ...columnsOf('decision', { number: 11, title: 33, lead: 19, due: 19, state: 12, meeting: 18 }),
];
const obstacleColumns = [ordinal, ...columnsOf('obstacle', { title: 34, what: 34, lead: 18, state: 11 })];
const deliverableColumns = [
  ordinal,
  ...columnsOf('deliverable', { title: 28, stage: 18, due: 19, points: 35 }),
];
const letterColumns = [
  ordinal,
  ...columnsOf('letter', { number: 16, title: 32, date: 19, due: 19, state: 16 }),
];
const commitmentColumns: readonly FormColumn[] = [
  { name: 'place', label: 'term.field.provision', width: 12 },
  { name: 'words', label: 'term.field.words', width: 42 },
  { name: 'progress', label: 'term.field.progress', width: 16 },
  { name: 'due', label: 'term.field.due', width: 20 },
  { name: 'leads', label: 'term.field.leads', width: 20 },
];
const agendaColumns: readonly FormColumn[] = [
  ordinal,
  { name: 'item', label: 'field.agenda-item', width: 36 },
  { name: 'about', label: 'field.about', width: 30 },
  { name: 'stands', label: 'field.state', width: 16 },
];

const table = (name: string, columns: readonly FormColumn[]): FormPart => {
  return { is: 'table', name, heading: `paper.committee-brief.${name}`, columns, empty: 'paper.nothing' };
};

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'session',
    fields: [
      { name: 'mechanism', label: 'field.mechanism' },
      { name: 'meeting', label: 'paper.committee-brief.meeting' },
      ...fieldsOf('meeting', ['date', 'venue']),
      ...fieldsOf('mechanism', ['cadence', 'host']),
      { name: 'last', label: 'paper.committee-brief.last' },
      { name: 'next', label: 'paper.committee-brief.next' },
      { name: 'chairs', label: 'field.chairs' },
    ],
  },
  table('agenda', agendaColumns),
  table('decisions', decisionColumns),
  table('commitments', commitmentColumns),
  table('obstacles', obstacleColumns),
  {
    is: 'table',
    name: 'disagreements',
    heading: 'paper.committee-brief.disagreements',
    columns: disagreementColumns,
  },
  table('deliverables', deliverableColumns),
  table('letters', letterColumns),
];

/** The mechanism and the meeting that are meant; a mechanism's next meeting is the first that is still to be held. */
function meant(sources: PaperSources, about: string | null) {
  const meetings = thingsOf(sources, 'meeting');
  const mechanisms = thingsOf(sources, 'mechanism');
  const asked = meetings.find(({ id }) => `meeting/${id}` === about);
  const ref = asked === undefined ? about : textAt(asked, 'mechanism');
  const mechanism = mechanisms.find(({ id }) => `mechanism/${id}` === ref) ?? null;
  const ofIt = mechanism === null ? [] : meetings.filter((one) => textAt(one, 'mechanism') === ref);
  const ahead = ofIt
    .filter(({ ended, date: held }) => !ended && (held ?? '~') >= sources.day)
    .toSorted((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1));
  return { mechanism, meeting: asked ?? ahead[0] ?? null, meetings: ofIt };
}

function lastHeld(meetings: readonly PaperThing[], before: PaperThing | null): string | null {
  const limit = before?.date ?? '~';
  const held = meetings.filter(({ state, date: on }) => state === 'held' && on !== null && on < limit);
  return (
    held
      .map(({ date: on }) => on ?? '')
      .toSorted()
      .at(-1) ?? null
  );
}

function chairs(sources: PaperSources, mechanism: PaperThing | null): Cell {
  if (mechanism === null) return none;
  const rows = tableAt(mechanism, 'chairs');
  return several(
    rows.map((row) =>
      several(
        ['side', 'body', 'post'].map((name) => columnCell(sources, 'mechanism', 'chairs', row, name)),
        'list',
      ),
    ),
  );
}

function sessionOf(sources: PaperSources, about: string | null): Scope {
  const { mechanism, meeting, meetings } = meant(sources, about);
  const of = (thing: PaperThing | null, name: string): Cell =>
    thing === null ? none : fieldCell(sources, thing, name);
  return {
    mechanism: words(mechanism?.label),
    meeting: words(meeting?.label),
    date: of(meeting, 'date'),
    venue: of(meeting, 'venue'),
    cadence: of(mechanism, 'cadence'),
    host: of(mechanism, 'host'),
    last: date(lastHeld(meetings, meeting)),
    next: date(mechanism?.due),
    chairs: chairs(sources, mechanism),
    agenda: agendaRows(sources, meeting),
  };
}

function agendaRows(sources: PaperSources, meeting: PaperThing | null): readonly Scope[] {
  if (meeting === null) return [];
  return tableAt(meeting, 'agenda').map((row, i): Scope => {
    const ref = typeof row.about === 'string' ? row.about : null;
    const things = Object.values(sources.things).flat();
    const thing = things.find(({ type, id }) => `${type}/${id}` === ref);
    const stands = thing?.state == null ? none : stateCell(sources, thing);
    return {
      n: { is: 'count', n: i + 1 },
      item: columnCell(sources, 'meeting', 'agenda', row, 'item'),
      about: refCell(sources, ref),
      stands,
    };
  });
}

function stateCell(sources: PaperSources, thing: PaperThing): Cell {
  const names = ['state', 'stage'].filter((name) => thing.values[name] === thing.state);
  return names[0] === undefined ? none : fieldCell(sources, thing, names[0]);
}

/** Bodies that lead tasks of the commitment, each once. */
function taskLeads(sources: PaperSources, ref: string): readonly Cell[] {
  const tasks = thingsOf(sources, 'task').filter((task) => leadsTo(task, 'commitments', new Set([ref])));
  return [...new Set(tasks.flatMap((task) => refsAt(task, 'lead')))].map((lead) => refCell(sources, lead));
}

function commitmentRow(sources: PaperSources, commitment: PaperCommitment): Scope {
  const ref = `commitment/${commitment.id}`;
  return {
    progress: standOf(sources, ref).progress,
    place: plain(commitment.place),
    words: signed(commitment.quotes),
    due: dueCell(commitment),
    leads: several(
      [...commitment.reading.leads.map((lead) => plain(lead)), ...taskLeads(sources, ref)],
      'list',
    ),
  };
}

/** Everything that is in the committee's care: it, its sessions, what it serves, and their commitments. */
function inCare(sources: PaperSources, about: string | null): ReadonlySet<string> {
  const { mechanism, meeting, meetings } = meant(sources, about);
  const of = [mechanism, meeting, ...meetings].filter((one) => one !== null);
  const refs = new Set(of.map(({ type, id }) => `${type}/${id}`));
  for (const thing of of)
    for (const field of ['commitments', 'serves']) for (const ref of refsAt(thing, field)) refs.add(ref);
  if (meeting !== null)
    for (const row of tableAt(meeting, 'agenda')) if (typeof row.about === 'string') refs.add(row.about);
  return refs;
}

/** Open disagreements on an agenda of the committee, or about what is in its care. */
function differences(sources: PaperSources, care: ReadonlySet<string>): readonly PaperDisagreement[] {
  const decided = new Set(
    thingsOf(sources, 'decision').flatMap((one) =>
      leadsTo(one, 'meeting', care) ? [`decision/${one.id}`] : [],
    ),
  );
  return (sources.joint?.disagreements ?? []).filter(
    ({ standing, about, meeting }) =>
      standing === 'open' && (care.has(about) || decided.has(about) || care.has(meeting ?? '')),
  );
}

export const committeeBrief: PaperKind = {
  name: 'committee-brief',
  landscape: false,
  needs: [
    'mechanism',
    'meeting',
    'decision',
    'deliverable',
    'obstacle',
    'letter',
    'project',
    'instrument',
    'task',
    'further-commitment',
  ],
  about: ['mechanism', 'meeting'],
  aboutNeeded: true,
  stands: true,
  audiences: ['own'],
  tellsJoint: true,
  parts: () => parts,
  fill(sources, { about }) {
    const care = inCare(sources, about);
    const list = (type: string, fields: readonly string[], columns: readonly FormColumn[]) =>
      thingsOf(sources, type)
        .filter((thing) => !thing.ended && fields.some((field) => leadsTo(thing, field, care)))
        .map((thing, i) => rowOf(sources, thing, i, columns));
    const commitments = sources.commitments.filter(({ id }) => care.has(`commitment/${id}`));
    return {
      ...sessionOf(sources, about),
      decisions: list('decision', ['meeting'], decisionColumns),
      commitments: commitments.map((one) => commitmentRow(sources, one)),
      obstacles: list('obstacle', ['taken', 'about', 'commitments'], obstacleColumns),
      disagreements:
        sources.joint === null ? [] : disagreementRows(sources.joint, differences(sources, care)),
      deliverables: list(
        'deliverable',
        ['occasion', 'commitments', 'project', 'instrument'],
        deliverableColumns,
      ),
      letters: list('letter', ['about', 'commitments'], letterColumns),
    };
  },
};
