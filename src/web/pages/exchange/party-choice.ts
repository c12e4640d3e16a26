/** The choice of a party, as the bars above the lists of the exchange offer it. */
import type { Joint } from '../../../http/contract/index.ts';
import type { ListChoice } from '../../lists/index.ts';
import type { Say } from '../../words/index.ts';

/** What each of these bars is given. */
export interface BarProps {
  readonly plan: string;
  readonly parties: Joint['parties'];
}

/** Whose they are. */
export function partyChoice(
  say: Say,
  label: 'joint.proposals.by' | 'disagreement.list.raised-by' | 'joint.party',
  parties: Joint['parties'],
  nameOf: (letter: string) => string,
): ListChoice {
  return {
    name: 'by',
    label: say(label),
    all: say('joint.proposals.everybody'),
    choices: parties.map(({ letter }) => ({ value: letter, word: nameOf(letter) })),
  };
}
