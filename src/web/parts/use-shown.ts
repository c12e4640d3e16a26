/**
 * Which lines of a long list are drawn: all while they are few, only those in view once they are many, and all on paper.
 * The others' room is kept before and after. A line that is wanted is scrolled to and gets the focus once it is drawn.
 */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { usePrinting } from './use-printing.ts';

export interface ShownOptions {
  readonly count: number;
  /** Up to so many are simply drawn, and so many are drawn before any script has run. */
  readonly few: number;
  /** Height of a line before it has been measured. */
  readonly estimate: (index: number) => number;
  readonly overscan: number;
}
/** A line that is drawn. */
export interface ShownLine {
  readonly index: number;
  readonly gap: number;
}
/** What is drawn, and the ways to the rest. */
export interface Shown<E extends HTMLElement> {
  readonly list: RefObject<E | null>;
  /** The lines that are drawn, each with the room of those that are not drawn before it. */
  readonly lines: readonly ShownLine[];
  /** Room after the last. */
  readonly after: number;
  /** The list is alive; before, only a part of it is drawn. */
  readonly mounted: boolean;
  readonly measure: (line: Element | null) => void;
  /** Brings a line into view; `focus` finds in the list what is to get the focus. */
  readonly reveal: (index: number, focus: (list: E) => HTMLElement | null) => void;
}

export function useShown<E extends HTMLElement>(options: ShownOptions): Shown<E> {
  const { count, few, estimate, overscan } = options;
  const list = useRef<E>(null);
  const [mounted, setMounted] = useState(false);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  const place = useCallback(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  useEffect(() => {
    setMounted(true);
    place();
  }, [place]);
  const many = mounted && !printing && count > few;
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: estimate,
    overscan,
    scrollMargin: top,
    // Always on, so that it knows where the page is scrolled to when the lines become many.
    enabled: mounted,
  });
  const seen = virtual.getVirtualItems();
  const all = mounted ? count : Math.min(count, few);
  const lines = many
    ? seen.map(({ index, start }, at) => ({ index, gap: Math.max(0, start - (seen[at - 1]?.end ?? top)) }))
    : Array.from({ length: all }, (_, index) => ({ index, gap: 0 }));
  const { want, focusWanted } = useWantedFocus(list);
  const reveal: Shown<E>['reveal'] = (index, focus) => {
    want(focus);
    if (many && !lines.some((line) => line.index === index)) {
      place();
      virtual.scrollToIndex(index, { align: 'auto' });
    }
    focusWanted();
  };
  return {
    ...{ list, lines, mounted, reveal, measure: virtual.measureElement },
    after: many ? virtual.getTotalSize() - ((seen.at(-1)?.end ?? top) - top) : 0,
  };
}

/** The focus for what is not drawn yet: it waits until it is. */
export function useWantedFocus<E extends HTMLElement>(list: RefObject<E | null>) {
  const wanted = useRef<((list: E) => HTMLElement | null) | null>(null);
  const focusWanted = () => {
    const element = list.current === null ? null : (wanted.current?.(list.current) ?? null);
    if (element === null) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  };
  // What was scrolled to is drawn some renders later.
  useEffect(() => {
    if (wanted.current !== null) focusWanted();
  });
  const want = (focus: (list: E) => HTMLElement | null) => {
    wanted.current = focus;
  };
  return { want, focusWanted };
}
