import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { askedOf, ownAddress } from './addresses.ts';

/** What is a body's own and due, for whoever answers for it: a document that needs nothing of the desk. */
export const ownPage: DeskPage = {
  route: '/plans/:plan/own',
  access: 'signed-in',
  place: null,
  light: true,
  title: (say) => say('own.title'),
  loads: ({ plan }, query) => [ownAddress(plan, askedOf(query))],
  piece: piece('pages/own/OwnPage.tsx', async () => (await import('./OwnPage.tsx')).OwnPage),
};
