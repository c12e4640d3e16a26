import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** A further text beside the first. */
export const besidePage: DeskPage = {
  route: '/plans/:plan/text/:text/beside',
  access: 'signed-in',
  place: 'text',
  title: (say) => say('beside.title'),
  loads: ({ plan, text }) => [addresses.plan(plan), addresses.alignment(plan, text)],
  piece: piece('pages/beside/BesidePage.tsx', async () => (await import('./BesidePage.tsx')).BesidePage),
};
