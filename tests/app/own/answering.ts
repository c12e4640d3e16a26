/** An office of which some people answer for bodies: the invented bodies of a round, each with a commitment, and accounts. */
import {
  type Actor,
  createObject,
  listObjects,
  type OwnRow,
  type OwnView,
  reportOwn,
  showOwn,
} from '../../../src/app/index.ts';
import { type Office, openOffice } from '../rounds/office.ts';
import { must, person } from '../test-node.ts';
import { keepPerson, pseudonymOf } from './keep-person.ts';

/** Names an account as focal point of a body. */
export async function answerFor(
  { app, who, planId }: Pick<Office, 'app' | 'who' | 'planId'>,
  body: string,
  personId: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await keepPerson(app, personId);
  const values = { name: `Contact ${personId}`, body, account: `person/${personId}`, ...more };
  must(await createObject(app, who, { planId, type: 'contact', values }));
}

/** Somebody who only reads, here and nowhere else: what they may say follows from the body alone. */
export function focalPoint(personId: string, given: Parameters<typeof person>[0] = {}): Actor {
  return { ...person({ roles: ['reader'], ...given }), personId, pseudonym: pseudonymOf(personId) };
}

/** An office with a focal point for its first body. */
export async function openAnswering(
  t: Parameters<typeof openOffice>[0],
): Promise<Office & { readonly noy: Actor }> {
  const office = await openOffice(t);
  await answerFor(office, office.bodies[0] ?? '', 'noy');
  return { ...office, noy: focalPoint('noy') };
}

export const pageOf = async (
  { app, planId }: Pick<Office, 'app' | 'planId'>,
  who: Actor,
  more = {},
): Promise<OwnView> => must(await showOwn(app, who, { planId, ...more }));

/** Says something of the first commitment on the person's page. */
export async function sayFirst(
  office: Pick<Office, 'app' | 'planId'>,
  who: Actor,
  cells: OwnRow['cells'],
  more: Partial<OwnRow> = {},
) {
  const { body, period, items } = await pageOf(office, who);
  const [item] = items;
  const row: OwnRow = { ref: item?.ref ?? '', version: item?.version ?? 0, cells, ...more };
  return reportOwn(office.app, who, {
    planId: office.planId,
    body: body ?? '',
    period: period ?? '',
    rows: [row],
  });
}

/** How many claims there are. */
export async function claimsOf({
  app,
  who,
  planId,
}: Pick<Office, 'app' | 'who' | 'planId'>): Promise<number> {
  return must(await listObjects(app, who, { planId, type: 'claim' })).total;
}
