/** Files in and out through the API: the example plan, each kind of bad file, what goes out again. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ask,
  importPlan,
  openSite,
  problemOf,
  type SeenPlan,
  type Site,
  smallPlan,
} from '../../tests/http/open-site.ts';
import { MAX_BYTES } from '../readers/index.ts';

const example = readFileSync('fixtures/plans/china-laos-2024-2028.zh.txt');
const utf8 = (text: string) => new TextEncoder().encode(text);

const countPlans = async (site: Site) =>
  (await ask(site, 'GET /api/plans', { as: site.admin })).json<{ items: SeenPlan[] }>().items.length;

test('HT13 the example plan is imported, and its bytes and characters go out as they came', async (t) => {
  const site = await openSite(t);
  const form = { file: example, titleEn: 'Sample title', standing: 'official-publication', language: '' };
  const made = await ask(site, 'POST /api/plans', { as: site.admin, form });
  assert.equal(made.statusCode, 201, made.body);
  const plan = made.json<SeenPlan>();
  assert.equal(made.headers.location, `/api/plans/${plan.id}`);
  assert.equal(made.headers.etag, `"${plan.version}"`);
  assert.equal(plan.title.en, 'Sample title');
  assert.ok(Number(plan.counts.proposalsOpen) > 20);
  const text = `/api/plans/${plan.id}/texts/${plan.texts[0]?.id}`;
  const characters = await ask(site, `GET ${text}/characters`, { as: site.admin });
  assert.equal(characters.headers['content-type'], 'text/plain; charset=utf-8');
  assert.equal(characters.body, example.toString('utf8'));
  const reader = await ask(site, `GET ${text}/reader`, { as: site.admin });
  assert.equal(reader.statusCode, 200, reader.body.slice(0, 300));
});

test('HT9 a brought file goes out byte for byte, as an attachment that no browser interprets', async (t) => {
  const site = await openSite(t);
  const page = utf8('<!doctype html><script>alert(1)</script>\n\n一、经济领域\n\n1.双方召开会议。\n');
  for (const file of [example, page]) {
    const { id, texts } = await importPlan(site, file);
    const answer = await ask(site, `GET /api/plans/${id}/texts/${texts[0]?.id}/source`, { as: site.admin });
    assert.deepEqual(new Uint8Array(answer.rawPayload), new Uint8Array(file));
    assert.equal(answer.headers['content-type'], 'application/octet-stream');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    const sha256 = createHash('sha256').update(file).digest('hex');
    assert.equal(answer.headers['content-disposition'], `attachment; filename="${sha256}"`);
  }
});

test('HT13 each bad file is refused with its own problem, and nothing of it is kept', async (t) => {
  const site = await openSite(t);
  await importPlan(site);
  const cases: readonly (readonly [string, number, Uint8Array])[] = [
    ['file-empty', 400, new Uint8Array()],
    ['file-empty', 400, utf8('  \n\n ')],
    ['file-damaged', 422, utf8('%PDF-1.7\n1 0 obj\n')],
    ['file-damaged', 422, new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 8, 8])],
    ['file-binary', 415, new Uint8Array(400)],
    // 0xFF stands in no UTF-8 and begins no pair of GB18030.
    ['file-encoding-unknown', 415, new Uint8Array([0x41, 0x42, 0xff, 0x43, 0x80, 0x0a, 0x44, 0x45, 0x46])],
    ['text-duplicate', 409, smallPlan],
  ];
  for (const [code, status, file] of cases) {
    const answer = await ask(site, 'POST /api/plans', { as: site.admin, form: { file } });
    assert.deepEqual([answer.statusCode, problemOf(answer).code], [status, code]);
    assert.equal(await countPlans(site), 1, code);
  }
});

test('HT13 a file over the limit is refused as too large, with the limit', async (t) => {
  const site = await openSite(t);
  const file = new Uint8Array(MAX_BYTES + 1).fill(0x41);
  const answer = await ask(site, 'POST /api/plans', { as: site.admin, form: { file } });
  assert.deepEqual([answer.statusCode, problemOf(answer).code], [413, 'file-too-large']);
  assert.equal(problemOf(answer).facts.limit, MAX_BYTES);
  assert.equal(await countPlans(site), 0);
});

test('HT13 a file in GB18030 is recognised and told in the characters that it means', async (t) => {
  const site = await openSite(t);
  // 一、经济领域 / 1.双方召开会议。 in GB18030, by the tables of GB 18030-2005.
  const bytes = Buffer.from(
    'd2bba1a2beadbcc3c1ecd3f2' + '0a0a312e' + 'cbabb7bdd5d9bfaabbe1d2e9a1a3' + '0a',
    'hex',
  );
  const plan = await importPlan(site, bytes);
  assert.equal(plan.texts[0]?.encoding, 'gb18030');
  const text = await ask(site, `GET /api/plans/${plan.id}/texts/${plan.texts[0]?.id}/characters`, {
    as: site.admin,
  });
  assert.equal(text.body, '一、经济领域\n\n1.双方召开会议。\n');
});

test('HT13 a duplicate is imported once more where the form says so', async (t) => {
  const site = await openSite(t);
  await importPlan(site);
  const form = { file: smallPlan, force: 'true' };
  assert.equal((await ask(site, 'POST /api/plans', { as: site.admin, form })).statusCode, 201);
  assert.equal(await countPlans(site), 2);
});

test('HT13 a form without the file, with unknown fields or of another kind is refused', async (t) => {
  const site = await openSite(t);
  const post = (given: object) => ask(site, 'POST /api/plans', { as: site.admin, ...given });
  const bare = problemOf(await post({ form: { titleEn: 'No file' } }));
  assert.deepEqual([bare.code, bare.errors?.map(({ at }) => at)], ['request-invalid', ['/file']]);
  const odd = problemOf(await post({ form: { file: smallPlan, langauge: 'zh', standing: 'royal' } }));
  assert.deepEqual(odd.errors?.map(({ at }) => at).sort(), ['/langauge', '/standing']);
  assert.equal(problemOf(await post({ body: { file: 'text' } })).code, 'media-type-unknown');
  const proto = problemOf(await post({ form: { file: smallPlan, __proto__x: '1', constructor: 'x' } }));
  assert.equal(proto.code, 'request-invalid');
  const broken = await site.server.inject({
    method: 'POST',
    url: '/api/plans',
    headers: { cookie: site.admin, 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
  });
  assert.equal(problemOf(broken).code, 'request-invalid');
  assert.equal(await countPlans(site), 0);
});

test('HT13 a better copy is shown before it is taken, and taken where the form confirms', async (t) => {
  const site = await openSite(t);
  const { id, texts } = await importPlan(site);
  const better = utf8(new TextDecoder().decode(smallPlan).replace('二十名', '三十名'));
  const replace = (form: Record<string, string | Uint8Array>, tag?: string) =>
    ask(site, `POST /api/plans/${id}/texts/${texts[0]?.id}/replacement`, {
      as: site.admin,
      form,
      ...(tag === undefined ? {} : { headers: { 'if-match': tag } }),
    });
  const preview = await replace({ file: better });
  assert.equal(preview.statusCode, 200, preview.body);
  assert.equal(preview.json<{ applied: boolean }>().applied, false);
  const seen = String(preview.headers.etag);
  assert.equal(problemOf(await replace({ file: better, confirm: 'true' })).code, 'precondition-required');
  // Somebody accepts the outline meanwhile: what would be kept is another matter now.
  const acts = [{ act: 'accept-outline', text: texts[0]?.id }];
  await ask(site, `POST /api/plans/${id}/review`, { as: site.admin, body: { acts } });
  const stale = await replace({ file: better, confirm: 'true' }, seen);
  assert.deepEqual([stale.statusCode, problemOf(stale).code], [412, 'precondition-failed']);
  const again = await replace({ file: better });
  const done = await replace({ file: better, confirm: 'true' }, String(again.headers.etag));
  assert.equal(done.json<{ applied: boolean }>().applied, true, done.body);
  const plan = (await ask(site, `GET /api/plans/${id}`, { as: site.admin })).json<SeenPlan>();
  assert.equal(plan.texts.length, 2);
});
