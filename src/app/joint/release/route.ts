/**
 * The route that what goes to the other parties takes inside an office: consulted on, approved under a document number, released by
 * one person or by two. None is set at first, and then whoever may propose does so at once. As long as one is set, nothing
 * goes past it. Where two people release, it also takes two to change the route [AP965].
 */
import { isJsonObject, type Json, jsonText, ok, type Problem, type Result } from '../../../base/index.ts';
import { require, wholePlan } from '../../access.ts';
import { type Actor, operatorPseudonym } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { refused } from '../refused.ts';

/** What a release passes before it leaves. */
export interface Route {
  readonly consult: boolean;
  readonly approve: boolean;
  /** How many different people release it. */
  readonly people: 1 | 2;
}

/** The route of a plan. */
export interface RouteView extends Route {
  readonly isSet: boolean;
  /** Who set it, and when; empty where none was. */
  readonly by: string;
  readonly at: string;
  /** A change that waits for a second person. */
  readonly pending: (Route & { readonly by: string; readonly at: string; readonly person: string }) | null;
}

/** No route: whoever may propose does. */
export const noRoute: Route = { consult: false, approve: false, people: 1 };

const nameOf = (planId: string): string => `joint.route.${planId}`;

const isSame = (one: Route, other: Route): boolean =>
  one.consult === other.consult && one.approve === other.approve && one.people === other.people;

function readRoute(value: Json | undefined): Route {
  if (!isJsonObject(value)) return noRoute;
  const { consult, approve, people } = value;
  return { consult: consult === true, approve: approve === true, people: people === 2 ? 2 : 1 };
}

const signature = (value: Json | undefined) => {
  const held = isJsonObject(value) ? value : {};
  return { by: jsonText(held.by) ?? '', at: jsonText(held.at) ?? '' };
};

/** The route as it is kept. */
export async function readRouteOf(r: Pick<StoreReader, 'node'>, planId: string): Promise<RouteView> {
  const kept = await r.node.setting(nameOf(planId));
  const pending = isJsonObject(kept) ? kept.pending : undefined;
  const route = readRoute(kept);
  return {
    ...route,
    ...signature(kept),
    isSet: !isSame(route, noRoute),
    pending: isJsonObject(pending)
      ? { ...readRoute(pending), ...signature(pending), person: jsonText(pending.person) ?? '' }
      : null,
  };
}

/** Refuses what would go past the route. */
export async function requireNoRoute(app: App, planId: string): Promise<Result<null, Problem>> {
  const { isSet } = await app.store.read((r) => readRouteOf(r, planId));
  return isSet ? refused('joint-step-refused', 'route-set') : ok(null);
}

/** A route that somebody sets. */
export interface SetRoute extends Route {
  readonly planId: string;
}

/** Sets the route. Answers whether it holds now, or waits for a second person. */
export async function setRoute(
  app: App,
  who: Actor,
  { planId, consult, approve, people }: SetRoute,
): Promise<Result<'set' | 'waits', Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  if (who.pseudonym === operatorPseudonym) return refused('joint-step-refused', 'people-only');
  const wanted: Route = { consult, approve, people };
  return app.store.write<'set' | 'waits'>(planId, async (w) => {
    if ((await w.joint.plan(planId)) === null) return refused('joint-step-refused', 'not-opened');
    const kept = await w.node.setting(nameOf(planId));
    const now = readRoute(kept);
    const held = isJsonObject(kept) ? kept : {};
    const said = { ...wanted, by: who.displayName, person: who.personId, at: timestamp(app.clock()) };
    if (isSame(now, wanted)) {
      // What stands is wished for: a change that waited is dropped.
      const { pending: _dropped, ...rest } = held;
      await w.node.putSetting(nameOf(planId), rest);
      return ok('set');
    }
    const pending = isJsonObject(held.pending) ? held.pending : null;
    const isSecond =
      pending !== null && pending.person !== who.personId && isSame(readRoute(pending), wanted);
    if (now.people === 2 && !isSecond) {
      await w.node.putSetting(nameOf(planId), { ...held, pending: said });
      return ok('waits');
    }
    await w.node.putSetting(nameOf(planId), said);
    return ok('set');
  });
}
