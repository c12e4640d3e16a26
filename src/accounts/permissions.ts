/**
 * Roles → permissions: the one table [HT20]. Reading what is open by area needs a session and no permission.
 * An administrator who only keeps accounts decides nothing in a plan; a coordinator does everything in a plan.
 */
import type { Permission, Role } from '../app/index.ts';

export const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['people.manage', 'node.backup', 'log.verify'],
  coordinator: ['plan.import', 'plan.edit', 'review.act', 'log.verify'],
  contributor: ['review.act'],
  reader: [],
  auditor: ['log.verify'],
};

/** What a person with these roles may do. */
export function rolesToPermissions(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => permissionsByRole[role]));
}
