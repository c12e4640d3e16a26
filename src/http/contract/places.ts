/** Where words of a text stand in the original file. */
import Type, { type Static } from 'typebox';

/** Left, top, right, bottom in points from the page's upper left corner. */
const Box = Type.Array(Type.Number(), { minItems: 4, maxItems: 4 });

const Place = Type.Union([
  Type.Object({ kind: Type.Literal('line'), line: Type.Integer() }),
  Type.Object({
    kind: Type.Literal('element'),
    path: Type.String(),
    line: Type.Union([Type.Integer(), Type.Null()]),
  }),
  Type.Object({
    kind: Type.Literal('paragraph'),
    part: Type.Union([Type.Literal('body'), Type.Literal('footnotes'), Type.Literal('endnotes')]),
    paragraph: Type.Integer(),
  }),
  Type.Object({ kind: Type.Literal('page'), page: Type.Integer(), boxes: Type.Array(Box) }),
]);
/** Code points of the text's characters, end exclusive. */
export const PlacesQuery = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
});
/** GET /api/plans/:plan/texts/:text/places?start&end: at most 5,000 places, and up to four pages with all their boxes. */
export const Places = Type.Object({
  mediaType: Type.String(),
  converter: Type.String(),
  places: Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer(), place: Place })),
  pages: Type.Array(
    Type.Object({
      page: Type.Integer(),
      size: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
      boxes: Type.Array(Box),
    }),
  ),
});
export type Places = Static<typeof Places>;
/** GET /api/readings/:key: how far a file is that is being read; `part` runs from 0 to 1 within the stage. */
export const ReadingProgress = Type.Object({
  stage: Type.Union([Type.Literal('waiting'), Type.Literal('reading'), Type.Literal('extracting')]),
  part: Type.Number({ minimum: 0, maximum: 1 }),
});
export type ReadingProgress = Static<typeof ReadingProgress>;
