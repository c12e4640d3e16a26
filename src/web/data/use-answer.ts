/**
 * Reads an address into a page. What the server prerendered is there at once; later it is asked anew, and until the
 * new answer comes the old one stays on the screen.
 */
import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Address } from './addresses.ts';
import type { Answer } from './answer.ts';
import { read } from './client.ts';

/** The language in which answers are asked for. */
export const AnswerLanguage = createContext<string>('en');

/** The answer of the address, or undefined while it is under way. A null address asks nothing. */
export function useAnswer<T>(address: Address<T> | null): Answer<T> | undefined {
  const language = use(AnswerLanguage);
  const { data } = useQuery({
    queryKey: [address ?? ''],
    queryFn: ({ signal }) => read<T>(address ?? '', language, signal),
    enabled: address !== null,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** What is already known under an address, without asking. */
export function known<T>(queries: QueryClient, address: Address<T>): T | undefined {
  const answer = queries.getQueryData<Answer<T>>([address]);
  return answer?.ok ? answer.value : undefined;
}

/** Asks anew for everything whose address begins with one of the prefixes. */
export async function refresh(queries: QueryClient, prefixes: readonly string[]): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey: [key] }) =>
      typeof key === 'string' && prefixes.some((prefix) => key.startsWith(prefix)),
  });
}
