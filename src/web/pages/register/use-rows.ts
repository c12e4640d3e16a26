/** The rows of the register, page by page as they come into view. */
import { useCallback, useMemo } from 'react';
import type { CommitmentPage } from '../../../http/contract/index.ts';
import { addresses, usePages } from '../../data/index.ts';
import { firstPage } from './filters.ts';

/** The rows that the filters leave, page by page. */
export function useRows(planId: string, query: URLSearchParams) {
  const search = firstPage(query);
  const { answers, more, loading, loadMore } = usePages<CommitmentPage>((cursor) =>
    addresses.commitments(planId, cursor === null ? search : { ...search, cursor }),
  );
  const items = useMemo(
    () => answers?.flatMap((answer) => (answer.ok ? answer.value.items : [])) ?? [],
    [answers],
  );
  const onEnd = useCallback(() => {
    if (more && !loading) loadMore();
  }, [more, loading, loadMore]);
  const failed = answers?.some(({ ok }) => !ok) ?? false;
  return { answers, items, onEnd, more, loading, failed, loadMore };
}

/** What is there of them. */
export type Rows = ReturnType<typeof useRows>;
