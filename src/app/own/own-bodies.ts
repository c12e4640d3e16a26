/**
 * The bodies that a person answers for: those of the focal points in office that name the person's account, and of the accounts
 * in whose place the person stands [OB820]. Whoever enters a focal point thereby says who may speak for the body.
 */
import type { Values } from '../../plan/objects/index.ts';
import { may, partOf } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { PlanId, StoreReader } from '../ports/index.ts';
import { refsOf } from '../rounds/find-round.ts';

/** Whether a focal point holds the post on that day. */
export function isInOffice({ from, until }: Values, day: string): boolean {
  const isOver = typeof until === 'string' && until < day.slice(0, until.length);
  const isToCome = typeof from === 'string' && from > day.slice(0, from.length);
  return !isOver && !isToCome;
}

/** `body/<id>`, in use, each once; none where the person sees nothing of the plan. */
export async function bodiesOf(
  r: StoreReader,
  who: Actor,
  planId: PlanId,
  day: string,
): Promise<readonly string[]> {
  if (!may(who, 'read', partOf(planId))) return [];
  const accounts = [who.personId, ...who.grants.flatMap(({ inPlaceOf }) => inPlaceOf ?? [])];
  const people = [...new Set(accounts)].map((id) => `person/${id}`);
  const links = (await r.objects.linksTo(planId, people)).filter(
    ({ type, field }) => type === 'contact' && field === 'account',
  );
  const contacts = await r.objects.many(planId, links);
  const bodies = contacts
    .filter(({ values, retired }) => !retired && isInOffice(values, day))
    .flatMap(({ values }) => refsOf(values, 'body'));
  const keys = [...new Set(bodies)].map((ref) => ({ type: 'body', id: ref.slice('body/'.length) }));
  const rows = await r.objects.many(planId, keys);
  return rows.filter(({ retired }) => !retired).map(({ id }) => `body/${id}`);
}

/**
 * The person as whoever speaks for a body. What may be said has been settled by then: only about what is the body's and open to
 * the person; so the role is lent for this one act, whatever the person else may do.
 */
export function asSpeaker(who: Actor): Actor {
  return { ...who, grants: [{ role: 'contributor', areasOf: () => null, inPlaceOf: null }] };
}
