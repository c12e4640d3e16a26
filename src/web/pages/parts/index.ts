import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** Every part of the desk in every state, theme and language, for whoever builds or checks a page. */
export const partsPage: DeskPage = {
  route: '/parts',
  access: 'signed-in',
  place: 'parts',
  title: (say) => say('frame.place.parts'),
  loads: () => [],
  piece: piece('pages/parts/Gallery.tsx', async () => (await import('./Gallery.tsx')).Gallery),
};
