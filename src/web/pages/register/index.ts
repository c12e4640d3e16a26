import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { firstPage } from './filters.ts';

/** The register of commitments. */
export const registerPage: DeskPage = {
  route: '/plans/:plan/register',
  access: 'signed-in',
  place: 'register',
  title: (say) => say('frame.place.register'),
  loads: ({ plan }, query) => [
    addresses.plan(plan),
    addresses.commitments(plan, firstPage(query)),
    addresses.overview(plan),
  ],
  piece: piece(
    'pages/register/RegisterPage.tsx',
    async () => (await import('./RegisterPage.tsx')).RegisterPage,
  ),
};
