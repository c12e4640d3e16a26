/** GET /api/plans/:plan/handover: what is somebody's, to be handed over. */
import Type, { type Static } from 'typebox';
import { Ref } from './object-fields.ts';
import { RefViews } from './objects.ts';
import { keepable } from './shared.ts';

/** Whose, which kinds of things, and in which order: by kind unless names are to order them. */
export const HoldingsQuery = Type.Object({
  from: Ref,
  type: Type.Optional(Type.Array(Type.String({ maxLength: 50, pattern: keepable }), { maxItems: 50 })),
  sort: Type.Optional(Type.Union([Type.Literal('name'), Type.Literal('-name')])),
});

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
