/** When mechanisms meet, and when instruments run out: narrowed like their lists, by pages, and as workbooks. */
import Type from 'typebox';
import { instrumentLadder, ladderOrders, meetingSchedule, scheduleOrders } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { writeSheet } from '../../../export/index.ts';
import { formatDate, isMessageKey, type Language, translate } from '../../../i18n/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import type { RefViews, ScheduleLine } from '../../../views/index.ts';
import {
  Id,
  InstrumentLadder,
  LadderQuery,
  LadderSheetQuery,
  MeetingSchedule,
  ScheduleQuery,
  ScheduleSheetQuery,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { namedQuery, readFilters } from '../objects/read-query.ts';
import { refIn, sheetHeaders, wordsIn } from '../objects/sheet-operations.ts';

const params = Type.Object({ plan: Id });
const bytes = { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' } as const;
/** Lines of a workbook at most. */
const ALL = 100_000;

/** Filters, order and page out of a query that its schema has checked. */
function asked<T extends string>(name: string, orders: readonly T[], query: unknown) {
  const type = objectType(name);
  const named = namedQuery(query);
  const { sort: _, ...filters } = type === null ? {} : readFilters(type, named);
  const [from, limit] = [named.get('from'), named.get('limit')];
  const order = orders.find((one) => one === named.get('order'));
  return {
    ...filters,
    ...(order === undefined ? {} : { order }),
    ...(typeof from === 'number' ? { from } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
  };
}

const choice = (language: Language, set: string, word: string | null): string | null => {
  const key = `choice.${set}.${word}`;
  return word === null ? null : isMessageKey(key) ? translate(language, key) : word;
};

export const showMeetingSchedule = operation({
  id: 'getMeetingSchedule',
  method: 'GET',
  path: '/api/plans/:plan/meeting-schedule',
  tag: 'objects',
  summary: 'Mechanisms year by year: when each met and is to meet, what is due next, who is host by its rule',
  access: 'signed-in',
  params,
  query: ScheduleQuery,
  success: { status: 200, description: 'The schedule', schema: MeetingSchedule },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan }, query }) {
    const shown = await meetingSchedule(app, actor, {
      planId: plan,
      ...asked('mechanism', scheduleOrders, query),
    });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

/** A year of a mechanism in one cell: each meeting with its day and how it stands. */
function yearCell(language: Language, refs: RefViews, line: ScheduleLine, year: string): string | null {
  const cell = line.cells.find((one) => one.year === year);
  const held = (cell?.meetings ?? []).map(({ ref, state, date }) =>
    [refIn(language, ref, refs), formatDate(language, date), choice(language, 'meeting-state', state)].join(
      ' · ',
    ),
  );
  const due = cell?.due === true ? [translate(language, 'schedules.due-here')] : [];
  return [...held, ...due].join('\n') || null;
}

export const scheduleSheet = operation({
  id: 'exportMeetingSchedule',
  method: 'GET',
  path: '/api/plans/:plan/meeting-schedule/file',
  tag: 'objects',
  summary: 'The schedule of mechanisms as a workbook: all that the filters find',
  access: 'signed-in',
  params,
  query: ScheduleSheetQuery,
  success: bytes,
  problems: ['not-found'],
  async handle({ app, actor, params: { plan }, query, language }) {
    const order = { ...asked('mechanism', scheduleOrders, query), from: 0, limit: ALL };
    const shown = await meetingSchedule(app, actor, { planId: plan, ...order });
    if (!shown.ok) return shown;
    const { years, items, refs } = shown.value;
    const name = translate(language, 'schedules.meetings-title');
    const written = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'object.mechanism.one'), width: 40 },
        { name: translate(language, 'schedules.next'), width: 16 },
        { name: translate(language, 'schedules.host-of'), width: 14 },
        ...years.map((year) => ({ name: year, width: 30 })),
      ],
      rows: items.map((line) => [
        wordsIn(language, line.label),
        line.next === null ? null : { day: line.next.date },
        choice(language, 'side', line.next?.host ?? null),
        ...years.map((year) => yearCell(language, refs, line, year)),
      ]),
    });
    return ok({ bytes: written, headers: sheetHeaders(name) });
  },
});

export const showInstrumentLadder = operation({
  id: 'getInstrumentLadder',
  method: 'GET',
  path: '/api/plans/:plan/instrument-ladder',
  tag: 'objects',
  summary: 'Instruments in the order in which they run out, with notice windows and what takes their place',
  access: 'signed-in',
  params,
  query: LadderQuery,
  success: { status: 200, description: 'The ladder', schema: InstrumentLadder },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan }, query }) {
    const shown = await instrumentLadder(app, actor, {
      planId: plan,
      ...asked('instrument', ladderOrders, query),
    });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const ladderSheet = operation({
  id: 'exportInstrumentLadder',
  method: 'GET',
  path: '/api/plans/:plan/instrument-ladder/file',
  tag: 'objects',
  summary: 'What expires when as a workbook: all that the filters find',
  access: 'signed-in',
  params,
  query: LadderSheetQuery,
  success: bytes,
  problems: ['not-found'],
  async handle({ app, actor, params: { plan }, query, language }) {
    const order = { ...asked('instrument', ladderOrders, query), from: 0, limit: ALL };
    const shown = await instrumentLadder(app, actor, { planId: plan, ...order });
    if (!shown.ok) return shown;
    const { items, refs } = shown.value;
    const name = translate(language, 'schedules.ladder-title');
    const written = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'object.instrument.one'), width: 40 },
        { name: translate(language, 'field.expires-on'), width: 14 },
        { name: translate(language, 'schedules.days-left'), width: 12 },
        { name: translate(language, 'schedules.windows'), width: 34 },
        { name: translate(language, 'schedules.successor'), width: 40 },
        { name: translate(language, 'field.lead'), width: 30 },
      ],
      rows: items.map(({ label, expires, left, windows, successor, lead }) => [
        wordsIn(language, label),
        { day: expires },
        left,
        windows
          .map(({ what, days, from }) =>
            [
              what === null ? translate(language, 'schedules.window', { n: days }) : wordsIn(language, what),
              formatDate(language, from),
            ].join(' · '),
          )
          .join('\n'),
        successor === null ? null : refIn(language, successor.ref, refs),
        lead === null ? null : refIn(language, lead, refs),
      ]),
    });
    return ok({ bytes: written, headers: sheetHeaders(name) });
  },
});
