/** What buttons and keys of the queue do: at once where one act says it all, in an editor where a person must choose. */
import { useRef } from 'react';
import type { CommitmentItem, ReviewAct } from '../../../http/contract/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import type { ProvisionAct } from './ProvisionSection.tsx';
import type { ItemAct } from './ReviewItem.tsx';
import { placeOf, proposalIds, type ReviewProvision, type Stop, stopBeside } from './stops.ts';
import type { Queue } from './use-queue.ts';
import { type ReviewKey, useReviewKeys } from './use-review-keys.ts';
import type { Turning } from './use-turning.ts';

export interface ReviewActing {
  readonly queue: Queue;
  readonly provisions: readonly ReviewProvision[];
  readonly stops: readonly Stop[];
  /** The person may act, and the outline is accepted. */
  readonly acting: boolean;
  /** Brings a stop into view and gives it the focus. */
  readonly goTo: (stop: Stop | undefined) => void;
  readonly turning: Turning;
}

const doneWords = {
  accept: 'commitment.accepted',
  reject: 'commitment.rejected',
  join: 'review.joined',
  'take-up': 'commitment.taken-up',
} as const;

/** The handlers of the page; the keys are bound here. */
export function useReviewActs({ queue, provisions, stops, acting, goTo, turning }: ReviewActing) {
  const say = useSay();
  const { run, edit, current } = queue;
  const lastPlace = useRef<number | null>(null);
  const here = stops.find(({ id }) => id === current);
  if (here !== undefined) lastPlace.current = placeOf(here);
  /** The stop beside one, which may be the first or last of the page beside this one. */
  const moveFrom = (id: string | null, step: 1 | -1) => {
    const edge = step === 1 ? stops.at(-1) : stops[0];
    if (edge === undefined || edge.id === id) {
      if (turning.turn(step)) return;
    }
    goTo(stopBeside(stops, id, step, lastPlace.current));
  };
  const onItem = (item: CommitmentItem, act: ItemAct) => {
    const provision = provisions.find(({ id }) => id === item.provision.id);
    if (provision === undefined) return;
    if (act === 'reread' || act === 'recut' || act === 'split') return edit({ provision, item, mode: act });
    const acts = itemActs(item, act, provision.items);
    if (acts === null) return;
    void run(acts, say(doneWords[act], { n: 1 }), provision.id).then((kept) => {
      if (kept && (act === 'accept' || act === 'reject')) moveFrom(item.id, 1);
    });
  };
  const onProvision = (provision: ReviewProvision, act: ProvisionAct) => {
    if (act === 'add') return edit({ provision, item: null, mode: 'add' });
    const { acts, words } = provisionActs(say, provision, act);
    void run(acts, words, provision.id);
  };
  const onKey = (key: ReviewKey) => {
    if (key === 'j' || key === 'k') return moveFrom(current, key === 'j' ? 1 : -1);
    if (!acting) return;
    if (key === 'z') return queue.undoLast();
    const stop = stops.find(({ id }) => id === current);
    if (stop === undefined) return;
    const { provision, item } = stop;
    if (key === 'n') {
      if (provision.coverage !== 'covered')
        onProvision(provision, provision.coverage === 'none' ? 'reopen' : 'holds-none');
    } else if (key === 'w') onProvision(provision, 'add');
    else if (key === 't') {
      if (provision.rejected.length > 0) onProvision(provision, 'take-up-all');
    } else if (item !== null && (key !== 'a' || item.what === 'proposal')) onItem(item, itemKeys[key]);
  };
  const keyState = queue.editing !== null ? 'rest' : queue.busy || turning.isUnderWay ? 'wait' : 'act';
  useReviewKeys(keyState, queue.problem !== null, onKey);
  return { onItem, onProvision };
}

const itemKeys = { a: 'accept', r: 'reject', e: 'reread', c: 'recut', s: 'split', m: 'join' } as const;

/** The acts behind a button of a provision, and what is said once they are kept. */
function provisionActs(
  say: Say,
  { id, path, items, rejected }: ReviewProvision,
  act: Exclude<ProvisionAct, 'add'>,
): { readonly acts: readonly ReviewAct[]; readonly words: string } {
  if (act === 'accept-all') {
    const proposals = [...proposalIds(items)];
    const words = say('commitment.accepted', { n: proposals.length });
    return { acts: [{ act: 'accept', items: proposals }], words };
  }
  if (act === 'take-up-all') {
    const words = say('commitment.taken-up', { n: rejected.length });
    return { acts: [{ act: 'take-up', items: rejected.map((item) => item.id) }], words };
  }
  const words = say(act === 'holds-none' ? 'review.marked-none' : 'review.reopened', { provision: path });
  return { acts: [{ act, provisions: [id] }], words };
}

/** The acts behind a button that needs no editor; null where there is nothing to join with. */
function itemActs(
  item: CommitmentItem,
  act: 'accept' | 'reject' | 'join' | 'take-up',
  beside: readonly CommitmentItem[],
): readonly ReviewAct[] | null {
  if (act !== 'join') return [{ act, items: [item.id] }];
  const next = beside[beside.findIndex(({ id }) => id === item.id) + 1];
  return next === undefined ? null : [{ act: 'join', items: [item.id, next.id] }];
}
