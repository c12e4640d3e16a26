/** The commitments of a body as its own page asks about them: what it said for the period, what it said before, when they are due. */
import { type Timing, timingOf } from '../../plan/index.ts';
import { parseRef, type Words, type WordsLanguage } from '../../plan/objects/index.ts';
import type { Statement } from '../../plan/rounds/index.ts';
import type { Sight } from '../objects/sight.ts';
import type { PlanId, StoreReader } from '../ports/index.ts';
import { lastDay } from '../rounds/find-round.ts';
import { assignedToBodies } from '../rounds/items-of-bodies.ts';
import { saidByBodies } from '../rounds/said-by-bodies.ts';

/** One commitment of the body's. */
export interface OwnItem {
  /** `commitment/<id>` or `further-commitment/<id>` */
  readonly ref: string;
  readonly path: string | null;
  readonly words: Words;
  readonly flagship: boolean;
  readonly due: string | null;
  readonly timing: Timing;
  /** What the body has said for the period, and the version of that claim; 0 where it said nothing. */
  readonly said: Statement | null;
  readonly version: number;
  /** What it said last before. */
  readonly last: Statement | null;
  readonly lastPeriod: string | null;
}
/** Which period, and whether only flagships are asked about in it. */
export interface AskedPeriod {
  readonly key: string;
  readonly flagshipsOnly: boolean;
}

/** References that the person may see, of those given. */
async function seenOf(
  r: StoreReader,
  planId: PlanId,
  sight: Sight,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  if (sight.open === null) return new Set(refs);
  const parsed = refs.flatMap((ref) => parseRef(ref) ?? []);
  const commitments = parsed.flatMap(({ type, id }) => (type === 'commitment' ? [id] : []));
  const places = await r.projections.places(planId, commitments);
  const further = await r.objects.many(
    planId,
    parsed.filter(({ type }) => type === 'further-commitment'),
  );
  return new Set([
    ...places.flatMap((place) => (sight.seesCommitment(place) ? [`commitment/${place.commitmentId}`] : [])),
    ...further.flatMap((row) => (sight.sees(row) ? [`further-commitment/${row.id}`] : [])),
  ]);
}

/** In the order of the plan. */
export async function itemsOf(
  r: StoreReader,
  planId: PlanId,
  sight: Sight,
  body: string,
  period: AskedPeriod,
  today: string,
  language: WordsLanguage,
): Promise<readonly OwnItem[]> {
  const { askable, theirs, flagships } = await assignedToBodies(r, planId);
  const asked = (theirs.get(body) ?? []).filter((ref) => !period.flagshipsOnly || flagships.has(ref));
  const seen = await seenOf(r, planId, sight, asked);
  const said = await saidByBodies(r, planId, [body], () => [language]);
  const rows = (await r.statuses.of(planId, asked)).filter((row) => row.period === '');
  const now = new Map(rows.map((row) => [row.commitment, row]));
  return asked.flatMap((ref): OwnItem[] => {
    const one = askable.get(ref);
    if (one === undefined || !seen.has(ref)) return [];
    const all = said.get(`${body} ${ref}`) ?? [];
    const here = all.find((word) => word.period === period.key);
    const before = all.find(
      (word) => word.period !== period.key && lastDay(word.period) <= lastDay(period.key),
    );
    // What was replaced by something else in an earlier period is asked about no more.
    if (here === undefined && before?.statement.progress === 'superseded') return [];
    const status = now.get(ref);
    return [
      {
        ...one,
        flagship: flagships.has(ref),
        due: status?.due ?? null,
        timing: status === undefined ? 'no-date' : timingOf(status, today),
        said: here?.statement ?? null,
        version: here?.version ?? 0,
        last: before?.statement ?? null,
        lastPeriod: before?.period ?? null,
      },
    ];
  });
}
