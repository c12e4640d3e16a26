/** How far an entry of the joint log has come with each party that did not write it, in words; a sign beside them fills in quarters. */
import type { EntryReach } from '../../http/contract/index.ts';
import { localName } from '../frame/index.ts';
import { ReachSign } from '../parts/index.ts';
import { type Say, useLanguage, useSay } from '../words/index.ts';

type Reach = EntryReach[number];

/** A party as logs name it. */
export interface LogParty {
  readonly letter: string;
  readonly names: Parameters<typeof localName>[0];
  readonly isOwn: boolean;
}

interface ReachedProps {
  readonly reach: EntryReach;
  readonly parties: readonly LogParty[];
}

/** Where all others have come equally far, one mark for all of them. */
export function Reached({ reach, parties }: ReachedProps) {
  const say = useSay();
  const language = useLanguage();
  const others = reach.filter(({ letter }) => !isOwn(parties, letter));
  const [first] = others;
  const isAlike = others.every(({ state }) => state === first?.state);
  // Of a third party's entry only one other is left to speak of, and among three it has to be said which.
  const isOneOfSeveral = others.length === 1 && parties.length > 2;
  const nameOf = (letter: string): string => {
    const party = parties.find((one) => one.letter === letter);
    return party === undefined ? letter : localName(party.names, language);
  };
  const shown = first !== undefined && isAlike ? [first] : others;
  return (
    <>
      {reach
        .filter(({ letter }) => isOwn(parties, letter))
        .map(({ letter, state }) => (
          <ReachMark key={letter} state={state} words={ownWords(say, state)} />
        ))}
      {shown.map(({ letter, state }) => {
        const words =
          isAlike && !isOneOfSeveral
            ? alikeWords(say, state, others.length)
            : say(`joint.reach.${state}`, { name: nameOf(letter) });
        return <ReachMark key={letter} state={state} words={words} />;
      })}
    </>
  );
}

function isOwn(parties: readonly LogParty[], letter: string): boolean {
  return parties.some((party) => party.isOwn && party.letter === letter);
}

/** What came from others has come here at least. */
function ownWords(say: Say, state: Reach['state']): string {
  return state === 'unknown' || state === 'local' || state === 'made'
    ? say('joint.reach-own.sent')
    : say(`joint.reach-own.${state}`);
}

function alikeWords(say: Say, state: Reach['state'], n: number): string {
  return n === 1 ? say(`joint.reached.${state}`) : say(`joint.reach-all.${state}`);
}

function ReachMark({ state, words }: { readonly state: Reach['state']; readonly words: string }) {
  return (
    <span className={`mark reach reach-${state}`}>
      <ReachSign state={state} />
      <span className="mark-word">{words}</span>
    </span>
  );
}
