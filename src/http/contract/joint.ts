/** The joint plan: opening it, what is proposed and answered, what goes out and comes in. */
import Type, { type Static } from 'typebox';
import { ActsOnPaper } from './joint-acts.ts';
import { CautionKind } from './joint-cautions.ts';
import { EntryReach, ExactEntry, TransferFile } from './joint-entries.ts';
import { JointStanding, KindCounts, NumberedPage, PageFacts, RegistersFilter } from './joint-lists.ts';
import { JointRival, JointTold } from './joint-told.ts';
import { Id, keepable, LocalName } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });

/** One party of a joint plan. */
export const JointParty = Type.Object({
  letter: Letter,
  code: Type.String(),
  names: LocalName,
  isOwn: Type.Boolean(),
  hasSigned: Type.Boolean(),
  origin: Type.String(),
  /** Printed keys, for the paper annex. */
  logKey: Type.String(),
  cosignKey: Type.String(),
  rootKey: Type.String(),
  /** Address of its node; null where it exchanges by file. */
  url: Nullable(Type.String()),
  held: Count,
  sent: Count,
  registered: Count,
  lastIn: Nullable(Type.String()),
  lastOut: Nullable(Type.String()),
  isForked: Type.Boolean(),
});
/** GET /api/plans/:plan/joint — how the joint plan stands; state 'none' where there is none. */
export const Joint = Type.Object({
  state: Type.Union([
    Type.Literal('none'),
    Type.Literal('opening'),
    Type.Literal('waiting'),
    Type.Literal('live'),
  ]),
  hash: Nullable(Type.String()),
  me: Nullable(Letter),
  texts: Type.Array(Type.String()),
  parties: Type.Array(JointParty),
  ownEntries: Count,
  unsent: Count,
  waiting: Count,
  contested: Count,
  disputes: Count,
  isGuarded: Type.Boolean(),
  /** From our signature under a further opening until all have signed it. */
  isEnding: Type.Boolean(),
  /** False where the root key lies on a medium of its own: who signs with it brings its file. */
  isRootHere: Type.Boolean(),
  evidence: Count,
  hasRoute: Type.Boolean(),
  /** Whether this person may do what concerns the whole plan: exchange, open, keys. */
  mayWhole: Type.Boolean(),
  /** Names of those who may, where this person may not. */
  holders: Type.Array(Type.String()),
});
export type Joint = Static<typeof Joint>;

/** A party file or plan file, which is text. */
const FileText = Type.String({ minLength: 1, maxLength: 3_145_728, pattern: keepable });
/** The root key's file, for one act; nothing of it is kept. */
const RootKeyText = Type.String({ minLength: 1, maxLength: 4_000, pattern: keepable });
/** POST …/joint/opening */
export const JointOpening = Type.Object({
  offers: Type.Array(FileText, { maxItems: 25 }),
  rootKey: Type.Optional(RootKeyText),
});
/** POST …/joint/plan-file/reading */
export const PlanFileToRead = Type.Object({ file: FileText });
/** POST …/joint/plan-file */
export const PlanFileToTake = Type.Object({
  file: FileText,
  sign: Type.Boolean(),
  /** Taken although the logs here have gone on since. */
  goesBack: Type.Optional(Type.Boolean()),
  rootKey: Type.Optional(RootKeyText),
});
/** What a plan file says. */
export const PlanFileReading = Type.Object({
  hash: Type.String(),
  me: Letter,
  texts: Type.Array(Type.String()),
  signed: Type.Array(Letter),
  missing: Type.Array(Letter),
  parties: Type.Array(
    Type.Object({
      letter: Letter,
      code: Type.String(),
      names: LocalName,
      origin: Type.String(),
      rootKey: Type.String(),
    }),
  ),
});
export type PlanFileReading = Static<typeof PlanFileReading>;

/** What a plan file says to a node that may not have the plan yet. */
export const IncomingPlan = Type.Object({
  ...PlanFileReading.properties,
  /** The plan that has all its texts; null: it would be made from the file. */
  plan: Nullable(Id),
  /** Texts that the file carries, each with its first words. */
  carried: Type.Array(Type.Object({ text: Type.String(), language: Type.String(), start: Type.String() })),
  isRootHere: Type.Boolean(),
});
export type IncomingPlan = Static<typeof IncomingPlan>;
/** POST /api/joint/plans */
export const TakenPlan = Type.Object({ plan: Id, isNew: Type.Boolean() });
export type TakenPlan = Static<typeof TakenPlan>;
/** POST /api/joint/party-file */
export const PartyFileRequest = Type.Object({ rootKey: Type.Optional(RootKeyText) });

/** GET …/joint/proposables/file */
export const ProposableFilter = Type.Object({
  ...RegistersFilter,
  onlyNew: Type.Optional(Type.Boolean()),
  standing: Type.Optional(Type.Array(JointStanding, { maxItems: 5 })),
});
/** GET …/joint/proposables */
export const ProposableQuery = Type.Object({ ...NumberedPage, ...ProposableFilter.properties });
/** A current own value that could be proposed, with its exact text. */
export const Proposable = Type.Object({
  register: Type.String(),
  summary: Type.String(),
  standing: JointStanding,
  /** Whether the others are asked to confirm it, or it is this party's to state. */
  act: Type.Union([Type.Literal('propose'), Type.Literal('report')]),
  value: Type.String(),
  /** SHA-256 of `value`, in hex. */
  digest: Type.String(),
  /** It stood agreed like this in the opening before, and nobody has spoken of it in this one. */
  wasAgreed: Type.Boolean(),
  ...JointTold,
});
/** A page of what could be proposed. */
export const ProposablePage = Type.Object({
  items: Type.Array(Proposable),
  kinds: KindCounts,
  ...PageFacts,
});
export type ProposablePage = Static<typeof ProposablePage>;
/** By register, the digest of what the preview showed: what says something else since does not go. */
export const SeenDigests = Type.Record(
  Type.String({ maxLength: 300, pattern: keepable }),
  Type.String({ pattern: '^[0-9a-f]{64}$' }),
  { maxProperties: 5_000 },
);
/** POST …/joint/proposals */
export const JointProposing = Type.Object({
  registers: Type.Array(Type.String({ maxLength: 300, pattern: keepable }), { minItems: 1, maxItems: 2_000 }),
  seen: Type.Optional(SeenDigests),
});
/** Ids of the entries that were made. */
export const MadeEntries = Type.Object({ entries: Type.Array(Type.String()) });

const AnswerKind = Type.Union([
  Type.Literal('confirm'),
  Type.Literal('object'),
  Type.Literal('note'),
  Type.Literal('consult'),
]);
/** GET …/joint/proposals */
export const JointProposalFilter = Type.Object({
  which: Type.Optional(
    Type.Union([
      Type.Literal('waiting'),
      Type.Literal('own'),
      Type.Literal('agreed'),
      Type.Literal('contested'),
      Type.Literal('all'),
    ]),
  ),
  /** `<type>/<id>`: those alone that are about it. */
  about: Type.Optional(Type.String({ maxLength: 200, pattern: keepable })),
  /** Letter of the party that made it. */
  by: Type.Optional(Type.String({ maxLength: 1, pattern: keepable })),
  /** `at`: oldest first; newest first is usual. */
  sort: Type.Optional(Type.Union([Type.Literal('at'), Type.Literal('-at')])),
});
/** A page of them. */
export const JointProposalQuery = Type.Object({ ...NumberedPage, ...JointProposalFilter.properties });
/** How a proposal stands by what was answered to it. */
export const ProposalStanding = Type.Union([
  Type.Literal('registered'),
  Type.Literal('noted'),
  Type.Literal('consultation'),
  Type.Literal('confirmed'),
  Type.Literal('deemed'),
  Type.Literal('returned'),
  Type.Literal('disputed'),
  Type.Literal('withdrawn'),
]);
/** A proposal in the joint log. */
export const JointProposal = Type.Object({
  id: Type.String(),
  register: Type.String(),
  summary: Type.String(),
  by: Letter,
  at: Type.String(),
  status: Type.Union([
    Type.Literal('open'),
    Type.Literal('objected'),
    Type.Literal('settled'),
    Type.Literal('withdrawn'),
    Type.Literal('disputed'),
    Type.Literal('deemed'),
  ]),
  standing: ProposalStanding,
  value: Nullable(Type.String()),
  agreed: Nullable(Type.String()),
  answers: Type.Array(
    Type.Object({
      letter: Letter,
      kind: AnswerKind,
      at: Type.String(),
      words: Nullable(Type.String()),
    }),
  ),
  reach: EntryReach,
  isOwn: Type.Boolean(),
  awaitsUs: Type.Boolean(),
  isContested: Type.Boolean(),
  ...JointTold,
  disputes: Type.Array(
    Type.Object({
      /** Of the disagreement that it makes. */
      id: Type.String(),
      by: Letter,
      at: Type.String(),
      words: Nullable(Type.String()),
      isClosed: Type.Boolean(),
    }),
  ),
  rivals: Type.Array(JointRival),
  /** Who is to answer by when; empty where the parties have settled no terms for it. */
  replies: Type.Array(
    Type.Object({
      letter: Letter,
      since: Nullable(Type.String()),
      lastDay: Nullable(Type.String()),
      left: Nullable(Type.Integer()),
      deemed: Type.Boolean(),
      takes: Type.Union([Type.Literal('no'), Type.Literal('not-heard'), Type.Literal('yes')]),
    }),
  ),
  /** Silence that was taken as acceptance under settled terms: no confirmation. */
  taken: Type.Array(
    Type.Object({
      letter: Letter,
      entry: Type.String(),
      at: Type.String(),
      terms: Type.String(),
      termsAt: Type.String(),
      lastDay: Type.String(),
      isOver: Type.Boolean(),
    }),
  ),
  mayAnswerLate: Type.Boolean(),
  /** An act of ours about it is on its way to release. */
  isUnderWay: Type.Boolean(),
  /** It is a claim for a period that all have locked: until that is opened again nothing is answered to it. */
  isLocked: Type.Boolean(),
  /** What was done about it, itself first. */
  ...ActsOnPaper,
});
export type JointProposal = Static<typeof JointProposal>;
/** A page of proposals. */
export const JointProposalPage = Type.Object({
  items: Type.Array(JointProposal),
  total: Count,
  next: Nullable(Count),
});
export type JointProposalPage = Static<typeof JointProposalPage>;
/** POST …/joint/answers */
export const JointAnswers = Type.Object({
  answers: Type.Array(
    Type.Object({
      kind: Type.Union([AnswerKind, Type.Literal('withdraw'), Type.Literal('dispute.raise')]),
      item: Id,
      reason: Type.Optional(Type.String({ maxLength: 4_000, pattern: keepable })),
    }),
    { minItems: 1, maxItems: 500 },
  ),
});

/** POST …/joint/bundles */
export const BundleRequest = Type.Object({
  to: Type.Optional(Type.Array(Letter, { maxItems: 25 })),
  partBytes: Type.Optional(Type.Integer({ minimum: 10_000, maximum: 1_000_000_000 })),
});
/** The bundle, or its parts, in Base64. */
export const BundleFiles = Type.Object({
  files: Type.Array(Type.Object({ name: Type.String(), content: Type.String() })),
});
export type BundleFiles = Static<typeof BundleFiles>;

const LogOutcome = Type.Object({
  log: Letter,
  outcome: Type.String(),
  reason: Nullable(Type.String()),
  /** What people are told where it is not taken. */
  kind: Nullable(CautionKind),
  from: Count,
  to: Count,
});
/** What came of a bundle. */
export const BundleReport = Type.Object({
  from: Letter,
  created: Type.String(),
  logs: Type.Array(LogOutcome),
  refusedStatements: Count,
  /** Files that entries show and that are neither in the file nor here, by what the words beside these call them. */
  absent: Type.Array(Type.Object({ sha256: Type.String(), title: Type.String() })),
  /** Files that no entry in it names: nothing of them is kept. */
  unnamed: Type.Array(TransferFile),
});
export type BundleReport = Static<typeof BundleReport>;
/** What a bundle would bring. */
export const BundlePreview = Type.Object({
  ...BundleReport.properties,
  entries: Type.Array(ExactEntry),
  files: Type.Array(TransferFile),
  /** Parts of which the same came more than once: no harm, and told. */
  twice: Count,
});
export type BundlePreview = Static<typeof BundlePreview>;

/** POST …/joint/exchange */
export const LineRequest = Type.Object({ party: Letter });
/** What came of an exchange by line. */
export const LineReport = Type.Object({
  party: Letter,
  rounds: Count,
  sent: Count,
  taken: Count,
  refusals: Type.Array(Type.String()),
});
export type LineReport = Static<typeof LineReport>;

/** Evidence that is kept: proofs of two histories, and what was cut out of a log. */
export const EvidenceList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      kind: Type.Union([Type.Literal('fork'), Type.Literal('branch'), Type.Literal('bundle')]),
      log: Letter,
      bytes: Count,
    }),
  ),
});
export type EvidenceList = Static<typeof EvidenceList>;
/** Disputes, open and closed. */
export const DisputeList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Union([
        Type.Literal('raised'),
        Type.Literal('withdrawn-and-confirmed'),
        Type.Literal('contested'),
        Type.Literal('deemed'),
        Type.Literal('attests'),
      ]),
      register: Nullable(Type.String()),
      entries: Type.Array(Type.String()),
      awaits: Type.Array(Letter),
      isClosed: Type.Boolean(),
    }),
  ),
});
export type DisputeList = Static<typeof DisputeList>;
/** GET …/joint/statement */
export const StatementQuery = Type.Object({ entry: Id, words: Type.Optional(Type.Boolean()) });
