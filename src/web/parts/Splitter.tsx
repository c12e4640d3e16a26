/** Two panes with a bar between them that can be dragged or moved by the arrow keys. The width is remembered. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

export interface SplitterProps {
  readonly label: string;
  /** Remembered under this name. */
  readonly name: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Width of the first pane in px: at the beginning, at least, at most. */
  readonly width?: number;
  readonly least?: number;
  readonly most?: number;
}

const step = 16;

export function Splitter({ label, name, start, end, width = 280, least = 180, most = 560 }: SplitterProps) {
  const [now, setNow] = useState(width);
  const from = useRef<{ x: number; width: number } | null>(null);
  const within = (value: number) => Math.min(most, Math.max(least, Math.round(value)));
  useEffect(() => {
    const kept = Number(localStorage.getItem(`width.${name}`));
    if (kept >= least && kept <= most) setNow(kept);
  }, [name, least, most]);
  const settle = (value: number) => {
    setNow(within(value));
    localStorage.setItem(`width.${name}`, String(within(value)));
  };
  const onKey = (event: KeyboardEvent) => {
    const to = { ArrowLeft: now - step, ArrowRight: now + step, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    settle(to);
  };
  return (
    <div className="split" style={{ gridTemplateColumns: `${now}px 9px minmax(0, 1fr)` }}>
      <div className="split-pane">{start}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a window splitter is a focusable separator (ARIA), not a rule. */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={now}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        className="split-bar not-on-paper"
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, width: now };
        }}
        onPointerMove={(event) => {
          if (from.current !== null) setNow(within(from.current.width + event.clientX - from.current.x));
        }}
        onPointerUp={() => {
          from.current = null;
          settle(now);
        }}
      />
      <div className="split-pane">{end}</div>
    </div>
  );
}
