/** Claims and answers between parties: own claims as they would go, joint figures, what stands of one thing on both sides. */
import Type, { type Static } from 'typebox';
import { RecordedPapers } from './joint-acts.ts';
import { EntryAbout } from './joint-entries.ts';
import { JointClaimStanding, NumberedPage, PageFacts } from './joint-lists.ts';
import { JointLine, JointTold } from './joint-told.ts';
import { RefViews } from './objects.ts';
import { Id, keepable, LocalName, Progress } from './shared.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const Period = Type.String({ pattern: '^\\d{4}(-(H[12]|Q[1-4]|\\d{2}))?$' });

/** Where the parties stand on a claim. */
export const Agreement = Type.Union([
  Type.Literal('not-asked'),
  Type.Literal('registered'),
  Type.Literal('noted'),
  Type.Literal('consultation'),
  Type.Literal('confirmed'),
  Type.Literal('confirmed-on-paper'),
  Type.Literal('deemed'),
  Type.Literal('returned'),
  Type.Literal('disputed'),
]);
/** A claim as it stands between the parties. */
export const JointClaimLine = Type.Object({
  commitment: Type.String(),
  period: Type.String(),
  claimant: Type.String(),
  progress: Progress,
  agreement: Agreement,
  /** What all have confirmed for the period, whatever is said of a further claim. */
  stands: Nullable(Progress),
});

const FigureId = Type.Union([
  Type.Literal('results'),
  Type.Literal('steps'),
  Type.Literal('claimed'),
  Type.Literal('confirmed'),
  Type.Literal('deemed'),
]);
/** GET …/joint/figures/file */
export const JointFiguresFilter = Type.Object({
  period: Type.Optional(Period),
  /** Commitments alone that the figure counts. */
  figure: Type.Optional(FigureId),
  progress: Type.Optional(Type.Array(Progress, { maxItems: 7 })),
  /** Whose answer to a claim is waited for. */
  awaits: Type.Optional(Type.Union([Type.Literal('ours'), Type.Literal('theirs')])),
  /** Those alone that this node itself holds to be at another point, or those alone that it does not. */
  differs: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.Union([Type.Literal('place'), Type.Literal('-place')])),
});
/** GET …/joint/figures: all commitments where no limit is given. */
export const JointFiguresQuery = Type.Object({ ...NumberedPage, ...JointFiguresFilter.properties });
/** GET …/joint/outgoing-claims/file */
export const OutgoingClaimsFilter = Type.Object({
  period: Type.Optional(Period),
  standing: Type.Optional(Type.Array(JointClaimStanding, { maxItems: 6 })),
  /** Those alone that can go, or those alone that cannot as they stand. */
  can: Type.Optional(Type.Boolean()),
  sort: Type.Optional(
    Type.Union([
      Type.Literal('place'),
      Type.Literal('-place'),
      Type.Literal('period'),
      Type.Literal('-period'),
    ]),
  ),
});
/** GET …/joint/outgoing-claims */
export const OutgoingClaimsQuery = Type.Object({ ...NumberedPage, ...OutgoingClaimsFilter.properties });
/** Own claims, each in words and exactly as it would go. */
export const OutgoingClaims = Type.Object({
  items: Type.Array(
    Type.Object({
      claim: Type.String(),
      commitment: Type.String(),
      period: Type.String(),
      body: Nullable(Type.String()),
      register: Type.String(),
      standing: JointClaimStanding,
      hindrance: Nullable(Type.Union([Type.Literal('wording-not-cleared'), Type.Literal('period-locked')])),
      value: Type.String(),
      beside: Nullable(Type.String()),
      ...JointTold,
    }),
  ),
  /** Periods of all own claims, whatever the page is narrowed to. */
  periods: Type.Array(
    Type.Object({
      period: Type.String(),
      isLocked: Type.Boolean(),
      /** The period with whose lock it is locked: itself, or one that holds it. */
      lockedWith: Nullable(Type.String()),
    }),
  ),
  ...PageFacts,
});
export type OutgoingClaims = Static<typeof OutgoingClaims>;
/** POST …/joint/claims */
export const ClaimsToPropose = Type.Object({
  claims: Type.Array(
    Type.Object({
      claim: Id,
      /** As the preview gave it. */
      beside: Nullable(Type.String({ maxLength: 65_535, pattern: keepable })),
      /** Its exact text as the preview gave it: where it says something else since, it does not go. */
      value: Type.Optional(Type.String({ maxLength: 65_535, pattern: keepable })),
    }),
    { minItems: 1, maxItems: 500 },
  ),
});
/** POST …/joint/period-locks */
export const LockToPropose = Type.Object({ period: Period, locked: Type.Boolean() });

/** n of m, with the ids of each. */
export const JointFigure = Type.Object({
  id: FigureId,
  n: Count,
  m: Count,
  rows: Type.Array(Type.String()),
  outOf: Type.Array(Type.String()),
});
/** An indicator with each party's value and the difference, period by period. */
export const JointIndicator = Type.Object({
  indicator: Type.String(),
  /** Null where this node has none of it. */
  ref: Nullable(Type.String()),
  name: LocalName,
  periods: Type.Array(
    Type.Object({
      period: Type.String(),
      values: Type.Array(
        Type.Object({
          /** A party's letter; in the own records whose side it is. */
          party: Type.String(),
          amount: Type.String(),
          unit: Type.String(),
          /** The amount in its unit, in words. */
          words: Type.String(),
          agreement: Nullable(Agreement),
        }),
      ),
      outcome: Type.Union([
        Type.Literal('difference'),
        Type.Literal('same'),
        Type.Literal('units-differ'),
        Type.Literal('several'),
        Type.Literal('periods-differ'),
        Type.Literal('alone'),
      ]),
      /** The difference with its unit; else why nothing was subtracted. */
      words: Type.String(),
    }),
  ),
});
export type JointIndicator = Static<typeof JointIndicator>;
const Awaits = Type.Object({ ours: Count, theirs: Count });
/** Joint figures and how each commitment stands by what all have confirmed. */
export const JointFigures = Type.Object({
  period: Type.String(),
  periods: Type.Array(Type.String()),
  /** Null where the plan is not opened together. */
  me: Nullable(Type.String()),
  figures: Type.Array(JointFigure),
  items: Type.Array(
    Type.Object({
      commitment: Type.String(),
      progress: Progress,
      period: Nullable(Type.String()),
      claims: Type.Array(JointClaimLine),
      reading: Type.Object({ n: Count, m: Count }),
      own: Nullable(Progress),
      awaits: Awaits,
    }),
  ),
  ...PageFacts,
  /** `of`: by the letter of each other party, how many claims of ours it has not answered. */
  awaits: Type.Object({ ...Awaits.properties, of: Type.Record(Type.String(), Count) }),
  indicators: Type.Array(JointIndicator),
  /** Periods that all have locked: by which proposal of whom, and since when all have confirmed it. */
  locks: Type.Array(
    Type.Object({
      period: Type.String(),
      entry: Type.String(),
      by: Type.String(),
      at: Type.String(),
      since: Type.String(),
    }),
  ),
  refs: RefViews,
  /** What stood agreed when the openings before the present one ended, the newest first: not counted above. */
  earlier: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      endedAt: Type.String(),
      parties: Type.Array(Type.Object({ letter: Type.String(), names: LocalName, isOwn: Type.Boolean() })),
      figures: Type.Array(JointFigure),
      /** Commitments of which nothing has been claimed since. */
      items: Type.Array(
        Type.Object({
          commitment: Type.String(),
          progress: Progress,
          period: Nullable(Type.String()),
          claims: Type.Array(JointClaimLine),
        }),
      ),
    }),
  ),
});
export type JointFigures = Static<typeof JointFigures>;

/** GET …/joint/about */
export const JointAboutQuery = Type.Object({ ref: Type.String({ maxLength: 200, pattern: keepable }) });
/** What the parties say of one thing: without `new` the own words, without `gone` the agreed ones. */
export const JointAbout = Type.Object({
  /** Null where the plan is not opened together. */
  me: Nullable(Type.String()),
  values: Type.Array(
    Type.Object({
      register: Type.String(),
      field: Type.String(),
      lines: Type.Array(JointLine),
      standing: Type.Union([
        Type.Literal('agreed'),
        Type.Literal('deemed'),
        Type.Literal('contested'),
        Type.Literal('proposed'),
        Type.Literal('withdrawn'),
        Type.Literal('stated'),
      ]),
      /** The party that states it; null where it is for all to agree on. */
      by: Nullable(Type.String()),
    }),
  ),
  claims: Type.Array(JointClaimLine),
  indicators: Type.Array(JointIndicator),
  ownIndicators: Type.Array(JointIndicator),
  /** What has been said of it, oldest first. */
  entries: Type.Array(EntryAbout),
  /** Signed papers that were recorded for one of these. */
  papers: RecordedPapers,
  /** Openings that have ended in which something was said of it, with who took part. */
  openings: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      parties: Type.Array(Type.Object({ letter: Type.String(), names: LocalName, isOwn: Type.Boolean() })),
    }),
  ),
});
export type JointAbout = Static<typeof JointAbout>;
