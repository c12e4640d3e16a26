/**
 * The queue by keyboard: j and k move; a, r, e, c, s, m act on the commitment, n, w and t on its provision, z takes back.
 * Single keys can be switched off, for whoever speaks to the machine or rests a hand on the keys; the choice is kept.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { isTyping } from '../../frame/index.ts';

export const reviewKeys = ['j', 'k', 'a', 'r', 'e', 'c', 's', 'm', 'n', 'w', 't', 'z'] as const;
export type ReviewKey = (typeof reviewKeys)[number];

export function useReviewKeys(enabled: boolean, onKey: (key: ReviewKey) => void): void {
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('[role="menu"], [role="dialog"]') !== null
      )
        return;
      const key = reviewKeys.find((one) => one === event.key);
      if (key === undefined) return;
      event.preventDefault();
      onKey(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enabled, onKey]);
}

const kept = 'review.keys';
const changed = 'entente:review-keys';

/** Whether single keys act, and the way to switch them. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, readKeys, () => true), keepKeys];
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changed, listen);
  return () => window.removeEventListener(changed, listen);
}

function readKeys(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

function keepKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  window.dispatchEvent(new Event(changed));
}
