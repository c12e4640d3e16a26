/**
 * Makes the forms of a round: one for each body that something is asked of, under a code of its own, with what it said last
 * time. Making them again changes nothing of a form that has left; in others rows keep their keys for good, so that a copy
 * that somebody holds is still read [RD22].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { WordsLanguage } from '../../plan/objects/index.ts';
import { CODE_BYTES, makeCode, rowKey } from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormItem } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, FormRow, StoreWriter } from '../ports/index.ts';
import { contactsOf } from './contacts-of-bodies.ts';
import { type BodyFigure, figuresOfBody } from './figures-of-bodies.ts';
import { findRound, lastDay, mayRunRounds, type Round } from './find-round.ts';
import { type Assigned, assignedToBodies } from './items-of-bodies.ts';
import { type Said, saidByBodies } from './said-by-bodies.ts';

/** Which round. */
export interface RoundOf {
  readonly planId: string;
  readonly roundId: string;
}
/** How many forms there are now, and whom nothing is asked of. */
export interface PreparedForms {
  readonly made: number;
  readonly renewed: number;
  readonly kept: number;
  /** Bodies to which nothing is assigned. */
  readonly without: readonly string[];
}

/** What a body said last: for the round's period or before it. */
function lastSaid(said: readonly Said[] | undefined, period: string): Said | null {
  return said?.find((one) => lastDay(one.period) <= lastDay(period)) ?? null;
}

function itemsFor(
  round: Round,
  body: string,
  code: string,
  before: readonly Pick<RoundFormItem, 'key' | 'ref'>[],
  { askable, theirs, flagships }: Assigned,
  said: ReadonlyMap<string, readonly Said[]>,
): readonly RoundFormItem[] {
  const keys = new Map(before.map(({ ref, key }) => [ref, key]));
  let next = before.length;
  const wanted = (theirs.get(body) ?? []).filter((ref) => !round.flagshipsOnly || flagships.has(ref));
  return wanted.flatMap((ref) => {
    const one = askable.get(ref);
    const last = lastSaid(said.get(`${body} ${ref}`), round.period);
    // What was replaced by something else in an earlier period is asked about no more.
    const isOver = last?.statement.progress === 'superseded' && last.period !== round.period;
    if (one === undefined || isOver) return [];
    const key = keys.get(ref) ?? rowKey(code, ++next);
    return [{ key, ...one, last: last?.statement ?? null, lastPeriod: last?.period ?? null }];
  });
}

/** Figures in the order in which they are asked; each keeps the key that it ever had. */
function figuresFor(
  code: string,
  keys: readonly Pick<RoundFormItem, 'key' | 'ref'>[],
  figures: readonly BodyFigure[],
): readonly RoundFormFigure[] {
  const known = new Map(keys.map(({ ref, key }) => [ref, key]));
  let next = keys.length;
  return figures.map(({ kept: _, stands, ...figure }) => {
    const key = known.get(figure.ref) ?? rowKey(code, ++next);
    return { ...figure, key, printed: stands };
  });
}

/** The body's own language before the round's second one. */
function languagesFor(round: Round, speaks: WordsLanguage | null): readonly WordsLanguage[] {
  const [first, second] = round.languages;
  const wanted = [speaks ?? first, second].flatMap((one) => one ?? []);
  return [...new Set(wanted.length > 0 ? wanted : (['en'] as const))];
}

type Keyed = Pick<RoundFormItem, 'key' | 'ref'>;

/** Rows that a form has not had before. */
function newKeys(known: readonly Keyed[], rows: readonly Keyed[]): readonly Keyed[] {
  const there = new Set(known.map(({ ref }) => ref));
  return rows.filter(({ ref }) => !there.has(ref)).map(({ key, ref }) => ({ key, ref }));
}

async function makeForms(app: App, w: StoreWriter, planId: string, round: Round): Promise<PreparedForms> {
  const assigned = await assignedToBodies(w, planId);
  const contacts = await contactsOf(w, planId, round.bodies, timestamp(app.clock()).slice(0, 10));
  const spoken = (body: string) => languagesFor(round, contacts.get(body)?.[0]?.speaks ?? null);
  const said = await saidByBodies(w, planId, round.bodies, spoken);
  const there = new Map((await w.rounds.forms(planId, round.id)).map((form) => [form.body, form]));
  const counts = { made: 0, renewed: 0, kept: 0 };
  const without: string[] = [];
  const forms: FormRow[] = [];
  for (const body of round.bodies) {
    const before = there.get(body);
    if (before !== undefined && before.sent.length > 0) {
      counts.kept++;
      continue;
    }
    const code = before?.code ?? makeCode(app.random(CODE_BYTES));
    const keys = before?.everAsked ?? [];
    const items = itemsFor(round, body, code, keys, assigned, said);
    const languages = spoken(body);
    const asked = await figuresOfBody(w, planId, body, round.period, languages, round.further ?? undefined);
    const more = newKeys(keys, items);
    const figures = figuresFor(code, [...keys, ...more], asked);
    if (items.length === 0 && figures.length === 0) {
      without.push(body);
      continue;
    }
    const everAsked = [...keys, ...more, ...newKeys([...keys, ...more], figures)];
    const madeAt = timestamp(app.clock());
    const version = (before?.version ?? 0) + 1;
    forms.push({
      code,
      roundId: round.id,
      body,
      languages,
      items,
      figures,
      everAsked,
      madeAt,
      sent: [],
      version,
    });
    counts[before === undefined ? 'made' : 'renewed']++;
  }
  const gone = [...there.values()].filter(
    ({ body, sent }) => sent.length === 0 && !round.bodies.includes(body),
  );
  for (const { code } of gone) await w.rounds.dropForm(planId, code);
  await w.rounds.putForms(planId, forms);
  return { ...counts, without };
}

/** Makes the forms of a round. */
export async function prepareForms(
  app: App,
  who: Actor,
  { planId, roundId }: RoundOf,
): Promise<Result<PreparedForms, Problem>> {
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    const round = await findRound(w, planId, roundId);
    return round.ok ? ok(await makeForms(app, w, planId, round.value)) : round;
  });
}
