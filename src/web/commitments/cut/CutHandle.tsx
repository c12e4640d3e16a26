/** One end of a part: dragged with the pointer, or moved as a slider with the arrow keys; Shift goes by phrases. */
import type { KeyboardEvent, PointerEvent } from 'react';
import { useSay } from '../../words/index.ts';
import { type Ground, stepFrom } from './cut.ts';

export interface CutHandleProps {
  readonly ground: Ground;
  /** Number of the part, from 1. */
  readonly part: number;
  readonly side: 'start' | 'end';
  readonly at: number;
  readonly onMove: (to: number) => void;
}

export function CutHandle({ ground, part, side, at, onMove }: CutHandleProps) {
  const say = useSay();
  const near = (from: number, to: number) =>
    ground.points.slice(Math.max(0, from - ground.start), Math.max(0, to - ground.start)).join('');
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, 1 | -1>> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
    };
    const direction = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = stepFrom(ground, at, direction, event.shiftKey);
    if (next !== null) onMove(next);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const place = placeAt(event.clientX, event.clientY);
    if (place !== null) onMove(place);
  };
  return (
    <span
      className={`cut-handle cut-handle-${side}`}
      data-part={(part - 1) % 4}
      role="slider"
      tabIndex={0}
      aria-label={say(`commitment.cut.${side}`, { n: part })}
      aria-valuemin={ground.start}
      aria-valuemax={ground.start + ground.points.length}
      aria-valuenow={at}
      aria-valuetext={say('commitment.cut.at', { before: near(at - 6, at), after: near(at, at + 6) })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
    />
  );
}

/** The place between two characters nearest to a point of the window, as a code point of the text. */
export function placeAt(x: number, y: number): number | null {
  const letter = document
    .elementsFromPoint(x, y)
    .find(
      (element): element is HTMLElement => element instanceof HTMLElement && element.dataset.at !== undefined,
    );
  if (letter === undefined) return null;
  const box = letter.getBoundingClientRect();
  return Number(letter.dataset.at) + (x > box.left + box.width / 2 ? 1 : 0);
}
