/**
 * Selecting everything that the filters leave, also what the page has not fetched yet: fetched page by page, with how far
 * it is, and it can be stopped.
 */
import { use, useCallback, useRef, useState } from 'react';
import type { CommitmentItem, CommitmentPage } from '../../../http/contract/index.ts';
import { AnswerLanguage, addresses, type Query, read, type Trouble } from '../../data/index.ts';

/** The way to all that the filters leave. */
export interface SelectAll {
  readonly total: number;
  readonly loading: { readonly done: number; readonly of: number } | null;
  readonly problem: Trouble | null;
  readonly select: () => void;
  readonly stop: () => void;
}

const most = 200;

export function useSelectAll(
  planId: string,
  query: Query,
  total: number,
  onSelect: (items: readonly CommitmentItem[]) => void,
): SelectAll {
  const language = use(AnswerLanguage);
  const [loading, setLoading] = useState<SelectAll['loading']>(null);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const select = useCallback(async () => {
    const controller = new AbortController();
    stopping.current = controller;
    const { signal } = controller;
    setProblem(null);
    setLoading({ done: 0, of: Math.max(1, total) });
    const items: CommitmentItem[] = [];
    let cursor: string | null = '';
    try {
      while (cursor !== null && !signal.aborted) {
        const at = addresses.commitments(planId, { ...query, limit: most, cursor });
        const answer = await read<CommitmentPage>(at, language, signal);
        if (!answer.ok) {
          setProblem(answer.problem);
          break;
        }
        items.push(...answer.value.items);
        cursor = answer.value.next;
        setLoading({ done: items.length, of: Math.max(1, answer.value.total) });
      }
    } catch {
      // Stopped by the person: what was there before stays selected.
    }
    setLoading(null);
    if (cursor === null) onSelect(items);
  }, [planId, query, total, language, onSelect]);
  const stop = useCallback(() => stopping.current?.abort(), []);
  return { total, loading, problem, select: () => void select(), stop };
}
