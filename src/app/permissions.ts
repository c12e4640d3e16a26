/**
 * Roles → permissions: the one table [HT20]. Whoever holds any role may read where it reaches. An administrator who only
 * keeps accounts decides nothing in a plan; a coordinator does everything in a plan.
 */
import type { Actor, Permission } from './actor.ts';
import type { Role } from './ports/index.ts';

/** What each role allows. */
export const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['people.manage', 'people.confirm', 'people.history', 'node.backup', 'log.verify'],
  coordinator: ['plan.import', 'plan.edit', 'review.act', 'programme.act', 'log.verify', 'people.confirm'],
  contributor: ['review.act', 'programme.act'],
  reader: [],
  auditor: ['log.verify', 'people.history'],
};

/** The roles that a person holds anywhere, own and in others' places, each once. */
export function rolesOf({ grants }: Pick<Actor, 'grants'>): readonly Role[] {
  return [...new Set(grants.map(({ role }) => role))];
}

/** What a person may do somewhere; where exactly, `may` answers. */
export function permissionsOf(who: Pick<Actor, 'grants'>): readonly Permission[] {
  return [...new Set(rolesOf(who).flatMap((role) => permissionsByRole[role]))];
}
