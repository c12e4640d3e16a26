/** The review queue: what the machine proposed, settled by a person provision by provision, one by one or in bulk. */
import { useMemo, useRef } from 'react';
import type { Plan, ReviewQueue } from '../../../http/contract/index.ts';
import { ChangedNotice, links, useBulkReview, useReview } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AllSettled } from './AllSettled.tsx';
import { OutlineStep } from './OutlineStep.tsx';
import { ProvisionList, type ProvisionListHandle } from './ProvisionList.tsx';
import { ProvisionSection } from './ProvisionSection.tsx';
import { ReviewTop } from './ReviewTop.tsx';
import {
  narrowed,
  proposalIds,
  type ReviewProvision,
  readCoverage,
  readFrom,
  type Stop,
  stopsOf,
} from './stops.ts';
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

interface ReviewProps {
  readonly plan: Plan;
  readonly review: ReviewQueue;
}

function Review({ plan, review }: ReviewProps) {
  const may = useMay('review.act');
  const [query, change] = useQueryState();
  const coverage = readCoverage(query);
  const acting = may && review.outlineAccepted;
  const { queue, shown, list, all, onItem, onProvision, goTo } = useReviewing(plan, review, coverage, acting);
  const language = plan.texts.find(({ id }) => id === review.text)?.language;
  return (
    <div className="review">
      <ReviewTop
        planId={plan.id}
        counts={review.counts}
        coverage={coverage}
        onCoverage={(next) => change({ coverage: next, from: null })}
        proposals={all.proposals}
        provisions={shown.length}
        bulk={all.bulk}
        may={acting}
        onAcceptAll={all.accept}
      />
      <Refusals plan={plan} queue={queue} problem={all.bulk.problem} />
      <Steps plan={plan} review={review} shown={shown.length} queue={queue} may={may} />
      <ProvisionList
        provisions={shown}
        from={readFrom(query)}
        partAt={(from) =>
          links.review(plan.id, { text: query.get('text'), coverage, from: from === 0 ? null : from })
        }
        keep={queue.editing?.provision.id ?? null}
        handle={list}
      >
        {(provision) => (
          <ProvisionSection
            plan={plan}
            provision={provision}
            language={language}
            queue={queue}
            may={acting}
            showRejected={coverage === 'rejected'}
            onItem={onItem}
            onProvision={onProvision}
            onPoint={(id, where) => goTo({ id, provision: where, item: null })}
          />
        )}
      </ProvisionList>
    </div>
  );
}

/** What the page shows and does. */
function useReviewing(
  plan: Plan,
  review: ReviewQueue,
  coverage: ReturnType<typeof readCoverage>,
  acting: boolean,
) {
  const seen = useMemo(
    () => review.provisions.flatMap((provision) => [provision, ...provision.items, ...provision.rejected]),
    [review],
  );
  const queue = useQueue(plan.id, seen);
  const shown = useShownProvisions(review, coverage, queue);
  const stops = useMemo(() => stopsOf(shown), [shown]);
  const list = useRef<ProvisionListHandle>(null);
  const goTo = (stop: Stop | undefined) => {
    if (stop === undefined) return;
    queue.setCurrent(stop.id);
    list.current?.goTo(stop);
  };
  const acts = useReviewActs({ queue, provisions: shown, stops, acting, goTo });
  const all = useAcceptAll(plan.id, shown, seen);
  return { queue, shown, list, all, goTo, ...acts };
}

/** What the filter leaves; the provision in which somebody writes stays, though an act of somebody else took it away. */
function useShownProvisions(
  review: ReviewQueue,
  coverage: ReturnType<typeof readCoverage>,
  { editing }: Queue,
): readonly ReviewProvision[] {
  return useMemo(() => {
    const left = new Set(narrowed(review.provisions, coverage));
    return review.provisions.filter((one) => left.has(one) || one.id === editing?.provision.id);
  }, [review, coverage, editing]);
}

/** All proposals that are shown, accepted in parts that can be stopped. */
function useAcceptAll(
  planId: string,
  shown: readonly ReviewProvision[],
  seen: Parameters<ReturnType<typeof useBulkReview>['run']>[1],
) {
  const say = useSay();
  const bulk = useBulkReview(planId);
  const { tellDone } = useReview(planId);
  const items = useMemo(() => [...proposalIds(shown.flatMap((provision) => provision.items))], [shown]);
  const accept = async () => {
    const { acts, done } = await bulk.run({ act: 'accept', items }, seen);
    const left = items.length - done;
    if (done === 0) return;
    tellDone(
      acts,
      left > 0 ? say('review.bulk-stopped', { done, left }) : say('commitment.accepted', { n: done }),
    );
  };
  return { bulk, proposals: items.length, accept: () => void accept() };
}

interface RefusalsProps {
  readonly plan: Plan;
  readonly queue: Queue;
  readonly problem: Queue['problem'];
}

/** What was refused, where it has no place of its own in the list. */
function Refusals({ plan, queue, problem }: RefusalsProps) {
  const isElsewhere = queue.problemAt !== null || queue.editing !== null;
  const shown = problem ?? (isElsewhere ? null : queue.problem);
  return shown === null ? null : (
    <ChangedNotice problem={shown} before={null} now={null} parties={plan.parties} />
  );
}

interface StepsProps extends ReviewProps {
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
            void queue.run(
              [{ act: 'accept-outline', text: review.text }],
              say('review.outline-accepted'),
              null,
            )
          }
        />
      )}
      {review.outlineAccepted && review.counts.operative > 0 && review.counts.open === 0 ? (
        <AllSettled plan={plan} />
      ) : null}
      {shown === 0 ? (
        <EmptyState
          title={say(review.provisions.length === 0 ? 'review.no-provisions' : 'review.none-here')}
        />
      ) : null}
    </>
  );
}
