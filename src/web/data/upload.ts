/**
 * Sends a form with a file and says how far it is: `fetch` cannot, so this is the one place that uses XMLHttpRequest.
 * It can be stopped; what the server had not acknowledged by then is not there.
 */
import { type Answer, toAnswer, unreachable } from './answer.ts';

/** A running upload. */
export interface Upload<T> {
  readonly answer: Promise<Answer<T> | null>;
  /** Stops it; the answer is null then. */
  readonly stop: () => void;
}

export interface UploadOptions {
  readonly address: string;
  readonly form: FormData;
  readonly language: string;
  readonly key: string;
  /** The version that was seen, where the form carries out what an answer showed. */
  readonly version?: number;
  /** Part of the bytes that have left, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

export function upload<T>(options: UploadOptions): Upload<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer<T> | null>((resolve) => {
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) options.onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => options.onProgress(1));
    request.addEventListener('load', () =>
      resolve(toAnswer<T>(request.status, parsed(request.responseText))),
    );
    request.addEventListener('error', () => resolve({ ok: false, problem: unreachable }));
    request.addEventListener('abort', () => resolve(null));
    request.open('POST', options.address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', options.language);
    request.setRequestHeader('idempotency-key', options.key);
    if (options.version !== undefined) request.setRequestHeader('if-match', `"${options.version}"`);
    request.send(options.form);
  });
  return { answer, stop: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
