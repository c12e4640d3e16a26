/** The review queue: what the machine proposed, settled by a person provision by provision, one by one or in bulk. */
import { useCallback, useMemo } from 'react';
import type { CommitmentItem, Plan, ReviewAct, ReviewQueue } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AllSettled } from './AllSettled.tsx';
import { OutlineStep } from './OutlineStep.tsx';
import { type ProvisionAct, ProvisionSection } from './ProvisionSection.tsx';
import type { ItemAct } from './ReviewItem.tsx';
import { ReviewTop } from './ReviewTop.tsx';
import { narrowed, proposalIds, type ReviewProvision, readCoverage, stopBeside, stopsOf } from './stops.ts';
import { useQueue } from './use-queue.ts';
import { type ReviewKey, useReviewKeys } from './use-review-keys.ts';

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
  const queue = useQueue(plan.id, items);
  const { run, edit, goTo, current } = queue;
  const language = plan.texts.find(({ id }) => id === review.text)?.language;
  const acting = may && review.outlineAccepted;

  const onItem = useCallback(
    (item: CommitmentItem, act: ItemAct) => {
      const mode = act === 'reread' || act === 'recut' || act === 'split' ? act : null;
      if (mode !== null) return edit({ provision: item.provision.id, item: item.id, mode });
      const next = stopBeside(stops, item.id, 1);
      const acts = itemActs(item, act, items);
      const words = {
        accept: 'commitment.accepted',
        reject: 'commitment.rejected',
        join: 'review.joined',
      } as const;
      if (acts === null || (act !== 'accept' && act !== 'reject' && act !== 'join')) return;
      void run(acts, say(words[act], { n: 1 })).then((kept) => kept && act !== 'join' && goTo(next));
    },
    [edit, run, goTo, stops, items, say],
  );
  const onProvision = useCallback(
    (provision: ReviewProvision, act: ProvisionAct) => {
      if (act === 'add') return edit({ provision: provision.id, item: null, mode: 'add' });
      const proposals = [...proposalIds(provision.items)];
      if (act === 'accept-all')
        return void run(
          [{ act: 'accept', items: proposals }],
          say('commitment.accepted', { n: proposals.length }),
        );
      void run(
        [{ act, provisions: [provision.id] }],
        say(act === 'holds-none' ? 'review.marked-none' : 'review.reopened', { provision: provision.path }),
      );
    },
    [edit, run, say],
  );
  const onKey = useCallback(
    (key: ReviewKey) => {
      if (key === 'j' || key === 'k') return goTo(stopBeside(stops, current, key === 'j' ? 1 : -1));
      const stop = stops.find(({ id }) => id === current);
      if (stop === undefined || !acting) return;
      const itemKeys = { a: 'accept', r: 'reject', e: 'reread', c: 'recut', s: 'split', m: 'join' } as const;
      if (key === 'n') onProvision(stop.provision, 'holds-none');
      else if (key === 'w') onProvision(stop.provision, 'add');
      else if (stop.item !== null && (key !== 'a' || stop.item.what === 'proposal'))
        onItem(stop.item, itemKeys[key]);
    },
    [stops, current, acting, goTo, onItem, onProvision],
  );
  useReviewKeys(queue.editing === null, onKey);
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
      {review.outlineAccepted ? null : (
        <OutlineStep
          plan={plan}
          textId={review.text}
          may={may}
          busy={queue.busy}
          onAccept={() =>
            void run([{ act: 'accept-outline', text: review.text }], say('review.outline-accepted'))
          }
        />
      )}
      {review.outlineAccepted && review.counts.open === 0 ? <AllSettled plan={plan} /> : null}
      {shown.length === 0 ? (
        <EmptyState
          title={say(review.provisions.length === 0 ? 'review.no-provisions' : 'review.none-here')}
        />
      ) : null}
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

/** The acts behind a button that needs no editor. */
function itemActs(
  item: CommitmentItem,
  act: ItemAct,
  items: readonly CommitmentItem[],
): readonly ReviewAct[] | null {
  if (act === 'accept' || act === 'reject') return [{ act, items: [item.id] }];
  const next = items[items.findIndex(({ id }) => id === item.id) + 1];
  if (act !== 'join' || next === undefined || next.provision.id !== item.provision.id) return null;
  return [{ act: 'join', items: [item.id, next.id] }];
}
