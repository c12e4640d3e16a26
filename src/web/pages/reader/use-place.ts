/**
 * Where the reader is in the text: the provision at the top of the window; keys go from mark to mark and from one open
 * provision to the next.
 */
import { useEffect, useState } from 'react';
import { isCommand } from '../../frame/index.ts';
import { placeBeside } from './standing.ts';

/** Id of the provision that is being read, followed while the text scrolls. */
export function useCurrentProvision(ready: unknown): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ready` stands for the lines that are looked up here.
  useEffect(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('[data-provision]')];
    const seen = new Set<HTMLElement>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!(target instanceof HTMLElement)) continue;
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const first = lines.find((line) => seen.has(line));
        if (first !== undefined) setCurrent(first.dataset.provision ?? null);
      },
      { rootMargin: '-72px 0px -45% 0px' },
    );
    for (const line of lines) watch.observe(line);
    return () => watch.disconnect();
  }, [ready]);
  return current;
}

/** `j` and `k` move to the next and the previous commitment, `n` and `p` to the provisions that are not settled yet. */
export function useReaderKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isCommand(event)) return;
      if (event.key === 'j' || event.key === 'k') goToMark(event.key === 'j' ? 1 : -1);
      else if (event.key === 'n' || event.key === 'p') goToOpen(event.key === 'n' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function goToMark(step: 1 | -1): void {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
  const next = nextMark(marks, step);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

/** The way to settle a provision stands over it, takes the focus, and Enter follows it. */
function goToOpen(step: 1 | -1): void {
  const places = [...document.querySelectorAll<HTMLElement>('.set-coverage-open')];
  const next = placeBeside(places.map(topOf), readingLine(), step);
  const place = next === null ? undefined : places[next];
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Where one reads: at what has the focus while that is in view, else at the top of the window. */
function readingLine(): number {
  const focused = document.activeElement?.closest('.set a');
  const top = focused == null ? -1 : topOf(focused);
  return top >= 0 && top < window.innerHeight ? top : 96;
}

function nextMark(marks: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const at = marks.findIndex((mark) => mark.contains(document.activeElement));
  if (at >= 0) return marks[at + step];
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > 80);
  return step === 1 ? marks[below] : marks[(below < 0 ? marks.length : below) - 1];
}

/** Goes to the line that holds the code point, once the text is there. */
export function useScrollTo(at: string | null, ready: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ready` stands for the lines that are looked up here.
  useEffect(() => {
    if (at === null) return;
    const wanted = Number(at);
    const lines = [...document.querySelectorAll<HTMLElement>('[data-start]')];
    const line = lines.findLast((one) => Number(one.dataset.start) <= wanted);
    line?.scrollIntoView({ block: 'center' });
    line?.classList.add('set-found');
  }, [at, ready]);
}
