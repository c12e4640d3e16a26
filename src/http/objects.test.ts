/** Objects as the API has them: generated for every declared type, exact, and with problems at their fields. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';
import { objectTypes } from '../plan/objects/index.ts';
import { operations } from './operations/index.ts';

interface SeenObject {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly state: string | null;
}

async function openOffice(t: TestContext): Promise<Site & { readonly at: string }> {
  const site = await openSite(t);
  const plan = await importPlan(site);
  return { ...site, at: `/api/plans/${plan.id}` };
}

const title = { en: 'Prepare the session' };

test('HT50 every declared type has its operations: list, make, show, change, retire, restore, and rows', () => {
  for (const { collection } of objectTypes) {
    const at = `/api/plans/:plan/${collection}`;
    const here = operations
      .filter((one) => one.path.startsWith(at) || one.path === `/api/plans/:plan/rows/${collection}`)
      .filter((one) =>
        [
          at,
          `${at}/:id`,
          `${at}/:id/retire`,
          `${at}/:id/restore`,
          `/api/plans/:plan/rows/${collection}`,
        ].includes(one.path),
      )
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(
      here.sort(),
      [
        `GET ${at}`,
        `GET ${at}/:id`,
        `GET /api/plans/:plan/rows/${collection}`,
        `PATCH ${at}/:id`,
        `POST ${at}`,
        `POST ${at}/:id/restore`,
        `POST ${at}/:id/retire`,
        `POST /api/plans/:plan/rows/${collection}`,
      ].sort(),
    );
  }
});

test('HT50 an object is made, shown, changed from its version, retired and restored', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  const made = await ask(office, `POST ${office.at}/tasks`, { as, body: { title, state: 'planned' } });
  assert.equal(made.statusCode, 201, made.body);
  const task = made.json<SeenObject>();
  const at = `${office.at}/tasks/${task.id}`;
  assert.equal(made.headers.location, at);
  assert.equal(made.headers.etag, `"${task.version}"`);
  const patch = { due: '2026-09', state: 'in-hand' };
  const bare = await ask(office, `PATCH ${at}`, { as, body: patch });
  assert.equal(problemOf(bare).code, 'precondition-required');
  const match = (version: number) => ({ as, headers: { 'if-match': `"${version}"` } });
  const changed = await ask(office, `PATCH ${at}`, { ...match(task.version), body: patch });
  assert.equal(changed.statusCode, 200, changed.body);
  const late = await ask(office, `PATCH ${at}`, { ...match(task.version), body: { due: null } });
  assert.equal(problemOf(late).code, 'precondition-failed');
  const { version } = changed.json<SeenObject>();
  const retired = await ask(office, `POST ${at}/retire`, { ...match(version), body: { reason: 'twice' } });
  assert.equal(retired.statusCode, 200, retired.body);
  const again = retired.json<SeenObject>().version;
  const restored = await ask(office, `POST ${at}/restore`, { ...match(again), body: {} });
  assert.equal(restored.statusCode, 200, restored.body);
  const shown = await ask(office, `GET ${at}`, { as });
  assert.deepEqual(shown.json<SeenObject>().values, { title, due: '2026-09', state: 'in-hand' });
});

test('HT50 faults stand at their fields, in the reader’s language, all at once', async (t) => {
  const office = await openOffice(t);
  const body = {
    title,
    state: 'planned',
    due: '2026-02-30',
    begun: '2026-05',
    finished: '2026-04',
    lead: 'body/none',
  };
  const headers = { 'accept-language': 'zh' };
  const join1 = await join(office, 'zh-reader', ['coordinator'], { language: 'zh' });
  const answer = await ask(office, `POST ${office.at}/tasks`, { as: join1.cookie, body, headers });
  assert.equal(answer.statusCode, 422);
  const { code, errors } = problemOf(answer);
  assert.equal(code, 'object-invalid');
  assert.deepEqual(errors, [
    { at: '/due', message: '请填写年、年月或年月日，如 2026、2026-03、2026-03-31' },
    { at: '/lead', message: '所指条目不存在，或您无权查看' },
    { at: '/finished', message: '2026-04 不应早于 2026-05' },
  ]);
});

test('HT2 a field that the type has not, and a word that is no choice, are refused before anything is asked', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  const body = { title, state: 'perhaps', colour: 'red' };
  const answer = await ask(office, `POST ${office.at}/tasks`, { as, body });
  assert.equal(problemOf(answer).code, 'request-invalid');
  assert.deepEqual((problemOf(answer).errors ?? []).map(({ at }) => at).sort(), ['/colour', '/state']);
});

test('HT8 HT50 a list takes the filters of its type, and its Link leads on', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  for (const [n, state] of ['planned', 'in-hand', 'planned'].entries()) {
    const made = await ask(office, `POST ${office.at}/tasks`, {
      as,
      body: { title: { en: `t${n}` }, state },
    });
    assert.equal(made.statusCode, 201);
  }
  const first = await ask(office, `GET ${office.at}/tasks?state=planned&sort=label&limit=1`, { as });
  const page = first.json<{ items: readonly SeenObject[]; total: number }>();
  assert.equal(page.total, 2);
  const link = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
  const second = await ask(office, `GET ${link}`, { as });
  assert.deepEqual(
    second.json<{ items: readonly SeenObject[] }>().items.map(({ values }) => values.title),
    [{ en: 't2' }],
  );
  const foreign = await ask(office, `GET ${link.replace('state=planned', 'state=done')}`, { as });
  assert.equal(problemOf(foreign).code, 'cursor-invalid');
  const wrong = await ask(office, `GET ${office.at}/tasks?state=perhaps`, { as });
  assert.equal(problemOf(wrong).code, 'request-invalid');
});

test('HT50 rows answer row by row: dry run, refusal with each place, and the same rows back', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  const at = `${office.at}/rows/bodies`;
  const rows = [
    { name: { en: 'A' }, side: 'ours' },
    { name: {}, side: 'ours' },
    { name: { en: 'C' }, side: 3 },
  ];
  const dry = await ask(office, `POST ${at}`, { as, body: { rows, dryRun: true } });
  assert.equal(dry.statusCode, 200, dry.body);
  const outcome = dry.json<{
    counts: object;
    rows: readonly { outcome: string; faults: readonly object[] }[];
  }>();
  assert.deepEqual(outcome.counts, { add: 1, change: 0, skip: 0, error: 2 });
  assert.deepEqual(outcome.rows[1], {
    row: 1,
    outcome: 'error',
    id: null,
    faults: [{ at: '/name', fault: 'missing', message: 'This needs to be filled in' }],
  });
  const refused = await ask(office, `POST ${at}`, { as, body: { rows } });
  assert.equal(refused.statusCode, 422);
  const { code, title: words, errors } = problemOf(refused);
  assert.deepEqual([code, words], ['rows-invalid', '2 rows cannot be taken']);
  assert.deepEqual(
    errors?.map((one) => one.at),
    ['/rows/1/name', '/rows/2/side'],
  );
  const kept = await ask(office, `POST ${at}`, { as, body: { rows: rows.slice(0, 1) } });
  assert.equal(kept.json<{ kept: boolean }>().kept, true);
  const back = await ask(office, `GET ${at}`, { as });
  const again = await ask(office, `POST ${at}`, { as, body: back.json<object>() });
  assert.deepEqual(again.json<{ counts: object }>().counts, { add: 0, change: 0, skip: 1, error: 0 });
  const form = await ask(office, `POST ${at}`, { as, body: { rows: 'all' } });
  assert.equal(problemOf(form).code, 'request-invalid');
});

test('HT6 HT50 whoever only reads makes nothing; nobody reads without signing in', async (t) => {
  const office = await openOffice(t);
  const reader = await join(office, 'reader', ['reader']);
  const make = await ask(office, `POST ${office.at}/letters`, { as: reader.cookie, body: {} });
  assert.equal(problemOf(make).code, 'not-allowed');
  assert.equal((await ask(office, `GET ${office.at}/letters`, { as: reader.cookie })).statusCode, 200);
  assert.equal((await ask(office, `GET ${office.at}/letters`)).statusCode, 401);
});

test('HT50 the kinds of things are told with how many there are', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  await ask(office, `POST ${office.at}/bodies`, { as, body: { name: { en: 'A' }, side: 'ours' } });
  const { types } = (await ask(office, `GET ${office.at}/objects`, { as })).json<{
    types: readonly { type: string; collection: string; count: number }[];
  }>();
  assert.equal(types.length, objectTypes.length);
  assert.deepEqual(
    types.find(({ type }) => type === 'body'),
    { type: 'body', collection: 'bodies', count: 1 },
  );
});

test('HT14 HT50 a write sent twice with its key makes one object', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  const sent = { as, body: { title, state: 'planned' }, headers: { 'idempotency-key': 'k1' } };
  const first = await ask(office, `POST ${office.at}/tasks`, sent);
  const second = await ask(office, `POST ${office.at}/tasks`, sent);
  assert.equal(second.json<SeenObject>().id, first.json<SeenObject>().id);
  assert.equal((await ask(office, `GET ${office.at}/tasks`, { as })).json<{ total: number }>().total, 1);
});
