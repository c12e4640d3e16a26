/** GET /api/plans/:plan/overview — honest numbers, each with the address of what it is made of. */

import Type, { type Static } from 'typebox';
import { Plan } from './plans.ts';
import { Language } from './shared.ts';

/**
 * `n` of `of`; `href` is the desk address that lists exactly these: the register with the query of CommitmentQuery, or
 * `/plans/:plan/review?coverage=open|covered|none|settled` (the queue narrowed to those provisions).
 */
export const Figure = Type.Object({
  key: Type.String(),
  n: Type.Integer(),
  of: Type.Union([Type.Integer(), Type.Null()]),
  href: Type.String(),
});
/** How a plan stands: each number leads to what it is made of. */
export const Overview = Type.Object({
  plan: Plan,
  /** keys: provisions-settled, commitments-accepted, proposals-open, provisions-uncovered, reported, with-due-date, with-lead */
  figures: Type.Array(Figure),
  byArea: Type.Array(
    Type.Object({
      id: Type.String(),
      path: Type.String(),
      label: Type.Union([Type.String(), Type.Null()]),
      heading: Type.Union([Type.String(), Type.Null()]),
      language: Language,
      accepted: Type.Integer(),
      proposed: Type.Integer(),
      href: Type.String(),
    }),
  ),
  byKind: Type.Array(
    Type.Object({
      value: Type.String(),
      accepted: Type.Integer(),
      proposed: Type.Integer(),
      href: Type.String(),
    }),
  ),
  byStrength: Type.Array(
    Type.Object({
      value: Type.String(),
      accepted: Type.Integer(),
      proposed: Type.Integer(),
      href: Type.String(),
    }),
  ),
  diagnostics: Type.Array(
    Type.Object({
      code: Type.String(),
      severity: Type.String(),
      message: Type.String(),
      href: Type.String(),
    }),
  ),
  recent: Type.Array(
    Type.Object({
      at: Type.String(),
      by: Type.String(),
      act: Type.String(),
      register: Type.String(),
      seq: Type.Integer(),
      href: Type.String(),
    }),
  ),
  asOf: Type.Object({ entries: Type.Integer(), at: Type.String() }),
});
export type Overview = Static<typeof Overview>;
