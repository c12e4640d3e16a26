/** Periods and reports through the API: dry run, rows that are wrong, locks that are made from what was seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';

interface Told {
  readonly kept: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly { outcome: string; faults: readonly { at: string; message: string }[] }[];
}

async function prepare(site: Site) {
  const plan = await importPlan(site);
  const base = `/api/plans/${plan.id}`;
  const period = { from: '2026', to: '2027' };
  const dated = await ask(site, `PATCH ${base}`, {
    as: site.admin,
    headers: { 'if-match': `"${plan.version}"` },
    body: { period },
  });
  assert.equal(dated.statusCode, 200, dated.body);
  const made = await ask(site, `POST ${base}/further-commitments`, {
    as: site.admin,
    body: { title: { en: 'Sample undertaking' }, source: 'minutes', actor: 'both' },
  });
  assert.equal(made.statusCode, 201, made.body);
  const body = await ask(site, `POST ${base}/bodies`, {
    as: site.admin,
    body: { name: { en: 'Sample Ministry' }, side: 'ours' },
  });
  const commitment = `further-commitment/${made.json<{ id: string }>().id}`;
  return { base, commitment, body: `body/${body.json<{ id: string }>().id}` };
}

test('OB52 a return is tried, then kept; each wrong row says what is wrong with it in the reader’s language', async (t) => {
  const site = await openSite(t);
  const { base, commitment, body } = await prepare(site);
  const send = (rows: readonly object[], dryRun: boolean) =>
    ask(site, `POST ${base}/reports`, { as: site.admin, body: { body, period: '2026', rows, dryRun } });
  const row = { commitment, progress: 'begun', inside: { en: 'Under way.' } };
  const tried = (await send([row, { ...row, commitment: 'commitment/none' }], true)).json<Told>();
  assert.deepEqual([tried.kept, tried.counts], [false, { add: 1, change: 0, skip: 0, error: 1 }]);
  assert.deepEqual(tried.rows[1]?.faults, [
    {
      at: '/commitment',
      fault: 'not-there',
      message: 'What this refers to is not there, or not open to you',
    },
  ]);
  const kept = (await send([row], false)).json<Told>();
  assert.deepEqual([kept.kept, kept.counts.add], [true, 1]);
  const claims = await ask(site, `GET ${base}/claims?period=2026&body=${body}`, { as: site.admin });
  assert.equal(claims.json<{ total: number }>().total, 1);
  const other = await ask(site, `GET ${base}/claims?period=2027`, { as: site.admin });
  assert.equal(other.json<{ total: number }>().total, 0);
  for (const wrong of [{ body: 'task/1' }, { period: 7 }, { rows: {} }, { rows: [1] }, { shared: [] }]) {
    const sent = { body, period: '2026', rows: [row], ...wrong };
    const answer = await ask(site, `POST ${base}/reports`, { as: site.admin, body: sent });
    assert.equal(problemOf(answer).code, 'request-invalid', JSON.stringify(wrong));
  }
});

test('OB54 a period is locked and opened again by who may edit the plan, from the version that was seen', async (t) => {
  const site = await openSite(t);
  const { base, commitment } = await prepare(site);
  const clerk = await join(site, 'clerk', ['contributor']);
  const shown = await ask(site, `GET ${base}/periods`, { as: clerk.cookie });
  assert.equal(shown.statusCode, 200, shown.body);
  const act = (what: string, tag: unknown, as = site.admin, body: object = {}) =>
    ask(site, `POST ${base}/periods/2026/${what}`, { as, body, headers: { 'if-match': String(tag) } });
  assert.equal(problemOf(await act('lock', shown.headers.etag, clerk.cookie)).code, 'not-allowed');
  const shut = await act('lock', shown.headers.etag);
  assert.equal(shut.statusCode, 200, shut.body);
  const late = await ask(site, `POST ${base}/reports`, {
    as: clerk.cookie,
    body: { period: '2026-Q2', rows: [{ commitment, progress: 'begun' }] },
  });
  assert.equal(problemOf(late).code, 'rows-invalid');
  assert.match(late.body, /second quarter of 2026 is locked/);
  assert.equal(problemOf(await act('reopen', shut.headers.etag)).code, 'reason-missing');
  const open = await act('reopen', shut.headers.etag, site.admin, { reason: 'Two returns were late' });
  assert.equal(open.statusCode, 200, open.body);
  assert.equal(problemOf(await act('lock', shut.headers.etag)).code, 'precondition-failed');
});
