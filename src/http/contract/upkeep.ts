/** How the node's data is kept: what is known of their soundness, and the backups that run by themselves. */
import Type, { type Static } from 'typebox';
import { keepable } from './shared.ts';

const time = Type.Union([Type.String({ format: 'date-time' }), Type.Null()]);

/** GET /api/node/upkeep */
export const Upkeep = Type.Object({
  data: Type.Object({
    state: Type.Union([
      Type.Literal('unchecked'),
      Type.Literal('checking'),
      Type.Literal('sound'),
      /** All but some files is sound: acts go on. */
      Type.Literal('files-damaged'),
      Type.Literal('damaged'),
    ]),
    at: time,
    milliseconds: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    /** What is damaged, in the words of the database. */
    findings: Type.Array(Type.String({ pattern: keepable })),
    /** Files whose bytes are not those that were recorded. */
    files: Type.Array(Type.Object({ plan: Type.String(), sha256: Type.String() })),
  }),
  backups: Type.Object({
    /** 0: none run by themselves. */
    everyHours: Type.Integer({ minimum: 0 }),
    keep: Type.Integer({ minimum: 1 }),
    last: Type.Union([
      Type.Object({ at: Type.String({ format: 'date-time' }), name: Type.String(), bytes: Type.Integer() }),
      Type.Null(),
    ]),
    /** The newest attempt, where it failed: when, and the problem in words. */
    failed: Type.Union([
      Type.Object({ at: Type.String({ format: 'date-time' }), title: Type.String(), advice: Type.String() }),
      Type.Null(),
    ]),
  }),
});
export type Upkeep = Static<typeof Upkeep>;
