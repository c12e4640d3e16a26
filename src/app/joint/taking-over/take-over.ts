/**
 * Takes over what all parties have agreed into the own register, as the preview showed it, in one act; and takes that back while
 * nobody has changed it since. What it changed is kept beside the log, as acts of review are [AP984].
 */
import {
  canonicalText,
  err,
  isJsonObject,
  type Json,
  jsonList,
  jsonText,
  ok,
  type Problem,
  problem,
  type Result,
  uuidV7,
} from '../../../base/index.ts';
import { type Cell, several, words } from '../../../views/index.ts';
import { partOf, require } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import { logGlossary, summaryOfRegister } from '../../log/visible-entries.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App, OwnHistoryRow, StoreReader, StoreWriter } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { type KindCount, kindsOf, pageOf, type RegistersAsked, registersAsked } from '../narrow-registers.ts';
import { refused } from '../refused.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { type AgreedValue, differingValues, type TakeableValues } from './agreed-values.ts';
import { TAKEN, undoneBy } from './made-things.ts';
import { type TakingHindrance, valuesByThing, valuesNamedBy } from './named-things.ts';
import { type PutValue, putValues, retireMade } from './put-values.ts';
import { seenBy } from './seen-values.ts';

/** A value that could be taken over: `before` in its lines is what this node holds, `after` what is agreed. */
export interface TakingPreview {
  readonly register: string;
  /** Exact text of the agreed value. */
  readonly value: string;
  readonly told: Told;
  readonly hindrance: TakingHindrance | null;
  /** Letter of the party that states it; null where all have agreed on it. */
  readonly by: string | null;
  /** Names of things that come along, since it names them and this node has none of them. */
  readonly brings: readonly Cell[];
  /** Values of these that stay where they are, since they cannot be taken as they stand [AP1731]. */
  readonly leaves: readonly Cell[];
}

/** A taking over that was done. */
export interface TakingView {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** How many values it changed. */
  readonly n: number;
  readonly isTakenBack: boolean;
}

interface Kept {
  readonly register: string;
  readonly before: Json;
  readonly after: Json;
}

/** Which of them, in which order, and which page. */
export interface ShowTakings extends RegistersAsked {
  readonly planId: string;
  /** Those alone that can be taken over, or those alone that cannot as they stand. */
  readonly can?: boolean;
}

/** A page of what could be taken over, and all that was. */
export interface TakingPage {
  readonly items: readonly TakingPreview[];
  /** Kinds of all that differs, whatever the page is narrowed to. */
  readonly kinds: readonly KindCount[];
  readonly total: number;
  readonly next: number | null;
  readonly done: readonly TakingView[];
}

function keptOf({ detail }: OwnHistoryRow): readonly Kept[] {
  return jsonList(isJsonObject(detail) ? detail.values : null).flatMap((one) => {
    if (!isJsonObject(one)) return [];
    const register = jsonText(one.register);
    return register === null ? [] : [{ register, before: one.before ?? null, after: one.after ?? null }];
  });
}

async function names(r: StoreReader): Promise<ReadonlyMap<string, string>> {
  return new Map((await r.accounts.people()).map(({ pseudonym, displayName }) => [pseudonym, displayName]));
}

/** What could be taken over, as far as this person sees it; of what comes along, whoever sees the whole plan. */
async function takeable(r: StoreReader, who: Actor, book: JointBook): Promise<TakeableValues> {
  const { listed, along } = await differingValues(r, book);
  const { open } = await sightOf(r, who, book.planId);
  return { listed: await seenBy(r, who, book.planId, listed), along: open === null ? along : [] };
}

/** The things that values are about, each once. */
const thingsOf = (values: readonly AgreedValue[]): readonly string[] => [
  ...new Set(
    values.map(({ ownRegister }) => {
      const { type, id } = parseRegister(ownRegister);
      return `${type}/${id}`;
    }),
  ),
];

/** What could be taken over, and what was. */
export async function showTakings(
  app: App,
  who: Actor,
  { planId, can, ...asked }: ShowTakings,
): Promise<Result<TakingPage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const world = await ToldWorld.load(app, r, book, who);
      const glossary = await logGlossary(r, who, planId);
      const found = await takeable(r, who, book);
      const listed = found.listed.map((one) => {
        const summary = summaryOfRegister(one.ownRegister, one.agreed, glossary);
        return { ...one, value: canonicalText(one.agreed), summary };
      });
      const meant = registersAsked(listed, asked).filter(
        ({ hindrance }) => can === undefined || can === (hindrance === null),
      );
      const page = pageOf(meant, asked);
      const byThing = valuesByThing(found);
      const items: TakingPreview[] = [];
      for (const one of page.items) {
        const { register, agreed, value, hindrance, by } = one;
        const told = await world.tellBesideOwn(register, agreed);
        const comes = hindrance === null ? valuesNamedBy(byThing, [one]) : null;
        const named = await world.jointNames(thingsOf(comes?.values ?? []));
        const brings = Object.values(named).map(({ label }) => words(label));
        const leaves: Cell[] = [];
        for (const stays of comes?.stays ?? []) {
          const { subject } = await world.tellBesideOwn(stays.register, stays.agreed);
          leaves.push(several([subject.name, subject.field], 'space'));
        }
        items.push({ register, value, told, hindrance, by, brings, leaves });
      }
      const rows = await r.own.history(planId, TAKEN);
      const named = await names(r);
      const done = rows
        .filter(({ act }) => act === 'taken-over')
        .map((row): TakingView => {
          const { id, at, by } = row;
          const isTakenBack = undoneBy(rows, id);
          return { id, at, by: named.get(by) ?? by, n: keptOf(row).length, isTakenBack };
        })
        .toReversed();
      return ok({ ...page, items, kinds: kindsOf(listed), done });
    }),
  );
}

/** What is taken over: registers as the joint log calls them, each with the value that the preview showed. */
export interface TakeOver {
  readonly planId: string;
  readonly values: readonly { readonly register: string; readonly value: string }[];
}

function chosen(
  found: readonly AgreedValue[],
  asked: TakeOver['values'],
): Result<readonly AgreedValue[], Problem> {
  const values: AgreedValue[] = [];
  for (const { register, value } of asked) {
    const one = found.find((each) => each.register === register);
    if (one === undefined || canonicalText(one.agreed) !== value)
      return refused('joint-act-refused', 'preview-old');
    if (one.hindrance !== null) return refused('joint-act-refused', `taking-${one.hindrance}`);
    values.push(one);
  }
  return ok(values);
}

async function note(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  given: Pick<OwnHistoryRow, 'act' | 'detail'>,
): Promise<string> {
  const now = app.clock();
  const id = uuidV7(now, app.random);
  const row = { id, at: timestamp(now), by: who.pseudonym, subject: TAKEN, ...given };
  await w.own.addHistory(planId, [row]);
  return id;
}

/** Things that an act makes: objects of which nothing is held yet. */
async function newThings(
  w: StoreWriter,
  planId: string,
  values: readonly AgreedValue[],
): Promise<readonly string[]> {
  const keys = values
    .map(({ ownRegister }) => parseRegister(ownRegister))
    .filter(({ type }) => type !== 'reading' && type !== 'plan');
  const held = new Set((await w.objects.many(planId, keys)).map(({ type, id }) => `${type}/${id}`));
  return [...new Set(keys.map(({ type, id }) => `${type}/${id}`))].filter((ref) => !held.has(ref));
}

/** Takes the values over, all or none. Answers the id under which that can be taken back. */
export async function takeOver(
  app: App,
  who: Actor,
  { planId, values }: TakeOver,
): Promise<Result<string, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, ({ book }: { readonly book: JointBook }) =>
    app.store.write(planId, async (w) => {
      const found = await takeable(w, who, book);
      const picked = chosen(found.listed, values);
      if (!picked.ok) return picked;
      const along = valuesNamedBy(valuesByThing(found), picked.value);
      if (along.hindrance !== null) return refused('joint-act-refused', `taking-${along.hindrance}`);
      const all = [...picked.value, ...along.values];
      const made = await newThings(w, planId, all);
      const put = all.map(({ ownRegister, put: value }): PutValue => {
        return { register: ownRegister, value };
      });
      const done = await putValues({ app, w, who, planId }, put);
      if (!done.ok) return done;
      const kept = all.map(({ ownRegister: register, own: before, put: after }) => {
        return { register, before, after };
      });
      return ok(await note(app, w, who, planId, { act: 'taken-over', detail: { values: kept, made } }));
    }),
  );
}

/** Which taking over is taken back. */
export interface TakeBackTaking {
  readonly planId: string;
  readonly taking: string;
}

/** Puts back what stood before, as long as nobody has changed it since. */
export async function takeBackTaking(
  app: App,
  who: Actor,
  { planId, taking }: TakeBackTaking,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    const rows = await w.own.history(planId, TAKEN);
    const row = rows.find(({ id, act }) => id === taking && act === 'taken-over');
    if (row === undefined) return err(problem('not-found', { taking }));
    if (undoneBy(rows, taking)) return refused('joint-act-refused', 'taken-back');
    const kept = keptOf(row);
    const now = new Map(
      (
        await w.registers.many(
          planId,
          kept.map(({ register }) => register),
        )
      ).map((one) => [one.register, one.value]),
    );
    const isSame = ({ register, after }: Kept): boolean =>
      canonicalText(now.get(register) ?? null) === canonicalText(after);
    if (!kept.every(isSame)) return refused('joint-act-refused', 'changed-since');
    const made = jsonList(isJsonObject(row.detail) ? row.detail.made : null).map(String);
    const isMade = (register: string): boolean => made.some((ref) => register.startsWith(`${ref}/`));
    const former = kept.filter(({ register }) => !isMade(register));
    const putting = { app, w, who, planId };
    const done = await putValues(
      putting,
      former.map(({ register, before }) => ({ register, value: before })),
    );
    if (!done.ok) return done;
    for (const ref of made) {
      const [type = '', id = ''] = ref.split('/');
      const retired = await retireMade(putting, type, id);
      if (!retired.ok) return retired;
    }
    await note(app, w, who, planId, { act: 'taken-back', detail: { of: taking } });
    return ok(null);
  });
}
