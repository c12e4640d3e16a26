/** Names of parties by letter, in the reader's language; a letter without a name stands for itself. */
import { localName } from '../../frame/index.ts';
import { useLanguage } from '../../words/index.ts';

/** A party with its names, by language. */
interface Named {
  readonly letter: string;
  readonly names: Parameters<typeof localName>[0];
}

export function useNames(parties: readonly Named[]): (letter: string) => string {
  const language = useLanguage();
  return (letter) => {
    const party = parties.find((one) => one.letter === letter);
    return party === undefined ? letter : localName(party.names, language);
  };
}
