/** Entries of the joint log: exactly, in words, and how far each has come with each party that did not write it. */
import Type, { type Static } from 'typebox';
import { RecordedPapers } from './joint-acts.ts';
import { CautionKind } from './joint-cautions.ts';
import { Id, keepable, PageQuery, WhoWhen } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const { limit } = PageQuery.properties;
const { by: _, ...Days } = WhoWhen.properties;

/** `unknown` is of a third party's holdings, which nothing here tells of. */
const ReachState = Type.Union([
  Type.Literal('unknown'),
  Type.Literal('local'),
  Type.Literal('made'),
  Type.Literal('sent'),
  Type.Literal('registered'),
  Type.Literal('answered'),
]);
/** With each party that did not write it. */
export const EntryReach = Type.Array(Type.Object({ letter: Letter, state: ReachState }));
export type EntryReach = Static<typeof EntryReach>;

/** An entry with its exact bytes, as text, and the words that go beside it. */
export const ExactEntry = Type.Object({
  log: Letter,
  seq: Count,
  text: Type.String(),
  words: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
  /** Whether the words are a party's statement in a disagreement, which is printed with the others' alone. */
  isStatement: Type.Boolean(),
});
export type ExactEntry = Static<typeof ExactEntry>;
/** One that is held here. */
export const HeldEntry = Type.Object({ ...ExactEntry.properties, reach: EntryReach });
export type HeldEntry = Static<typeof HeldEntry>;

/** What the log says of itself in a line. */
const InWords = {
  id: Type.String(),
  /** Null where its bytes are no entry. */
  kind: Nullable(Type.String()),
  summary: Type.String(),
  at: Type.String(),
};
/** Kinds of entries that lists can be narrowed to, in the order in which a plan meets them. */
export const listedKinds = [
  'plan.open',
  'propose',
  'confirm',
  'object',
  'note',
  'consult',
  'withdraw',
  'deem',
  'report',
  'evidence',
  'ack',
  'dispute.raise',
  'dispute.close',
  'redact',
  'redact.ack',
  'key.rotate',
  'fork.notice',
  'fold.attest',
  'restore.notice',
  'comment',
] as const;
const ListedKind = Type.Union([...listedKinds.map((kind) => Type.Literal(kind))]);
/** GET …/joint/entries/file: what one party's log is narrowed to; days are whole ones of the node's calendar. */
export const JointEntryFilter = Type.Object({
  log: Type.Optional(Letter),
  kind: Type.Optional(ListedKind),
  /** One register, or with a trailing slash a prefix. */
  register: Type.Optional(Type.String({ maxLength: 300, pattern: keepable })),
  /** How far it has come with at least one of the others. */
  reach: Type.Optional(ReachState),
  ...Days,
  /** Number of an opening that has ended; the present one where none is named. */
  opening: Type.Optional(Type.Integer({ minimum: 1 })),
});
/** GET …/joint/entries: newest first, those before a number; oldest first, those after one. */
export const JointEntryQuery = Type.Object({
  ...JointEntryFilter.properties,
  before: Type.Optional(Count),
  after: Type.Optional(Count),
  limit,
});
/** A page of one log. */
export const JointEntryPage = Type.Object({
  log: Letter,
  size: Count,
  items: Type.Array(
    Type.Object({
      ...HeldEntry.properties,
      ...InWords,
      register: Nullable(Type.String()),
      /** It stands in the log and changes nothing. */
      isVoid: Type.Boolean(),
      /** Signed papers that were recorded for it. */
      papers: RecordedPapers,
    }),
  ),
  next: Nullable(Count),
});
export type JointEntryPage = Static<typeof JointEntryPage>;

/** An entry about one thing. */
export const EntryAbout = Type.Object({
  /** Number of the opening that has ended in which it stands; null: the present one. */
  opening: Nullable(Type.Integer({ minimum: 1 })),
  ...InWords,
  log: Letter,
  seq: Count,
  reach: EntryReach,
  /** Entry id of the record by which all have released it to the public; null: it is not public. */
  record: Type.Union([Type.String(), Type.Null()]),
});
export type EntryAbout = Static<typeof EntryAbout>;

/** A file that goes or came beside entries. */
export const TransferFile = Type.Object({ sha256: Type.String(), bytes: Count });
export type TransferFile = Static<typeof TransferFile>;
/** GET …/joint/leaving */
export const Leaving = Type.Object({
  entries: Type.Array(HeldEntry),
  files: Type.Object({ go: Type.Array(TransferFile), stay: Type.Array(TransferFile) }),
});
export type Leaving = Static<typeof Leaving>;
/** A bundle that left or came. */
export const Transfer = Type.Object({
  id: Type.String(),
  at: Type.String(),
  direction: Type.Union([Type.Literal('out'), Type.Literal('in')]),
  party: Type.String(),
  carrier: Type.Union([Type.Literal('line'), Type.Literal('file')]),
  sha256: Type.String(),
  bytes: Count,
  ranges: Type.Array(Type.Object({ log: Letter, from: Count, to: Count })),
  files: Type.Array(TransferFile),
  outcome: Type.String(),
  /** What people are told where it was not taken. */
  kind: Nullable(CautionKind),
});
/** GET …/joint/transfers/file */
export const TransferFilter = Type.Object({
  direction: Type.Optional(Type.Union([Type.Literal('out'), Type.Literal('in')])),
  /** Letter of a party that it was for or came from. */
  party: Type.Optional(Letter),
  carrier: Type.Optional(Type.Union([Type.Literal('line'), Type.Literal('file')])),
  /** `refused`: it was not taken. */
  outcome: Type.Optional(
    Type.Union([
      Type.Literal('made'),
      Type.Literal('handed-out'),
      Type.Literal('taken'),
      Type.Literal('nothing-new'),
      Type.Literal('refused'),
    ]),
  ),
  ...Days,
});
/** GET …/joint/transfers: newest first, those before the id; oldest first, those after it. */
export const TransferQuery = Type.Object({
  ...TransferFilter.properties,
  before: Type.Optional(Id),
  after: Type.Optional(Id),
  limit,
});
/** A page of transfers. */
export const TransferPage = Type.Object({ items: Type.Array(Transfer), next: Nullable(Type.String()) });
export type TransferPage = Static<typeof TransferPage>;
/** One transfer with its entries. */
export const TransferDetail = Type.Object({ ...Transfer.properties, entries: Type.Array(HeldEntry) });
export type TransferDetail = Static<typeof TransferDetail>;
