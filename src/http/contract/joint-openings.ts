/** Openings of a plan: the present one, the one that is being signed, and those that have ended. */
import Type, { type Static } from 'typebox';
import { JointOpening } from './joint.ts';
import { ActsOnPaper } from './joint-acts.ts';
import { LocalName } from './shared.ts';

const Count = Type.Integer({ minimum: 0 });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** GET …/joint/openings: the one that is being signed first, then the newest. */
export const JointOpenings = Type.Object({
  items: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      hash: Type.String(),
      state: Type.Union([Type.Literal('under-way'), Type.Literal('present'), Type.Literal('ended')]),
      endedAt: Nullable(Type.String()),
      /** By which each party opened its log; none while not all have signed. */
      ...ActsOnPaper,
      parties: Type.Array(
        Type.Object({
          letter: Type.String({ pattern: '^[a-z]$' }),
          code: Type.String(),
          names: LocalName,
          rootKey: Type.String(),
          hasSigned: Type.Boolean(),
          isOwn: Type.Boolean(),
          held: Count,
          /** Entries up to which the log counts; null while the opening lasts. */
          ends: Nullable(Count),
          /** False where what is held is not the log that the next opening names. */
          isSame: Type.Boolean(),
        }),
      ),
    }),
  ),
  /** Whether the root key under which the node would go into a further opening is here. */
  isRootHere: Type.Boolean(),
});
export type JointOpenings = Static<typeof JointOpenings>;

/** POST …/joint/openings: fresh files of all others who take part, and the codes of those that leave. */
export const OpeningAnew = Type.Object({
  ...JointOpening.properties,
  without: Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 25 }),
});
