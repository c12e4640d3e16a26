/**
 * The queue by keyboard: j and k move; a, r, e, c, s, m act on the commitment, n, w and t on its provision, z takes back.
 * Keys pressed while an act is being registered wait for it, so that nobody has to type at the pace of the line.
 */
import { useEffect, useRef, useState } from 'react';
import { isCommand } from '../../frame/index.ts';

export const reviewKeys = ['j', 'k', 'a', 'r', 'e', 'c', 's', 'm', 'n', 'w', 't', 'z'] as const;
export type ReviewKey = (typeof reviewKeys)[number];
/** Keys act at once, wait until an act is registered, or are somebody's writing. What waits is dropped where keys rest. */
export type KeyState = 'act' | 'wait' | 'rest';

/** More keys than a hand presses while one act is registered are a key that lies under something. */
const mostWaiting = 16;

/** `refused`: the last act was; what was pressed behind it was meant for a page that did not come about. */
export function useReviewKeys(state: KeyState, refused: boolean, onKey: (key: ReviewKey) => void): void {
  const waiting = useRef<ReviewKey[]>([]);
  const [, setTaken] = useState(0);
  useEffect(() => {
    if (refused) waiting.current = [];
  }, [refused]);
  useEffect(() => {
    if (state === 'rest') {
      waiting.current = [];
      return;
    }
    const listen = (event: KeyboardEvent) => {
      if (!isCommand(event)) return;
      const key = reviewKeys.find((one) => one === event.key);
      if (key === undefined) return;
      event.preventDefault();
      if (state === 'act' && waiting.current.length === 0) onKey(key);
      else if (waiting.current.length < mostWaiting) waiting.current.push(key);
    };
    document.addEventListener('keydown', listen);
    // One key a turn: the next acts on what the page shows after this one.
    const next = state === 'act' ? waiting.current.shift() : undefined;
    if (next !== undefined) {
      onKey(next);
      setTaken((n) => n + 1);
    }
    return () => document.removeEventListener('keydown', listen);
  }, [state, onKey]);
}
