/**
 * Person + deputies + date → Actor. During the period a deputy holds, beside the own grants, those of the people whose
 * place is taken, each where it holds for them [HT26]; deputies are not passed on, and nobody's place is taken after the
 * account is closed. Days are the days of the server's own time zone, since that is the office's day.
 */
import type { Actor, DeputyRow, PersonRow } from '../app/index.ts';
import { toGrants } from './giving.ts';

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
  const now = deputies.filter(
    (row) => row.deputy === person.personId && row.asked === null && row.from <= day && day <= row.to,
  );
  return people.filter((other) => other.active && now.some((row) => row.person === other.personId));
}

/** Works out once what the person was granted. */
export function personToActor(person: PersonRow, standingInFor: readonly PersonRow[]): Actor {
  return {
    personId: person.personId,
    pseudonym: person.pseudonym,
    displayName: person.displayName,
    language: person.language,
    grants: [
      ...toGrants(person.grants),
      ...standingInFor.flatMap((other) => toGrants(other.grants, other.personId)),
    ],
  };
}
