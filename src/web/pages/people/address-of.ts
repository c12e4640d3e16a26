/** Where an account is reached. */
import type { Person } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';

/** The address of a person's account. */
export function addressOf(person: Pick<Person, 'id'>): string {
  return `${addresses.people()}/${encodeURIComponent(person.id)}`;
}
