import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { logQuery } from './log-query.ts';

/** Everything that was registered for a plan, newest first. */
export const logPage: DeskPage = {
  route: '/plans/:plan/log',
  access: 'signed-in',
  place: 'log',
  title: (say) => say('frame.place.log'),
  loads: (params, query) => [addresses.log(params.plan, logQuery(query))],
  piece: piece('pages/log/LogPage.tsx', async () => (await import('./LogPage.tsx')).LogPage),
};

/** One entry with its exact bytes and its proof. */
export const entryPage: DeskPage = {
  route: '/plans/:plan/log/:seq',
  access: 'signed-in',
  place: 'log',
  title: (say, params) => say('log.entry-title', { n: Number(params.seq) }),
  loads: (params) => [addresses.entry(params.plan, params.seq)],
  piece: piece('pages/log/EntryPage.tsx', async () => (await import('./EntryPage.tsx')).EntryPage),
};
