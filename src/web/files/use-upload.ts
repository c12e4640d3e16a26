/** One upload at a time: how far it is, its problem, a way to stop it. */
import { useCallback, useRef, useState } from 'react';
import { type Answer, newKey, type Trouble, type Upload, upload } from '../data/index.ts';
import { useLanguage } from '../words/index.ts';

/** An upload as a page sees it. `part` runs from 0 to 1 and is null while nothing is sent. */
export interface Uploading<T> {
  readonly part: number | null;
  readonly problem: Trouble | null;
  /** `version`: what was seen, where the form carries out what an answer showed. */
  readonly send: (address: string, form: FormData, version?: number) => Promise<Answer<T> | null>;
  readonly stop: () => void;
  readonly clear: () => void;
}

export function useUpload<T>(): Uploading<T> {
  const language = useLanguage();
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const running = useRef<Upload<T> | null>(null);
  const send = useCallback(
    async (address: string, form: FormData, version?: number) => {
      setProblem(null);
      setPart(0);
      running.current = upload<T>({
        ...{ address, form, language, key: newKey(), onProgress: setPart },
        ...(version === undefined ? {} : { version }),
      });
      const answer = await running.current.answer;
      running.current = null;
      setPart(null);
      if (answer !== null && !answer.ok) setProblem(answer.problem);
      return answer;
    },
    [language],
  );
  const stop = useCallback(() => running.current?.stop(), []);
  const clear = useCallback(() => setProblem(null), []);
  return { part, problem, send, stop, clear };
}
