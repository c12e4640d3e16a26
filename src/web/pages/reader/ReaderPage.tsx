/**
 * The reader: outline, text, margin. What is open at the side stands in the address (`?item=`), so that going back and
 * sending the address to somebody both work. Without script it is a document with anchors and links.
 */
import { useMemo, useState } from 'react';
import type { Plan, Reader } from '../../../http/contract/index.ts';
import { CommitmentPanel, langOf, languageWords, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { KeysSwitch, type PageProps, useQueryState } from '../../frame/index.ts';
import { Button, Dialog, Given, Icon, Switch, TextLink } from '../../parts/index.ts';
import { useLinePlaces } from '../../places/index.ts';
import { useSay } from '../../words/index.ts';
import { Outline } from './Outline.tsx';
import { ordinalsOf } from './SetLine.tsx';
import { setText } from './set-text.ts';
import { TextHead } from './TextHead.tsx';
import { TextView } from './TextView.tsx';
import { useCurrentProvision, useReaderKeys, useScrollTo } from './use-place.ts';

/** The page of one text. */
export function ReaderPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const reader = useAnswer(addresses.reader(params.plan, params.text));
  return (
    <Given answer={plan}>
      {(given) => <Given answer={reader}>{(text) => <ReaderView plan={given} reader={text} />}</Given>}
    </Given>
  );
}

/** To the review, which is the first text's; and to this text beside another. */
function OtherWays({ plan, text }: { readonly plan: Plan; readonly text: string }) {
  const say = useSay();
  const [first, ...further] = plan.texts.filter(({ current }) => current);
  const isFurther = further.some(({ id }) => id === text);
  return (
    <>
      {isFurther ? null : (
        <TextLink href={links.review(plan.id, { text })}>{say('reader.to-review')}</TextLink>
      )}
      {further
        .filter(({ id }) => first?.id === text || id === text)
        .map(({ id, language }) => (
          <TextLink key={id} href={links.beside(plan.id, id)}>
            {say('beside.open', {
              language: languageWords(say, isFurther ? (first?.language ?? language) : language),
            })}
          </TextLink>
        ))}
    </>
  );
}

/** What can be done here: show the outline and what is named, go elsewhere, move by keys. */
function Tools({
  plan,
  text,
  onOutline,
}: {
  readonly plan: Plan;
  readonly text: string;
  readonly onOutline: () => void;
}) {
  const say = useSay();
  return (
    <>
      <span className="reader-sheet-button">
        <Button small onPress={onOutline}>
          <Icon name="menu" />
          {say('reader.outline')}
        </Button>
      </span>
      <Shown name="names" word={say('reader.show-names')} />
      <Shown name="places" word={say('place.show')} />
      <OtherWays plan={plan} text={text} />
      <KeysSwitch
        keys={[
          [['j', 'k'], say('reader.keys')],
          [['n', 'p'], say('reader.key-open')],
        ]}
      />
    </>
  );
}

function ReaderView({ plan, reader }: { readonly plan: Plan; readonly reader: Reader }) {
  const say = useSay();
  const [query, change] = useQueryState();
  const [sheet, setSheet] = useState(false);
  const lines = useMemo(() => setText(reader), [reader]);
  const places = useLinePlaces(plan.id, reader.text, lines, query.get('places') === '1');
  const ordinals = useMemo(() => ordinalsOf(reader.marks), [reader]);
  const current = useCurrentProvision(lines);
  useReaderKeys();
  useScrollTo(query.get('at'), lines);
  const text = plan.texts.find(({ id }) => id === reader.text);
  const language = langOf(text?.language);
  const item = query.get('item');
  const outline = { provisions: reader.provisions, marks: reader.marks, current, language };
  const close = () => {
    change({ item: null });
    if (item !== null) document.getElementById(`mark-${item}`)?.focus();
  };
  return (
    <div className={`reader${item === null ? '' : ' reader-beside'}`}>
      <div className="reader-outline not-on-paper">
        <Outline {...outline} />
      </div>
      <div className="reader-main">
        <TextHead plan={plan} text={text} reader={reader}>
          <Tools plan={plan} text={reader.text} onOutline={() => setSheet(true)} />
        </TextHead>
        <TextView
          lines={lines}
          diagnostics={reader.diagnostics}
          language={language}
          mentions={query.get('names') === '1'}
          places={places}
          planId={plan.id}
          textId={reader.text}
          ordinals={ordinals}
          open={item}
          onOpen={(id) => change({ item: id })}
        />
      </div>
      {item === null ? null : <CommitmentPanel plan={plan} id={item} onClose={close} />}
      <Dialog title={say('reader.outline')} open={sheet} onClose={() => setSheet(false)} form="rail">
        <Outline {...outline} onFollow={() => setSheet(false)} />
      </Dialog>
    </div>
  );
}

/** A switch for something more that the text shows; it stands in the address. */
function Shown({ name, word }: { readonly name: string; readonly word: string }) {
  const [query, change] = useQueryState();
  return (
    <Switch
      isSelected={query.get(name) === '1'}
      onChange={(on) => change({ [name]: on ? '1' : null }, { replace: true })}
    >
      {word}
    </Switch>
  );
}
