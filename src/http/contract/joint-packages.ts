/** Packages: a list that goes over as one, its state on both sides, and the one act that answers it. */
import Type, { type Static } from 'typebox';
import { JointProposal, SeenDigests } from './joint.ts';
import { ActsOnPaper } from './joint-acts.ts';
import { ClaimsToPropose } from './joint-claims.ts';
import { ByTime, NumberedPage, PageFacts, PartyLetter, SearchWords } from './joint-lists.ts';
import { Id, keepable, Language, LocalName, PartialDate } from './shared.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const Register = Type.String({ minLength: 1, maxLength: 300, pattern: keepable });

/** A package. */
export const JointPackage = Type.Object({
  id: Type.String(),
  entry: Type.String(),
  by: Type.String(),
  at: Type.String(),
  title: LocalName,
  occasion: LocalName,
  date: Nullable(Type.String()),
  isWhole: Type.Boolean(),
  total: Count,
  counts: Type.Object({
    registered: Type.Optional(Count),
    noted: Type.Optional(Count),
    consultation: Type.Optional(Count),
    confirmed: Type.Optional(Count),
    deemed: Type.Optional(Count),
    returned: Type.Optional(Count),
    disputed: Type.Optional(Count),
    withdrawn: Type.Optional(Count),
  }),
  waiting: Count,
  /** Claims of a locked period that have not been answered. */
  locked: Count,
  /** What was done about it as a whole, its proposal first. */
  ...ActsOnPaper,
});
export type JointPackage = Static<typeof JointPackage>;
/** GET …/joint/packages/file */
export const PackagesFilter = Type.Object({
  /** Those of one party alone. */
  by: Type.Optional(PartyLetter),
  /** A part has not come, an answer is awaited, the rest is of a locked period, or every item is answered. */
  state: Type.Optional(
    Type.Union([
      Type.Literal('awaits-ours'),
      Type.Literal('awaits-theirs'),
      Type.Literal('locked'),
      Type.Literal('answered'),
      Type.Literal('partial'),
    ]),
  ),
  q: SearchWords,
  sort: ByTime,
});
/** GET …/joint/packages: all where no limit is given. */
export const PackagesQuery = Type.Object({ ...NumberedPage, ...PackagesFilter.properties });
/** Packages. */
export const JointPackages = Type.Object({ items: Type.Array(JointPackage), ...PageFacts });
export type JointPackages = Static<typeof JointPackages>;
/** GET …/joint/packages/:package */
export const PackageQuery = Type.Object({
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
/** A package with a page of its items. */
export const JointPackageDetail = Type.Object({
  ...JointPackage.properties,
  items: Type.Array(JointProposal),
  next: Nullable(Count),
  awaiting: Type.Array(Type.String()),
  lockedItems: Type.Array(Type.String()),
});
export type JointPackageDetail = Static<typeof JointPackageDetail>;

/** What a package says of itself and holds. */
export const PackageContents = {
  title: LocalName,
  occasion: Type.Optional(LocalName),
  date: Type.Optional(Nullable(PartialDate)),
  registers: Type.Optional(Type.Array(Register, { maxItems: 5_000 })),
  seen: Type.Optional(SeenDigests),
  claims: Type.Optional(Type.Array(ClaimsToPropose.properties.claims.items, { maxItems: 5_000 })),
};
/** POST …/joint/packages */
export const PackageToPropose = Type.Object(PackageContents);
/** The package that was made. */
export const MadePackage = Type.Object({ id: Type.String() });
/** POST …/joint/packages/:package/answer */
export const PackageAnswer = Type.Object({
  exceptions: Type.Array(
    Type.Object({
      item: Id,
      kind: Type.Union([
        Type.Literal('object'),
        Type.Literal('consult'),
        Type.Literal('note'),
        Type.Literal('dispute.raise'),
        Type.Literal('open'),
      ]),
      reason: Type.Optional(Type.String({ maxLength: 4_000, pattern: keepable })),
    }),
    { maxItems: 5_000 },
  ),
});
/** GET …/joint/packages/:package/paper */
export const PackagePaperQuery = Type.Object({
  original: Type.Optional(Type.Integer({ minimum: 1, maximum: 26 })),
  language: Type.Optional(Language),
  beside: Type.Optional(Language),
  format: Type.Union([Type.Literal('docx'), Type.Literal('pdf'), Type.Literal('xlsx')]),
  zone: Type.Optional(Type.String({ maxLength: 60 })),
});
/** GET …/joint/act-paper: of the act of this entry. */
export const ActPaperQuery = Type.Object({
  ...PackagePaperQuery.properties,
  entry: Type.String({ pattern: '^[a-z]:[0-9]{1,9}:[A-Za-z0-9_-]{43}$' }),
});
