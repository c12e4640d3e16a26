/** The review queue: what the machine proposed, settled by a person provision by provision, one by one or in bulk. */
import { useMemo, useRef } from 'react';
import type { Plan, ReviewQueue } from '../../../http/contract/index.ts';
import { ChangedNotice, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AllSettled } from './AllSettled.tsx';
import { OutlineStep } from './OutlineStep.tsx';
import { ProvisionList, type ProvisionListHandle } from './ProvisionList.tsx';
import { ProvisionSection } from './ProvisionSection.tsx';
import { pageAt, queueQuery } from './queue-query.ts';
import { ReviewTop } from './ReviewTop.tsx';
import { type ReviewProvision, readCoverage, type Stop, stopsOf, withWriting } from './stops.ts';
import { useAcceptAll } from './use-accept-all.ts';
import { type Queue, useQueue } from './use-queue.ts';
import { useReviewActs } from './use-review-acts.ts';
import { useTurning } from './use-turning.ts';

/** The page. */
export function ReviewPage({ params, query }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const review = useAnswer(addresses.review(params.plan, queueQuery(query)));
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
  const { queue, shown, list, all, onItem, onProvision, goTo } = useReviewing(plan, review, acting);
  const language = plan.texts.find(({ id }) => id === review.text)?.language;
  return (
    <div className="review">
      <ReviewTop
        planId={plan.id}
        counts={review.counts}
        coverage={coverage}
        onCoverage={(next) => change({ coverage: next, cursor: null, at: null })}
        proposals={review.shown.proposals}
        provisions={review.shown.provisions}
        all={all}
        may={acting}
      />
      <Refusals plan={plan} queue={queue} problem={all.problem} />
      <Steps plan={plan} review={review} shown={shown.length} queue={queue} may={may} />
      <ProvisionList
        review={review}
        provisions={shown}
        partAt={(cursor) => links.review(plan.id, pageAt(query, cursor))}
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
function useReviewing(plan: Plan, review: ReviewQueue, acting: boolean) {
  const [query, change] = useQueryState();
  const onPage = useMemo(
    () => review.provisions.flatMap((provision) => [provision, ...provision.items, ...provision.rejected]),
    [review],
  );
  const queue = useQueue(plan.id, onPage);
  const shown = useShownProvisions(plan.id, review, queue);
  const stops = useMemo(() => stopsOf(shown), [shown]);
  const list = useRef<ProvisionListHandle>(null);
  const goTo = (stop: Stop | undefined) => {
    if (stop === undefined) return;
    queue.setCurrent(stop.id);
    list.current?.goTo(stop);
  };
  const turning = useTurning(
    review,
    (cursor) => change({ cursor, at: null }),
    (step) => goTo(step === 1 ? stops[0] : stops.at(-1)),
  );
  const acts = useReviewActs({ queue, provisions: shown, stops, acting, goTo, turning });
  const all = useAcceptAll(plan.id, { text: query.get('text'), coverage: readCoverage(query) }, onPage);
  return { queue, shown, list, all, goTo, ...acts };
}

/** Those of the page, and the one in which somebody writes as it stands now. */
function useShownProvisions(
  planId: string,
  review: ReviewQueue,
  { editing }: Queue,
): readonly ReviewProvision[] {
  const { provisions, text } = review;
  const writingIn = editing?.provision;
  const isElsewhere = writingIn !== undefined && provisions.every(({ id }) => id !== writingIn.id);
  const where = isElsewhere ? addresses.review(planId, { text, at: writingIn.id, limit: 1 }) : null;
  const answer = useAnswer(where);
  const now = answer?.ok ? answer.value.provisions[0] : undefined;
  return useMemo(() => withWriting(provisions, writingIn, now), [provisions, writingIn, now]);
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
        <EmptyState title={say(holdsNothing(review) ? 'review.no-provisions' : 'review.none-here')} />
      ) : null}
    </>
  );
}

/** No filter could leave anything. */
function holdsNothing({ counts }: ReviewQueue): boolean {
  return counts.operative + counts.proposals + counts.rejected + counts.accepted === 0;
}
