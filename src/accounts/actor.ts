/**
 * Person + deputies + date → Actor. During the period a deputy has the union of roles and areas of those whose place
 * is taken [HT26]; deputies are not passed on, and nobody's place is taken after the account is closed. Days are the
 * days of the server's own time zone, since that is the office's day.
 */
import type { Actor, DeputyRow, PersonRow, PlanId, Role } from '../app/index.ts';
import { rolesToPermissions } from './permissions.ts';

/** 'YYYY-MM-DD' in the server's time zone. */
export function dayOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The people whose place `person` takes on that day. */
export function standsInFor(
  person: PersonRow,
  people: readonly PersonRow[],
  deputies: readonly DeputyRow[],
  day: string,
): readonly PersonRow[] {
  const now = deputies.filter((row) => row.deputy === person.personId && row.from <= day && day <= row.to);
  return people.filter((other) => other.active && now.some((row) => row.person === other.personId));
}

/** Works out once what the person may do. */
export function personToActor(person: PersonRow, standingInFor: readonly PersonRow[]): Actor {
  const all = [person, ...standingInFor];
  const roles: Role[] = [...new Set(all.flatMap((one) => one.roles))];
  return {
    personId: person.personId,
    pseudonym: person.pseudonym,
    displayName: person.displayName,
    language: person.language,
    roles,
    permissions: rolesToPermissions(roles),
    areasOf: (planId) => unionOfAreas(all, planId),
  };
}

/** A plan that is absent from someone's areas is wholly open to them, and so to whoever takes their place. */
function unionOfAreas(all: readonly PersonRow[], planId: PlanId): readonly string[] | null {
  const open = all.map((one) => (Object.hasOwn(one.areas, planId) ? (one.areas[planId] ?? null) : null));
  if (open.some((areas) => areas === null)) return null;
  return [...new Set(open.flatMap((areas) => areas ?? []))];
}
