/**
 * What a person saw when they acted, against what is there: whoever acts on something that somebody else has changed since
 * is told who changed what, and nothing is overwritten [AP70].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { cutItems, itemVersion, placesOf, provisionVersion, type ReviewState } from '../../plan/index.ts';
import type { StoreReader } from '../ports/index.ts';
import type { ReviewAct } from './review-act.ts';
import { itemsNamed } from './review-desk.ts';

/** Versions by id of item or provision, as they were shown. */
export type Seen = ReadonlyMap<string, number>;

type Places = ReturnType<typeof placesOf>;

/** Version of an item as it stands; undefined where it is neither settled, open nor rejected. */
function versionOf(state: ReviewState, places: Places, id: string): number | undefined {
  const place = places.get(id);
  const settled = state.readings.get(id);
  if (place !== undefined && settled !== undefined) {
    const { provisionId, item } = place;
    return itemVersion({ what: 'commitment', provisionId, spans: item.spans, reading: settled });
  }
  const row = state.proposals.get(id);
  if (row === undefined || (row.state !== 'open' && row.state !== 'rejected')) return undefined;
  const what = row.state === 'open' ? 'proposal' : 'rejected';
  const { provisionId, reading } = row;
  return itemVersion({ what, provisionId, spans: { [state.textId]: row.spans }, reading });
}

/** Version of a provision as it stands. */
function versionOfProvision(state: ReviewState, places: Places, id: string): number {
  const cut = state.cuts.get(id);
  const open = [...state.proposals.values()].filter((row) => row.provisionId === id && row.state === 'open');
  const ids = [...cutItems(cut), ...open].map((item) => item.id);
  return provisionVersion(
    cut !== undefined && 'holds' in cut,
    ids.flatMap((each) => versionOf(state, places, each) ?? []),
  );
}

interface Differences {
  /** Named without its version. */
  readonly unseen: string | undefined;
  readonly changed: readonly string[];
}

function differences(state: ReviewState, acts: readonly ReviewAct[], seen: Seen): Differences {
  const marked = acts.flatMap((act) => ('provisions' in act ? act.provisions : []));
  const places = placesOf(state);
  const current = new Map<string, number | undefined>([
    ...itemsNamed(acts).map((id) => [id, versionOf(state, places, id)] as const),
    ...marked.map((id) => [id, versionOfProvision(state, places, id)] as const),
  ]);
  return {
    unseen: [...current].find(([id, version]) => version !== undefined && !seen.has(id))?.[0],
    changed: [...current]
      .filter(([id, version]) => seen.has(id) && seen.get(id) !== version)
      .map(([id]) => id),
  };
}

/** Who last did what to any of these, from the own tables' histories. */
export async function lastActOn(
  r: StoreReader,
  planId: string,
  subjects: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const lines = await Promise.all(subjects.map(async (id) => (await r.own.history(planId, id)).at(-1)));
  const newest = lines
    .filter((line) => line !== undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);
  if (newest === undefined) return {};
  const people = await r.accounts.people();
  const by = people.find(({ pseudonym }) => pseudonym === newest.by)?.displayName ?? newest.by;
  return { by, when: newest.at, act: newest.act.replaceAll('-', '_') };
}

/** How many changed things are looked up and named. */
const named = 20;

/** Refuses acts on what has changed since it was seen, or on what is not said to have been seen. */
export async function checkSeen(
  r: StoreReader,
  planId: string,
  state: ReviewState,
  acts: readonly ReviewAct[],
  seen: Seen,
): Promise<Result<null, Problem>> {
  const { unseen, changed } = differences(state, acts, seen);
  const [first] = changed;
  if (first !== undefined) {
    const within = [...state.proposals.values()].filter((row) => changed.includes(row.provisionId));
    const subjects = [...changed, ...within.map(({ id }) => id)].slice(0, named);
    const who = await lastActOn(r, planId, subjects);
    const facts = { n: changed.length, item: first, items: changed.slice(0, named).join(' ') };
    return err(problem('review-changed', { ...facts, ...who }));
  }
  return unseen === undefined ? ok(null) : err(problem('precondition-required', { item: unseen }));
}
