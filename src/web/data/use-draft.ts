/**
 * What a person has typed and not yet sent, kept in the browser's tab until it is sent or thrown away: a reload, a lost
 * session, a change by somebody else take nothing away.
 */
import { useState } from 'react';

/** A draft and what is known of it. */
export interface Draft<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** It was typed earlier and found again. */
  readonly restored: boolean;
  /** Forgets what was kept; `to` is shown instead. */
  readonly drop: (to?: T) => void;
}

const prefix = 'entente:draft:';

/** The draft under a key; `start` where nothing was kept. For what is shown after a key press, never while prerendering. */
export function useDraft<T>(key: string, start: T): Draft<T> {
  const [kept] = useState(() => readDraft<T>(store(), key));
  const [value, setValue] = useState(kept ?? start);
  const [restored, setRestored] = useState(kept !== null);
  return {
    value,
    restored,
    set: (next) => {
      setValue(next);
      keepDraft(store(), key, next);
    },
    drop: (to = start) => {
      keepDraft(store(), key, null);
      setValue(to);
      setRestored(false);
    },
  };
}

/** The part of the browser's storage that is used; null where there is none. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

function store(): DraftStore {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** What was kept under the key, or null. */
export function readDraft<T>(from: DraftStore, key: string): T | null {
  try {
    const kept = from?.getItem(prefix + key) ?? null;
    if (kept === null) return null;
    const draft: T = JSON.parse(kept); // keepDraft wrote it from a T
    return draft;
  } catch {
    return null;
  }
}

/** Keeps the value; null forgets it. A full or forbidden storage keeps nothing: what is typed still stands on the page. */
export function keepDraft(to: DraftStore, key: string, value: unknown): void {
  try {
    if (value === null) to?.removeItem(prefix + key);
    else to?.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // As said above.
  }
}
