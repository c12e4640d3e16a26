/** An account that is there without anybody having come in by it. */
import type { App, PersonRow } from '../../../src/app/index.ts';

const pseudonyms: Readonly<Record<string, string>> = { noy: 'a-7', keo: 'a-8', p2: 'a-9' };
/** The pseudonym of an invented person. */
export const pseudonymOf = (personId: string): string => pseudonyms[personId] ?? 'a-10';

/** Keeps the account, unless it is there. */
export async function keepPerson(
  app: App,
  personId: string,
  language: PersonRow['language'] = 'en',
): Promise<void> {
  await app.store.write('node', async (w) => {
    if ((await w.accounts.person(personId)) !== null) return { ok: true, value: null };
    const row: PersonRow = {
      personId,
      pseudonym: pseudonymOf(personId),
      name: personId,
      displayName: `Sample ${personId}`,
      grants: [],
      asked: null,
      language,
      active: true,
      passwordHash: null,
      version: 1,
    };
    await w.accounts.putPerson(row, personId);
    return { ok: true, value: null };
  });
}
