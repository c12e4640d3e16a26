/**
 * The secret address of a person's calendar of a plan. Whoever has the address reads the calendar, as calendar programs cannot
 * sign in; so it is long and random, only its hash is kept, a new one ends the old one, and it shows what the person may see at
 * the time that it is asked [OB67].
 */
import { base64url, err, hex, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';
import { may, partOf } from '../access.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import type { App } from '../ports/index.ts';

/** Whose calendar of which plan. */
export interface CalendarOf {
  readonly planId: string;
  readonly personId: string;
}

const settingOf = ({ planId, personId }: CalendarOf): string => `calendar.${planId}.${personId}`;
const hashOf = (app: App, secret: string): string => hex(app.sha256(utf8(`calendar ${secret}`)));

/** Makes a new address for oneself; the one before is worthless from now on. */
export async function renewCalendar(
  app: App,
  who: Actor,
  { planId }: Pick<CalendarOf, 'planId'>,
): Promise<Result<CalendarOf & { readonly secret: string }, Problem>> {
  const there = await app.store.read((r) => requirePlan(r, planId));
  if (!there.ok) return there;
  if (!may(who, 'read', partOf(planId))) return err(problem('not-found', { plan: planId }));
  const which = { planId, personId: who.personId };
  const secret = base64url(app.random(32));
  return app.store.write('node', async (w) => {
    await w.node.putSetting(settingOf(which), hashOf(app, secret));
    return ok({ ...which, secret });
  });
}

/** Ends one's own address. */
export async function endCalendar(
  app: App,
  who: Actor,
  { planId }: Pick<CalendarOf, 'planId'>,
): Promise<Result<null, Problem>> {
  return app.store.write('node', async (w) => {
    await w.node.putSetting(settingOf({ planId, personId: who.personId }), null);
    return ok(null);
  });
}

/** Whether the address is the newest one of this person. */
export async function isCalendar(app: App, which: CalendarOf, secret: string): Promise<boolean> {
  const kept = await app.store.read((r) => r.node.setting(settingOf(which)));
  return typeof kept === 'string' && kept === hashOf(app, secret);
}
