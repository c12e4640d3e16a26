/** GET /api/plans/:plan/handover: what is somebody's, to be handed over. */
import Type, { type Static } from 'typebox';
import { RefViews } from './objects.ts';

/** Everything that leads to them. */
export const Holdings = Type.Object({
  things: Type.Array(
    Type.Object({
      ref: Type.String(),
      type: Type.String(),
      version: Type.Integer(),
      mayChange: Type.Boolean(),
    }),
  ),
  refs: RefViews,
});
export type Holdings = Static<typeof Holdings>;
