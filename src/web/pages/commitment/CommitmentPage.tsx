/** One commitment: what was signed, how it is read, what is named in it, what has happened to it. */
import { useState } from 'react';
import type { CommitmentDetail, Plan } from '../../../http/contract/index.ts';
import {
  doneWords,
  links,
  provisionWords,
  ReadingFacts,
  ReadingForm,
  reviewStateOf,
  useReview,
} from '../../commitments/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useMay } from '../../frame/index.ts';
import {
  Button,
  Given,
  Notice,
  ProblemNote,
  ProgressMark,
  ReviewMark,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { CutPanel } from './CutPanel.tsx';
import { Family } from './Family.tsx';
import { History } from './History.tsx';
import { InContext } from './InContext.tsx';
import { Mentions } from './Mentions.tsx';

export function CommitmentPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const detail = useAnswer(addresses.commitment(params.plan, params.id));
  return (
    <Given answer={detail}>
      {(item) => <Given answer={plan}>{(given) => <Commitment plan={given} item={item} />}</Given>}
    </Given>
  );
}

function Commitment({ plan, item }: { readonly plan: Plan; readonly item: CommitmentDetail }) {
  const say = useSay();
  const language = plan.texts.find(({ id }) => id === item.text)?.language;
  return (
    <div className="commitment">
      <PageHead
        title={say('commitment.title', { provision: provisionWords(item.provision), n: item.ordinal })}
        lead={
          <span className="panel-marks">
            <ReviewMark state={reviewStateOf(item)} />
            {item.what === 'commitment' ? <ProgressMark state={item.progress} /> : null}
            <TextLink href={links.text(plan.id, item.text, { item: item.id })}>
              {say('commitment.in-text')}
            </TextLink>
            <TextLink href={links.review(plan.id, { text: item.text })}>
              {say('commitment.in-review')}
            </TextLink>
          </span>
        }
        acts={<Beside plan={plan} item={item} />}
      />
      <Standing item={item} />
      <div className="commitment-columns">
        <div className="commitment-main">
          <InContext item={item} language={language} />
          <CutPanel plan={plan} item={item} language={language} />
          <History plan={plan} lines={item.history} />
        </div>
        <div className="commitment-side">
          <ReadingSection plan={plan} item={item} />
          <Mentions mentions={item.mentions} language={language} />
          <Family plan={plan} item={item} />
        </div>
      </div>
    </div>
  );
}

/** What must be known before anything is read: it is no longer in the list, or its words are no longer in the text. */
function Standing({ item }: { readonly item: CommitmentDetail }) {
  const say = useSay();
  return (
    <>
      {item.live || item.what === 'rejected' ? null : (
        <Notice tone="care" title={say('term.state.retired')} />
      )}
      {item.anchored ? null : <Notice tone="care" title={say('term.state.lost-place')} />}
    </>
  );
}

function Beside({ plan, item }: { readonly plan: Plan; readonly item: CommitmentDetail }) {
  const say = useSay();
  return (
    <>
      {item.previous === null ? null : (
        <TextLink href={links.commitment(plan.id, item.previous)} look="button">
          {say('commitment.previous')}
        </TextLink>
      )}
      {item.next === null ? null : (
        <TextLink href={links.commitment(plan.id, item.next)} look="button">
          {say('commitment.next')}
        </TextLink>
      )}
    </>
  );
}

function ReadingSection({ plan, item }: { readonly plan: Plan; readonly item: CommitmentDetail }) {
  const say = useSay();
  const tell = useTell();
  const may = useMay('review.act');
  const [editing, setEditing] = useState(false);
  const { act, busy, problem, tellDone } = useReview(plan.id);
  const change = useAct<CommitmentDetail>([addresses.plan(plan.id)]);
  const decide = async (kind: 'accept' | 'take-up') => {
    const answer = await act([{ act: kind, items: [item.id] }], [item]);
    if (answer.ok) tellDone(answer.value.acts, say(doneWords[kind], { n: 1 }));
  };
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{say('commitment.reading')}</h2>
      {editing ? (
        <ReadingForm
          reading={item.reading}
          parties={plan.parties}
          busy={change.busy}
          problem={change.problem}
          onSave={async (reading) => {
            const answer = await change.run({
              method: 'PATCH',
              address: addresses.commitment(plan.id, item.id),
              body: reading,
              version: item.version,
            });
            if (!answer.ok) return;
            setEditing(false);
            tell({ words: say('commitment.reading-saved') });
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <ReadingFacts reading={item.reading} parties={plan.parties} />
          {problem === null ? null : <ProblemNote problem={problem} />}
          {may && item.what === 'rejected' ? (
            <Button busy={busy} onPress={() => decide('take-up')}>
              {say('commitment.take-up')}
            </Button>
          ) : null}
          {may && item.live ? (
            <div className="panel-acts not-on-paper">
              {item.what === 'proposal' ? (
                <Button look="primary" busy={busy} onPress={() => decide('accept')}>
                  {say('commitment.accept')}
                </Button>
              ) : null}
              <Button isDisabled={busy} onPress={() => setEditing(true)}>
                {say('commitment.edit-reading')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  );
}
