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
    { at: '/due', message: '请填写日历中存在的年、年月或年月日，如2026、2026-03、2026-03-31' },
    { at: '/lead', message: '所指条目不存在，或您无权查看' },
    { at: '/finished', message: '2026年4月不应早于2026年5月' },
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

test('HT51 HT9 a scan comes as a form and goes out as it came, under its own name', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  const bytes = new TextEncoder().encode('%PDF-1.7 a scan of an invented letter');
  const form = new FormData();
  form.set('file', new Blob([bytes], { type: 'text/html' }), 'ໜັງສື 12 (来函).pdf');
  const encoded = new Response(form);
  const sent = await office.server.inject({
    method: 'POST',
    url: `${office.at}/files`,
    headers: { cookie: as, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  assert.equal(sent.statusCode, 201, sent.body);
  const file = sent.json<{ sha256: string; name: string; mediaType: string; size: number }>();
  assert.deepEqual(
    [file.name, file.mediaType, file.size],
    ['ໜັງສື 12 (来函).pdf', 'application/pdf', bytes.length],
  );
  const out = await ask(office, `GET ${office.at}/files/${file.sha256}`, { as });
  assert.deepEqual(new Uint8Array(out.rawPayload), bytes);
  assert.equal(out.headers['content-type'], 'application/octet-stream');
  assert.equal(out.headers['x-content-type-options'], 'nosniff');
  assert.match(String(out.headers['content-security-policy']), /sandbox/);
  const disposition = String(out.headers['content-disposition']);
  assert.match(disposition, /^attachment; filename="[\w. ()-]+"; filename\*=UTF-8''/);
  assert.equal(decodeURIComponent(disposition.split("''")[1] ?? ''), 'ໜັງສື 12 (来函).pdf');
  const body = { title: { en: 'Scan' }, showing: 'held', file: [{ sha256: file.sha256, name: file.name }] };
  const made = await ask(office, `POST ${office.at}/evidence`, { as, body });
  assert.equal(made.statusCode, 201, made.body);
  const contributor = await join(office, 'contributor', ['contributor']);
  const held = await ask(office, `GET ${office.at}/files/${file.sha256}`, { as: contributor.cookie });
  assert.equal(problemOf(held).code, 'file-held', 'it is there, and no more is said');
});

test('HT51 HT13 a page under the name of a picture is refused', async (t) => {
  const office = await openOffice(t);
  const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
  const answer = await ask(office, `POST ${office.at}/files`, { as: office.admin, form: { file: page } });
  assert.equal(problemOf(answer).code, 'file-kind-refused');
  const nothing = await ask(office, `POST ${office.at}/files`, { as: office.admin, form: { other: 'x' } });
  assert.equal(problemOf(nothing).code, 'request-invalid');
});

test('HT50 what a field may refer to is found, named, and known from its other end', async (t) => {
  const office = await openOffice(t);
  const as = office.admin;
  const body = await ask(office, `POST ${office.at}/bodies`, {
    as,
    body: { name: { en: 'Rail Office' }, side: 'ours' },
  });
  const ref = `body/${body.json<SeenObject>().id}`;
  await ask(office, `POST ${office.at}/tasks`, { as, body: { title, state: 'planned', lead: ref } });
  const found = await ask(office, `GET ${office.at}/references?to=body&to=letter&q=rail`, { as });
  assert.deepEqual(found.json<{ items: string[] }>().items, [ref]);
  const named = await ask(office, `GET ${office.at}/reference-names?ref=${encodeURIComponent(ref)}`, { as });
  assert.deepEqual(named.json<{ refs: Record<string, { label: object }> }>().refs[ref]?.label, {
    en: 'Rail Office',
  });
  const back = await ask(office, `GET ${office.at}/backlinks?to=${encodeURIComponent(ref)}`, { as });
  assert.deepEqual(
    back
      .json<{ back: { type: string; field: string; total: number }[] }>()
      .back.map(({ type, field, total }) => [type, field, total]),
    [['task', 'lead', 1]],
  );
  const suggested = await ask(office, `GET ${office.at}/suggestions?type=instrument`, { as });
  assert.equal(suggested.statusCode, 200, suggested.body);
  const wrong = await ask(office, `GET ${office.at}/suggestions?type=task`, { as });
  assert.equal(problemOf(wrong).code, 'request-invalid');
});
