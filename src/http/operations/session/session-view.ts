/** A session as the desk sees it. */
import type { SignedIn } from '../../../accounts/index.ts';
import { permissionsOf, rolesOf } from '../../../app/index.ts';
import type { Session } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import type { ServerOptions } from '../../options.ts';

export function sessionView(
  { app, version }: ServerOptions,
  signedIn: SignedIn | null,
  setupNeeded: boolean,
): Wide<Session> {
  return {
    signedIn: signedIn !== null,
    setupNeeded,
    node: { party: app.node.party, names: app.node.names, version, store: app.store.kind },
    person: signedIn && personView(signedIn),
  };
}

function personView({ person, actor, deputyFor }: SignedIn): Wide<NonNullable<Session['person']>> {
  return {
    id: person.personId,
    name: person.name,
    displayName: person.displayName,
    roles: rolesOf(actor),
    language: person.language,
    permissions: permissionsOf(actor),
    deputyFor,
  };
}
