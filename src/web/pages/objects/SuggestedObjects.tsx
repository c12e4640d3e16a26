/**
 * What the text names and no object stands for yet, ready to be taken: with its words, where it stands, and the commitments
 * that speak of it. A machine found it, and it shows as such until a person takes it or sets it aside.
 */
import { useState } from 'react';
import type { Json } from '../../../base/index.ts';
import type { Plan, RowsOutcome, Suggestions } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { useMay } from '../../frame/index.ts';
import { FieldInput } from '../../objects/form/FieldInput.tsx';
import { everything, objectAddresses, objectLinks, RefLink, typeWords } from '../../objects/index.ts';
import { Button, Checkbox, ProblemNote, ReviewMark, TextLink, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

type Suggestion = Suggestions['items'][number];

export interface SuggestedObjectsProps {
  readonly plan: Plan;
  readonly type: ObjectType;
}

/** The name field of a type: where the words go. */
const nameOf = (type: ObjectType): string => type.label[0] ?? '';

function rowOf(
  type: ObjectType,
  { words, language, commitments }: Suggestion,
  more: Readonly<Record<string, Json>>,
) {
  const served =
    type.commitments !== undefined && commitments.length > 0 ? { [type.commitments]: commitments } : {};
  return { ...more, ...served, [nameOf(type)]: { [language]: words } };
}

export function SuggestedObjects({ plan, type }: SuggestedObjectsProps) {
  const answer = useAnswer(objectAddresses.suggestions(plan.id, type.name));
  if (!answer?.ok || answer.value.items.length === 0) return null;
  return <Offered plan={plan} type={type} offered={answer.value} />;
}

function Offered({ plan, type, offered }: SuggestedObjectsProps & { readonly offered: Suggestions }) {
  const say = useSay();
  const may = useMay('programme.act');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = offered.items.filter(({ words }) => selected.has(words));
  const toggle = (words: string, on: boolean) => {
    const others = [...selected].filter((one) => one !== words);
    setSelected(new Set(on ? [...others, words] : others));
  };
  return (
    <section className="suggested" aria-labelledby="suggested">
      <h2 id="suggested">
        {say('object.suggested', { many: typeWords(say, type.name, 'many') })} <ReviewMark state="proposed" />
      </h2>
      <p className="soft">{say('object.suggested-lead')}</p>
      <ul className="plain-list suggested-list">
        {offered.items.map((one) => (
          <SuggestedLine
            key={one.words}
            plan={plan}
            type={type}
            one={one}
            refs={offered.refs}
            selected={may ? selected.has(one.words) : null}
            onSelect={(on) => toggle(one.words, on)}
          />
        ))}
      </ul>
      {chosen.length === 0 ? null : (
        <TakeThem plan={plan} type={type} chosen={chosen} onDone={() => setSelected(new Set())} />
      )}
    </section>
  );
}

interface TakeThemProps extends SuggestedObjectsProps {
  readonly chosen: readonly Suggestion[];
  readonly onDone: () => void;
}

/** Takes what is chosen, with the choices that the type needs, or sets it aside. */
function TakeThem({ plan, type, chosen, onDone }: TakeThemProps) {
  const say = useSay();
  const tell = useTell();
  const [more, setMore] = useState<Readonly<Record<string, Json>>>({});
  const act = useAct<RowsOutcome>([everything(plan.id)]);
  const required = Object.entries(type.fields).filter(
    ([name, { required: needed, kind }]) => needed && kind === 'choice' && name !== nameOf(type),
  );
  const isReady = required.every(([name]) => (more[name] ?? '') !== '');
  const send = async (collection: string, rows: readonly object[], words: string) => {
    const address = objectAddresses.rows(plan.id, collection);
    const done = await act.run({ method: 'POST', address, body: { rows } });
    if (!done.ok) return;
    onDone();
    tell({ words });
  };
  const take = () => {
    const rows = chosen.map((one) => rowOf(type, one, more));
    return send(type.collection, rows, say('object.suggested-taken', { n: chosen.length }));
  };
  const setAside = () => {
    const rows = chosen.map(({ words }) => ({ name: words, form: type.name }));
    return send('set-aside', rows, say('object.suggested-aside-done', { n: chosen.length }));
  };
  return (
    <div className="suggested-acts not-on-paper">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {required.map(([name, field]) => (
        <FieldInput
          key={name}
          planId={plan.id}
          name={name}
          field={field}
          value={more[name]}
          onChange={(value) => setMore({ ...more, [name]: value })}
          refs={{}}
          onRefs={() => undefined}
          problems={[]}
        />
      ))}
      <Button look="primary" busy={act.busy} isDisabled={!isReady} onPress={take}>
        {say('object.suggested-take', { n: chosen.length })}
      </Button>
      <Button isDisabled={act.busy} onPress={setAside}>
        {say('object.suggested-aside', { n: chosen.length })}
      </Button>
    </div>
  );
}

interface LineProps extends SuggestedObjectsProps {
  readonly one: Suggestion;
  readonly refs: Suggestions['refs'];
  readonly selected: boolean | null;
  readonly onSelect: (on: boolean) => void;
}

function SuggestedLine({ plan, type, one, refs, selected, onSelect }: LineProps) {
  const say = useSay();
  const link = {
    [`${nameOf(type)}.${one.language}`]: one.words,
    ...(type.commitments === undefined ? {} : { [type.commitments]: one.commitments }),
  };
  return (
    <li className="suggested-line">
      {selected === null ? null : (
        <Checkbox
          isSelected={selected}
          onChange={onSelect}
          aria-label={say('object.suggested-choose', { name: one.words })}
        />
      )}
      <span className="suggested-words">
        <span lang={htmlLang[one.language]}>{one.words}</span>
        <span className="soft suggested-places">
          {one.provisions.slice(0, 4).map((ref) => (
            <RefLink key={ref} planId={plan.id} to={ref} refs={refs} brief />
          ))}
          {one.times > 1 ? say('object.named-times', { n: one.times }) : null}
        </span>
      </span>
      {selected === null ? null : (
        <TextLink href={objectLinks.make(plan.id, type.name, link)}>{say('object.suggested-fill')}</TextLink>
      )}
    </li>
  );
}
