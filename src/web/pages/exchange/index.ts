import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import {
  claimsQuery,
  disagreementsQuery,
  draftsQuery,
  logQuery,
  packagesQuery,
  proposablesQuery,
  publicQuery,
  publishablesQuery,
  releasesQuery,
  standingQuery,
  statedQuery,
  takingsQuery,
  transfersQuery,
  wordsQuery,
} from './list-queries.ts';
import { proposalQuery, reminderQuery } from './proposal-query.ts';

/** How the plan stands between its parties: opening it, what waits for an answer, exchange. */
export const exchangePage: DeskPage = {
  route: '/plans/:plan/exchange',
  title: (say) => say('frame.place.exchange'),
  loads: (params) => [addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/ExchangePage.tsx',
    async () => (await import('./ExchangePage.tsx')).ExchangePage,
  ),
};

/** What has come from the other parties and was not looked at yet. */
export const newsPage: DeskPage = {
  route: '/plans/:plan/exchange/news',
  title: (say) => say('news.title'),
  loads: (params) => [addresses.jointNewsEntries(params.plan), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/NewsPage.tsx', async () => (await import('./NewsPage.tsx')).NewsPage),
};

/** What is proposed in the joint log, and the answers. */
export const proposalsPage: DeskPage = {
  route: '/plans/:plan/exchange/proposals',
  title: (say) => say('joint.proposals.title'),
  loads: (params, query) => [
    addresses.joint(params.plan),
    addresses.jointProposals(params.plan, proposalQuery(query)),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/ProposalsPage.tsx',
    async () => (await import('./ProposalsPage.tsx')).ProposalsPage,
  ),
};

/** Reply times, and what waits under them. */
export const termsPage: DeskPage = {
  route: '/plans/:plan/exchange/terms',
  title: (say) => say('reply.title'),
  loads: (params) => [addresses.answerTerms(params.plan), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  zone: 'own',
  piece: piece('pages/exchange/TermsPage.tsx', async () => (await import('./TermsPage.tsx')).TermsPage),
};

/** A drafted reminder of what waits with a party. */
export const reminderPage: DeskPage = {
  route: '/plans/:plan/exchange/reminder',
  title: (say) => say('reply.remind.title'),
  loads: (params, query) => [
    addresses.reminder(params.plan, reminderQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  zone: 'own',
  piece: piece(
    'pages/exchange/ReminderPage.tsx',
    async () => (await import('./ReminderPage.tsx')).ReminderPage,
  ),
};

/** Matters on which the parties differ. */
export const disagreementsPage: DeskPage = {
  route: '/plans/:plan/exchange/disagreements',
  title: (say) => say('disagreement.title'),
  loads: (params, query) => [
    addresses.disagreements(params.plan, disagreementsQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/DisagreementsPage.tsx',
    async () => (await import('./DisagreementsPage.tsx')).DisagreementsPage,
  ),
};

/** One of them, with the statements of all sides. */
export const disagreementPage: DeskPage = {
  route: '/plans/:plan/exchange/disagreements/:id',
  title: (say) => say('disagreement.one'),
  loads: (params) => [addresses.disagreement(params.plan, params.id), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/DisagreementPage.tsx',
    async () => (await import('./DisagreementPage.tsx')).DisagreementPage,
  ),
};

/** What could be proposed: current own values with their exact text. */
export const proposePage: DeskPage = {
  route: '/plans/:plan/exchange/propose',
  title: (say) => say('joint.propose.title'),
  loads: (params, query) => [
    addresses.proposables(params.plan, proposablesQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/ProposePage.tsx', async () => (await import('./ProposePage.tsx')).ProposePage),
};

/** What has left and what came. */
export const leftPage: DeskPage = {
  route: '/plans/:plan/exchange/left',
  title: (say) => say('joint.left.title'),
  loads: (params, query) => [
    addresses.transfers(params.plan, transfersQuery(query)),
    addresses.leaving(params.plan),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/LeftPage.tsx', async () => (await import('./LeftPage.tsx')).LeftPage),
};

/** Every entry of the joint log, party by party. */
export const jointLogPage: DeskPage = {
  route: '/plans/:plan/exchange/log',
  title: (say) => say('joint.log.title'),
  loads: (params, query) => [
    addresses.jointEntries(params.plan, logQuery(query)),
    query.has('opening') ? addresses.jointOpenings(params.plan) : addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/JointLogPage.tsx',
    async () => (await import('./JointLogPage.tsx')).JointLogPage,
  ),
};

/** The openings of the plan, and opening it anew. */
export const openingsPage: DeskPage = {
  route: '/plans/:plan/exchange/openings',
  title: (say) => say('opening.title'),
  loads: (params) => [addresses.jointOpenings(params.plan), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/OpeningsPage.tsx',
    async () => (await import('./OpeningsPage.tsx')).OpeningsPage,
  ),
};

/** Public keys and genesis hash, to be annexed on paper. */
export const annexPage: DeskPage = {
  route: '/plans/:plan/exchange/annex',
  title: (say) => say('joint.annex.title'),
  loads: (params) => [addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/AnnexPage.tsx', async () => (await import('./AnnexPage.tsx')).AnnexPage),
};

/** Keys through time, the guard of a restored node, and the recovery sheet. */
export const keysPage: DeskPage = {
  route: '/plans/:plan/exchange/keys',
  title: (say) => say('keys.title'),
  loads: (params) => [addresses.jointKeys(params.plan), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/KeysPage.tsx', async () => (await import('./KeysPage.tsx')).KeysPage),
};

/** What was caught, and what people decide about it. */
export const attentionPage: DeskPage = {
  route: '/plans/:plan/exchange/attention',
  title: (say) => say('caution.title'),
  loads: (params) => [addresses.jointCautions(params.plan), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/AttentionPage.tsx',
    async () => (await import('./AttentionPage.tsx')).AttentionPage,
  ),
};

/** What the parties say together: own and joint figures, and each commitment. */
export const standingPage: DeskPage = {
  route: '/plans/:plan/exchange/standing',
  title: (say) => say('joint.standing-page.title'),
  loads: (params, query) => [
    addresses.joint(params.plan),
    addresses.jointFigures(params.plan, standingQuery(query)),
    addresses.ownFigures(params.plan, { period: query.get('period') }),
  ],
  access: 'signed-in',
  place: 'exchange',
  // Own figures and whose answer is waited for stand here beside the joint ones: the page is for ourselves.
  zone: 'own',
  piece: piece(
    'pages/exchange/StandingPage.tsx',
    async () => (await import('./StandingPage.tsx')).StandingPage,
  ),
};

/** What is on its way out, and the route before it. */
export const releasesPage: DeskPage = {
  route: '/plans/:plan/exchange/releases',
  title: (say) => say('release.title'),
  loads: (params, query) => [
    addresses.releases(params.plan, releasesQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  zone: 'own',
  piece: piece(
    'pages/exchange/ReleasesPage.tsx',
    async () => (await import('./ReleasesPage.tsx')).ReleasesPage,
  ),
};

/** Packages, ours and theirs. */
export const packagesPage: DeskPage = {
  route: '/plans/:plan/exchange/packages',
  title: (say) => say('package.list'),
  loads: (params, query) => [
    addresses.packages(params.plan, packagesQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/PackagesPage.tsx',
    async () => (await import('./PackagesPage.tsx')).PackagesPage,
  ),
};

/** One package, and the act that answers it. */
export const packagePage: DeskPage = {
  route: '/plans/:plan/exchange/packages/:id',
  title: (say) => say('package.one'),
  loads: (params, query) => [
    addresses.package(params.plan, params.id, { from: query.get('from') }),
    addresses.joint(params.plan),
    addresses.plan(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/PackagePage.tsx', async () => (await import('./PackagePage.tsx')).PackagePage),
};

/** Own claims as they would go. */
export const claimsPage: DeskPage = {
  route: '/plans/:plan/exchange/claims',
  title: (say) => say('joint.claims-page.title'),
  loads: (params, query) => [
    addresses.outgoingClaims(params.plan, claimsQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/ClaimsPage.tsx', async () => (await import('./ClaimsPage.tsx')).ClaimsPage),
};

/** Drafts for consultation, ours and theirs; a new one is made of an own value. */
export const draftsPage: DeskPage = {
  route: '/plans/:plan/exchange/drafts',
  title: (say) => say('draft.title'),
  loads: (params, query) => [
    addresses.jointDrafts(params.plan, draftsQuery(query)),
    addresses.joint(params.plan),
    addresses.proposables(params.plan, { from: query.get('from') }),
  ],
  access: 'plan.edit',
  place: 'exchange',
  zone: 'consult',
  piece: piece('pages/exchange/DraftsPage.tsx', async () => (await import('./DraftsPage.tsx')).DraftsPage),
};

/** What all have released to the public. */
export const publicPage: DeskPage = {
  route: '/plans/:plan/exchange/public',
  title: (say) => say('public.title'),
  loads: (params, query) => [
    addresses.publicRecords(params.plan, publicQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/PublicPage.tsx', async () => (await import('./PublicPage.tsx')).PublicPage),
};

/** What is to be released to the public. */
export const publicChoicePage: DeskPage = {
  route: '/plans/:plan/exchange/public/new',
  title: (say) => say('public.choose.title'),
  loads: (params, query) => [
    addresses.publishables(params.plan, publishablesQuery(query)),
    addresses.joint(params.plan),
    addresses.plan(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/PublicChoicePage.tsx',
    async () => (await import('./PublicChoicePage.tsx')).PublicChoicePage,
  ),
};

/** One release to the public. */
export const publicRecordPage: DeskPage = {
  route: '/plans/:plan/exchange/public/:id',
  title: (say) => say('public.one'),
  loads: (params) => [
    addresses.publicRecord(params.plan, params.id),
    addresses.joint(params.plan),
    addresses.plan(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece(
    'pages/exchange/PublicRecordPage.tsx',
    async () => (await import('./PublicRecordPage.tsx')).PublicRecordPage,
  ),
};

/** What each party states by itself. */
export const statedPage: DeskPage = {
  route: '/plans/:plan/exchange/stated',
  title: (say) => say('stated.title'),
  loads: (params, query) => [addresses.stated(params.plan, statedQuery(query)), addresses.joint(params.plan)],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/StatedPage.tsx', async () => (await import('./StatedPage.tsx')).StatedPage),
};

/** What is agreed beside what we hold, to be taken over. */
export const takingPage: DeskPage = {
  route: '/plans/:plan/exchange/taking',
  title: (say) => say('taking.title'),
  loads: (params, query) => [
    addresses.takings(params.plan, takingsQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  zone: 'own',
  piece: piece('pages/exchange/TakingPage.tsx', async () => (await import('./TakingPage.tsx')).TakingPage),
};

/** Words beside entries, and their erasure. */
export const wordsPage: DeskPage = {
  route: '/plans/:plan/exchange/words',
  title: (say) => say('erasure.title'),
  loads: (params, query) => [
    addresses.jointWords(params.plan, wordsQuery(query)),
    addresses.joint(params.plan),
  ],
  access: 'plan.edit',
  place: 'exchange',
  piece: piece('pages/exchange/WordsPage.tsx', async () => (await import('./WordsPage.tsx')).WordsPage),
};
