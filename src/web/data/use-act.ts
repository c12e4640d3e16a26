/**
 * Carries out a write from a page: busy while it runs, its problem as a value, what it changed asked anew. If the line
 * broke, the same act sent again keeps its Idempotency-Key: it happens once, however often it is pressed.
 */
import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useRef, useState } from 'react';
import type { Answer, Trouble } from './answer.ts';
import { newKey, type Write, write } from './client.ts';
import { AnswerLanguage, refresh } from './use-answer.ts';

/** A write as a page states it. */
export type Act = Pick<Write, 'method' | 'address' | 'body' | 'version'>;

/** A write that a page can carry out. */
export interface Doing<T> {
  readonly busy: boolean;
  readonly problem: Trouble | null;
  readonly run: (act: Act) => Promise<Answer<T>>;
  /** Takes the problem off the screen. */
  readonly clear: () => void;
}

/** True for a refusal that may mean that what the page shows is no longer so. */
export function maybeBehind({ status }: Pick<Trouble, 'status'>): boolean {
  return status >= 404 && status < 500;
}

/**
 * `refreshes`: address prefixes that the write may change. With `lookAgain`, a refusal that may come from another's act has
 * them asked anew too, and shows only when what that other did is on the page.
 */
export function useAct<T>(refreshes: readonly string[], { lookAgain = false } = {}): Doing<T> {
  const queries = useQueryClient();
  const language = use(AnswerLanguage);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const unsettled = useRef<{ readonly act: string; readonly key: string } | null>(null);
  const changed = refreshes.join(' ');
  const run = useCallback(
    async (act: Act): Promise<Answer<T>> => {
      const key = keyFor(unsettled.current, act);
      unsettled.current = { act: nameOf(act), key };
      setBusy(true);
      const answer = await write<T>({ ...act, key, language });
      if (answer.ok || answer.problem.status !== 0) unsettled.current = null;
      if (answer.ok || (lookAgain && maybeBehind(answer.problem))) await refresh(queries, changed.split(' '));
      setProblem(answer.ok ? null : answer.problem);
      setBusy(false);
      return answer;
    },
    [queries, language, changed, lookAgain],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, run, clear };
}

/** The key to send an act with: the one it had, if the same act is still without an answer. */
export function keyFor(unsettled: { readonly act: string; readonly key: string } | null, act: Act): string {
  return unsettled !== null && unsettled.act === nameOf(act) ? unsettled.key : newKey();
}

/** What makes two acts the same act: where, what, on which version. Files count by name, size and date. */
export function nameOf(act: Act): string {
  const body =
    act.body instanceof FormData
      ? [...act.body.entries()].map(([name, value]) => [
          name,
          typeof value === 'string' ? value : [value.name, value.size, value.lastModified],
        ])
      : act.body;
  return JSON.stringify([act.method, act.address, act.version ?? null, body ?? null]);
}
