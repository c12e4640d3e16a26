/** The review queue: what the machine proposed, settled by a person provision by provision, one by one or in bulk. */
import { useMemo } from 'react';
import type { Plan, ReviewQueue } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AllSettled } from './AllSettled.tsx';
import { OutlineStep } from './OutlineStep.tsx';
import { ProvisionSection } from './ProvisionSection.tsx';
import { ReviewTop } from './ReviewTop.tsx';
import { narrowed, proposalIds, readCoverage, stopsOf } from './stops.ts';
import { type Queue, useQueue } from './use-queue.ts';
import { useReviewActs } from './use-review-acts.ts';

/** The page. */
export function ReviewPage({ params, query }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const review = useAnswer(addresses.review(params.plan, { text: query.get('text') }));
  return (
    <Given answer={plan}>
      {(given) => <Given answer={review}>{(queue) => <Review plan={given} review={queue} />}</Given>}
    </Given>
  );
}

function Review({ plan, review }: { readonly plan: Plan; readonly review: ReviewQueue }) {
  const say = useSay();
  const may = useMay('review.act');
  const [query, change] = useQueryState();
  const coverage = readCoverage(query);
  const items = useMemo(() => review.provisions.flatMap((provision) => provision.items), [review]);
  const shown = useMemo(() => narrowed(review.provisions, coverage), [review, coverage]);
  const stops = useMemo(() => stopsOf(shown), [shown]);
  const seen = useMemo(() => [...items, ...review.provisions], [items, review]);
  const queue = useQueue(plan.id, seen);
  const { run } = queue;
  const language = plan.texts.find(({ id }) => id === review.text)?.language;
  const acting = may && review.outlineAccepted;

  const { onItem, onProvision } = useReviewActs({ queue, items, stops, acting });
  const proposals = proposalIds(shown.flatMap((provision) => provision.items));
  return (
    <div className="review">
      <ReviewTop
        counts={review.counts}
        coverage={coverage}
        onCoverage={(next) => change({ coverage: next })}
        proposals={proposals.length}
        busy={queue.busy}
        may={acting}
        onAcceptAll={() =>
          void run(
            [{ act: 'accept', items: [...proposals] }],
            say('commitment.accepted', { n: proposals.length }),
          )
        }
      />
      {queue.problem === null || queue.editing !== null ? null : <ProblemNote problem={queue.problem} />}
      <Steps plan={plan} review={review} shown={shown.length} queue={queue} may={may} />
      {shown.map((provision) => (
        <ProvisionSection
          key={provision.id}
          plan={plan}
          provision={provision}
          language={language}
          queue={queue}
          may={acting}
          onItem={onItem}
          onProvision={onProvision}
        />
      ))}
    </div>
  );
}

interface StepsProps {
  readonly plan: Plan;
  readonly review: ReviewQueue;
  readonly shown: number;
  readonly queue: Queue;
  readonly may: boolean;
}

/** What comes before and after the provisions: the outline first, adoption last. */
function Steps({ plan, review, shown, queue, may }: StepsProps) {
  const say = useSay();
  return (
    <>
      {review.outlineAccepted ? null : (
        <OutlineStep
          plan={plan}
          textId={review.text}
          may={may}
          busy={queue.busy}
          onAccept={() =>
            void queue.run([{ act: 'accept-outline', text: review.text }], say('review.outline-accepted'))
          }
        />
      )}
      {review.outlineAccepted && review.counts.open === 0 ? <AllSettled plan={plan} /> : null}
      {shown === 0 ? (
        <EmptyState
          title={say(review.provisions.length === 0 ? 'review.no-provisions' : 'review.none-here')}
        />
      ) : null}
    </>
  );
}
