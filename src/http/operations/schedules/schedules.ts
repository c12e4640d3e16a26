/** When mechanisms meet, and when instruments run out: narrowed like their lists, by pages, and as workbooks. */
import Type from 'typebox';
import {
  getPlan,
  instrumentLadder,
  ladderOrders,
  meetingSchedule,
  scheduleOrders,
} from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { formatDate, type Language, translate } from '../../../i18n/index.ts';
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
import { choiceIn, choiceOf, refIn, wordsIn } from '../../server/words.ts';
import { listSheet, mostThings, type SheetColumn, sheetOperation } from '../../sheet-operation.ts';
import { namedQuery, readFilters } from '../objects/read-query.ts';

const params = Type.Object({ plan: Id });

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
    [refIn(language, ref, refs), formatDate(language, date), choiceIn(language, 'meeting-state', state)].join(
      ' · ',
    ),
  );
  const due = cell?.due === true ? [translate(language, 'schedules.due-here')] : [];
  return [...held, ...due].join('\n') || null;
}

export const scheduleSheet = sheetOperation({
  id: 'exportMeetingSchedule',
  path: '/api/plans/:plan/meeting-schedule/file',
  tag: 'objects',
  summary: 'The schedule of mechanisms as a workbook: all that the filters find',
  access: 'signed-in',
  params,
  query: ScheduleSheetQuery,
  problems: ['not-found'],
  async find({ app, actor, params: { plan }, query, language }) {
    const order = { ...asked('mechanism', scheduleOrders, query), from: 0, limit: mostThings };
    const shown = await meetingSchedule(app, actor, { planId: plan, ...order });
    if (!shown.ok) return shown;
    const { years, items, refs } = shown.value;
    const found = await getPlan(app, actor, { planId: plan });
    if (!found.ok) return found;
    const field = objectType('meeting')?.fields.host;
    const hostOf = (host: string | null): string | null =>
      host === null || field?.kind !== 'choice' ? host : choiceOf(language, field, found.value.parties, host);
    return ok(
      listSheet(language, {
        title: 'schedules.meetings-title',
        rows: items,
        columns: [
          ['object.mechanism.one', 40, ({ label }) => wordsIn(language, label)],
          ['schedules.next', 16, ({ next }) => (next === null ? null : { day: next.date })],
          ['schedules.host-of', 14, ({ next }) => hostOf(next?.host ?? null)],
          ...years.map((year): SheetColumn<ScheduleLine> => {
            return [{ words: year }, 30, (line) => yearCell(language, refs, line, year)];
          }),
        ],
      }),
    );
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

export const ladderSheet = sheetOperation({
  id: 'exportInstrumentLadder',
  path: '/api/plans/:plan/instrument-ladder/file',
  tag: 'objects',
  summary: 'What expires when as a workbook: all that the filters find',
  access: 'signed-in',
  params,
  query: LadderSheetQuery,
  problems: ['not-found'],
  async find({ app, actor, params: { plan }, query, language }) {
    const order = { ...asked('instrument', ladderOrders, query), from: 0, limit: mostThings };
    const shown = await instrumentLadder(app, actor, { planId: plan, ...order });
    if (!shown.ok) return shown;
    const { items, refs } = shown.value;
    const window = ({ what, days, from }: (typeof items)[number]['windows'][number]): string =>
      [
        what === null ? translate(language, 'schedules.window', { n: days }) : wordsIn(language, what),
        formatDate(language, from),
      ].join(' · ');
    return ok(
      listSheet(language, {
        title: 'schedules.ladder-title',
        rows: items,
        columns: [
          ['object.instrument.one', 40, ({ label }) => wordsIn(language, label)],
          ['field.expires-on', 14, ({ expires }) => ({ day: expires })],
          ['schedules.days-left', 12, ({ left }) => left],
          ['schedules.windows', 34, ({ windows }) => windows.map(window).join('\n')],
          [
            'schedules.successor',
            40,
            ({ successor }) => (successor === null ? null : refIn(language, successor.ref, refs)),
          ],
          ['field.lead', 30, ({ lead }) => (lead === null ? null : refIn(language, lead, refs))],
        ],
      }),
    );
  },
});
