/** GET /api/plans/:plan/work: what is due, overdue, silent, unowned, without evidence, waiting, running out. */
import Type, { type Static } from 'typebox';
import { RefViews } from './objects.ts';
import { Progress } from './shared.ts';
import { Timing } from './statuses.ts';

const nullable = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()]);
const WorkItem = Type.Object({
  ref: Type.String(),
  due: nullable(Type.String()),
  state: nullable(Type.String()),
  progress: nullable(Progress),
  timing: nullable(Timing),
});
/** Things of one kind in a list. */
export const WorkGroup = Type.Object({
  type: Type.String({ description: 'A declared type, or status for commitments' }),
  n: Type.Integer(),
  query: Type.Record(Type.String(), Type.Array(Type.String()), {
    description: 'What narrows the list of this kind to exactly these',
  }),
  items: Type.Array(WorkItem),
});
export type WorkGroup = Static<typeof WorkGroup>;
/** The lists. */
export const Work = Type.Object({
  asOf: Type.String(),
  period: Type.String(),
  lists: Type.Array(
    Type.Object({
      id: Type.Union([
        Type.Literal('overdue'),
        Type.Literal('due-30'),
        Type.Literal('due-90'),
        Type.Literal('waiting'),
        Type.Literal('expiring'),
        Type.Literal('silent'),
        Type.Literal('unowned'),
        Type.Literal('unevidenced'),
      ]),
      total: Type.Integer(),
      groups: Type.Array(WorkGroup),
    }),
  ),
  refs: RefViews,
});
export type Work = Static<typeof Work>;
