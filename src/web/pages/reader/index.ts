import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** The plan's texts. */
export const textsPage: DeskPage = {
  route: '/plans/:plan/text',
  access: 'signed-in',
  place: 'text',
  title: (say) => say('reader.texts'),
  loads: ({ plan }) => [addresses.plan(plan)],
  piece: piece('pages/reader/TextsPage.tsx', async () => (await import('./TextsPage.tsx')).TextsPage),
};

/** One text, as signed. */
export const readerPage: DeskPage = {
  route: '/plans/:plan/text/:text',
  access: 'signed-in',
  place: 'text',
  title: (say) => say('frame.place.text'),
  loads: ({ plan, text }, query) => {
    const item = query.get('item');
    const first = [addresses.plan(plan), addresses.reader(plan, text)];
    return item === null ? first : [...first, addresses.commitment(plan, item)];
  },
  piece: piece('pages/reader/ReaderPage.tsx', async () => (await import('./ReaderPage.tsx')).ReaderPage),
};
