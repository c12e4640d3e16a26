/**
 * Where the reader was: a page that is opened begins at its top, or at the place that its address names; going back leads
 * to where one had been on it. The place is kept with the step of the history, so that it outlives a reload.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';

const keptFor = 150;
const patience = 2000;

interface Step {
  readonly scroll?: number;
}

function stepNow(): Step {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

/** Remembers and gives back the place on the page. */
export function usePlaces(): void {
  const [path] = useLocation();
  const opened = useRef<string | null>(null);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      const { href } = location;
      timer = setTimeout(() => {
        // Whoever has gone on meanwhile must not take this page's place along.
        if (location.href === href) history.replaceState({ ...stepNow(), scroll: window.scrollY }, '');
      }, keptFor);
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', keep);
    };
  }, []);
  useBrowserEffect(() => {
    const isFirst = opened.current === null;
    if (opened.current === path) return undefined;
    opened.current = path;
    return takePlace(isFirst);
  }, [path]);
}

/** Takes the place that the step or the address names, else the top; a page that was just loaded is at its top already. */
function takePlace(isFirst: boolean): (() => void) | undefined {
  const { scroll } = stepNow();
  const { hash } = location;
  if (scroll !== undefined) return whenThere(() => scrollBack(scroll));
  if (isFirst) return undefined;
  if (hash !== '') return whenThere(() => showPlace(hash.slice(1)));
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
  return undefined;
}

/** Before anything is painted in the browser; on the server there is nothing to do. */
const useBrowserEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

function scrollBack(scroll: number): boolean {
  const room = document.documentElement.scrollHeight - window.innerHeight;
  if (room < scroll) return false;
  window.scrollTo(0, scroll);
  return true;
}

function showPlace(id: string): boolean {
  const place = document.getElementById(decodeURIComponent(id));
  place?.scrollIntoView();
  return place !== null;
}

/** Tries until it is done, for as long as the page may still be coming; a person who scrolls meanwhile is left alone. */
function whenThere(done: () => boolean): () => void {
  const began = performance.now();
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const kind of ['wheel', 'touchmove', 'keydown']) window.removeEventListener(kind, stop);
  };
  const attempt = () => {
    if (done() || performance.now() - began > patience) return stop();
    frame = requestAnimationFrame(attempt);
  };
  for (const kind of ['wheel', 'touchmove', 'keydown'])
    window.addEventListener(kind, stop, { once: true, passive: true });
  attempt();
  return stop;
}
