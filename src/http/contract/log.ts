/** The internal log: entries, checkpoint, proofs, verification. */
import Type, { type Static } from 'typebox';
import { keepable, PageQuery, ProblemBody, WhoWhen } from './shared.ts';

/** An entry as it is listed. */
export const LogEntry = Type.Object({
  seq: Type.Integer(),
  id: Type.String(),
  kind: Type.String(),
  register: Type.Union([Type.String(), Type.Null()]),
  at: Type.String(),
  by: Type.String(),
  byName: Type.String(),
  summary: Type.String(),
  bytes: Type.Integer(),
  leafHash: Type.String(),
});
/** What the log is narrowed to; days are whole ones of the node's calendar. */
export const LogFilter = Type.Object({
  /** One register, or with a trailing slash a prefix. */
  register: Type.Optional(Type.String({ maxLength: 300, pattern: keepable })),
  ...WhoWhen.properties,
});
/** GET /api/plans/:plan/log?register=&by=&from=&to=&sort=&cursor= — newest first, or oldest first where that is asked for. */
export const LogQuery = Type.Object({ ...PageQuery.properties, ...LogFilter.properties });
/** A page of the log with the checkpoint that was signed last. */
export const LogPage = Type.Object({
  items: Type.Array(LogEntry),
  next: Type.Union([Type.String(), Type.Null()]),
  size: Type.Integer(),
  checkpoint: Type.Union([
    Type.Null(),
    Type.Object({ size: Type.Integer(), root: Type.String(), note: Type.String(), origin: Type.String() }),
  ]),
  /** Everybody who has an account here, by the name that entries bear. */
  people: Type.Array(Type.Object({ by: Type.String(), name: Type.String() })),
});
export type LogPage = Static<typeof LogPage>;
/** GET /api/plans/:plan/log/:seq — the exact bytes (as text), and the proof that the newest checkpoint covers it. */
export const LogEntryDetail = Type.Intersect([
  LogEntry,
  Type.Object({
    json: Type.String(),
    proof: Type.Object({ size: Type.Integer(), root: Type.String(), hashes: Type.Array(Type.String()) }),
  }),
]);
export type LogEntryDetail = Static<typeof LogEntryDetail>;
/** What was found of one opening of the plan: of what belongs to no one log, and of each log. */
const JointVerification = Type.Object({
  findings: Type.Array(Type.String()),
  logs: Type.Array(
    Type.Object({
      log: Type.String(),
      names: Type.Record(Type.String(), Type.String()),
      isOwn: Type.Boolean(),
      entries: Type.Integer(),
      signed: Type.Integer(),
      registered: Type.Integer(),
      findings: Type.Array(Type.String()),
    }),
  ),
});
/** POST /api/plans/:plan/log/verification — re-derives tree, signature and state from the log alone. */
export const Verification = Type.Object({
  sound: Type.Boolean(),
  entries: Type.Integer(),
  root: Type.String(),
  milliseconds: Type.Integer(),
  checks: Type.Array(
    Type.Object({
      name: Type.Union([
        Type.Literal('entries'),
        Type.Literal('tree'),
        Type.Literal('signature'),
        Type.Literal('registers'),
        Type.Literal('projections'),
        Type.Literal('blobs'),
      ]),
      sound: Type.Boolean(),
      detail: Type.String(),
    }),
  ),
  joint: Type.Union([Type.Null(), JointVerification]),
  earlier: Type.Array(Type.Object({ number: Type.Integer(), ...JointVerification.properties })),
});
export type Verification = Static<typeof Verification>;
/** POST /api/plans/:plan/log/verification/progress — lines of JSON, one of these each. */
export const VerificationLine = Type.Union([
  Type.Object({
    step: Type.Object({
      stage: Type.Union([Type.Literal('entries'), Type.Literal('state')]),
      done: Type.Integer(),
      of: Type.Integer(),
    }),
  }),
  Type.Object({ result: Verification }),
  Type.Object({ problem: ProblemBody }),
]);
export type VerificationLine = Static<typeof VerificationLine>;
// GET /api/plans/:plan/log/checkpoint — text/plain, the signed note's exact bytes.
