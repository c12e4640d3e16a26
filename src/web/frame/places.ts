/** Which items the rail holds, and where they lead, for a person and a plan. */
import type { Static } from 'typebox';
import type { JointNews, Plan, Session } from '../../http/contract/index.ts';
import { type Address, addresses } from '../data/index.ts';
import type { Place } from './page.ts';

/** An item of the rail; `waiting` counts what waits for somebody, null where nothing does. */
export interface RailItem {
  readonly place: Place;
  readonly href: string;
  readonly waiting: number | null;
}

/** Where is told what has come from the other parties of the plan; null for whoever has no part in that. */
export function newsAddress(planId: string | null, session: Session): Address<JointNews> | null {
  const isTold = planId !== null && session.person?.permissions.includes('plan.edit') === true;
  return isTold ? addresses.jointNews(planId) : null;
}

/**
 * The items of a plan that are open to a person. A plan whose texts are all superseded still has its newest one. `unanswered`: how many
 * proposals of other parties wait for an answer.
 */
export function planItems(
  plan: Static<typeof Plan>,
  session: Session,
  unanswered: number,
): readonly RailItem[] {
  const base = `/plans/${encodeURIComponent(plan.id)}`;
  const text = plan.texts.find((one) => one.current) ?? plan.texts[0];
  const items: RailItem[] = [
    { place: 'overview', href: base, waiting: null },
    { place: 'work', href: `${base}/work`, waiting: null },
    { place: 'notices', href: `${base}/notices`, waiting: null },
  ];
  // Who runs the plan is no focal point of a body; whoever is not may be.
  if (session.person?.permissions.includes('plan.edit') !== true)
    items.unshift({ place: 'own', href: `${base}/own`, waiting: null });
  if (text !== undefined)
    items.push({ place: 'text', href: `${base}/text/${encodeURIComponent(text.id)}`, waiting: null });
  const { proposalsOpen } = plan.counts;
  items.push({ place: 'review', href: `${base}/review`, waiting: proposalsOpen > 0 ? proposalsOpen : null });
  items.push({ place: 'register', href: `${base}/register`, waiting: null });
  items.push({ place: 'status', href: `${base}/status`, waiting: null });
  for (const place of ['programme', 'rounds', 'letters', 'meetings', 'papers'] as const)
    items.push({ place, href: `${base}/${place}`, waiting: null });
  if (session.person?.permissions.includes('plan.edit'))
    items.push({ place: 'exchange', href: `${base}/exchange`, waiting: unanswered > 0 ? unanswered : null });
  items.push({ place: 'log', href: `${base}/log`, waiting: null });
  return items;
}

/** Where somebody begins who may look after people: the first that is open to them. */
const peoplePages = [
  { may: 'people.manage', href: '/people' },
  { may: 'people.confirm', href: '/people/waiting' },
  { may: 'people.history', href: '/people/history' },
] as const; // permissions

/** The items of the node. */
export function nodeItems(session: Session): readonly RailItem[] {
  const items: RailItem[] = [{ place: 'plans', href: '/plans', waiting: null }];
  const people = peoplePages.find(({ may }) => session.person?.permissions.includes(may));
  const waiting = session.person?.waiting ?? 0;
  if (people !== undefined)
    items.push({ place: 'people', href: people.href, waiting: waiting > 0 ? waiting : null });
  return items;
}
