/**
 * Every API address that the desk reads, each with the type of its answer. An address is also the key under which the
 * answer is kept, so that "what is shown" and "what was asked" are one string.
 */
import type { Static } from 'typebox';
import type {
  AccountHistory,
  ColleagueList,
  CommitmentDetail,
  CommitmentPage,
  Comparison,
  DamagedFiles,
  Figures,
  Joint,
  JointAbout,
  JointCautions,
  JointDisagreement,
  JointDisagreements,
  JointDrafts,
  JointEntryPage,
  JointFigures,
  JointKeys,
  JointNews,
  JointNewsPage,
  JointOpenings,
  JointPackageDetail,
  JointPackages,
  JointProposalPage,
  JointReleases,
  JointTakings,
  JointTerms,
  JointWords,
  Leaving,
  LogEntryDetail,
  LogPage,
  OutgoingClaims,
  Overview,
  Parallel,
  Person,
  PersonList,
  Places,
  Plan,
  PlanList,
  ProposablePage,
  PublicRecordDetail,
  PublicRecords,
  Publishables,
  Reader,
  ReadingProgress,
  Reminder,
  ReviewActPage,
  ReviewActPreview,
  ReviewQueue,
  Session,
  StatedPage,
  TransferDetail,
  TransferPage,
  WaitingList,
} from '../../http/contract/index.ts';

declare const answered: unique symbol;
/** An address whose answer is a T. */
export type Address<T> = string & { readonly [answered]?: T };

/** Values of a query string; empty ones are left out, lists repeat their name. */
export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** Joins path segments (escaped) and a query into an address. */
export function address<T>(segments: readonly (string | number)[], query: Query = {}): Address<T> {
  const path = `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;
  const search = queryString(query);
  return search === '' ? path : `${path}?${search}`;
}

/** A query string in the order given, without the question mark. */
export function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return search.toString();
}

const plan = (id: string, ...rest: readonly (string | number)[]) => ['api', 'plans', id, ...rest];

/** The addresses by what they give. */
export const addresses = {
  session: (): Address<Session> => address(['api', 'session']),
  people: (): Address<Static<typeof PersonList>> => address(['api', 'people']),
  person: (id: string): Address<Person> => address(['api', 'people', id]),
  waiting: (): Address<Static<typeof WaitingList>> => address(['api', 'people', 'waiting']),
  accountHistory: (query: Query = {}): Address<AccountHistory> =>
    address(['api', 'people', 'history'], query),
  colleagues: (): Address<Static<typeof ColleagueList>> => address(['api', 'colleagues']),
  plans: (query: Query = {}): Address<Static<typeof PlanList>> => address(['api', 'plans'], query),
  plan: (id: string): Address<Static<typeof Plan>> => address(plan(id)),
  carryOver: (id: string): string => address(plan(id, 'carry-over')),
  /** Where lines of a succession are accepted. */
  succession: (id: string): string => address(plan(id, 'succession')),
  /** This plan against an earlier one. */
  comparison: (id: string, query: Query): Address<Comparison> => address(plan(id, 'comparison'), query),
  overview: (id: string): Address<Overview> => address(plan(id, 'overview')),
  /** How far a file is that was sent under this key. */
  reading: (key: string): Address<ReadingProgress> => address(['api', 'readings', key]),
  places: (id: string, text: string, start: number, end: number): Address<Places> =>
    address(plan(id, 'texts', text, 'places'), { start, end }),
  reader: (id: string, text: string): Address<Reader> => address(plan(id, 'texts', text, 'reader')),
  alignment: (id: string, text: string): Address<Parallel> => address(plan(id, 'texts', text, 'alignment')),
  commitments: (id: string, query: Query = {}): Address<CommitmentPage> =>
    address(plan(id, 'commitments'), query),
  commitment: (id: string, commitment: string): Address<CommitmentDetail> =>
    address(plan(id, 'commitments', commitment)),
  review: (id: string, query: Query = {}): Address<ReviewQueue> => address(plan(id, 'review'), query),
  reviewActs: (id: string, query: Query = {}): Address<ReviewActPage> =>
    address(plan(id, 'review', 'acts'), query),
  reviewAct: (id: string, act: string): Address<ReviewActPreview> => address(plan(id, 'review', 'acts', act)),
  log: (id: string, query: Query = {}): Address<LogPage> => address(plan(id, 'log'), query),
  joint: (id: string): Address<Joint> => address(plan(id, 'joint')),
  /** Where something is done about the joint plan, or a file of it is handed out. */
  jointAct: (id: string, ...rest: readonly string[]): string => address(plan(id, 'joint', ...rest)),
  jointNews: (id: string): Address<JointNews> => address(plan(id, 'joint', 'news')),
  jointNewsEntries: (id: string): Address<JointNewsPage> => address(plan(id, 'joint', 'news', 'entries')),
  damagedFiles: (id: string): Address<DamagedFiles> => address(plan(id, 'damaged-files')),
  jointCautions: (id: string): Address<JointCautions> => address(plan(id, 'joint', 'cautions')),
  disagreements: (id: string, query: Query): Address<JointDisagreements> =>
    address(plan(id, 'joint', 'disagreements'), query),
  disagreement: (id: string, dispute: string): Address<JointDisagreement> =>
    address(plan(id, 'joint', 'disagreements', dispute)),
  takings: (id: string, query: Query = {}): Address<JointTakings> =>
    address(plan(id, 'joint', 'takings'), query),
  jointWords: (id: string, query: Query): Address<JointWords> => address(plan(id, 'joint', 'words'), query),
  jointDrafts: (id: string, query: Query): Address<JointDrafts> =>
    address(plan(id, 'joint', 'drafts'), query),
  stated: (id: string, query: Query): Address<StatedPage> => address(plan(id, 'joint', 'stated'), query),
  publicRecords: (id: string, query: Query): Address<PublicRecords> =>
    address(plan(id, 'joint', 'public'), query),
  publicRecord: (id: string, entry: string): Address<PublicRecordDetail> =>
    address(plan(id, 'joint', 'public', entry)),
  publishables: (id: string, query: Query): Address<Publishables> =>
    address(plan(id, 'joint', 'publishables'), query),
  jointKeys: (id: string): Address<JointKeys> => address(plan(id, 'joint', 'keys')),
  /** Where something is done about joint plans before one is here. */
  joining: (...rest: readonly string[]): string => address(['api', 'joint', ...rest]),
  jointFigures: (id: string, query: Query): Address<JointFigures> =>
    address(plan(id, 'joint', 'figures'), query),
  ownFigures: (id: string, query: Query): Address<Figures> => address(plan(id, 'figures'), query),
  outgoingClaims: (id: string, query: Query): Address<OutgoingClaims> =>
    address(plan(id, 'joint', 'outgoing-claims'), query),
  jointEntries: (id: string, query: Query): Address<JointEntryPage> =>
    address(plan(id, 'joint', 'entries'), query),
  jointOpenings: (id: string): Address<JointOpenings> => address(plan(id, 'joint', 'openings')),
  jointAbout: (id: string, ref: string): Address<JointAbout> => address(plan(id, 'joint', 'about'), { ref }),
  jointProposals: (id: string, query: Query): Address<JointProposalPage> =>
    address(plan(id, 'joint', 'proposals'), query),
  answerTerms: (id: string): Address<JointTerms> => address(plan(id, 'joint', 'answer-terms')),
  reminder: (id: string, query: Query): Address<Reminder> => address(plan(id, 'joint', 'reminder'), query),
  releases: (id: string, query: Query): Address<JointReleases> =>
    address(plan(id, 'joint', 'releases'), query),
  packages: (id: string, query: Query): Address<JointPackages> =>
    address(plan(id, 'joint', 'packages'), query),
  package: (id: string, one: string, query: Query = {}): Address<JointPackageDetail> =>
    address(plan(id, 'joint', 'packages', one), query),
  proposables: (id: string, query: Query): Address<ProposablePage> =>
    address(plan(id, 'joint', 'proposables'), query),
  transfers: (id: string, query: Query = {}): Address<TransferPage> =>
    address(plan(id, 'joint', 'transfers'), query),
  transfer: (id: string, transfer: string): Address<TransferDetail> =>
    address(plan(id, 'joint', 'transfers', transfer)),
  leaving: (id: string): Address<Leaving> => address(plan(id, 'joint', 'leaving')),
  entry: (id: string, seq: number | string): Address<LogEntryDetail> => address(plan(id, 'log', seq)),
};
