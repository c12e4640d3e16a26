/** What was caught in a joint plan, and what people decide about it. */
import Type, { type Static } from 'typebox';
import { keepable } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const RootKeyText = Type.String({ minLength: 1, maxLength: 4_000, pattern: keepable });
const NoteText = Type.String({ minLength: 1, maxLength: 100_000, pattern: keepable });

/** What can be caught, each with its words in every language. */
export const CautionKind = Type.Union([
  Type.Literal('two-histories'),
  Type.Literal('unexplained'),
  Type.Literal('own-ahead'),
  Type.Literal('cut'),
  Type.Literal('altered'),
  Type.Literal('signature'),
  Type.Literal('key-ended'),
  Type.Literal('other-log'),
  Type.Literal('file'),
  Type.Literal('too-large'),
  Type.Literal('disagrees'),
  Type.Literal('misdirected'),
  Type.Literal('void'),
  Type.Literal('dated'),
  Type.Literal('released'),
  Type.Literal('differs'),
]);
/** GET …/joint/cautions */
export const JointCautions = Type.Object({
  items: Type.Array(
    Type.Object({
      kind: CautionKind,
      /** Letter of the log or the sender; empty where a file does not say. */
      party: Type.String(),
      count: Count,
      at: Nullable(Type.String()),
      entries: Type.Array(Type.String()),
      evidence: Type.Array(Type.String()),
    }),
  ),
  frozen: Type.Array(
    Type.Object({
      log: Letter,
      isOwn: Type.Boolean(),
      agreed: Count,
      held: Count,
      choices: Type.Array(
        Type.Object({
          size: Count,
          root: Type.String(),
          isRegistered: Type.Boolean(),
          isHeld: Type.Boolean(),
        }),
      ),
    }),
  ),
  paused: Type.Array(Letter),
  /** What each party said last of the state that it worked out, held against what this node works out itself. */
  attests: Type.Array(
    Type.Object({
      party: Letter,
      at: Type.String(),
      entry: Type.String(),
      result: Type.Union([Type.Literal('same'), Type.Literal('differs'), Type.Literal('waiting')]),
    }),
  ),
});
export type JointCautions = Static<typeof JointCautions>;
/** POST …/joint/pauses */
export const ExchangePause = Type.Object({ party: Letter, isPaused: Type.Boolean() });
/** POST …/joint/settlings */
export const SettlingProposal = Type.Object({
  size: Count,
  root: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
  rootKey: Type.Optional(RootKeyText),
});
/** POST …/joint/settlings/reading */
export const SettlingToRead = Type.Object({ file: NoteText });
/** POST …/joint/settlings/taking */
export const SettlingToTake = Type.Object({
  file: NoteText,
  sign: Type.Boolean(),
  rootKey: Type.Optional(RootKeyText),
});
const settling = {
  log: Letter,
  size: Count,
  newOrigin: Type.String(),
  signed: Type.Array(Letter),
  missing: Type.Array(Letter),
};
/** What such a file says. */
export const SettlingReading = Type.Object(settling);
export type SettlingReading = Static<typeof SettlingReading>;
/** What came of it, and the file for the others. */
export const SettlingTaken = Type.Object({
  ...settling,
  isSettled: Type.Boolean(),
  files: Type.Array(Type.Object({ name: Type.String(), content: Type.String() })),
});
export type SettlingTaken = Static<typeof SettlingTaken>;
