/** One page for leaders: flagships in their order, what the next visit can deliver, what is stuck, and figures last. */
import { type Cell, date, none, plain, say, several, words } from '../cell.ts';
import { columnsOf, fieldCell, fieldsOf, ordinal, rowOf } from '../field-cells.ts';
import type { FormColumn, FormPart, Scope } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { leadsTo, type PaperSources, type PaperThing, textAt, thingsOf } from '../sources.ts';
import { figureColumns, figureRows } from './figure-rows.ts';

const flagshipColumns: readonly FormColumn[] = [
  ordinal,
  { name: 'what', label: 'paper.column.commitment', width: 46 },
  { name: 'progress', label: 'term.field.progress', width: 16 },
  { name: 'due', label: 'field.due', width: 21, day: true },
  { name: 'next', label: 'field.next-step', width: 26 },
];
const deliverableColumns = [
  ordinal,
  ...columnsOf('deliverable', { title: 44, form: 14, stage: 16, lead: 26 }),
];
const obstacleColumns = [ordinal, ...columnsOf('obstacle', { title: 34, raised: 21, needed: 27, taken: 20 })];
const lateColumns: readonly FormColumn[] = [
  ordinal,
  { name: 'what', label: 'paper.column.commitment', width: 60 },
  { name: 'due', label: 'field.due', width: 21, day: true },
  { name: 'progress', label: 'term.field.progress', width: 18 },
];

/** Lines that the page has room for; ten flagships and the line that says how many more there are. */
const FLAGSHIPS = 11;
const DELIVERABLES = 5;
const STUCK = 4;
const LATE = 4;

const table = (name: string, columns: readonly FormColumn[]): FormPart => {
  return { is: 'table', name, heading: `paper.leaders-page.${name}`, columns, empty: 'paper.nothing' };
};
const parts: readonly FormPart[] = [
  table('flagships', flagshipColumns),
  {
    is: 'facts',
    name: 'visit',
    heading: 'paper.leaders-page.visit',
    fields: [{ name: 'visit', label: 'object.visit.one' }, ...fieldsOf('visit', ['date', 'level'])],
  },
  table('deliverables', deliverableColumns),
  table('stuck', obstacleColumns),
  table('late', lateColumns),
  table('figures', figureColumns),
];

/** A commitment by its place and its words in the paper's language, where a text has them in it; one from elsewhere by its name. */
export function commitmentCell(sources: PaperSources, ref: string): Cell {
  const found = sources.commitments.find(({ id }) => `commitment/${id}` === ref);
  if (found === undefined) {
    // What was undertaken elsewhere has a name and no place in the text.
    const thing = thingsOf(sources, 'further-commitment').find(
      ({ id }) => `further-commitment/${id}` === ref,
    );
    return words(thing?.label ?? (sources.refs[ref]?.open ? sources.refs[ref]?.label : null));
  }
  const signed = Object.fromEntries(found.quotes.map(({ language, text }) => [language, text]));
  return several([plain(found.place), words(signed)], 'space');
}

export function standOf(sources: PaperSources, ref: string): Pick<Scope, 'progress' | 'due'> {
  const status = sources.statuses.find(({ commitment }) => commitment === ref);
  return {
    progress: several([
      say(`term.progress.${status?.progress ?? 'not-reported'}`),
      // What a signed paper confirms is marked as our record of it [EX1670].
      status?.basis === 'paper' ? say('status.basis.paper') : none,
    ]),
    due: date(status?.due),
  };
}

/** The next step that was said last of the commitment. */
function nextStep(sources: PaperSources, ref: string): Cell {
  const claims = thingsOf(sources, 'claim').filter((claim) => leadsTo(claim, 'commitment', new Set([ref])));
  const told = claims.filter((claim) => claim.values.next !== undefined);
  const [newest] = told.toSorted((a, b) =>
    (textAt(a, 'period') ?? '') < (textAt(b, 'period') ?? '') ? 1 : -1,
  );
  return newest === undefined ? none : fieldCell(sources, newest, 'next');
}

function flagshipRows(sources: PaperSources): readonly Scope[] {
  const rank = ({ values }: PaperThing): number =>
    typeof values.rank === 'number' ? values.rank : Number.MAX_SAFE_INTEGER;
  const flagships = thingsOf(sources, 'flagship').toSorted((a, b) => rank(a) - rank(b));
  return flagships.flatMap((flagship, i): readonly Scope[] => {
    const ref = textAt(flagship, 'commitment') ?? '';
    const n: Cell = { is: 'count', n: i + 1 };
    return [
      { n, what: commitmentCell(sources, ref), ...standOf(sources, ref), next: nextStep(sources, ref) },
    ];
  });
}

/** Of a list as many as have room, and how many more there are: a page for leaders is one page. */
function roomFor(rows: readonly Scope[], room: number): readonly Scope[] {
  if (rows.length <= room) return rows;
  const more = say('paper.leaders-page.more', { n: rows.length - (room - 1) });
  return [...rows.slice(0, room - 1), { n: none, what: more, title: more }];
}

/** The first visit that is still to come. */
function nextVisit(sources: PaperSources): PaperThing | null {
  const ahead = thingsOf(sources, 'visit').filter(
    (visit) => !visit.ended && (visit.date ?? '~') >= sources.day,
  );
  return ahead.toSorted((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1))[0] ?? null;
}

function lateRows(sources: PaperSources): readonly Scope[] {
  const late = sources.statuses
    .filter(({ timing }) => timing === 'late')
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return late.map(({ commitment }, i) => {
    return {
      n: { is: 'count', n: i + 1 },
      what: commitmentCell(sources, commitment),
      ...standOf(sources, commitment),
    };
  });
}

export const leadersPage: PaperKind = {
  name: 'leaders-page',
  landscape: false,
  onePage: true,
  needs: ['flagship', 'visit', 'deliverable', 'obstacle', 'claim', 'further-commitment'],
  stands: true,
  about: [],
  audiences: ['own'],
  parts: () => parts,
  fill(sources) {
    const visit = nextVisit(sources);
    const of = (name: string): Cell => (visit === null ? none : fieldCell(sources, visit, name));
    const wanted = new Set(visit === null ? [] : [`visit/${visit.id}`]);
    const deliverables = thingsOf(sources, 'deliverable').filter(
      (thing) => !thing.ended && leadsTo(thing, 'occasion', wanted),
    );
    const stuck = thingsOf(sources, 'obstacle').filter(({ ended }) => !ended);
    return {
      flagships: roomFor(flagshipRows(sources), FLAGSHIPS),
      visit: words(visit?.label),
      date: of('date'),
      level: of('level'),
      deliverables: roomFor(
        deliverables.map((thing, i) => rowOf(sources, thing, i, deliverableColumns)),
        DELIVERABLES,
      ),
      stuck: roomFor(
        stuck.map((thing, i) => rowOf(sources, thing, i, obstacleColumns)),
        STUCK,
      ),
      late: roomFor(lateRows(sources), LATE),
      figures: figureRows(sources),
    };
  },
};
