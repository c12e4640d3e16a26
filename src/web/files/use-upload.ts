/** One upload at a time: how far sending and reading are, its problem, a way to stop it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadingProgress } from '../../http/contract/index.ts';
import { type Answer, addresses, newKey, read, type Trouble, type Upload, upload } from '../data/index.ts';
import { useLanguage } from '../words/index.ts';

/** An upload as a page sees it. `part` runs from 0 to 1 and is null while nothing is sent. */
export interface Uploading<T> {
  readonly part: number | null;
  /** How far the server is with reading the file, once it is sent and while it takes its time. */
  readonly reading: ReadingProgress | null;
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
  const [key, setKey] = useState('');
  const reading = useReading(part === 1 ? key : null);
  const running = useRef<Upload<T> | null>(null);
  const send = useCallback(
    async (address: string, form: FormData, version?: number) => {
      setProblem(null);
      setPart(0);
      const own = newKey();
      setKey(own);
      running.current = upload<T>({
        ...{ address, form, language, key: own, onProgress: setPart },
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
  return { part, reading, problem, send, stop, clear };
}

/** Time between two questions after a file that is being read. */
const ASK_EVERY_MS = 500;

/** Asks the server how far the file is, as long as there is one. */
function useReading(key: string | null): ReadingProgress | null {
  const language = useLanguage();
  const [reading, setReading] = useState<ReadingProgress | null>(null);
  useEffect(() => {
    setReading(null);
    if (key === null) return;
    const timer = setInterval(async () => {
      const answer = await read<ReadingProgress>(addresses.reading(key), language);
      if (answer.ok) setReading(answer.value);
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [key, language]);
  return reading;
}
