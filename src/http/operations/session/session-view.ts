/** A session as the desk sees it. */
import { countWaiting, type SignedIn } from '../../../accounts/index.ts';
import { type App, permissionsOf, rolesOf } from '../../../app/index.ts';
import type { Session } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import type { ServerOptions } from '../../options.ts';

/** The session, with what waits for its person. */
export async function sessionView(
  { app, version }: ServerOptions,
  signedIn: SignedIn | null,
  setupNeeded: boolean,
): Promise<Wide<Session>> {
  return {
    signedIn: signedIn !== null,
    setupNeeded,
    node: { party: app.node.party, names: app.node.names, version, store: app.store.kind },
    person: signedIn && (await personView(app, signedIn)),
  };
}

async function personView(
  app: App,
  { person, actor, deputyFor }: SignedIn,
): Promise<Wide<NonNullable<Session['person']>>> {
  return {
    id: person.personId,
    name: person.name,
    displayName: person.displayName,
    roles: rolesOf(actor),
    language: person.language,
    permissions: permissionsOf(actor),
    deputyFor,
    rolesWaiting: person.asked !== null,
    waiting: await countWaiting(app, actor),
  };
}
