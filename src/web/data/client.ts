/**
 * Speaks to the server with `fetch`. Reads answer in the language of the page; writes carry an Idempotency-Key, so that
 * sending again after a broken line does not act twice, and If-Match where the act rests on what the person saw.
 */
import { type Answer, toAnswer, unreachable } from './answer.ts';

/** A write: what is done, where, with what. */
export interface Write {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly address: string;
  /** JSON, or a form with files. */
  readonly body?: unknown;
  /** The version that the person saw; the server refuses if it has moved on. */
  readonly version?: number;
  readonly key: string;
  readonly language: string;
}

/** Reads an address. */
export async function read<T>(address: string, language: string, signal?: AbortSignal): Promise<Answer<T>> {
  const headers = { accept: 'application/json', 'accept-language': language };
  return answerOf<T>(() => fetch(address, signal === undefined ? { headers } : { headers, signal }));
}

/** A file that was read, under the name that the server gives it. */
export interface ReadFile {
  readonly content: Blob;
  readonly name: string | null;
}

/** Reads a file; what is refused comes as any problem. */
export async function readFile(address: string, language: string): Promise<Answer<ReadFile>> {
  try {
    const response = await fetch(address, { headers: { accept: '*/*', 'accept-language': language } });
    if (!response.ok) return answerOf<ReadFile>(async () => response);
    const [, name] =
      /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? [];
    const content = await response.blob();
    return { ok: true, value: { content, name: name === undefined ? null : decodeURIComponent(name) } };
  } catch {
    return { ok: false, problem: unreachable };
  }
}

/** Carries out a write. */
export async function write<T>(act: Write): Promise<Answer<T>> {
  return answerOf<T>(() => fetch(act.address, requestOf(act)));
}

/** The request of a write. */
export function requestOf(act: Write): RequestInit & { headers: Record<string, string> } {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': act.language,
    'idempotency-key': act.key,
  };
  if (act.version !== undefined) headers['if-match'] = `"${act.version}"`;
  if (act.body === undefined) return { method: act.method, headers };
  if (act.body instanceof FormData) return { method: act.method, headers, body: act.body };
  headers['content-type'] = 'application/json';
  return { method: act.method, headers, body: JSON.stringify(act.body) };
}

/** A fresh key: 128 random bits. Works on plain http too, where `crypto.randomUUID` does not exist. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

async function answerOf<T>(ask: () => Promise<Response>): Promise<Answer<T>> {
  try {
    const response = await ask();
    const text = await response.text();
    return toAnswer<T>(response.status, text === '' ? null : parse(text));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { ok: false, problem: unreachable };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
