/** Words of a choice where a page shows or offers it; whose something is by the party's name, as the plan has it [DK1850]. */
import { formatList } from '../../i18n/desk/index.ts';
import { type ChoiceField, sideChoices, sideMeaning } from '../../plan/objects/index.ts';
import { addresses, useAnswer } from '../data/index.ts';
import { localName } from '../frame/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { choiceWords } from './words/index.ts';

/** What choices are called, and what can be chosen beside the words that stand already. */
export interface Choices {
  readonly words: (field: ChoiceField, word: string) => string;
  readonly offered: (field: ChoiceField, standing?: readonly string[]) => readonly string[];
}

/** Choices in a plan; it is asked for its parties only where something may be somebody's. */
export function useChoices(planId: string, asks: boolean): Choices {
  const say = useSay();
  const language = useLanguage();
  const plan = useAnswer(asks ? addresses.plan(planId) : null);
  const parties = plan?.ok ? plan.value.parties : [];
  return {
    offered: (field, standing) => sideChoices(field, parties, standing),
    words(field, word) {
      const meant = sideMeaning(field, parties, word);
      switch (meant.is) {
        case 'party':
          return localName(meant.party.name, language);
        case 'one-of': {
          const names = meant.parties.map(({ name }) => localName(name, language));
          return say('joint.side-of', { parties: formatList(language, names) });
        }
        case 'all':
          return say('term.actor.all');
        case 'outside':
          return say('choice.outside');
        case 'word':
          return choiceWords(say, field.set, word);
      }
    },
  };
}
