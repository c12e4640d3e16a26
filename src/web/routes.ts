/**
 * Every page of the desk, in the order in which routes are tried.
 *
 * A page is one folder under `pages/` whose index.ts exports one or more `DeskPage` objects:
 *
 *     export const registerPage: DeskPage = {
 *       route: '/plans/:plan/register',
 *       access: 'signed-in',
 *       place: 'register',
 *       title: (say) => say('frame.place.register'),
 *       loads: (params, query) => [addresses.plan(params.plan), addresses.commitments(params.plan, {…})],
 *       piece: piece('pages/register/RegisterPage.tsx', async () => (await import('./RegisterPage.tsx')).RegisterPage),
 *     };
 *
 * - `loads` names the API addresses that the first screen needs. The server asks them before it draws; in the browser the
 *   page reads the same addresses with `useAnswer(address)` and finds the answers there. The first address decides the
 *   HTTP status (404, 403 …). Build addresses with `addresses.…` or `address([...], query)`, so that the strings agree.
 * - `piece` is the page's own part of the desk: fetched when the page is opened, preloaded by the document that shows it. So
 *   index.ts imports no component; what it needs of words and addresses comes from files without any.
 * - The component gets `{params, query}`. It must draw the same on server and in the browser: no `window`, no clock, no locale of
 *   the browser while drawing. Words come from `useSay()` (`../words`), dates and numbers from i18n, times in `useSettings().zone`.
 * - State belongs in the address: `useQueryState()` from `frame` reads and writes it.
 * - Writes go through `useAct<Answer>([prefixes that change])`; a problem is shown with `<ProblemNote problem=…/>`.
 * - Plain links are `<TextLink href>`; the router takes them over. Without script they are just links.
 */
import type { DeskPage } from './frame/index.ts';
import { passwordPage, setUpPage, signInPage } from './pages/account/index.ts';
import { besidePage } from './pages/beside/index.ts';
import { commitmentPage } from './pages/commitment/index.ts';
import { comparePage } from './pages/compare/index.ts';
import { damagedFilesPage } from './pages/damage/index.ts';
import {
  annexPage,
  attentionPage,
  claimsPage,
  disagreementPage,
  disagreementsPage,
  draftsPage,
  exchangePage,
  jointLogPage,
  keysPage,
  leftPage,
  newsPage,
  openingsPage,
  packagePage,
  packagesPage,
  proposalsPage,
  proposePage,
  publicChoicePage,
  publicPage,
  publicRecordPage,
  releasesPage,
  reminderPage,
  standingPage,
  statedPage,
  takingPage,
  termsPage,
  wordsPage,
} from './pages/exchange/index.ts';
import { handoverPage } from './pages/handover/index.ts';
import { entryPage, logPage } from './pages/log/index.ts';
import { milestonePlanPage } from './pages/milestones/index.ts';
import { noticesPage } from './pages/notices/index.ts';
import { objectPages } from './pages/objects/index.ts';
import { overviewPage } from './pages/overview/index.ts';
import { ownPage } from './pages/own/index.ts';
import { paperPage, papersPage } from './pages/papers/index.ts';
import { partsPage } from './pages/parts/index.ts';
import { accountHistoryPage, myAccountPage, peoplePage, waitingPage } from './pages/people/index.ts';
import { plansPage } from './pages/plans/index.ts';
import { readerPage, textsPage } from './pages/reader/index.ts';
import { registerPage } from './pages/register/index.ts';
import { reviewActsPage, reviewPage } from './pages/review/index.ts';
import { roundPages } from './pages/rounds/index.ts';
import { ladderPage, meetingSchedulePage } from './pages/schedules/index.ts';
import { statusPage } from './pages/status/index.ts';
import { successionPage } from './pages/succession/index.ts';
import { taskImportPage } from './pages/tasks/index.ts';
import { workPage } from './pages/work/index.ts';

export const pages: readonly DeskPage[] = [
  signInPage,
  setUpPage,
  passwordPage,
  plansPage,
  waitingPage,
  accountHistoryPage,
  peoplePage,
  myAccountPage,
  partsPage,
  overviewPage,
  comparePage,
  successionPage,
  exchangePage,
  newsPage,
  proposalsPage,
  termsPage,
  reminderPage,
  disagreementsPage,
  disagreementPage,
  proposePage,
  releasesPage,
  packagesPage,
  packagePage,
  jointLogPage,
  leftPage,
  standingPage,
  claimsPage,
  openingsPage,
  annexPage,
  attentionPage,
  draftsPage,
  statedPage,
  publicPage,
  publicChoicePage,
  publicRecordPage,
  takingPage,
  wordsPage,
  keysPage,
  damagedFilesPage,
  logPage,
  entryPage,
  textsPage,
  readerPage,
  besidePage,
  registerPage,
  statusPage,
  workPage,
  noticesPage,
  ownPage,
  commitmentPage,
  reviewPage,
  reviewActsPage,
  handoverPage,
  papersPage,
  paperPage,
  taskImportPage,
  meetingSchedulePage,
  ladderPage,
  milestonePlanPage,
  ...objectPages,
  ...roundPages,
];
