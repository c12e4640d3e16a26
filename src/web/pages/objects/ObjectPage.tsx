/** One object: what it is and how it stands, its facts, what refers to it, its history; and its change. */
import { useState } from 'react';
import type { ObjectDetail, Plan, RefViews } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { type ObjectType, objectTypeOf } from '../../../plan/objects/index.ts';
import { type Answer, addresses, read, useAct, useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage, NotFound, PageHead, type PageProps } from '../../frame/index.ts';
import { BetweenParties, JointHistory, OnPaper } from '../../joint/index.ts';
import {
  type Clash,
  type Draft,
  everything,
  FieldValue,
  fieldWords,
  LinkedObjectsSection,
  ObjectForm,
  objectAddresses,
  rebaseDraft,
  stateWords,
  toDraft,
  toPatch,
  typeWords,
} from '../../objects/index.ts';
import { Button, DateText, Facts, Given, Tag, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { AnsweredLetter } from './AnsweredLetter.tsx';
import { BackToList } from './BackToList.tsx';
import { collectionOf } from './collection-of.ts';
import { FurtherActs } from './FurtherActs.tsx';
import { ObjectHistory } from './ObjectHistory.tsx';
import { RetireButton } from './RetireButton.tsx';

export function ObjectPage({ params }: PageProps) {
  const type = objectTypeOf(collectionOf(params));
  const plan = useAnswer(addresses.plan(params.plan));
  const object = useAnswer(
    type === null ? null : objectAddresses.one(params.plan, type.collection, params.id),
  );
  if (type === null) return <NotFound />;
  return (
    <Given answer={plan}>
      {(given) => (
        <Given answer={object}>{(found) => <OneObject plan={given} type={type} object={found} />}</Given>
      )}
    </Given>
  );
}

interface OneObjectProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly object: ObjectDetail;
}

function Standing({ type, object }: Omit<OneObjectProps, 'plan'>) {
  const say = useSay();
  const state = stateWords(say, type, object.state);
  return (
    <div className="object-standing">
      <span>{typeWords(say, type.name, 'one')}</span>
      {state === null ? null : <Tag tone="accent">{state}</Tag>}
      {object.retired === null ? null : <Tag>{say('object.retired-tag')}</Tag>}
      {object.due === null || object.ended ? null : (
        <span>
          {say('object.due')} <DateText date={object.due} />
        </span>
      )}
    </div>
  );
}

function OneObject({ plan, type, object }: OneObjectProps) {
  const say = useSay();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const title = localName(object.label, language);
  const mayEdit = object.mayChange && object.retired === null;
  return (
    <article className="object">
      <BackToList planId={plan.id} type={type} />
      <PageHead
        title={title === '' ? typeWords(say, type.name, 'one') : title}
        lang={localNameLanguage(object.label, language)}
        lead={<Standing type={type} object={object} />}
        acts={
          object.mayChange && !editing ? (
            <>
              {mayEdit ? (
                <Button look="primary" onPress={() => setEditing(true)}>
                  {say('object.edit')}
                </Button>
              ) : null}
              {mayEdit ? <FurtherActs plan={plan} type={type} object={object} /> : null}
              <RetireButton plan={plan} type={type} object={object} />
            </>
          ) : undefined
        }
      />
      {editing && mayEdit ? (
        <EditObject plan={plan} type={type} object={object} onDone={() => setEditing(false)} />
      ) : (
        <ObjectBody plan={plan} type={type} object={object} />
      )}
    </article>
  );
}

function ObjectBody({ plan, type, object }: OneObjectProps) {
  const say = useSay();
  const language = useLanguage();
  const set = Object.entries(type.fields).filter(([name]) => object.values[name] !== undefined);
  const facts = set.map(([name, field]) => {
    const { values, refs } = object;
    const shown = { planId: plan.id, field, value: values[name], refs, values };
    return [fieldWords(say, name, field), <FieldValue key={name} {...shown} />] as const;
  });
  return (
    <div className="object-columns">
      <div className="object-main">
        <section aria-label={say('object.facts')}>
          <Facts facts={facts} />
          {type.name === 'letter' ? <AnsweredLetter planId={plan.id} letter={object} /> : null}
          {object.areas.length === 0 ? null : (
            <p className="soft">{say('object.in-areas', { paths: formatList(language, object.areas) })}</p>
          )}
          {object.retired?.reason ? (
            <p className="soft">{say('object.retired-why', { reason: object.retired.reason })}</p>
          ) : null}
        </section>
        {type.recorded !== 'own' && type.keyed === undefined ? (
          <BetweenParties plan={plan.id} thing={`${type.name}/${object.id}`} />
        ) : null}
        {object.retired === null ? <OnPaper plan={plan.id} thing={`${type.name}/${object.id}`} /> : null}
        <ObjectHistory plan={plan} type={type} object={object} />
        {type.recorded !== 'own' && type.keyed === undefined ? (
          <JointHistory plan={plan.id} thing={`${type.name}/${object.id}`} />
        ) : null}
      </div>
      <div className="object-side">
        <h2>{say('object.linked')}</h2>
        {object.back.length === 0 ? <p className="soft">{say('object.linked-none')}</p> : null}
        <LinkedObjectsSection
          planId={plan.id}
          to={`${type.name}/${object.id}`}
          back={object.back}
          refs={object.refs}
        />
      </div>
    </div>
  );
}

/** Whether a clearance that was sent along fell with the words that it was given for. */
function isClearanceGone(
  { rules }: ObjectType,
  sent: Draft,
  kept: Readonly<Record<string, unknown>>,
): boolean {
  if (rules?.clears === undefined) return false;
  const count = (rows: unknown): number => (Array.isArray(rows) ? rows.length : 0);
  return count(kept[rules.clears.rows]) < count(sent[rules.clears.rows]);
}

function EditObject({ plan, type, object, onDone }: OneObjectProps & { readonly onDone: () => void }) {
  const say = useSay();
  const tell = useTell();
  const language = useLanguage();
  // What the form was opened on: a page that is asked anew meanwhile must not change what is typed.
  const [opened, setOpened] = useState(object);
  const [draft, setDraft] = useState<Draft>(() => toDraft(object.values));
  const [refs, setRefs] = useState<RefViews>(object.refs);
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [tried, setTried] = useState(false);
  const act = useAct<ObjectDetail>([everything(plan.id)]);
  const at = objectAddresses.one(plan.id, type.collection, object.id);
  const takeOver = async () => {
    const now: Answer<ObjectDetail> = await read<ObjectDetail>(at, language);
    if (!now.ok) return;
    const laid = rebaseDraft(toDraft(opened.values), toDraft(now.value.values), draft);
    setOpened(now.value);
    setDraft(laid.draft);
    setClashes(laid.clashes);
    setRefs({ ...refs, ...now.value.refs });
  };
  const save = async () => {
    const patch = toPatch(toDraft(opened.values), draft);
    if (Object.keys(patch).length === 0) return onDone();
    const answer = await act.run({ method: 'PATCH', address: at, body: patch, version: opened.version });
    if (answer.ok) {
      tell({ words: say(type.recorded === 'own' ? 'object.kept' : 'object.registered') });
      if (isClearanceGone(type, draft, answer.value.values)) tell({ words: say('object.clearance-gone') });
      onDone();
    } else if (answer.problem.code === 'precondition-failed') await takeOver();
  };
  return (
    <ObjectForm
      planId={plan.id}
      type={type}
      draft={draft}
      onDraft={setDraft}
      stood={toDraft(opened.values)}
      refs={refs}
      onRefs={setRefs}
      busy={act.busy}
      problem={act.problem}
      tried={tried}
      onTry={(faultless) => {
        setTried(true);
        if (faultless) void save();
      }}
      clashes={clashes}
      save={say(type.recorded === 'own' ? 'object.save' : 'object.register')}
      onCancel={<Button onPress={onDone}>{say('commitment.cancel')}</Button>}
    />
  );
}
