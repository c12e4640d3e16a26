/** Words that went or came beside entries; own ones can be erased, and who has acknowledged it stands with them. */
import { useState } from 'react';
import type { Joint, JointWords } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { localName, type PageProps, useSettings } from '../../frame/index.ts';
import { Acts, Button, Dialog, InstantText, ProblemNote, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { wordsFilter, wordsQuery } from './list-queries.ts';
import { NarrowedList } from './NarrowedList.tsx';
import { useNames } from './party-names.ts';
import { StatedApart } from './StatedApart.tsx';
import { WordsBar } from './WordsBar.tsx';

type Words = JointWords['items'][number];

export function WordsPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const words = useAnswer(addresses.jointWords(plan, wordsQuery(query)));
  return (
    <NarrowedList
      plan={plan}
      here="words"
      title={say('erasure.title')}
      lead={say('erasure.lead')}
      answer={words}
      none={say('erasure.none')}
      filter={wordsFilter(query)}
      from={query.get('from')}
      keyOf={({ digest }) => digest}
      bar={(parties) => <WordsBar plan={plan} parties={parties} />}
      show={(one, parties) => <OneWords one={one} parties={parties} plan={plan} />}
    />
  );
}

interface OneProps {
  readonly one: Words;
  readonly parties: Joint['parties'];
  readonly plan: string;
}

function OneWords({ one, parties, plan }: OneProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  const { log, seq, at, isOwn, state, text, acknowledged } = one;
  const others = parties.filter(({ letter }) => letter !== log);
  return (
    <>
      <p className="soft">
        {say('erasure.entry', { name: nameOf(log), seq })} · <InstantText at={at} zone={zone} />
      </p>
      {state === 'held' ? (
        <StatedApart isStatement={one.isStatement}>
          <p className="measure">{text}</p>
        </StatedApart>
      ) : (
        <p className="soft">{say(state === 'erased' ? 'erasure.erased' : 'erasure.awaited')}</p>
      )}
      {acknowledged === null ? null : (
        <ul>
          {others.map(({ letter, names }) => (
            <li key={letter}>
              {say(acknowledged.includes(letter) ? 'erasure.acknowledged' : 'erasure.not-acknowledged', {
                name: localName(names, language),
              })}
            </li>
          ))}
        </ul>
      )}
      {isOwn && state !== 'erased' ? <Erase digest={one.digest} plan={plan} /> : null}
    </>
  );
}

function Erase({ digest, plan }: { readonly digest: string; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<{ readonly entries: readonly string[] }>([addresses.plan(plan)]);
  const [isAsked, setAsked] = useState(false);
  const run = async () => {
    const address = addresses.jointAct(plan, 'words', 'erasures');
    const done = await act.run({ method: 'POST', address, body: { digest } });
    if (!done.ok) return;
    setAsked(false);
    tell({ words: say('erasure.done') });
  };
  return (
    <>
      <Acts>
        <Button look="quiet" onPress={() => setAsked(true)}>
          {say('erasure.act')}
        </Button>
      </Acts>
      <Dialog title={say('erasure.ask')} open={isAsked} onClose={() => setAsked(false)}>
        <div className="stack">
          <p className="measure">{say('erasure.help')}</p>
          {act.problem === null ? null : <ProblemNote problem={act.problem} />}
          <Acts>
            <Button look="primary" isDisabled={act.busy} onPress={() => void run()}>
              {say('erasure.act')}
            </Button>
            <Button look="quiet" onPress={() => setAsked(false)}>
              {say('plans.cancel')}
            </Button>
          </Acts>
        </div>
      </Dialog>
    </>
  );
}
