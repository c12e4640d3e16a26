/** The queue by keyboard: j and k move; a, r, e, c, s, m act on the commitment, n and w on its provision. */
import { useEffect } from 'react';
import { isTyping } from '../../frame/index.ts';

export const reviewKeys = ['j', 'k', 'a', 'r', 'e', 'c', 's', 'm', 'n', 'w'] as const;
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
