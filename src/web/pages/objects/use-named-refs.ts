/** Names of the references that a draft began with: asked for one by one, since a link brings a few at most. */
import type { RefViews } from '../../../http/contract/index.ts';
import { type ObjectType, refsIn } from '../../../plan/objects/index.ts';
import { useAnswer } from '../../data/index.ts';
import { type Draft, objectAddresses } from '../../objects/index.ts';

/** The names as far as they are known. */
export function useNamedRefs(planId: string, type: ObjectType, draft: Draft): RefViews {
  const refs = Object.entries(type.fields).flatMap(([name, field]) =>
    refsIn(field, name, draft[name]).map(({ ref }) => ref),
  );
  const answer = useAnswer(
    refs.length === 0 ? null : objectAddresses.names(planId, [...new Set(refs)].sort()),
  );
  return answer?.ok ? answer.value.refs : {};
}
