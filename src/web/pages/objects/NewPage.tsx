/** A new object: its form, filled in as far as the link that led here knows. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ObjectDetail, Plan, RefViews } from '../../../http/contract/index.ts';
import { type ObjectType, objectTypeOf } from '../../../plan/objects/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { NotFound, PageHead, type PageProps, Refused, useMay } from '../../frame/index.ts';
import {
  type Draft,
  draftFromQuery,
  everything,
  ObjectForm,
  objectAddresses,
  objectLinks,
  toValues,
  typeWords,
} from '../../objects/index.ts';
import { Given, TextLink, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { BackToList } from './BackToList.tsx';
import { collectionOf } from './collection-of.ts';
import { useNamedRefs } from './use-named-refs.ts';

export function NewPage({ params, query }: PageProps) {
  const type = objectTypeOf(collectionOf(params));
  const plan = useAnswer(addresses.plan(params.plan));
  const may = useMay('programme.act');
  if (type === null) return <NotFound />;
  if (!may) return <Refused />;
  return <Given answer={plan}>{(given) => <NewObject plan={given} type={type} query={query} />}</Given>;
}

function NewObject({ plan, type, query }: { plan: Plan; type: ObjectType; query: URLSearchParams }) {
  const say = useSay();
  const tell = useTell();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<Draft>(() => draftFromQuery(type, query));
  const named = useNamedRefs(plan.id, type, draft);
  const [chosen, setChosen] = useState<RefViews>({});
  const [tried, setTried] = useState(false);
  const act = useAct<ObjectDetail>([everything(plan.id)]);
  const save = async () => {
    const answer = await act.run({
      method: 'POST',
      address: objectAddresses.list(plan.id, type.collection),
      body: toValues(draft),
    });
    if (!answer.ok) return;
    tell({ words: say(type.recorded === 'own' ? 'object.kept' : 'object.registered') });
    navigate(objectLinks.one(plan.id, type.name, answer.value.id));
  };
  return (
    <>
      <BackToList planId={plan.id} type={type} />
      <PageHead title={typeWords(say, type.name, 'new')} lead={typeWords(say, type.name, 'about')} />
      <ObjectForm
        planId={plan.id}
        type={type}
        draft={draft}
        onDraft={setDraft}
        refs={{ ...named, ...chosen }}
        onRefs={setChosen}
        busy={act.busy}
        problem={act.problem}
        tried={tried}
        onTry={(faultless) => {
          setTried(true);
          if (faultless) void save();
        }}
        save={say(type.recorded === 'own' ? 'object.save' : 'object.register')}
        onCancel={
          <TextLink href={objectLinks.list(plan.id, type.name)} look="button">
            {say('commitment.cancel')}
          </TextLink>
        }
      />
    </>
  );
}
