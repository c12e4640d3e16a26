/** In the place of what is not there: nothing yet, on its way, or taking its time. */
import type { ReactNode } from 'react';
import { useSay } from '../words/index.ts';

/** An empty page says what will be here and how to begin. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Lines in the place of what is on its way; only the fact that it is under way is said. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const say = useSay();
  return (
    <div className="skeleton" role="status" aria-label={say('parts.loading')}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </div>
  );
}

/** How far something is that takes its time; without a value it only says that it goes on. */
export function Progressing({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value?: number;
  readonly children?: ReactNode;
}) {
  return (
    <div
      className="progressing"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(value)}
    >
      <span className="progressing-words">
        {label}
        {children}
      </span>
      <svg
        className="bar"
        width="100%"
        height="6"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        data-moving={value === undefined}
      >
        <rect className="bar-whole" width="100" height="6" />
        <rect className="bar-part" width={value ?? 30} height="6" />
      </svg>
    </div>
  );
}
