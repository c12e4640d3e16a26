/** Where the reader is in the text: the provision at the top of the window; `j` and `k` go from mark to mark. */
import { useEffect, useState } from 'react';

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

/** `j` and `k` move to the next and the previous commitment; typing in a field is left alone. */
export function useMarkKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
      if (event.key !== 'j' && event.key !== 'k') return;
      const marks = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
      const next = nextMark(marks, event.key === 'j' ? 1 : -1);
      if (next === undefined) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'center' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function nextMark(marks: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const at = marks.findIndex((mark) => mark.contains(document.activeElement));
  if (at >= 0) return marks[at + step];
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > 80);
  return step === 1 ? marks[below] : marks[(below < 0 ? marks.length : below) - 1];
}

/** True where a key press belongs to a field. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
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
