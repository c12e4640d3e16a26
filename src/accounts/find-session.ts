/** Token → who is signed in, and what they may do now. */
import type { Actor, PersonRow } from '../app/index.ts';
import { ok } from '../base/index.ts';
import { dayOf, personToActor, standsInFor } from './actor.ts';
import type { AccountApp } from './needs.ts';
import { tokenToHash } from './secrets.ts';
import { isLive, sessionTouch } from './sessions.ts';

/** Who is signed in. */
export interface SignedIn {
  readonly person: PersonRow;
  readonly actor: Actor;
  /** Display names of those whose place the person takes today. */
  readonly deputyFor: readonly string[];
}

/** Null where the token is unknown, the session has ended or the account is closed. */
export async function findSession(app: AccountApp, token: string): Promise<SignedIn | null> {
  const tokenHash = tokenToHash(app, token);
  const now = app.clock();
  const found = await app.store.read(async ({ accounts }) => {
    const session = await accounts.session(tokenHash);
    if (session === null || !isLive(session, now)) return { session, person: null, standing: [] };
    const person = await accounts.person(session.personId);
    if (person === null || !person.active) return { session, person: null, standing: [] };
    const deputies = (await accounts.deputies()).filter((row) => row.deputy === person.personId);
    const people = deputies.length === 0 ? [] : await accounts.people();
    return { session, person, standing: standsInFor(person, people, deputies, dayOf(now)) };
  });
  if (found.session === null) return null;
  if (found.person === null) {
    await endSession(app, tokenHash);
    return null;
  }
  if (now - found.session.seenAt >= sessionTouch) await touchSession(app, tokenHash, now);
  return {
    person: found.person,
    actor: personToActor(found.person, found.standing),
    deputyFor: found.standing.map((other) => other.displayName),
  };
}

/** What a person may do now, whoever asks for them: a calendar program that has their secret address. Null once the account is closed. */
export async function findActor(app: AccountApp, personId: string): Promise<Actor | null> {
  return app.store.read(async ({ accounts }) => {
    const person = await accounts.person(personId);
    if (person === null || !person.active) return null;
    const deputies = (await accounts.deputies()).filter((row) => row.deputy === personId);
    const people = deputies.length === 0 ? [] : await accounts.people();
    return personToActor(person, standsInFor(person, people, deputies, dayOf(app.clock())));
  });
}

/** Notes that the session is used; one that was ended in the meantime stays ended. */
async function touchSession(app: AccountApp, tokenHash: string, now: number): Promise<void> {
  await app.store.write('node', async (w) => {
    const row = await w.accounts.session(tokenHash);
    if (row !== null) await w.accounts.putSession({ ...row, seenAt: now });
    return ok(undefined);
  });
}

async function endSession(app: AccountApp, tokenHash: string): Promise<void> {
  await app.store.write('node', async (w) => {
    await w.accounts.removeSession(tokenHash);
    return ok(undefined);
  });
}
