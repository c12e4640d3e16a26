import type { DeskPage } from '../../frame/index.ts';
import { Gallery } from './Gallery.tsx';

/** Every part of the desk in every state, theme and language, for whoever builds or checks a page. */
export const partsPage: DeskPage = {
  route: '/parts',
  access: 'signed-in',
  place: 'parts',
  title: (say) => say('frame.place.parts'),
  loads: () => [],
  Page: Gallery,
};
