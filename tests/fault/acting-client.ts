/**
 * A coordinator over HTTP who reviews without pause and remembers what was acknowledged: the outline, proposals one or
 * two at a time, readings, and a new plan once every proposal is settled. An act that got no answer is kept with its
 * Idempotency-Key, to be sent again.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Static } from 'typebox';
import type {
  CommitmentPage,
  LogPage,
  Plan,
  ReviewAct,
  ReviewQueue,
  ReviewResult,
  Verification,
} from '../../src/http/contract/index.ts';

const folder = new URL('../../fixtures/plans/', import.meta.url);
const kinds = ['exchange', 'implement', 'train', 'build'] as const;

interface Sent {
  readonly key: string;
  readonly plan: string;
  readonly acts: readonly ReviewAct[];
  /** Versions that it goes with; null until it is about to go. */
  seen: readonly { readonly id: string; readonly version: number }[] | null;
}
/** What is known of a plan: entries by number and commitments that were acknowledged, with the last kind set by us. */
interface Known {
  readonly entries: Map<number, string>;
  readonly commitments: Map<string, string | null>;
}

export class Acting {
  readonly #origin: string;
  readonly #random: () => number;
  #cookie = '';
  readonly #plans = new Map<string, Known>();
  #open: { plan: string; item: string }[] = [];
  /** Nobody re-reads a commitment that is being re-read, so that the last word is known: by plan, for the same text gives the same ids. */
  readonly #busy = new Set<string>();
  #unanswered: Sent[] = [];
  #fresh = new Map<string, Map<number, string>>();
  acknowledged = 0;

  constructor(origin: string, random: () => number) {
    this.#origin = origin;
    this.#random = random;
  }

  async setUp(code: string): Promise<void> {
    const answer = await this.#send('POST', '/api/setup', {
      ...{ code, name: 'noy', displayName: 'ນ້ອຍ ຕົວຢ່າງ', language: 'lo' },
      password: 'a long enough sentence of a sample',
    });
    assert.equal(answer.status, 201, await answer.text());
    this.#cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    const { items } = await this.#get<{ items: Plan[] }>('/api/plans');
    for (const plan of items) await this.#take(plan);
  }

  /** Acts with `hands` hands at once until the server is gone; answers how many acts were cut off. */
  async actUntilCutOff(hands: number): Promise<number> {
    let cutOff = 0;
    const act = async (): Promise<void> => {
      for (;;) {
        const sent = this.#next();
        try {
          sent.seen ??= await this.#seen(sent);
          await this.#carryOut(sent);
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          this.#unanswered.push(sent);
          cutOff += 1;
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: hands }, act));
    return cutOff;
  }

  /** Sends what got no answer once more: it acts now, or is answered as it was, or had acted with its answer lost. */
  async sendAgain(): Promise<void> {
    for (const sent of this.#unanswered.splice(0)) {
      sent.seen ??= await this.#seen(sent);
      await this.#carryOut(sent, true);
    }
    if (this.#open.length < 40) {
      const file = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
      const form = new FormData();
      form.append('file', new Blob([readFileSync(new URL(file, folder))], { type: 'text/plain' }), file);
      form.append('force', 'true');
      const answer = await this.#send('POST', '/api/plans', form);
      assert.equal(answer.status, 201, await answer.clone().text());
      await this.#take(await answer.json());
    }
  }

  /** Everything acknowledged since the last look stands in the log, and every acknowledged commitment is shown. */
  async checkKept(where: string): Promise<void> {
    for (const [plan, known] of this.#plans) {
      const fresh = this.#fresh.get(plan) ?? new Map<number, string>();
      const { size } = await this.#get<LogPage>(`/api/plans/${plan}/log?limit=1`);
      assert.ok(size > Math.max(-1, ...known.entries.keys()), `${where}: the log of ${size} is too short`);
      await this.#checkEntries(plan, fresh, where);
      const shown = new Map((await this.#commitments(plan)).map((one) => [one.id, one.reading.kind]));
      for (const [id, kind] of known.commitments) {
        assert.ok(shown.has(id), `${where}: commitment ${id} was acknowledged and is lost`);
        if (kind !== null && !this.#busy.has(`${plan} ${id}`))
          assert.equal(shown.get(id), kind, `${where}: reading of ${id}`);
      }
    }
    this.#fresh = new Map();
  }

  async checkWholeLog(): Promise<void> {
    for (const [plan, known] of this.#plans) await this.#checkEntries(plan, known.entries, 'at the end');
  }

  async checkSound(): Promise<void> {
    for (const plan of this.#plans.keys()) {
      const answer = await this.#send('POST', `/api/plans/${plan}/log/verification`);
      const found: Static<typeof Verification> = await answer.json();
      assert.deepEqual([answer.status, found.sound], [200, true], JSON.stringify(found));
    }
  }

  /** What a reader is shown of each plan, to be compared. */
  async everything(): Promise<unknown> {
    const shown = [];
    for (const plan of this.#plans.keys()) {
      const { checkpoint } = await this.#get<LogPage>(`/api/plans/${plan}/log?limit=1`);
      const review = await this.#get<Static<typeof ReviewQueue>>(`/api/plans/${plan}/review`);
      const { figures } = await this.#get<{ figures: unknown }>(`/api/plans/${plan}/overview`);
      shown.push({ plan, checkpoint, review, figures, commitments: await this.#commitments(plan) });
    }
    return shown;
  }

  async #take(plan: Plan): Promise<void> {
    this.#plans.set(plan.id, { entries: new Map(), commitments: new Map() });
    const acts = plan.texts.map(({ id }) => ({ act: 'accept-outline' as const, text: id }));
    await this.#carryOut({ key: randomUUID(), plan: plan.id, acts, seen: [] });
    const queue = await this.#get<Static<typeof ReviewQueue>>(`/api/plans/${plan.id}/review`);
    const items = queue.provisions.flatMap((provision) => provision.items);
    assert.ok(items.length > 0);
    this.#open.push(...items.map(({ id }) => ({ plan: plan.id, item: id })));
  }

  /** Proposals first for two acts in three, else a reading is changed. */
  #next(): Sent {
    const key = randomUUID();
    const first = this.#open[0];
    const settled = [...this.#plans].flatMap(([plan, { commitments }]) =>
      [...commitments.keys()].filter((id) => !this.#busy.has(`${plan} ${id}`)).map((id) => ({ plan, id })),
    );
    const chosen = settled[Math.floor(this.#random() * settled.length)];
    if (first !== undefined && (chosen === undefined || this.#random() < 0.67)) {
      const count = this.#random() < 0.5 && this.#open[1]?.plan === first.plan ? 2 : 1;
      const items = this.#open.splice(0, count).map(({ item }) => item);
      return { key, plan: first.plan, acts: [{ act: 'accept', items }], seen: null };
    }
    assert.ok(chosen);
    this.#busy.add(`${chosen.plan} ${chosen.id}`);
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? 'exchange';
    return {
      key,
      plan: chosen.plan,
      acts: [{ act: 'reread', items: [chosen.id], reading: { kind } }],
      seen: null,
    };
  }

  /** Versions of what the acts name, as they are shown now; an act that goes again keeps those that it went with. */
  async #seen({ plan, acts }: Sent): Promise<NonNullable<Sent['seen']>> {
    const ids = acts.flatMap((act) => (act.act === 'accept' || act.act === 'reread' ? act.items : []));
    return Promise.all(
      ids.map(async (id) => {
        const { version } = await this.#get<{ version: number }>(`/api/plans/${plan}/commitments/${id}`);
        return { id, version };
      }),
    );
  }

  async #carryOut(sent: Sent, isAgain = false): Promise<void> {
    const answer = await this.#send(
      'POST',
      `/api/plans/${sent.plan}/review`,
      { acts: sent.acts, seen: sent.seen },
      sent.key,
    );
    const body: Partial<Static<typeof ReviewResult>> & { code?: string } = await answer.json();
    const isKnown = isAgain && body.code === 'answer-not-kept';
    assert.ok(answer.status === 200 || isKnown, `${answer.status} ${JSON.stringify(body)}`);
    this.acknowledged += 1;
    const known = this.#plans.get(sent.plan);
    const fresh = this.#fresh.get(sent.plan) ?? new Map<number, string>();
    this.#fresh.set(sent.plan, fresh);
    for (const { seq, id } of body.entries ?? []) {
      const before = known?.entries.get(seq);
      assert.ok(before === undefined || before === id, `entry ${seq} was given twice`);
      known?.entries.set(seq, id);
      fresh.set(seq, id);
    }
    for (const act of sent.acts) {
      if (act.act !== 'accept' && act.act !== 'reread') continue;
      for (const id of act.items) {
        const kind = act.act === 'reread' ? (act.reading.kind ?? null) : null;
        known?.commitments.set(id, kind ?? known.commitments.get(id) ?? null);
        this.#busy.delete(`${sent.plan} ${id}`);
      }
    }
  }

  async #checkEntries(plan: string, wanted: ReadonlyMap<number, string>, where: string): Promise<void> {
    if (wanted.size === 0) return;
    const least = Math.min(...wanted.keys());
    const found = new Map<number, string>();
    for (let cursor = ''; ; ) {
      const address = `/api/plans/${plan}/log?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const { items, next } = await this.#get<LogPage>(address);
      for (const { seq, id } of items) found.set(seq, id);
      if (next === null || (items.at(-1)?.seq ?? 0) <= least) break;
      cursor = next;
    }
    for (const [seq, id] of wanted)
      assert.equal(found.get(seq), id, `${where}: entry ${seq} was acknowledged`);
  }

  async #commitments(plan: string): Promise<CommitmentPage['items']> {
    const all: CommitmentPage['items'] = [];
    for (let cursor = ''; ; ) {
      const rest = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const page = await this.#get<CommitmentPage>(
        `/api/plans/${plan}/commitments?state=accepted&limit=200${rest}`,
      );
      all.push(...page.items);
      if (page.next === null) return all;
      cursor = page.next;
    }
  }

  async #get<T>(address: string): Promise<T> {
    const answer = await this.#send('GET', address);
    assert.equal(answer.status, 200, `${address}: ${await answer.clone().text()}`);
    return answer.json();
  }

  #send(method: string, address: string, body?: object, key: string = randomUUID()): Promise<Response> {
    const isForm = body instanceof FormData;
    return fetch(this.#origin + address, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
  }
}
