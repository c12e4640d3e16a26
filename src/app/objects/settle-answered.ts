/**
 * After objects that answer others were kept: what waited for them is answered, and what was answered by one that was taken back waits
 * again [OB1750]. Part of the caller's transaction. What this person may not change stays as it is.
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import {
  type GivenAnswer,
  givenAnswer,
  type ObjectType,
  parseRef,
  settleAnswers,
} from '../../plan/objects/index.ts';
import type { Actor } from '../actor.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { decideChanges, type SentChange } from './decide-changes.ts';
import { type DecidedChange, keepObjects } from './keep-objects.ts';
import type { Sight } from './sight.ts';

interface Moved {
  readonly taken: readonly GivenAnswer[];
  readonly given: readonly GivenAnswer[];
}

const isSame = (a: GivenAnswer | null, b: GivenAnswer | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Answers that these changes took back and gave. */
function movedAnswers(type: ObjectType, kept: readonly DecidedChange[]): Moved {
  const moved = kept
    .map((one) => [givenAnswer(type, one.before), givenAnswer(type, one.values)] as const)
    .filter(([before, after]) => !isSame(before, after));
  const [taken, given] = [0, 1].map((at) => moved.flatMap((pair) => pair[at] ?? []));
  return { taken: taken ?? [], given: given ?? [] };
}

/** What answers each of these, besides the objects that were just kept. */
async function otherAnswers(
  w: StoreWriter,
  planId: string,
  type: ObjectType,
  refs: readonly string[],
  kept: readonly DecidedChange[],
): Promise<readonly GivenAnswer[]> {
  const own = new Set(kept.map(({ id }) => id));
  const links = (await w.objects.linksTo(planId, refs)).filter(
    (one) => one.type === type.name && one.field === type.rules?.answers?.link && !own.has(one.id),
  );
  const rows = await w.objects.many(planId, links);
  return rows.flatMap(({ values }) => givenAnswer(type, values) ?? []);
}

/** Settles what the kept changes answer, as further changes by the same person. */
export async function settleAnswered(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  type: ObjectType,
  sight: Sight,
  kept: readonly DecidedChange[],
): Promise<Result<null, Problem>> {
  const across = type.rules?.answers?.across;
  if (across === undefined) return ok(null);
  const { taken, given } = movedAnswers(type, kept);
  const refs = [...new Set([...taken, ...given].map(({ ref }) => ref))];
  if (refs.length === 0) return ok(null);
  const rows = await w.objects.many(
    planId,
    refs.flatMap((ref) => parseRef(ref) ?? []),
  );
  const others = taken.length === 0 ? [] : await otherAnswers(w, planId, type, refs, kept);
  const changes = rows
    .filter((row) => sight.mayChange(row.areas))
    .flatMap((row): SentChange | [] => {
      const isOf = (one: GivenAnswer) => one.ref === `${type.name}/${row.id}`;
      const isAnswered = others.some((one) => isOf(one) && one.side !== row.values[across]);
      const patch = settleAnswers(type, row.values, taken.filter(isOf), given.filter(isOf), isAnswered);
      return patch === null ? [] : { row, patch };
    });
  const decided = await decideChanges(app, w, planId, type, sight, changes);
  // One that its own rules keep from being answered, as by a letter of an earlier day, waits on and is seen.
  const sound = decided.flatMap((one) => (one.ok ? [one.value] : []));
  const settled = await keepObjects(app, w, who, planId, type, sound);
  return settled.ok ? ok(null) : settled;
}
