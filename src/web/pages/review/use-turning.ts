/** The keyboard goes from a page of the queue to the one beside it: to its first stop on, to its last stop back. */
import { useEffect, useState } from 'react';
import type { ReviewQueue } from '../../../http/contract/index.ts';

/** Turning the pages. */
export interface Turning {
  /** The page was asked for and has not come yet. */
  readonly isUnderWay: boolean;
  /** Asks for the next page (1) or the one before (-1); false where there is none. */
  readonly turn: (step: 1 | -1) => boolean;
}

interface Asked {
  readonly step: 1 | -1;
  /** The page that was there when it was asked for. */
  readonly from: string;
}

const pageOf = ({ shown, provisions }: ReviewQueue): string => `${shown.passed} ${provisions[0]?.id ?? ''}`;

/** `show` goes to the page at a cursor, `arrive` to a stop of the page that has come. */
export function useTurning(
  review: ReviewQueue,
  show: (cursor: string) => void,
  arrive: (step: 1 | -1) => void,
): Turning {
  const [asked, setAsked] = useState<Asked | null>(null);
  const page = pageOf(review);
  const hasCome = asked !== null && asked.from !== page;
  useEffect(() => {
    if (!hasCome) return;
    setAsked(null);
    arrive(asked.step);
  });
  const turn = (step: 1 | -1): boolean => {
    const cursor = step === 1 ? review.next : review.before;
    if (cursor === null) return false;
    setAsked({ step, from: page });
    show(cursor);
    return true;
  };
  return { isUnderWay: asked !== null, turn };
}
