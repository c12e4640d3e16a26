import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { noticeAddresses } from '../notices/addresses.ts';
import { historyQuery } from './history-query.ts';

/** Accounts of the node: for administrators. */
export const peoplePage: DeskPage = {
  route: '/people',
  access: 'people.manage',
  place: 'people',
  title: (say) => say('frame.place.people'),
  loads: () => [addresses.people()],
  piece: piece('pages/people/People.tsx', async () => (await import('./People.tsx')).People),
};

/** What waits for a second person: for administrators and coordinators. */
export const waitingPage: DeskPage = {
  route: '/people/waiting',
  access: 'people.confirm',
  place: 'people',
  title: (say) => say('people.waiting-title'),
  loads: () => [addresses.waiting()],
  piece: piece('pages/people/Waiting.tsx', async () => (await import('./Waiting.tsx')).Waiting),
};

/** The history of accounts: for administrators and auditors. */
export const accountHistoryPage: DeskPage = {
  route: '/people/history',
  access: 'people.history',
  place: 'people',
  title: (say) => say('people.history-title'),
  loads: (_params, query) => [addresses.accountHistory(historyQuery(query))],
  piece: piece('pages/people/HistoryPage.tsx', async () => (await import('./HistoryPage.tsx')).HistoryPage),
};

/** The own account: for everybody. */
export const myAccountPage: DeskPage = {
  route: '/me',
  access: 'signed-in',
  place: 'me',
  title: (say) => say('people.mine-title'),
  loads: () => [addresses.colleagues(), noticeAddresses.settings()],
  piece: piece('pages/people/MyAccount.tsx', async () => (await import('./MyAccount.tsx')).MyAccount),
};
