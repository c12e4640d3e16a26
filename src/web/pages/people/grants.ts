/** Grants as the form holds them: which roles, and for each in which areas. */
import type { Grant } from '../../../http/contract/index.ts';
import { type Areas, withAreas } from './areas.ts';

/** The roles in the order in which they are offered. */
export const roles = ['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const;
export type RoleName = (typeof roles)[number];

/** Grants of exactly these roles: what is there keeps its areas, what is new holds everywhere. */
export function withRoles(grants: readonly Grant[], chosen: readonly string[]): readonly Grant[] {
  return roles
    .filter((role) => chosen.includes(role))
    .map((role) => grants.find((grant) => grant.role === role) ?? { role, areas: {} });
}

/** The grants with one role's areas replaced. */
export function withRoleAreas(grants: readonly Grant[], role: RoleName, areas: Areas): readonly Grant[] {
  return grants.map((grant) => (grant.role === role ? { role, areas: copyOf(areas) } : grant));
}

/** The grants without an area that was left behind; a plan of which nothing else is chosen stays narrowed. */
export function withoutArea(grants: readonly Grant[], plan: string, area: string): readonly Grant[] {
  return grants.map(({ role, areas }) => {
    const list = areas[plan];
    if (list === undefined) return { role, areas };
    return {
      role,
      areas: withAreas(
        areas,
        plan,
        list.filter((id) => id !== area),
      ),
    };
  });
}

function copyOf(areas: Areas): Record<string, string[]> {
  return Object.fromEntries(Object.entries(areas).map(([plan, ids]) => [plan, [...ids]]));
}
