import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** This plan against an earlier one. */
export const comparePage: DeskPage = {
  route: '/plans/:plan/compare',
  access: 'signed-in',
  place: 'overview',
  title: (say) => say('compare.title'),
  loads: ({ plan }, query) => {
    const earlier = query.get('with');
    const first = [addresses.plan(plan), addresses.plans()];
    return earlier === null
      ? first
      : [...first, addresses.comparison(plan, { with: earlier, language: query.get('language') })];
  },
  piece: piece('pages/compare/ComparePage.tsx', async () => (await import('./ComparePage.tsx')).ComparePage),
};
