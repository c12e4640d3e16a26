/** Names of parties by letter, in the reader's language; a letter without a name stands for itself. */
import type { Joint } from '../../../http/contract/index.ts';
import { localName } from '../../frame/index.ts';
import { useLanguage } from '../../words/index.ts';

export function useNames(parties: Joint['parties']): (letter: string) => string {
  const language = useLanguage();
  return (letter) => {
    const party = parties.find((one) => one.letter === letter);
    return party === undefined ? letter : localName(party.names, language);
  };
}
