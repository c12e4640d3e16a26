/** One commitment: what was signed, how it is read, what is named in it, what has happened to it. */
import type { CommitmentDetail, Plan } from '../../../http/contract/index.ts';
import { links, placeTitle, reviewStateOf } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { BetweenParties, JointHistory, OnPaper } from '../../joint/index.ts';
import { ProgrammeOf } from '../../objects/index.ts';
import { Given, Notice, ProgressMark, ReviewMark, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { CutPanel } from './CutPanel.tsx';
import { Family } from './Family.tsx';
import { FurtherTexts } from './FurtherTexts.tsx';
import { History } from './History.tsx';
import { InContext } from './InContext.tsx';
import { Mentions } from './Mentions.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import { SuccessionOf } from './SuccessionOf.tsx';

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
        title={placeTitle(say, item)}
        lead={
          <span className="panel-marks">
            <ReviewMark state={reviewStateOf(item)} />
            {item.what === 'commitment' ? <ProgressMark state={item.progress} /> : null}
            <TextLink href={links.text(plan.id, item.text, { item: item.id })}>
              {say('commitment.in-text')}
            </TextLink>
            <TextLink
              href={`${links.review(plan.id, { text: item.text, at: item.provision.id })}#provision-${item.provision.id}`}
            >
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
          <FurtherTexts plan={plan.id} item={item} />
          <CutPanel plan={plan} item={item} language={language} />
          <History plan={plan} lines={item.history} />
          {item.what === 'commitment' ? (
            <JointHistory plan={plan.id} thing={`commitment/${item.id}`} />
          ) : null}
        </div>
        <div className="commitment-side">
          <ReadingSection plan={plan} item={item} />
          {item.what === 'commitment' ? <ProgrammeOf planId={plan.id} commitment={item.id} /> : null}
          {item.what === 'commitment' ? <SuccessionOf planId={plan.id} commitment={item.id} /> : null}
          {item.what === 'commitment' ? (
            <BetweenParties plan={plan.id} thing={`commitment/${item.id}`} />
          ) : null}
          {item.what === 'commitment' && item.live ? (
            <OnPaper plan={plan.id} thing={`commitment/${item.id}`} />
          ) : null}
          <Mentions mentions={item.mentions} language={language} />
          <Family plan={plan} item={item} language={language} />
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
