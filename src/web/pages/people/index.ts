import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/index.ts';
import { People } from './People.tsx';

/** Accounts of the node: for administrators. */
export const peoplePage: DeskPage = {
  route: '/people',
  access: 'people.manage',
  place: 'people',
  title: (say) => say('frame.place.people'),
  loads: () => [addresses.people()],
  Page: People,
};
