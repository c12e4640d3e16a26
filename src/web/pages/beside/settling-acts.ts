/** What settling rows sends: the groups, and with them the places of their accepted commitments as they are shown. */
import type { Static } from 'typebox';
import type { AlignmentAct, Parallel } from '../../../http/contract/index.ts';
import type { Group } from './rows.ts';

type Act = Static<typeof AlignmentAct>;
type Answer = Static<typeof Parallel>;

/** The acts that settle these groups, and the places of their commitments as they are shown. */
export function settlingActs(answer: Answer, groups: readonly Group[]): readonly Act[] {
  const ids = new Set(groups.flatMap(({ first }) => first));
  const accepted = new Set(
    answer.first.marks
      .filter(({ what, provision }) => what === 'commitment' && ids.has(provision))
      .map(({ id }) => id),
  );
  const places = answer.places
    .filter(({ item, isSettled, spans }) => accepted.has(item) && !isSettled && spans !== null)
    .map(({ item, spans }) => ({ commitment: item, spans: spans ?? [] }));
  const plain = groups.map(({ first, other }) => ({ first: [...first], other: [...other] }));
  return [
    { act: 'settle', groups: plain },
    ...(places.length === 0 ? [] : [{ act: 'place' as const, places }]),
  ];
}
