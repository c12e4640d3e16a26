/** Entries of the joint log: exactly, in words, and how far each has come with each party that did not write it. */
import Type, { type Static } from 'typebox';
import { Id } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });

/** With each party that did not write it; `unknown` is of a third party's holdings, which nothing here tells of. */
export const EntryReach = Type.Array(
  Type.Object({
    letter: Letter,
    state: Type.Union([
      Type.Literal('unknown'),
      Type.Literal('local'),
      Type.Literal('sent'),
      Type.Literal('registered'),
      Type.Literal('answered'),
    ]),
  }),
);
export type EntryReach = Static<typeof EntryReach>;

/** An entry with its exact bytes, as text, and the words that go beside it. */
export const ExactEntry = Type.Object({
  log: Letter,
  seq: Count,
  text: Type.String(),
  words: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
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
/** GET …/joint/entries: of one party's log those before a number. */
export const JointEntryQuery = Type.Object({
  log: Type.Optional(Letter),
  before: Type.Optional(Count),
  /** Number of an opening that has ended; the present one where none is named. */
  opening: Type.Optional(Type.Integer({ minimum: 1 })),
});
/** A page of one log, newest first. */
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
});
/** GET …/joint/transfers */
export const TransferQuery = Type.Object({ before: Type.Optional(Id) });
/** A page of transfers. */
export const TransferPage = Type.Object({ items: Type.Array(Transfer), next: Nullable(Type.String()) });
export type TransferPage = Static<typeof TransferPage>;
/** One transfer with its entries. */
export const TransferDetail = Type.Object({ ...Transfer.properties, entries: Type.Array(HeldEntry) });
export type TransferDetail = Static<typeof TransferDetail>;
