import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { askedOf, paperAddresses } from './paper-query.ts';

/** The kinds of paper. */
export const papersPage: DeskPage = {
  route: '/plans/:plan/papers',
  access: 'signed-in',
  place: 'papers',
  title: (say) => say('frame.place.papers'),
  loads: ({ plan }) => [addresses.plan(plan), paperAddresses.kinds(plan)],
  piece: piece('pages/papers/PapersPage.tsx', async () => (await import('./PapersPage.tsx')).PapersPage),
};

/** One kind: what may be asked of it, a preview, the files. */
export const paperPage: DeskPage = {
  route: '/plans/:plan/papers/:type',
  access: 'signed-in',
  place: 'papers',
  title: (say, { plan, type }, known) => {
    const kinds = known(paperAddresses.kinds(plan));
    return kinds?.items.find(({ kind }) => kind === type)?.title ?? say('frame.place.papers');
  },
  loads: ({ plan, type }, query) => [
    paperAddresses.kinds(plan),
    addresses.plan(plan),
    paperAddresses.preview(plan, type, askedOf(query)),
  ],
  piece: piece('pages/papers/PaperPage.tsx', async () => (await import('./PaperPage.tsx')).PaperPage),
};
