/** request-invalid names what is wrong, whoever found it: schema, form, transport, rule of a plan or of accounts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ask,
  importPlan,
  join,
  openSite,
  problemOf,
  type Site,
  seenNow,
  smallPlan,
} from '../../tests/http/open-site.ts';
import { isMessageKey } from '../i18n/index.ts';

interface Seen {
  readonly statusCode: number;
  readonly body: string;
  json<T>(): T;
}
/** The places that a request-invalid names. */
function placesOf(answer: Parameters<typeof problemOf>[0] & Seen): readonly string[] {
  const found = problemOf(answer);
  assert.equal(found.code, 'request-invalid', answer.body);
  for (const { message } of found.errors ?? []) assert.equal(isMessageKey(message), false, message);
  return found.errors?.map(({ at }) => at) ?? [];
}

test('HT2 each rule of a plan’s own data names its field', async (t) => {
  const site = await openSite(t);
  const { id, version } = await importPlan(site);
  const headers = { 'if-match': `"${version}"` };
  const party = (code: string, ours: boolean) => ({ code, name: { en: code }, ours });
  const cases: readonly (readonly [object, string])[] = [
    [{ title: { en: ' ' } }, '/title'],
    [{ title: {} }, '/title'],
    [{ period: { from: '2026-13', to: '2028' } }, '/period/from'],
    [{ period: { from: '2026', to: 'soon' } }, '/period/to'],
    [{ period: { from: '2026', to: '2025-12-31' } }, '/period/to'],
    [{ parties: [party('cn', true), party('la', false), party('cn', false)] }, '/parties/2/code'],
    [{ parties: [party('cn', true), party('la', true)] }, '/parties/1/ours'],
    [{ parties: [] }, '/parties'],
  ];
  for (const [body, at] of cases) {
    const answer = await ask(site, `PATCH /api/plans/${id}`, { as: site.admin, headers, body });
    assert.deepEqual(placesOf(answer), [at], JSON.stringify(body));
  }
});

/** A plan with an accepted outline and one accepted commitment. */
async function openCommitment(site: Site) {
  const { id, texts } = await importPlan(site);
  const review = async (acts: readonly object[]) =>
    ask(site, `POST /api/plans/${id}/review`, {
      as: site.admin,
      body: { acts, seen: await seenNow(site, id) },
    });
  await review([{ act: 'accept-outline', text: texts[0]?.id }]);
  const list = await ask(site, `GET /api/plans/${id}/commitments`, { as: site.admin });
  const [first, second] = list.json<{ items: readonly { id: string }[] }>().items;
  await review([{ act: 'accept', items: [first?.id] }]);
  const one = await ask(site, `GET /api/plans/${id}/commitments/${first?.id}`, { as: site.admin });
  return { id, review, first: first?.id ?? '', second: second?.id ?? '', etag: String(one.headers.etag) };
}

test('HT2 what is wrong with a reading is named in a change of it, and in a list of acts at the place of the act', async (t) => {
  const site = await openSite(t);
  const { id, review, first, second, etag } = await openCommitment(site);
  const cases: readonly (readonly [object, string])[] = [
    [{ date: '2026-13', origin: 'set', words: null }, 'due/date'],
    [{ date: null, origin: 'set', words: null }, 'due/date'],
    [{ date: '2026', origin: 'soft', words: '近期' }, 'due/date'],
    [{ date: null, origin: 'soft', words: '' }, 'due/words'],
    [{ date: '2026', origin: 'stated', words: null }, 'due/words'],
  ];
  for (const [due, place] of cases) {
    const changed = await ask(site, `PATCH /api/plans/${id}/commitments/${first}`, {
      as: site.admin,
      headers: { 'if-match': etag },
      body: { due },
    });
    assert.deepEqual(placesOf(changed), [`/${place}`], JSON.stringify(due));
    const acts = await review([
      { act: 'accept', items: [second] },
      { act: 'reread', items: [second], reading: { due } },
    ]);
    assert.deepEqual(placesOf(acts), [`/acts/1/reading/${place}`], JSON.stringify(due));
  }
});

/** A multipart body put together by hand. */
const form = (...parts: readonly string[]) =>
  [...parts.map((part) => `--x\r\n${part}\r\n`), '--x--\r\n'].join('');
const fieldPart = (name: string, value: string) =>
  `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const filePart = (name: string, words = new TextDecoder().decode(smallPlan)) =>
  `Content-Disposition: form-data; name="${name}"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${words}`;

test('HT2 a form names the part that is missing, unknown, too long or there twice, and is refused whole', async (t) => {
  const site = await openSite(t);
  const post = (payload: string, type = 'multipart/form-data; boundary=x') =>
    site.server.inject({
      method: 'POST',
      url: '/api/plans',
      headers: { cookie: site.admin, 'content-type': type },
      payload,
    });
  const whole = form(filePart('file'));
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [form(fieldPart('language', 'zh')), ['/file']],
    [form(filePart('plan')), ['/plan']],
    [form(filePart('file'), filePart('file')), ['/file']],
    [form(fieldPart('titleEn', 'x'.repeat(4001)), filePart('file')), ['/titleEn']],
    [form(fieldPart('titleEn', 'x'.repeat(501)), filePart('file')), ['/titleEn']],
    [
      form(fieldPart('language', 'tlh'), fieldPart('colour', 'red'), filePart('file')),
      ['/language', '/colour'],
    ],
    [form(...Array.from({ length: 21 }, (_, n) => fieldPart(`f${n}`, 'x')), filePart('file')), ['/']],
    [whole.slice(0, -10), ['/']],
    ['no form at all', ['/']],
  ];
  for (const [payload, places] of cases) {
    const answer = await post(payload);
    assert.deepEqual([...placesOf(answer)].sort(), [...places].sort(), payload.slice(0, 120));
  }
  assert.deepEqual(placesOf(await post(whole, 'multipart/form-data')), ['/']);
  const plans = await ask(site, 'GET /api/plans', { as: site.admin });
  assert.deepEqual(plans.json(), { items: [], next: null });
  assert.equal((await post(whole)).statusCode, 201);
});

test('HT2 a body that cannot be read and a key that is too long are named', async (t) => {
  const site = await openSite(t);
  const send = (payload: string, headers: Record<string, string> = {}) =>
    site.server.inject({
      method: 'POST',
      url: '/api/people',
      headers: { cookie: site.admin, 'content-type': 'application/json', ...headers },
      payload,
    });
  assert.deepEqual(placesOf(await send('{"name":')), ['/']);
  assert.deepEqual(placesOf(await send('')), ['/']);
  const body = JSON.stringify({ name: 'a', displayName: 'A', grants: [{ role: 'reader', areas: {} }] });
  assert.deepEqual(placesOf(await send(body, { 'idempotency-key': 'k'.repeat(201) })), ['Idempotency-Key']);
  assert.equal((await send(body, { 'idempotency-key': 'k'.repeat(200) })).statusCode, 201);
});

test('HT2 what accounts refuse names its field, in each language with the name of what is not known', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const keo = await join(site, 'keo', ['reader']);
  const grants = [{ role: 'reader', areas: { [id]: ['nowhere'], 'no-plan': [] } }];
  for (const language of ['zh', 'lo', 'en']) {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    const body = { name: 'noy', displayName: 'Noy', grants };
    const answer = await ask(site, 'POST /api/people', { as: site.admin, body });
    assert.deepEqual(
      [...placesOf(answer)].sort(),
      [`/grants/0/areas/${id}/0`, '/grants/0/areas/no-plan'].sort(),
    );
    for (const { at, message } of problemOf(answer).errors ?? [])
      assert.ok(message.includes(at.endsWith('no-plan') ? 'no-plan' : 'nowhere'), message);
  }
  const deputy = { deputy: keo.id, from: '2026-05-05', to: '2026-05-04' };
  const named = await ask(site, `POST /api/people/${keo.id}/deputies`, {
    as: site.admin,
    body: deputy,
    headers: { 'if-match': '"2"' },
  });
  assert.deepEqual(placesOf(named), ['/to']);
  const blank = { name: '\u200b', displayName: 'B', grants: [{ role: 'reader', areas: {} }] };
  assert.deepEqual(placesOf(await ask(site, 'POST /api/people', { as: site.admin, body: blank })), ['/name']);
});
