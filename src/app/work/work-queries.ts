/** The queries behind work lists: for each list the kinds of things that may stand in it, and what narrows them to it. */
import type { Progress } from '../../plan/index.ts';
import { type ObjectType, objectTypes } from '../../plan/objects/index.ts';
import type { WorkListId } from '../../views/index.ts';
import type { ObjectFilters } from '../objects/list-objects.ts';
import type { StatusQuery } from '../ports/index.ts';

/** What a list asks of one kind of thing, or of commitments. */
export type WorkQuery =
  | { readonly list: WorkListId; readonly type: ObjectType; readonly filters: ObjectFilters }
  | { readonly list: WorkListId; readonly type: 'status'; readonly filters: Omit<StatusQuery, 'asOf'> };

const day = 24 * 60 * 60_000;

/** The day that lies so many days after another. */
export function daysAfter(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

const unfinished: readonly Progress[] = ['not-reported', 'not-begun', 'begun', 'substantial'];
const shown: readonly Progress[] = ['begun', 'substantial', 'complete'];
const counted = ['result', 'continuing'] as const;
const elsewhere = ['letter', 'contact', 'visit', 'channel', 'claim'];

/** Things that somebody does by a date: letters wait, focal points and visits come and go. */
const dated = objectTypes.filter(({ due, name }) => due !== undefined && !elsewhere.includes(name));
/** Things that are carried out, and so should have an owner. */
const owned = objectTypes.filter(({ owner, ended, name }) => {
  return owner !== undefined && ended !== undefined && !elsewhere.includes(name);
});

function dueBetween(list: WorkListId, days: { from?: string; to: string }): readonly WorkQuery[] {
  const objects = dated
    .filter(({ name }) => name !== 'instrument' && name !== 'further-commitment')
    .map((type): WorkQuery => {
      const from = days.from === undefined ? {} : { dueFrom: days.from };
      return { list, type, filters: { ended: false, ...from, dueTo: days.to, sort: 'due' } };
    });
  const filters = { period: '', counted, progress: unfinished, due: days };
  return [{ list, type: 'status', filters }, ...objects];
}

const typeNamed = (name: string): readonly ObjectType[] => objectTypes.filter((type) => type.name === name);

/** Everything that is asked on that day; `period` is the newest that is over, '' where none is. */
export function workQueries(today: string, period: string): readonly WorkQuery[] {
  return [
    ...dueBetween('overdue', { to: daysAfter(today, -1) }),
    ...dueBetween('due-30', { from: today, to: daysAfter(today, 30) }),
    ...dueBetween('due-90', { from: daysAfter(today, 31), to: daysAfter(today, 90) }),
    ...typeNamed('letter').map(
      (type): WorkQuery => ({
        list: 'waiting',
        type,
        filters: { fields: { state: ['reply-expected'] }, sort: 'due' },
      }),
    ),
    ...typeNamed('instrument').map(
      (type): WorkQuery => ({
        list: 'expiring',
        type,
        filters: { ended: false, dueTo: daysAfter(today, 180), sort: 'due' },
      }),
    ),
    ...(period === ''
      ? []
      : [
          {
            list: 'silent',
            type: 'status',
            filters: { period, counted, progress: ['not-reported'] },
          } satisfies WorkQuery,
        ]),
    { list: 'unowned', type: 'status', filters: { period: '', counted, progress: unfinished, led: false } },
    ...owned.map(
      (type): WorkQuery => ({
        list: 'unowned',
        type,
        filters: { ended: false, unowned: true, sort: type.due === undefined ? 'label' : 'due' },
      }),
    ),
    {
      list: 'unevidenced',
      type: 'status',
      filters: { period: '', counted, progress: shown, evidence: ['none'] },
    },
  ];
}

/** The query of the list that has all of them. */
export function addressQuery({ filters }: WorkQuery): Readonly<Record<string, readonly string[]>> {
  const named: [string, readonly string[]][] = [];
  for (const [name, value] of Object.entries(filters)) {
    if (name === 'fields' || name === 'due') continue;
    if (Array.isArray(value)) named.push([name, value.map(String)]);
    else if (value !== '' && value !== undefined) named.push([name, [String(value)]]);
  }
  if ('fields' in filters)
    for (const [name, words] of Object.entries(filters.fields ?? {})) named.push([name, words]);
  if ('due' in filters) {
    const { from, to } = filters.due ?? {};
    if (from !== undefined) named.push(['dueFrom', [from]]);
    if (to !== undefined) named.push(['dueTo', [to]]);
  }
  return Object.fromEntries(named);
}
