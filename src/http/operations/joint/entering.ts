/** Where operations on a joint plan stand, and what those answer that enter something in the log: the ids of the entries. */
import Type from 'typebox';
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { Id, MadeEntries } from '../../contract/index.ts';
import type { Reply } from '../../operation.ts';

/** Address of the joint plan. */
export const place = '/api/plans/:plan/joint';
/** Which plan. */
export const params = Type.Object({ plan: Id });

/** What can be said against an act that enters something. */
export const acting = [
  'not-found',
  'joint-not-open',
  'joint-held',
  'joint-act-refused',
  'joint-step-refused',
  'joint-moved',
  'joint-opening-anew',
] as const;

/** Its answer. */
export const entered = { status: 201, description: 'Ids of the entries', schema: MadeEntries } as const;

/** The ids as the answer holds them. */
export function entriesMade(
  made: Result<readonly string[], Problem>,
): Result<Reply<{ readonly entries: readonly string[] }>, Problem> {
  return made.ok ? ok({ body: { entries: made.value } }) : made;
}
