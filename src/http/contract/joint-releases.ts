/** The route before release: what an office asks for, what is on its way, and the steps that people take. */
import Type, { type Static } from 'typebox';
import { JointAnswers, SeenDigests } from './joint.ts';
import { ClaimsToPropose, LockToPropose } from './joint-claims.ts';
import { DisagreementEnding, DisagreementReferral, DisagreementStatement } from './joint-disagreements.ts';
import { DraftRemarking, DraftToShow } from './joint-drafts.ts';
import { PackageAnswer, PackageContents } from './joint-packages.ts';
import { RecordContents } from './joint-public.ts';
import { SilenceToTake, TermsToPropose } from './joint-terms.ts';
import { JointTold } from './joint-told.ts';
import { Id, keepable, LocalName, PageQuery } from './shared.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Registers = Type.Array(Type.String({ minLength: 1, maxLength: 300, pattern: keepable }), {
  minItems: 1,
  maxItems: 5_000,
});
const Count = Type.Integer({ minimum: 0 });
/** An entry's hash: a disagreement goes by its raise. */
const DisputeId = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });

/** POST …/joint/route */
export const RouteToSet = Type.Object({
  consult: Type.Boolean(),
  approve: Type.Boolean(),
  people: Type.Union([Type.Literal(1), Type.Literal(2)]),
});
const Signed = { by: Type.String(), at: Type.String() };
/** The route of a plan; one that is not set lets whoever may propose do so at once. */
export const JointRoute = Type.Object({
  ...RouteToSet.properties,
  ...Signed,
  isSet: Type.Boolean(),
  pending: Nullable(Type.Object({ ...RouteToSet.properties, ...Signed, isOwn: Type.Boolean() })),
});
export type JointRoute = Static<typeof JointRoute>;
/** Whether the route holds, or waits for a second person. */
export const RouteOutcome = Type.Object({
  outcome: Type.Union([Type.Literal('set'), Type.Literal('waits')]),
});

const Next = Type.Union([Type.Literal('consult'), Type.Literal('approve'), Type.Literal('release')]);
/** A release. */
export const JointRelease = Type.Object({
  id: Type.String(),
  kind: Type.Union([
    Type.Literal('values'),
    Type.Literal('claims'),
    Type.Literal('package'),
    Type.Literal('public'),
    Type.Literal('lock'),
    Type.Literal('terms'),
    Type.Literal('draft'),
    Type.Literal('remark'),
    Type.Literal('answers'),
    Type.Literal('package-answer'),
    Type.Literal('disagreement'),
    Type.Literal('silence'),
  ]),
  title: LocalName,
  /** Of a draft: for whom it is, and how many days they may keep it. */
  shown: Nullable(Type.Object({ to: Type.Array(Type.String()), days: Count })),
  total: Count,
  digest: Type.String(),
  ended: Nullable(Type.Union([Type.Literal('released'), Type.Literal('withdrawn')])),
  steps: Type.Array(
    Type.Object({
      ...Signed,
      step: Type.Union([
        Type.Literal('prepare'),
        Type.Literal('consult'),
        Type.Literal('approve'),
        Type.Literal('release'),
        Type.Literal('renew'),
        Type.Literal('withdraw'),
      ]),
      number: Type.String(),
      note: Type.String(),
      /** It went before a step that the route asks for since, and counts no more. */
      isOutOfTurn: Type.Boolean(),
    }),
  ),
  next: Nullable(Next),
  isChanged: Type.Boolean(),
  /** Whether it can leave at all, as it is or prepared anew. */
  isPossible: Type.Boolean(),
  isOwnTurnOver: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      register: Type.String(),
      value: Type.String(),
      beside: Type.Array(Type.String()),
      /** Kind of the entry. */
      act: Type.String(),
      /** Entry that it is about. */
      item: Nullable(Type.String()),
      /** What was written beside an act, to be read. */
      words: Nullable(Type.String()),
      /** Whether they are a party's statement in a disagreement, which is printed with the others' alone. */
      isStatement: Type.Boolean(),
      ...JointTold,
    }),
  ),
});
export type JointRelease = Static<typeof JointRelease>;
/** GET …/joint/releases/file */
export const ReleasesFilter = Type.Object({
  /** On their way, or how they ended. */
  state: Type.Optional(
    Type.Union([Type.Literal('open'), Type.Literal('released'), Type.Literal('withdrawn')]),
  ),
  /** What they let go. Repeatable. */
  kind: Type.Optional(Type.Array(JointRelease.properties.kind, { maxItems: 12 })),
});
/** GET …/joint/releases */
export const ReleasesQuery = Type.Object({ ...PageQuery.properties, ...ReleasesFilter.properties });
/** A page of them: those on their way first, and among them and the others the newest first. */
export const JointReleases = Type.Object({
  route: JointRoute,
  waiting: Type.Object({ consult: Count, approve: Count, release: Count, another: Count }),
  items: Type.Array(JointRelease),
  next: Nullable(Type.String()),
});
export type JointReleases = Static<typeof JointReleases>;
/** An act about a disagreement, as its own address would take it. */
const DisagreementActToPrepare = Type.Union([
  Type.Object({ act: Type.Literal('state'), ...DisagreementStatement.properties }),
  Type.Object({ act: Type.Literal('refer'), ...DisagreementReferral.properties }),
  Type.Object({ act: Type.Literal('end'), ...DisagreementEnding.properties }),
  Type.Object({ act: Type.Literal('take-back') }),
]);
/** POST …/joint/releases */
export const ReleaseToPrepare = Type.Union([
  Type.Object({ kind: Type.Literal('values'), registers: Registers, seen: Type.Optional(SeenDigests) }),
  Type.Object({ kind: Type.Literal('claims'), ...ClaimsToPropose.properties }),
  Type.Object({ kind: Type.Literal('package'), ...PackageContents }),
  Type.Object({ kind: Type.Literal('public'), ...RecordContents }),
  Type.Object({ kind: Type.Literal('lock'), ...LockToPropose.properties }),
  Type.Object({ kind: Type.Literal('terms'), ...TermsToPropose.properties }),
  Type.Object({ kind: Type.Literal('draft'), ...DraftToShow.properties }),
  Type.Object({ kind: Type.Literal('remark'), draft: Id, ...DraftRemarking.properties }),
  Type.Object({ kind: Type.Literal('answers'), ...JointAnswers.properties }),
  Type.Object({ kind: Type.Literal('package-answer'), package: Id, ...PackageAnswer.properties }),
  Type.Object({ kind: Type.Literal('disagreement'), dispute: DisputeId, act: DisagreementActToPrepare }),
  Type.Object({ kind: Type.Literal('silence'), ...SilenceToTake.properties }),
]);
/** POST …/joint/releases/:release/steps */
export const ReleaseStepTaken = Type.Object({
  step: Type.Union([
    Type.Literal('consult'),
    Type.Literal('approve'),
    Type.Literal('release'),
    Type.Literal('renew'),
    Type.Literal('withdraw'),
  ]),
  /** Digest of what the person saw. */
  seen: Type.String({ maxLength: 64, pattern: '^[0-9a-f]*$' }),
  number: Type.Optional(Type.String({ maxLength: 200, pattern: keepable })),
  note: Type.Optional(Type.String({ maxLength: 4_000, pattern: keepable })),
});
/** What came of a step. */
export const StepOutcome = Type.Object({
  outcome: Type.Union([
    Type.Literal('taken'),
    Type.Literal('awaits-second'),
    Type.Literal('released'),
    Type.Literal('withdrawn'),
  ]),
});
