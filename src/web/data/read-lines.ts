/**
 * Asks for something that answers line by line (JSON lines), as long work does that says how far it is. It is stopped by the
 * signal: the server notices that nobody listens any more.
 */
import { type Answer, toAnswer, unreachable } from './answer.ts';

/** Cuts what comes in pieces into whole lines; what has no end yet is kept for the next piece. */
export class LineCutter {
  #rest = '';

  add(piece: string): readonly string[] {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.filter((line) => line !== '');
  }
}

export interface LinesAsked<T> {
  readonly address: string;
  readonly language: string;
  readonly signal: AbortSignal;
  readonly onLine: (line: T) => void;
}

/** Reads the lines of a POST until they end; null where it was stopped. A refusal and a broken line are answers. */
export async function readLines<T>({
  address,
  language,
  signal,
  onLine,
}: LinesAsked<T>): Promise<Answer<null> | null> {
  try {
    const headers = { accept: 'application/x-ndjson', 'accept-language': language };
    const response = await fetch(address, { method: 'POST', headers, signal });
    if (!response.ok || response.body === null) return toAnswer<null>(response.status, await response.json());
    const cutter = new LineCutter();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      for (const line of cutter.add(decoder.decode(piece.value, { stream: true }))) onLine(JSON.parse(line));
    return { ok: true, value: null };
  } catch {
    return signal.aborted ? null : { ok: false, problem: unreachable };
  }
}
