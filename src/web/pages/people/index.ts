import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** Accounts of the node: for administrators. */
export const peoplePage: DeskPage = {
  route: '/people',
  access: 'people.manage',
  place: 'people',
  title: (say) => say('frame.place.people'),
  loads: () => [addresses.people()],
  piece: piece('pages/people/People.tsx', async () => (await import('./People.tsx')).People),
};
