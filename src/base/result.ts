/**
 * Expected failures are values, not exceptions: a function that can fail for a reason its caller must handle
 * returns a Result. Throwing is kept for bugs.
 */
import type { Problem } from './problem.ts';

/** A success or an expected failure. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success that carries `value`. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failure that carries `error`. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
