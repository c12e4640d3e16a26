/**
 * A list that the server gives page by page (cursor and `next`): the first page was prerendered, the others are asked
 * for as they come into view, and all of them anew after a write.
 */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import type { Address } from './addresses.ts';
import type { Answer } from './answer.ts';
import { read } from './client.ts';
import { AnswerLanguage } from './use-answer.ts';

/** What is there of a list so far. */
export interface Pages<T> {
  /** Undefined while the first page is under way. */
  readonly answers: readonly Answer<T>[] | undefined;
  readonly more: boolean;
  readonly loading: boolean;
  readonly loadMore: () => void;
}

/** `addressOf(null)` is the first page's address, as the page's `loads` names it. */
export function usePages<T extends { readonly next: string | null }>(
  addressOf: (cursor: string | null) => Address<T>,
): Pages<T> {
  const language = use(AnswerLanguage);
  const queries = useQueryClient();
  const first = addressOf(null);
  const given = queries.getQueryState<Answer<T>>([first]);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [first, 'pages'],
    initialPageParam: null as string | null, // widens: later pages have cursors
    queryFn: ({ pageParam, signal }) => read<T>(addressOf(pageParam), language, signal),
    getNextPageParam: (last: Answer<T>) => (last.ok ? last.value.next : null),
    placeholderData: (before) => before,
    ...(given?.data === undefined
      ? {}
      : {
          initialData: { pages: [given.data], pageParams: [null] },
          initialDataUpdatedAt: given.dataUpdatedAt,
        }),
  });
  return {
    answers: data?.pages,
    more: hasNextPage,
    loading: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}
