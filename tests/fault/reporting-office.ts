/** An office at a real server with a round: one body that leads everything, its form, and returns that are entered for it. */
import assert from 'node:assert/strict';
import type { ObjectList, ReturnDetail, ReviewQueue, RoundForm } from '../../src/http/contract/index.ts';
import { type Answer, inventedPlan, type Office } from './served-office.ts';

/** A plan whose round waits for what the body says. */
export interface Reporting {
  readonly base: string;
  readonly code: string;
  /** Keys of the form's rows. */
  readonly keys: readonly string[];
}

async function post<T>(office: Office, path: string, body: object): Promise<T> {
  const answer = await office.send('POST', path, body);
  assert.ok(answer.status < 300, `${path}: ${answer.text}`);
  return JSON.parse(answer.text);
}

/** Imports an invented plan, accepts all of it, and makes the form of the one body. */
export async function beginReporting(office: Office, measures: number): Promise<Reporting> {
  const plan = await office.begin(inventedPlan(1, measures));
  const base = `/api/plans/${plan}`;
  const { provisions } = await office.get<ReviewQueue>(`${base}/review`);
  const open = provisions.flatMap(({ items }) => items);
  const seen = provisions.flatMap((one) => [one, ...one.items]).map(({ id, version }) => ({ id, version }));
  const items = open.map(({ id }) => id);
  await post(office, `${base}/review`, { acts: [{ act: 'accept', items }], seen });
  const { id: body } = await post<{ id: string }>(office, `${base}/bodies`, {
    name: { en: 'Sample Office' },
    side: 'ours',
  });
  const list = await office.get<{ items: { id: string }[] }>(`${base}/commitments?limit=200`);
  await post(office, `${base}/tasks`, {
    title: { en: 'All of it' },
    state: 'in-hand',
    lead: `body/${body}`,
    commitments: list.items.map(({ id }) => `commitment/${id}`),
  });
  const { id: round } = await post<{ id: string }>(office, `${base}/rounds`, {
    title: { en: 'Reports for 2026' },
    period: '2026',
    state: 'open',
    language: 'en',
    bodies: [`body/${body}`],
  });
  await post(office, `${base}/rounds/${round}/forms`, {});
  const { lines } = await office.get<{ lines: { code: string }[] }>(`${base}/rounds/${round}/standing`);
  const code = lines[0]?.code ?? '';
  const form = await office.get<RoundForm>(`${base}/forms/${code}`);
  return { base, code, keys: form.items.map(({ key }) => key) };
}

/** Enters a return that says `words` in every row; it waits. */
export async function enter(
  office: Office,
  { base, code, keys }: Reporting,
  words: string,
): Promise<ReturnDetail> {
  const rows = keys.map((key) => ({ key, progress: 'begun', done: words }));
  return post(office, `${base}/forms/${code}/returns`, { rows });
}

/** Keeps a return as it was seen, under a key. */
export function keep(
  office: Office,
  { base }: Reporting,
  { id, tag }: ReturnDetail,
  key: string,
): Promise<Answer> {
  const headers = { 'if-match': `"${tag}"`, 'idempotency-key': key };
  return office.send('POST', `${base}/returns/${id}/keep`, {}, headers);
}

/** How many claims say these words, and how the return stands: all of one and kept, or none and waiting. */
export async function standing(
  office: Office,
  { base }: Reporting,
  { id }: ReturnDetail,
  words: string,
): Promise<{ readonly said: number; readonly state: string }> {
  let said = 0;
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: ObjectList = await office.get<ObjectList>(`${base}/claims?limit=200${at}`);
    said += page.items.filter(({ values }) => JSON.stringify(values).includes(words)).length;
    cursor = page.next;
  } while (cursor !== null);
  const { state } = await office.get<ReturnDetail>(`${base}/returns/${id}`);
  return { said, state };
}
