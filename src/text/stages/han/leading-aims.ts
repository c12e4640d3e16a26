/**
 * Aims that a sentence begins with, before it names who acts.
 */
import type { Action } from './action.ts';

/**
 * 为加强……，深化……，双方同意……: what stands before who acts says what for, whatever verbs it holds. Only where the aim
 * begins the sentence and nobody acts or wills in it.
 */
export function aimsBeforeActors(actions: readonly Action[]): readonly Action[] {
  if (actions[0]?.led !== '为') return actions;
  const isPlain = ({ actor, modal, clause }: Action): boolean => actor === null && !modal && !clause.fresh;
  const [first] = actions;
  const subject = actions.findIndex((each, at) => at > 0 && !isPlain(each));
  const acts = actions[subject];
  // 为对方培训600名，其中由……承办: more about what is done, and no aim.
  const names = acts !== undefined && acts.actor !== null && acts.led !== '由' && !acts.linked;
  if (first?.led !== '为' || !names || acts.clause.fresh || first.actor !== null || first.modal)
    return actions;
  return actions.map((each, at) =>
    at < subject ? { ...each, form: 'manner', verbAt: -1, verb: null, topic: false } : each,
  );
}
