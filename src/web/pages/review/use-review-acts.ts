/** What buttons and keys of the queue do: at once where one act says it all, in an editor where a person must choose. */
import { useCallback, useRef } from 'react';
import type { CommitmentItem, ReviewAct } from '../../../http/contract/index.ts';
import { useSay } from '../../words/index.ts';
import type { ProvisionAct } from './ProvisionSection.tsx';
import type { ItemAct } from './ReviewItem.tsx';
import { placeOf, proposalIds, type ReviewProvision, type Stop, stopBeside } from './stops.ts';
import type { Queue } from './use-queue.ts';
import { type ReviewKey, useReviewKeys } from './use-review-keys.ts';

export interface ReviewActing {
  readonly queue: Queue;
  readonly items: readonly CommitmentItem[];
  readonly stops: readonly Stop[];
  /** The person may act, and the outline is accepted. */
  readonly acting: boolean;
}

/** The handlers of the page; the keys are bound here. */
export function useReviewActs({ queue, items, stops, acting }: ReviewActing) {
  const say = useSay();
  const { run, edit, goTo, current } = queue;
  const lastPlace = useRef<number | null>(null);
  const here = stops.find(({ id }) => id === current);
  if (here !== undefined) lastPlace.current = placeOf(here);
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
      if (key === 'j' || key === 'k')
        return goTo(stopBeside(stops, current, key === 'j' ? 1 : -1, lastPlace.current));
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
  return { onItem, onProvision };
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
