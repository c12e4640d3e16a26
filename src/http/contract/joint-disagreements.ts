/** Disagreements: both statements, the level, the steps, the outcome. */
import Type, { type Static } from 'typebox';
import { EntryReach } from './joint-entries.ts';
import { NumberedPage, PageFacts } from './joint-lists.ts';
import { JointTold } from './joint-told.ts';
import { keepable, LocalName } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Level = Type.Union([Type.Literal('desk'), Type.Literal('committee'), Type.Literal('ministers')]);
const Outcome = Type.Union([Type.Literal('settled'), Type.Literal('standing')]);
const Day = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
const Words = Type.String({ minLength: 1, maxLength: 4_000, pattern: keepable });
const MeetingRef = Type.String({ pattern: '^meeting/[A-Za-z0-9_-]{1,100}$' });

/** GET …/joint/disagreements/:dispute */
export const JointDisagreement = Type.Object({
  id: Type.String(),
  /** Entry id of the proposal that it is about. */
  item: Type.String(),
  register: Nullable(Type.String()),
  by: Letter,
  at: Type.String(),
  /** What was proposed, beside what is agreed and stays so; null where it is about no proposal. */
  told: Nullable(Type.Object(JointTold)),
  words: Type.String({ description: 'The beginning of the signed words that it is about' }),
  statements: Type.Array(
    Type.Object({
      party: Letter,
      entry: Nullable(Type.String()),
      at: Nullable(Type.String()),
      words: Nullable(Type.String()),
    }),
  ),
  areBothGiven: Type.Boolean(),
  level: Type.Object({
    level: Level,
    meeting: Nullable(Type.String()),
    meetingName: LocalName,
    on: Nullable(Type.String()),
  }),
  standing: Type.Union([
    Type.Literal('open'),
    Type.Literal('settled'),
    Type.Literal('standing'),
    Type.Literal('taken-back'),
  ]),
  steps: Type.Array(
    Type.Object({
      entry: Type.String(),
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
      awaitsUs: Type.Boolean(),
      isOwn: Type.Boolean(),
      /** How far it has come with each party, and who has answered. */
      reach: EntryReach,
      level: Nullable(Level),
      meeting: Nullable(Type.String()),
      meetingName: LocalName,
      on: Nullable(Type.String()),
      outcome: Nullable(Outcome),
      words: Nullable(Type.String()),
    }),
  ),
  me: Letter,
});
export type JointDisagreement = Static<typeof JointDisagreement>;
/** GET …/joint/disagreements/file */
export const DisagreementsFilter = Type.Object({
  standing: Type.Optional(JointDisagreement.properties.standing),
  level: Type.Optional(Level),
  /** Those that one party raised. */
  by: Type.Optional(Letter),
  /** Open ones first, or by time alone. */
  sort: Type.Optional(Type.Union([Type.Literal('standing'), Type.Literal('at'), Type.Literal('-at')])),
});
/** GET …/joint/disagreements: all where no limit is given. */
export const DisagreementsQuery = Type.Object({ ...NumberedPage, ...DisagreementsFilter.properties });
/** Disagreements. */
export const JointDisagreements = Type.Object({ items: Type.Array(JointDisagreement), ...PageFacts });
export type JointDisagreements = Static<typeof JointDisagreements>;
/** POST …/joint/disagreements/:dispute/statements */
export const DisagreementStatement = Type.Object({ words: Words });
/** POST …/joint/disagreements/:dispute/levels */
export const DisagreementReferral = Type.Object({
  level: Level,
  meeting: Type.Optional(MeetingRef),
  on: Type.Optional(Day),
});
/** POST …/joint/disagreements/:dispute/outcomes */
export const DisagreementEnding = Type.Object({
  outcome: Outcome,
  words: Type.Optional(Words),
  on: Type.Optional(Day),
});
