/**
 * An answer that is asked for again and again while its page is looked at: a few bytes, and none but headers where nothing has changed
 * (the browser asks with the ETag that it holds). Nothing is asked while the page is hidden; when it comes into view again, at once.
 * On a line that is down or slow it asks more seldom, and what was known stays known [DK1181].
 */
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import type { Address } from './addresses.ts';
import type { Answer } from './answer.ts';
import { read } from './client.ts';
import { AnswerLanguage } from './use-answer.ts';

/** How long until one asks again, in milliseconds. */
export const watchEvery = { usual: 45_000, sparing: 180_000 } as const;

/** What is known of a line by the browser that has it; not every browser says. */
export interface LineHint {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** How long to wait after this answer: null where there is nothing more to ask for, as for one who may not. */
export function waitAfter(
  answer: Answer<unknown> | undefined,
  isLost: boolean,
  line: LineHint,
): number | null {
  if (answer?.ok === false && answer.problem.status >= 400 && answer.problem.status < 500) return null;
  const isPoor = line.saveData === true || line.effectiveType === '2g' || line.effectiveType === 'slow-2g';
  return isLost || isPoor ? watchEvery.sparing : watchEvery.usual;
}

function lineHint(): LineHint {
  const told: unknown = typeof navigator === 'undefined' ? null : Reflect.get(navigator, 'connection');
  if (typeof told !== 'object' || told === null) return {};
  const [saveData, effectiveType] = [Reflect.get(told, 'saveData'), Reflect.get(told, 'effectiveType')];
  return {
    ...(typeof saveData === 'boolean' ? { saveData } : {}),
    ...(typeof effectiveType === 'string' ? { effectiveType } : {}),
  };
}

/** A line that is down, or a server that cannot answer now: said by a throw, so that the last answer stays. */
class Lost extends Error {}

/** What is known of the address; undefined while nothing is. A null address asks nothing. */
export function useWatched<T>(address: Address<T> | null): T | undefined {
  const language = use(AnswerLanguage);
  const { data } = useQuery({
    queryKey: [address ?? ''],
    queryFn: async ({ signal }) => {
      const answer = await read<T>(address ?? '', language, signal);
      if (!answer.ok && (answer.problem.status === 0 || answer.problem.status >= 500)) throw new Lost();
      return answer;
    },
    enabled: address !== null,
    refetchInterval: ({ state }) => waitAfter(state.data, state.status === 'error', lineHint()) ?? false,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always',
  });
  return data?.ok === true ? data.value : undefined;
}
