/** Whom a body's form goes to: its focal points of today that have an address. */
import type { WordsLanguage } from '../../plan/objects/index.ts';
import { isInOffice } from '../own/own-bodies.ts';
import type { PlanId, StoreReader } from '../ports/index.ts';
import { refsOf } from './find-round.ts';

/** A focal point with an address. */
export interface Contact {
  readonly name: string;
  readonly mail: string;
  readonly speaks: WordsLanguage | null;
}

/** By body; those who have not begun or have left by `today` are left out. */
export async function contactsOf(
  r: StoreReader,
  planId: PlanId,
  bodies: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  const asked = new Set(bodies);
  const found = (await r.objects.ofType(planId, 'contact')).flatMap(({ values }) => {
    const [body] = refsOf(values, 'body');
    const { name, mail, speaks } = values;
    if (body === undefined || !asked.has(body) || typeof mail !== 'string' || !isInOffice(values, today))
      return [];
    const language: WordsLanguage | null =
      speaks === 'zh' || speaks === 'lo' || speaks === 'en' ? speaks : null;
    const contact: Contact = { name: typeof name === 'string' ? name : '', mail, speaks: language };
    return [{ body, contact }];
  });
  const groups = Map.groupBy(found, ({ body }) => body);
  return new Map(
    [...groups].map(([body, all]) => [
      body,
      all.map(({ contact }) => contact).sort((a, b) => (a.name < b.name ? -1 : 1)),
    ]),
  );
}
