/** A page of the queue's provisions, which it says it is where there is more, and the ways to the pages beside it. */
import { Fragment, type ReactNode, useImperativeHandle, useRef } from 'react';
import type { ReviewQueue } from '../../../http/contract/index.ts';
import { Pagination, useWantedFocus } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { ReviewProvision, Stop } from './stops.ts';

export interface ProvisionListProps {
  readonly review: ReviewQueue;
  /** Those of the page, and the one in which somebody writes. */
  readonly provisions: readonly ReviewProvision[];
  /** The address of the page that begins at a cursor. */
  readonly partAt: (cursor: string) => string;
  readonly handle: React.Ref<ProvisionListHandle>;
  readonly children: (provision: ReviewProvision) => ReactNode;
}
/** The way to a place in the list. */
export interface ProvisionListHandle {
  readonly goTo: (stop: Stop) => void;
}

export function ProvisionList({ review, provisions, partAt, handle, children }: ProvisionListProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const { want, focusWanted } = useWantedFocus(list);
  useImperativeHandle(handle, () => ({
    goTo: (stop) => {
      want((box) => box.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop.id)}"]`));
      focusWanted();
    },
  }));
  const { before, next, shown } = review;
  const last = shown.passed + review.provisions.length;
  const words = say('review.part', { first: shown.passed + 1, last, of: shown.provisions });
  const isPart = before !== null || next !== null;
  return (
    <>
      {isPart ? <p className="soft only-on-paper">{words}</p> : null}
      <div ref={list} className="review-list">
        {provisions.map((provision) => (
          <Fragment key={provision.id}>{children(provision)}</Fragment>
        ))}
      </div>
      {isPart ? (
        <Pagination
          words={words}
          before={before === null ? null : partAt(before)}
          after={next === null ? null : partAt(next)}
        />
      ) : null}
    </>
  );
}
