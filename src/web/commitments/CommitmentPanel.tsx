/** One commitment at the side of the reader or the register: its words, its reading, what can be done, the way to its page. */
import type { CommitmentDetail, Plan } from '../../http/contract/index.ts';
import { addresses, useAnswer } from '../data/index.ts';
import { useMay } from '../frame/index.ts';
import { Button, Given, ProblemNote, ProgressMark, ReviewMark, SidePanel, TextLink } from '../parts/index.ts';
import { PlaceInFile } from '../places/index.ts';
import { useSay } from '../words/index.ts';
import { ReadingFacts } from './ReadingFacts.tsx';
import { reviewStateOf } from './review-state.ts';
import { doneWords, useReview } from './use-review.ts';
import { Words } from './Words.tsx';
import { links, placeTitle } from './words/index.ts';

export interface CommitmentPanelProps {
  readonly plan: Plan;
  readonly id: string;
  readonly onClose: () => void;
}

export function CommitmentPanel({ plan, id, onClose }: CommitmentPanelProps) {
  const say = useSay();
  const detail = useAnswer(addresses.commitment(plan.id, id));
  const shown = detail?.ok ? detail.value : null;
  const title = shown === null ? say('commitment.title-unknown') : placeTitle(say, shown);
  return (
    <SidePanel
      title={title}
      subject={id}
      onClose={onClose}
      foot={shown === null ? null : <PanelActs plan={plan} item={shown} onClose={onClose} />}
    >
      <Given answer={detail}>{(item) => <PanelBody plan={plan} item={item} />}</Given>
    </SidePanel>
  );
}

function PanelBody({ plan, item }: { readonly plan: Plan; readonly item: CommitmentDetail }) {
  const language = plan.texts.find((text) => text.id === item.text)?.language;
  return (
    <>
      <p className="panel-marks">
        <ReviewMark state={reviewStateOf(item)} />
        {item.what === 'commitment' ? <ProgressMark state={item.progress} /> : null}
      </p>
      <blockquote className={`quoted quoted-${item.what}`}>
        <Words words={item.words} language={language} />
      </blockquote>
      <ReadingFacts reading={item.reading} parties={plan.parties} />
      <PlaceInFile planId={plan.id} textId={item.text} spans={item.spans} />
    </>
  );
}

function PanelActs({
  plan,
  item,
  onClose,
}: {
  readonly plan: Plan;
  readonly item: CommitmentDetail;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const may = useMay('review.act');
  const { act, busy, problem, tellDone } = useReview(plan.id);
  const decide = async (kind: 'accept' | 'reject' | 'take-up') => {
    const answer = await act([{ act: kind, items: [item.id] }], [item]);
    if (!answer.ok) return;
    tellDone(answer.value.acts, say(doneWords[kind], { n: 1 }));
    if (kind === 'reject') onClose();
  };
  return (
    <>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <div className="panel-acts">
        {may && item.what === 'proposal' ? (
          <>
            <Button look="primary" busy={busy} onPress={() => decide('accept')}>
              {say('commitment.accept')}
            </Button>
            <Button isDisabled={busy} onPress={() => decide('reject')}>
              {say('commitment.reject')}
            </Button>
          </>
        ) : null}
        {may && item.what === 'rejected' ? (
          <Button busy={busy} onPress={() => decide('take-up')}>
            {say('commitment.take-up')}
          </Button>
        ) : null}
        <TextLink
          href={links.commitment(plan.id, item.id)}
          look={item.what === 'proposal' ? 'plain' : 'button'}
        >
          {say('commitment.open')}
        </TextLink>
        <TextLink href={links.text(plan.id, item.text, { item: item.id })}>
          {say('commitment.in-text')}
        </TextLink>
      </div>
    </>
  );
}
