/** The queue by keyboard: j and k move; a, r, e, c, s, m act on the commitment, n, w and t on its provision, z takes back. */
import { useEffect } from 'react';
import { isCommand } from '../../frame/index.ts';

export const reviewKeys = ['j', 'k', 'a', 'r', 'e', 'c', 's', 'm', 'n', 'w', 't', 'z'] as const;
export type ReviewKey = (typeof reviewKeys)[number];

export function useReviewKeys(enabled: boolean, onKey: (key: ReviewKey) => void): void {
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (!isCommand(event)) return;
      const key = reviewKeys.find((one) => one === event.key);
      if (key === undefined) return;
      event.preventDefault();
      onKey(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enabled, onKey]);
}
