/** Terms of answering: those that hold and those that are proposed, what waits under them, silence taken as acceptance. */
import Type, { type Static } from 'typebox';
import { JointProposal } from './joint.ts';
import { Id, Language } from './shared.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Letter = Type.String({ pattern: '^[a-z]$' });
const Subject = Type.Union([Type.Literal('claims'), Type.Literal('readings'), Type.Literal('programme')]);
const Days = Type.Integer({ minimum: 1, maximum: 730 });

/** GET …/joint/answer-terms */
export const JointTerms = Type.Object({
  me: Letter,
  /** Null: nothing is settled, so no time runs and nothing is ever taken as accepted. */
  settled: Nullable(
    Type.Object({
      entry: Type.String(),
      at: Type.String(),
      terms: Type.Array(
        Type.Object({
          subject: Nullable(Subject),
          covers: Type.Array(Type.String()),
          days: Days,
          deemed: Type.Boolean(),
        }),
      ),
    }),
  ),
  proposed: Type.Array(JointProposal),
  ours: Type.Array(JointProposal),
  theirs: Type.Array(JointProposal),
  taken: Type.Array(JointProposal),
});
export type JointTerms = Static<typeof JointTerms>;
/** POST …/joint/answer-terms */
export const TermsToPropose = Type.Object({
  terms: Type.Array(Type.Object({ subject: Subject, days: Days, deemed: Type.Boolean() }), { maxItems: 3 }),
});
/** POST …/joint/silences */
export const SilenceToTake = Type.Object({ items: Type.Array(Id, { minItems: 1, maxItems: 500 }) });
/** GET …/joint/reminder */
export const ReminderQuery = Type.Object({
  party: Type.Optional(Letter),
  language: Type.Optional(Language),
});
/** A drafted reminder, in one language: nothing is sent. */
export const Reminder = Type.Object({
  party: Letter,
  language: Language,
  subject: Type.String(),
  lines: Type.Array(Type.String()),
  /** Registers of what it names, in its order. */
  registers: Type.Array(Type.String()),
});
export type Reminder = Static<typeof Reminder>;
