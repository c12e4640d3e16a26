/**
 * A round as its use cases need it. A round asks about all of the plan, so that only whoever works on the whole plan sees its
 * forms and returns [RD20].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { parsePeriod, type Values, type Words, type WordsLanguage } from '../../plan/objects/index.ts';
import { may, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { FormRow, PlanId, ReturnRecord, StoreReader } from '../ports/index.ts';

/** What a round says. */
export interface Round {
  readonly id: string;
  readonly title: Words;
  readonly period: string;
  readonly due: string | null;
  readonly state: 'planned' | 'open' | 'closed';
  readonly bodies: readonly string[];
  readonly languages: readonly WordsLanguage[];
  readonly flagshipsOnly: boolean;
  /** Rows for further provinces in each course; null: as many as usual. */
  readonly further: number | null;
  readonly note: Words;
  readonly version: number;
}

/** Refuses whoever does not see all of the plan. */
export function maySeeRounds(who: Actor, planId: PlanId): Result<null, Problem> {
  return may(who, 'read', wholePlan(planId)) && may(who, 'programme.act', wholePlan(planId))
    ? ok(null)
    : err(problem('not-allowed', { permission: 'programme.act' }));
}

/** Refuses whoever does not act on all of the plan. */
export const mayRunRounds = (who: Actor, planId: PlanId): Result<null, Problem> =>
  require(who, 'programme.act', wholePlan(planId));

const textOf = (values: Values, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};
const isLanguage = (word: string | null): word is WordsLanguage =>
  word === 'zh' || word === 'lo' || word === 'en';

/** Words of a field, by language. */
export function wordsOf(values: Values, name: string): Words {
  const value = values[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
}

/** References of a field. */
export function refsOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((ref): ref is string => typeof ref === 'string') : [];
}

/** The round of this id, as long as it is in use. */
export async function findRound(r: StoreReader, planId: PlanId, id: string): Promise<Result<Round, Problem>> {
  const row = await r.objects.get(planId, { type: 'round', id });
  if (row === null || row.retired) return err(problem('not-found', { round: id }));
  const { values, version } = row;
  const state = textOf(values, 'state');
  const languages = [textOf(values, 'language'), textOf(values, 'second')].filter(isLanguage);
  return ok({
    id,
    title: wordsOf(values, 'title'),
    period: textOf(values, 'period') ?? '',
    due: textOf(values, 'due'),
    state: state === 'open' || state === 'closed' ? state : 'planned',
    bodies: refsOf(values, 'bodies'),
    languages,
    flagshipsOnly: values.flagships === true,
    further: typeof values.further === 'number' ? values.further : null,
    note: wordsOf(values, 'note'),
    version,
  });
}

/** A form by its code, with its round. */
export async function findForm(
  r: StoreReader,
  planId: PlanId,
  code: string,
): Promise<Result<{ readonly form: FormRow; readonly round: Round }, Problem>> {
  const form = await r.rounds.form(planId, code);
  if (form === null) return err(problem('not-found', { form: code }));
  const round = await findRound(r, planId, form.roundId);
  return round.ok ? ok({ form, round: round.value }) : round;
}

/** A return by its id. */
export async function findReturn(
  r: StoreReader,
  planId: PlanId,
  returnId: string,
): Promise<Result<ReturnRecord, Problem>> {
  const found = await r.rounds.returned(planId, returnId);
  return found === null ? err(problem('not-found', { return: returnId })) : ok(found);
}

/** Last day of a period, for ordering what was said. */
export const lastDay = (period: string): string => parsePeriod(period)?.last ?? '';
