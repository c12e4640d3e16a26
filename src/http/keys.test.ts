/** Writes that are sent twice, and changes made from an old version. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ask,
  importPlan,
  join,
  openSite,
  problemOf,
  type SeenPlan,
  type Site,
  smallPlan,
} from '../../tests/http/open-site.ts';
import type { Store } from '../app/index.ts';
import { buildServer } from './index.ts';

const keyed = (key: string, more: Record<string, string> = {}) => ({ 'idempotency-key': key, ...more });
const plansOf = async (site: Site) =>
  (await ask(site, 'GET /api/plans', { as: site.admin })).json<{ items: SeenPlan[] }>().items;

test('HT12 a change to a plan without If-Match is 428, from an old version 412, from the right one 200', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const at = `/api/plans/${plan.id}`;
  const seen = await ask(site, `GET ${at}`, { as: site.admin });
  assert.equal(seen.headers.etag, `"${plan.version}"`);
  const patch = (title: string, headers = {}) =>
    ask(site, `PATCH ${at}`, { as: site.admin, body: { title: { en: title } }, headers });
  const bare = await patch('Bare');
  assert.deepEqual([bare.statusCode, problemOf(bare).code], [428, 'precondition-required']);
  for (const tag of [`"${plan.version + 1}"`, '"0"', '*', 'none', '""', `${plan.version}`]) {
    const stale = await patch('Stale', { 'if-match': tag });
    assert.deepEqual([stale.statusCode, problemOf(stale).code], [412, 'precondition-failed'], tag);
  }
  const right = await patch('Right', { 'if-match': String(seen.headers.etag) });
  assert.equal(right.statusCode, 200, right.body);
  const changed = right.json<SeenPlan>();
  assert.equal(changed.title.en, 'Right');
  assert.ok(changed.version > plan.version);
  assert.equal(right.headers.etag, `"${changed.version}"`);
  const late = await patch('Late', { 'if-match': String(seen.headers.etag) });
  assert.equal(late.statusCode, 412);
  assert.equal((await plansOf(site))[0]?.title.en, 'Right');
});

test('HT12 of eight changes from one version one is done', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      ask(site, `PATCH /api/plans/${plan.id}`, {
        as: site.admin,
        body: { title: { en: `Title ${n}` } },
        headers: { 'if-match': `"${plan.version}"` },
      }),
    ),
  );
  const statuses = answers.map(({ statusCode }) => statusCode).sort();
  assert.deepEqual(statuses, [200, ...Array.from({ length: 7 }, () => 412)]);
});

test('HT14 an import sent again under its key is answered as before, and there is one plan', async (t) => {
  const site = await openSite(t);
  const send = (file: Uint8Array, key = 'import-1') =>
    ask(site, 'POST /api/plans', { as: site.admin, form: { file }, headers: keyed(key) });
  const first = await send(smallPlan);
  assert.equal(first.statusCode, 201, first.body);
  assert.equal(first.headers['idempotency-replayed'], undefined);
  const again = await send(smallPlan);
  assert.deepEqual([again.statusCode, again.body], [201, first.body]);
  for (const name of ['etag', 'location', 'content-type'])
    assert.equal(again.headers[name], first.headers[name], name);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  const other = await send(new TextEncoder().encode('一、别的\n\n1.双方召开会议。\n'));
  assert.deepEqual([other.statusCode, problemOf(other).code], [409, 'idempotency-key-reused']);
  assert.equal((await plansOf(site)).length, 1);
});

test('HT14 many at once under one key act once, and all have one answer', async (t) => {
  const site = await openSite(t);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      ask(site, 'POST /api/plans', { as: site.admin, form: { file: smallPlan }, headers: keyed('six') }),
    ),
  );
  assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [201]);
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  assert.equal((await plansOf(site)).length, 1);
});

test('HT14 keys are each person’s own, and a refused request leaves its key free', async (t) => {
  const site = await openSite(t);
  const other = await join(site, 'second', ['coordinator']);
  const send = (as: string, force: string) =>
    ask(site, 'POST /api/plans', { as, form: { file: smallPlan, force }, headers: keyed('shared') });
  assert.equal((await send(site.admin, 'true')).statusCode, 201);
  assert.equal(problemOf(await send(other.cookie, 'false')).code, 'text-duplicate');
  assert.equal((await send(other.cookie, 'true')).statusCode, 201);
  assert.equal((await plansOf(site)).length, 2);
  const long = await ask(site, 'POST /api/plans', {
    as: site.admin,
    form: { file: smallPlan, force: 'true' },
    headers: keyed('k'.repeat(201)),
  });
  assert.equal(problemOf(long).code, 'request-invalid');
});

test('HT14 an act whose answer was lost is not done again, and that is said', async (t) => {
  const gate = { losesAnswers: false, writes: 0 };
  const wrap = (store: Store): Store => ({
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    // The act itself is kept; the write after it, which keeps the answer, meets a crash.
    write(scope, work) {
      if (gate.losesAnswers && scope === 'node' && gate.writes > 0)
        return Promise.reject(new Error('power cut'));
      if (gate.losesAnswers) gate.writes += 1;
      return store.write(scope, work);
    },
  });
  const site = await openSite(t, {}, wrap);
  const send = () =>
    ask(site, 'POST /api/plans', {
      as: site.admin,
      form: { file: smallPlan, force: 'true' },
      headers: keyed('lost'),
    });
  gate.losesAnswers = true;
  assert.equal((await send()).statusCode, 500);
  gate.losesAnswers = false;
  assert.equal((await plansOf(site)).length, 1, 'the act was kept');
  const again = await send();
  assert.deepEqual([again.statusCode, problemOf(again).code], [409, 'answer-not-kept']);
  assert.equal((await plansOf(site)).length, 1);
});

test('HT14 an answer with a one-time code is never kept', async (t) => {
  const site = await openSite(t);
  const send = (at = site) =>
    ask(at, 'POST /api/people', {
      as: site.admin,
      body: { name: 'somsak', displayName: 'Somsak', grants: [{ role: 'reader', areas: {} }] },
      headers: keyed('person'),
    });
  const made = await send();
  assert.equal(made.statusCode, 201);
  const { code } = made.json<{ code: { code: string } }>().code;
  // What a server remembers for a moment goes with it: another one on the same store has nothing to show.
  const server = await buildServer({
    ...{ app: site.app, version: '1.2.3', host: '127.0.0.1', backupFolder: '/nowhere' },
    ...{ renderPage: null, assets: null },
  });
  t.after(() => server.close());
  const again = await send({ ...site, server });
  assert.deepEqual([again.statusCode, problemOf(again).code], [409, 'answer-not-kept']);
  const admin = (await ask(site, 'GET /api/session', { as: site.admin })).json<{ person: { id: string } }>();
  const row = await site.app.store.read((r) => r.node.idempotency(admin.person.id, 'person'));
  assert.ok(row !== null && !JSON.stringify(row).includes(code));
});
