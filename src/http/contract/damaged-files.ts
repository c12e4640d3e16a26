/** Files whose bytes are not those that were recorded, with what hangs on each. */
import Type, { type Static } from 'typebox';
import { LocalName } from './shared.ts';

const Use = Type.Union([
  Type.Object({
    kind: Type.Union([Type.Literal('source'), Type.Literal('characters'), Type.Literal('places')]),
    textId: Type.String(),
    language: Type.String(),
  }),
  Type.Object({ kind: Type.Literal('object'), type: Type.String(), id: Type.String(), name: LocalName }),
  Type.Object({ kind: Type.Literal('return'), returnId: Type.String() }),
  Type.Object({ kind: Type.Literal('entry'), log: Type.String(), seq: Type.Integer() }),
  Type.Object({ kind: Type.Literal('value') }),
]);

/** GET /api/plans/:plan/damaged-files */
export const DamagedFiles = Type.Object({
  items: Type.Array(
    Type.Object({
      sha256: Type.String(),
      /** As it was brought; null for what was never brought as a file of its own. */
      file: Type.Union([
        Type.Object({ name: Type.String(), mediaType: Type.String(), size: Type.Integer() }),
        Type.Null(),
      ]),
      uses: Type.Array(Use),
      /** Whether the next exchange asks the other parties for it. */
      isAsked: Type.Boolean(),
    }),
  ),
});
export type DamagedFiles = Static<typeof DamagedFiles>;

/** POST /api/plans/:plan/damaged-files/:sha256 */
export const FilePutRight = Type.Object({ sha256: Type.String() });
export type FilePutRight = Static<typeof FilePutRight>;
