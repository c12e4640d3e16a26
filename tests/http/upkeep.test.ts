/** How the data are kept, as administrators see it and as whatever watches the server asks. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { StoreHealth } from '../../src/app/index.ts';
import type { BackupNews, NodeUpkeep } from '../../src/http/index.ts';
import { ask, join, openSite, problemOf } from './open-site.ts';

const at = Date.parse('2026-05-04T03:00:00Z');
const unchecked: StoreHealth = { state: 'unchecked', at: null, milliseconds: null, findings: [] };
const damaged: StoreHealth = {
  state: 'damaged',
  at,
  milliseconds: 1200,
  findings: ['Tree 5 page 12: invalid'],
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
  });
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
