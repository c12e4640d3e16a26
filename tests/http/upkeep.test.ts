/** How the data are kept, as administrators see it and as whatever watches the server asks. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { noteDamagedFiles, type StoreHealth } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import type { BackupNews, NodeUpkeep } from '../../src/http/index.ts';
import { ask, importPlan, join, openSite, problemOf } from './open-site.ts';

const at = Date.parse('2026-05-04T03:00:00Z');
const unchecked: StoreHealth = { state: 'unchecked', at: null, milliseconds: null, findings: [], files: [] };
const damaged: StoreHealth = {
  state: 'damaged',
  at,
  milliseconds: 1200,
  findings: ['Tree 5 page 12: invalid'],
  files: [],
};
const daily: BackupNews = { everyHours: 24, keep: 14, last: null, failed: null };

/** A site whose data are as the test says. */
async function siteWith(t: TestContext, health: StoreHealth, news: BackupNews = daily) {
  const asked = { checks: 0 };
  const upkeep: NodeUpkeep = {
    health: () => health,
    async checkWhole() {
      asked.checks++;
      return health;
    },
    backups: async () => news,
  };
  return { site: await openSite(t, { upkeep }), asked };
}

test('ST45 health is refused once damage is known, so that whatever watches the server sees it', async (t) => {
  const { site } = await siteWith(t, unchecked);
  assert.deepEqual((await ask(site, 'GET /api/health')).json(), { healthy: true });
  const broken = await siteWith(t, damaged);
  const answer = await ask(broken.site, 'GET /api/health');
  assert.equal(answer.statusCode, 503);
  assert.equal(problemOf(answer).code, 'store-corrupt');
});

test('ST45 an administrator sees what is damaged in the words of the database', async (t) => {
  const { site } = await siteWith(t, damaged);
  const answer = await ask(site, 'GET /api/node/upkeep', { as: site.admin });
  assert.deepEqual(answer.json().data, {
    state: 'damaged',
    at: '2026-05-04T03:00:00.000Z',
    milliseconds: 1200,
    findings: ['Tree 5 page 12: invalid'],
    files: [],
  });
});

test('ST1612 files that are not what was recorded are told, health stays, and what was put right is told no more', async (t) => {
  const file = { planId: '', sha256: 'ab'.repeat(32) };
  const health: StoreHealth = { state: 'files-damaged', at, milliseconds: 5, findings: [], files: [file] };
  const { site } = await siteWith(t, health);
  const { id } = await importPlan(site);
  Object.assign(file, { planId: id });
  const put = (bytes: Uint8Array) =>
    site.app.store.write(id, async (w) => ok(await w.blobs.put(id, file.sha256, bytes)));
  await put(new Uint8Array([1]));
  const told = async () => (await ask(site, 'GET /api/node/upkeep', { as: site.admin })).json().data;
  const { state, files } = await told();
  assert.deepEqual([state, files], ['files-damaged', [{ plan: id, sha256: file.sha256 }]]);
  const answer = await ask(site, 'GET /api/health');
  assert.deepEqual([answer.statusCode, answer.json()], [200, { healthy: true, damagedFiles: 1 }]);
  await site.app.store.write(id, async (w) => ok(await w.blobs.drop(id, file.sha256)));
  assert.deepEqual([(await told()).state, (await told()).files], ['sound', []]);
  assert.deepEqual((await ask(site, 'GET /api/health')).json(), { healthy: true });
});

test('AP1612 over HTTP the very bytes put a file right, another is refused in the reader’s language, and only who may edit the plan sees any of it', async (t) => {
  const { site } = await siteWith(t, unchecked);
  const { id } = await importPlan(site);
  const bytes = new TextEncoder().encode('invented minutes');
  const form = { file: bytes };
  const added = await ask(site, `POST /api/plans/${id}/files`, { as: site.admin, form });
  const { sha256 } = added.json<{ sha256: string }>();
  await site.app.store.write(id, async (w) => {
    await w.blobs.drop(id, sha256);
    return ok(await w.blobs.put(id, sha256, new Uint8Array([1])));
  });
  await noteDamagedFiles(site.app, [{ planId: id, sha256 }]);
  const place = `/api/plans/${id}/damaged-files`;
  const listed = async () => (await ask(site, `GET ${place}`, { as: site.admin })).json().items;
  assert.equal((await listed())[0].sha256, sha256);
  assert.equal((await ask(site, `GET /api/plans/${id}/files/${sha256}`, { as: site.admin })).statusCode, 409);
  const wrong = await ask(site, `POST ${place}/${sha256}`, {
    as: site.admin,
    form: { file: new Uint8Array([2]) },
  });
  assert.equal(problemOf(wrong).code, 'file-other');
  const { cookie } = await join(site, 'somebody', ['auditor']);
  assert.equal((await ask(site, `GET ${place}`, { as: cookie })).statusCode, 403);
  assert.equal((await ask(site, `POST ${place}/${sha256}`, { as: cookie, form })).statusCode, 403);
  assert.equal((await ask(site, `POST ${place}/${sha256}`, { as: site.admin, form })).statusCode, 200);
  assert.deepEqual(await listed(), []);
  assert.equal((await ask(site, `GET /api/plans/${id}/files/${sha256}`, { as: site.admin })).statusCode, 200);
});

test('ST45 an administrator begins a check; nobody else does or sees any of it', async (t) => {
  const { site, asked } = await siteWith(t, unchecked);
  assert.equal((await ask(site, 'POST /api/node/upkeep/check', { as: site.admin })).statusCode, 200);
  assert.equal(asked.checks, 1);
  const { cookie } = await join(site, 'somebody', ['coordinator', 'auditor']);
  for (const what of ['GET /api/node/upkeep', 'POST /api/node/upkeep/check']) {
    assert.equal((await ask(site, what, { as: cookie })).statusCode, 403, what);
    assert.equal((await ask(site, what)).statusCode, 401, what);
  }
  assert.equal(asked.checks, 1);
});

test('ST47 the last backup shows, and an attempt that failed with what to do, in the reader’s language', async (t) => {
  const last = { at, name: 'entente-auto-20260504T030000Z.db', bytes: 4096 };
  const failed = { at: at + 60_000, code: 'store-full' as const }; // as const: a code of the table
  const { site } = await siteWith(t, unchecked, { ...daily, last, failed });
  const headers = { 'accept-language': 'zh' };
  const { backups } = (await ask(site, 'GET /api/node/upkeep', { as: site.admin, headers })).json();
  assert.deepEqual(backups.last, { ...last, at: '2026-05-04T03:00:00.000Z' });
  assert.equal(backups.failed.at, '2026-05-04T03:01:00.000Z');
  assert.deepEqual([backups.everyHours, backups.keep], [24, 14]);
  assert.ok(backups.failed.title.length > 0 && backups.failed.advice.length > 0);
});
