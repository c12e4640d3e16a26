/** Keys of a joint plan through time, and what a restored node waits for. */
import Type, { type Static } from 'typebox';
import { keepable, LocalName } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const Role = Type.Union([Type.Literal('log'), Type.Literal('cosign')]);

/** A key and how long it counts. */
const KeyPeriod = Type.Object({
  printed: Type.String(),
  /** Largest size of each log on which it counts; null: it counts now. */
  until: Nullable(Type.Record(Letter, Count)),
  ended: Nullable(Type.Union([Type.Literal('rotate'), Type.Literal('revoke'), Type.Literal('resume')])),
  isHere: Type.Boolean(),
});
/** A key and how long it counts. */
export type KeyPeriod = Static<typeof KeyPeriod>;

/** GET …/joint/keys */
export const JointKeys = Type.Object({
  hash: Type.String(),
  me: Letter,
  host: Type.String(),
  /** Whether the root key lies beside the others, or on a medium of its own. */
  isRootHere: Type.Boolean(),
  /** A key that counts and whose private part is not here. */
  missing: Nullable(Role),
  /** Null where the node may sign. */
  guard: Nullable(
    Type.Object({
      signed: Nullable(Count),
      held: Count,
      /** Files of the others that were made before this moment do not count; null where it is known what was signed. */
      since: Nullable(Type.String()),
      heard: Type.Array(Type.Object({ letter: Letter, size: Nullable(Count) })),
      pending: Nullable(
        Type.Object({ by: Type.String(), name: Type.String(), at: Type.String(), reason: Type.String() }),
      ),
    }),
  ),
  parties: Type.Array(
    Type.Object({
      letter: Letter,
      names: LocalName,
      isOwn: Type.Boolean(),
      rootKey: Type.String(),
      log: Type.Array(KeyPeriod),
      cosign: Type.Array(KeyPeriod),
    }),
  ),
});
export type JointKeys = Static<typeof JointKeys>;
/** POST …/joint/keys/rotations */
export const KeyRotation = Type.Object({ role: Role });
/** POST …/joint/keys/revocations */
export const KeyRevocation = Type.Object({
  role: Role,
  /** The root key's file, where the key is away. */
  rootKey: Type.Optional(Type.String({ minLength: 1, maxLength: 4_000, pattern: keepable })),
});
/** POST …/joint/guard/lifting */
export const GuardLifting = Type.Object({
  reason: Type.Optional(Type.String({ maxLength: 1_000, pattern: keepable })),
});
/** Whether the guard is lifted, or waits for a second person. */
export const GuardLifted = Type.Object({
  state: Type.Union([Type.Literal('waits'), Type.Literal('lifted')]),
});
export type GuardLifted = Static<typeof GuardLifted>;
