/**
 * What a person is to know of a plan today: what is due soon or past its date, returns that wait, letters that are awaited, agreements
 * that run out, a round that asks their body, who stands in for whom, reply times between parties. Worked out anew each time; a notice is known by what it is about
 * and the stage it has reached, so that a thing that comes nearer, or whose date moves, is a further notice [OB830].
 */
import { partialDateBounds } from '../../base/index.ts';
import type { NoticeKind, NoticeLine } from '../../views/index.ts';
import { may, partOf, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import { bodiesOf } from '../own/own-bodies.ts';
import { thingsOf } from '../own/own-things.ts';
import { roundsAsking } from '../own/show-own.ts';
import type { PlanId, StoreReader } from '../ports/index.ts';
import { findWork } from '../work/show-work.ts';
import { daysAfter } from '../work/work-queries.ts';

/** All of them, and with whose eyes. */
export interface FoundNotices {
  readonly notices: readonly NoticeLine[];
  readonly sight: Sight;
}

/** So many of a kind are told one by one; a plan in which more is due is read in its lists. */
const MOST = 200;

function notice(kind: NoticeKind, ref: string | null, date: string | null, more = ''): NoticeLine {
  return { key: [kind, ref ?? '', date ?? '', more].join(' ').trim(), kind, ref, date, people: [] };
}

/** The stage of an agreement that ends: by the nearest of the usual notices that its last day has passed. */
export function expiryOf(due: string, today: string): NoticeKind | null {
  const last = partialDateBounds(due)?.last;
  if (last === undefined) return null;
  if (last < today) return 'expired';
  if (last <= daysAfter(today, 30)) return 'expiring-30';
  if (last <= daysAfter(today, 90)) return 'expiring-90';
  return last <= daysAfter(today, 180) ? 'expiring-180' : null;
}

const lists = ['overdue', 'due-30', 'due-90', 'waiting', 'expiring'] as const;

/** For whoever works on the plan: all that its work lists hold by a date. */
async function ofOffice(
  r: StoreReader,
  who: Actor,
  planId: PlanId,
  today: string,
): Promise<readonly NoticeLine[]> {
  const isMeant = (list: string) => lists.some((one) => one === list);
  const found = await findWork(r, who, planId, today, MOST, (query) => isMeant(query.list));
  return found.groups.flatMap(({ asked: { list }, group }) =>
    group.items.flatMap(({ ref, due }): NoticeLine[] => {
      if (list === 'waiting') return [notice('letter', ref, due, due !== null && due < today ? 'past' : '')];
      if (list === 'expiring') {
        const kind = due === null ? null : expiryOf(due, today);
        return kind === null ? [] : [notice(kind, ref, due)];
      }
      return list === 'overdue' || list === 'due-30' || list === 'due-90' ? [notice(list, ref, due)] : [];
    }),
  );
}

/** For whoever runs rounds: returns that nobody has looked at yet. */
async function ofReturns(r: StoreReader, planId: PlanId): Promise<readonly NoticeLine[]> {
  const found: NoticeLine[] = [];
  for (const { id } of await r.objects.ofType(planId, 'round'))
    for (const { returnId, state, receivedAt } of await r.rounds.returns(planId, id))
      if (state === 'waiting')
        found.push(notice('returned', `round/${id}`, receivedAt.slice(0, 10), returnId));
  return found;
}

/** For whoever answers for a body: what is due from it, and rounds that ask it and have not heard. */
async function ofBodies(
  r: StoreReader,
  planId: PlanId,
  sight: Sight,
  bodies: readonly string[],
  today: string,
): Promise<readonly NoticeLine[]> {
  const found: NoticeLine[] = [];
  for (const body of bodies) {
    for (const { ref, type, due, overdue } of await thingsOf(r, planId, sight, body, today)) {
      const last = partialDateBounds(due)?.last ?? due;
      const near = last <= daysAfter(today, 30) ? 'due-30' : last <= daysAfter(today, 90) ? 'due-90' : null;
      const kind = type === 'instrument' ? expiryOf(due, today) : overdue ? 'overdue' : near;
      if (kind !== null) found.push(notice(kind, ref, due));
    }
    for (const { round, form } of await roundsAsking(r, planId, body)) {
      const returns = await r.rounds.returns(planId, round.id);
      const hasAnswered = returns.some((one) => one.body === body && one.state !== 'laid-aside');
      if (form !== null && !hasAnswered) found.push(notice('asked', `round/${round.id}`, round.due, body));
    }
  }
  return found;
}

/** Who stands in for this person, and for whom this person does, from a month before. */
async function ofDeputies(
  r: StoreReader,
  { personId }: Actor,
  today: string,
): Promise<readonly NoticeLine[]> {
  const names = new Map((await r.accounts.people()).map((one) => [one.personId, one.displayName]));
  return (await r.accounts.deputies())
    .filter(({ person, deputy, asked }) => asked === null && (person === personId || deputy === personId))
    .filter(({ from, to }) => to >= today && from <= daysAfter(today, 30))
    .map(({ deputyId, person, deputy, from, to }) => ({
      ...notice('deputy', null, from, `${deputyId} ${to}`),
      people: [names.get(deputy) ?? '', names.get(person) ?? '', to],
    }));
}

/** A month or a year stands at its last day. */
function lastDayOf({ date }: NoticeLine): string {
  return date === null ? '9' : (partialDateBounds(date)?.last ?? date);
}

/** By date, the nearest first; what has none comes last. */
function byDate(a: NoticeLine, b: NoticeLine): number {
  const [x, y] = [lastDayOf(a), lastDayOf(b)];
  return x < y ? -1 : x > y ? 1 : a.key < b.key ? -1 : 1;
}

/** Everything that this person is to know of the plan on that day, with what they are to know of reply times there. */
export async function findNotices(
  r: StoreReader,
  who: Actor,
  planId: PlanId,
  today: string,
  replies: readonly NoticeLine[],
): Promise<FoundNotices> {
  const sight = await sightOf(r, who, planId);
  if (!may(who, 'read', partOf(planId))) return { notices: [], sight };
  const works = may(who, 'programme.act', partOf(planId));
  const runsRounds = may(who, 'programme.act', wholePlan(planId));
  const found = [
    ...(works ? await ofOffice(r, who, planId, today) : []),
    ...(runsRounds ? await ofReturns(r, planId) : []),
    ...(await ofBodies(r, planId, sight, await bodiesOf(r, who, planId, today), today)),
    ...(await ofDeputies(r, who, today)),
    ...replies,
  ];
  const once = new Map(found.map((one) => [one.key, one]));
  return { notices: [...once.values()].sort(byDate), sight };
}
