/**
 * The provisions of the queue: all while they are few, those in view once they are many. The one in which somebody writes
 * stays drawn wherever the page is scrolled to. Before any script has run, parts of the list are pages.
 */
import { Fragment, type ReactNode, useImperativeHandle } from 'react';
import { Pagination, useShown } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { ReviewProvision, Stop } from './stops.ts';

export interface ProvisionListProps {
  readonly provisions: readonly ReviewProvision[];
  /** The first that is drawn without script, and the address of the part that begins with another. */
  readonly from: number;
  readonly partAt: (from: number) => string;
  /** The provision that must stay drawn. */
  readonly keep: string | null;
  readonly handle: React.Ref<ProvisionListHandle>;
  readonly children: (provision: ReviewProvision) => ReactNode;
}
/** The way to a place in the list. */
export interface ProvisionListHandle {
  readonly goTo: (stop: Stop) => void;
}

const few = 30;

/** Height of a provision before it is measured: its words at some forty a line, or its items, whichever is more. */
function estimate({ words, items }: ReviewProvision): number {
  return 90 + Math.max(Math.ceil(words.length / 36) * 30, items.length * 46);
}

export function ProvisionList({ provisions, from, partAt, keep, handle, children }: ProvisionListProps) {
  const kept = keep === null ? -1 : provisions.findIndex(({ id }) => id === keep);
  const say = useSay();
  const { list, lines, after, mounted, measure, reveal } = useShown<HTMLDivElement>({
    count: provisions.length,
    few,
    from,
    estimate: (index) => {
      const provision = provisions[index];
      return provision === undefined ? 0 : estimate(provision);
    },
    overscan: 4,
    keep: kept < 0 ? [] : [kept],
    keyOf: (index) => provisions[index]?.id ?? String(index),
  });
  useImperativeHandle(handle, () => ({
    goTo: (stop) =>
      reveal(
        provisions.findIndex(({ id }) => id === stop.provision.id),
        (box) => box.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop.id)}"]`),
      ),
  }));
  const last = Math.min(from + few, provisions.length);
  return (
    <>
      <div ref={list} className="review-list">
        {lines.map(({ index, gap }) => {
          const provision = provisions[index];
          return provision === undefined ? null : (
            <Fragment key={provision.id}>
              {gap > 0 ? <div style={{ height: gap }} /> : null}
              <div ref={measure} data-index={index}>
                {children(provision)}
              </div>
            </Fragment>
          );
        })}
        {after > 0 ? <div style={{ height: after }} /> : null}
      </div>
      {mounted || provisions.length <= few ? null : (
        <Pagination
          words={say('review.part', { first: from + 1, last, of: provisions.length })}
          before={from === 0 ? null : partAt(Math.max(0, from - few))}
          after={last === provisions.length ? null : partAt(last)}
        />
      )}
    </>
  );
}
