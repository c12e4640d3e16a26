/**
 * An office at a real server, over HTTP: somebody signed in who imports invented plans and accepts what the machine proposes,
 * and remembers each act that was acknowledged.
 */
import assert from 'node:assert/strict';
import { type Language, translate } from '../../src/i18n/index.ts';
import type { SeenProblem } from '../http/open-site.ts';

const password = 'a long enough sentence of a sample';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
interface Versioned {
  readonly id: string;
  readonly version: number;
}
interface Queue {
  readonly provisions: readonly (Versioned & {
    readonly items: readonly (Versioned & { readonly what: string })[];
  })[];
}

/** An invented plan; each number is another text. `measures` makes it as long as a test wants it. */
export function inventedPlan(number: number, measures = 12): Uint8Array {
  const lines = Array.from({ length: measures }, (_, n) =>
    n % 5 === 0
      ? `${n + 1}.双方将于2027年前召开第${n}次会议,编号${number}。`
      : `${n + 1}.推动两国第${n}个港口建设,编号${number}。`,
  );
  return new TextEncoder().encode(
    [`甲国和乙国行动计划第${number}号(2026-2028年)`, '', '一、经济领域', '', ...lines, ''].join('\n'),
  );
}

export class Office {
  readonly #origin: string;
  #cookie = '';
  /** Commitments that the server said are accepted, by plan. */
  readonly acknowledged = new Map<string, Set<string>>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The same person at a server that was started again. */
  at(origin: string): Office {
    const again = new Office(origin);
    again.#cookie = this.#cookie;
    for (const [plan, ids] of this.acknowledged) again.acknowledged.set(plan, ids);
    return again;
  }

  async send(
    method: string,
    path: string,
    body?: object | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const isForm = body instanceof FormData;
    const answer = await fetch(this.#origin + path, {
      method,
      headers: {
        ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.send('GET', path);
    assert.equal(answer.status, 200, `${path}: ${answer.text}`);
    return JSON.parse(answer.text);
  }

  /** A file, to the byte. */
  async bytes(path: string): Promise<ArrayBuffer> {
    const answer = await fetch(this.#origin + path, { headers: { cookie: this.#cookie } });
    assert.equal(answer.status, 200, path);
    return answer.arrayBuffer();
  }

  async setUp(code: string): Promise<void> {
    const first = { code, name: 'noy', displayName: 'Noy Sample', language: 'en', password };
    this.#keepCookie(await this.send('POST', '/api/setup', first));
  }

  async speak(language: Language): Promise<void> {
    const answer = await this.send('PATCH', '/api/session', { language });
    assert.equal(answer.status, 200, answer.text);
  }

  /** Signs in as somebody who is not known to the server yet, in a language that only the browser names. */
  trySignIn(language: Language): Promise<Answer> {
    return new Office(this.#origin).send(
      'POST',
      '/api/session',
      { name: 'noy', password },
      { 'accept-language': language },
    );
  }

  importPlan(bytes: Uint8Array, signal?: AbortSignal): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'text/plain' }), 'plan.txt');
    signal?.throwIfAborted();
    return this.send('POST', '/api/plans', form);
  }

  /** Imports a plan and accepts its outline; answers its id. */
  async begin(bytes: Uint8Array): Promise<string> {
    const made = await this.importPlan(bytes);
    assert.equal(made.status, 201, made.text);
    const { id, texts }: { id: string; texts: { id: string }[] } = JSON.parse(made.text);
    const acts = [{ act: 'accept-outline', text: texts[0]?.id }];
    const done = await this.send('POST', `/api/plans/${id}/review`, { acts });
    assert.equal(done.status, 200, done.text);
    this.acknowledged.set(id, new Set());
    return id;
  }

  /** Accepts one open proposal; null where there is none left. What was answered 200 is remembered. */
  async acceptOne(plan: string): Promise<Answer | null> {
    const { provisions } = await this.get<Queue>(`/api/plans/${plan}/review`);
    const seen = provisions.flatMap((one) => [one, ...one.items]).map(({ id, version }) => ({ id, version }));
    const open = provisions.flatMap(({ items }) => items).find(({ what }) => what === 'proposal');
    if (open === undefined) return null;
    const acts = [{ act: 'accept', items: [open.id] }];
    const answer = await this.send('POST', `/api/plans/${plan}/review`, { acts, seen });
    if (answer.status === 200) this.acknowledged.get(plan)?.add(open.id);
    return answer;
  }

  /** Everything that was acknowledged is there, and each plan's log is sound. */
  async assertUnharmed(): Promise<void> {
    for (const [plan, ids] of this.acknowledged) {
      const list = await this.get<{ items: { id: string }[] }>(
        `/api/plans/${plan}/commitments?state=accepted&limit=200`,
      );
      const kept = new Set(list.items.map(({ id }) => id));
      for (const id of ids) assert.ok(kept.has(id), `${id} was acknowledged and is gone`);
      const verified = await this.send('POST', `/api/plans/${plan}/log/verification`);
      assert.equal(verified.status, 200, verified.text);
      const { sound, checks }: { sound: boolean; checks: unknown } = JSON.parse(verified.text);
      assert.equal(sound, true, JSON.stringify(checks));
    }
  }

  #keepCookie(answer: Answer): void {
    assert.equal(answer.status, 201, answer.text);
    this.#cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
  }
}

/** The answer is this problem, in this language: what happened, what is safe, what to do. */
export function assertSays(
  answer: Answer,
  status: number,
  code: 'store-full' | 'clock-went-back' | 'text-duplicate',
  language: Language,
): void {
  const found: SeenProblem = JSON.parse(answer.text);
  assert.deepEqual([answer.status, found.code], [status, code], answer.text);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(answer.headers.get('content-language'), language);
  assert.equal(found.title, translate(language, `problem.${code}.title`, found.facts));
  assert.equal(found.detail, translate(language, `problem.${code}.advice`, found.facts));
}
