/**
 * What the desk gets when it asks the server: the thing, or a problem as a value (RFC 9457). Nothing here throws: a
 * line that is down is a problem too, so that every page can say what happened, what is safe and what to do.
 */
import type { ProblemBody } from '../../http/contract/index.ts';

/** A problem as pages see it: the server's own, or that the server could not be reached. */
export type Trouble = Pick<ProblemBody, 'code' | 'title' | 'detail' | 'status' | 'facts'> &
  Pick<ProblemBody, 'errors'>;

/** An answer of the API. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Trouble };

/** The server gave no answer. Its words are the desk's own: there is nobody else to say them. */
export const unreachable: Trouble = { code: 'unreachable', title: '', detail: '', status: 0, facts: {} };

/** Reads an answer out of a status and a body that was parsed as JSON. */
export function toAnswer<T>(status: number, body: unknown): Answer<T> {
  if (status >= 200 && status < 300) return { ok: true, value: body as T }; // the server checks it against the schema of T
  if (isTrouble(body)) return { ok: false, problem: body };
  return { ok: false, problem: { ...unreachable, code: 'internal', status } };
}

function isTrouble(body: unknown): body is Trouble {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
}
