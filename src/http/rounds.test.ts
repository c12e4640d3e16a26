/** Rounds through the API: forms made and handed out, a file brought back, looked at, corrected and kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, workbook } from '../../tests/app/rounds/office.ts';
import { must } from '../../tests/app/test-node.ts';
import { sheetsOf } from '../../tests/export/read-office-file.ts';
import { ask, importPlan, join, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';
import { readTables } from '../readers/index.ts';
import type { ReturnDetail, RoundForm, RoundStanding } from './contract/index.ts';

async function prepare(site: Site) {
  const plan = await importPlan(site);
  const base = `/api/plans/${plan.id}`;
  const make = async (collection: string, body: object): Promise<string> => {
    const made = await ask(site, `POST ${base}/${collection}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const body = `body/${await make('bodies', { name: { en: 'Sample Ministry' }, side: 'ours' })}`;
  for (const title of ['First undertaking', 'Second undertaking'])
    await make('further-commitments', { title: { en: title }, source: 'minutes', actor: 'ours', lead: body });
  const round = await make('rounds', {
    title: { en: 'First round' },
    ...{ period: '2026', due: '2026-06-30', state: 'open', language: 'en', bodies: [body] },
  });
  const made = await ask(site, `POST ${base}/rounds/${round}/forms`, { as: site.admin });
  assert.deepEqual(made.json(), { made: 1, renewed: 0, kept: 0, without: [] });
  const standing = await ask(site, `GET ${base}/rounds/${round}/standing`, { as: site.admin });
  const [line] = standing.json<RoundStanding>().lines;
  return { base, round, code: line?.code ?? '' };
}

test('RD30 a form is had as a file, brought back, shown row by row, corrected and kept through the API', async (t) => {
  const site = await openSite(t);
  const { base, round, code } = await prepare(site);
  const file = await ask(site, `GET ${base}/forms/${code}/file?format=xlsx`, { as: site.admin });
  assert.equal(file.statusCode, 200);
  assert.match(
    String(file.headers['content-disposition']),
    new RegExp(`^attachment; filename="${code}-Sample-Ministry.xlsx"`),
  );
  const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
  const rows = (tables[0]?.rows ?? []).map(({ cells }) => [...cells]);
  const bytes = await workbook(fillIn(rows, { 0: { progress: 'Begun' }, 1: { progress: 'halfway' } }));
  const brought = await ask(site, `POST ${base}/returns`, { as: site.admin, form: { file: bytes } });
  assert.equal(brought.statusCode, 201, brought.body);
  const detail = brought.json<ReturnDetail>();
  assert.deepEqual(detail.counts, { add: 1, change: 0, skip: 0, error: 1 });
  assert.deepEqual(detail.rows[1]?.faults, [
    { at: 'progress', fault: 'choice', message: 'Is not one of the values that may stand here' },
  ]);
  const at = `${base}/returns/${detail.id}`;
  const post = (what: string, tag: unknown, body?: object) =>
    ask(site, `POST ${at}/${what}`, {
      as: site.admin,
      headers: { 'if-match': String(tag) },
      ...(body === undefined ? {} : { body }),
    });
  const refused = await post('keep', brought.headers.etag);
  assert.equal(problemOf(refused).code, 'rows-invalid');
  const corrected = await post('correct', brought.headers.etag, {
    rows: [{ key: detail.rows[1]?.key, progress: 'substantial' }],
  });
  assert.equal(corrected.statusCode, 200, corrected.body);
  assert.equal(problemOf(await post('keep', brought.headers.etag)).code, 'precondition-failed');
  const kept = await post('keep', corrected.headers.etag);
  assert.equal(kept.json<ReturnDetail>().state, 'kept', kept.body);
  const claims = await ask(site, `GET ${base}/claims`, { as: site.admin });
  assert.equal(claims.json<{ total: number }>().total, 2);
  const back = await ask(site, `GET ${at}/file`, { as: site.admin });
  assert.deepEqual(new Uint8Array(back.rawPayload), bytes);
  const standing = await ask(site, `GET ${base}/rounds/${round}/standing`, { as: site.admin });
  assert.equal(standing.json<RoundStanding>().counts.received, 1);
});

test('RD33 what is entered on behalf of a body is taken as cells of its form', async (t) => {
  const site = await openSite(t);
  const { base, code } = await prepare(site);
  const form = (await ask(site, `GET ${base}/forms/${code}`, { as: site.admin })).json<RoundForm>();
  const [item] = form.items;
  const rows = [{ key: item?.key, progress: 'complete', due: '2026-05' }];
  const entered = await ask(site, `POST ${base}/forms/${code}/returns`, { as: site.admin, body: { rows } });
  assert.equal(entered.statusCode, 201, entered.body);
  const detail = entered.json<ReturnDetail>();
  assert.deepEqual([detail.via, detail.counts.add, detail.leftOut.length], ['desk', 1, 1]);
  const aside = await ask(site, `POST ${base}/returns/${detail.id}/lay-aside`, {
    as: site.admin,
    headers: { 'if-match': String(entered.headers.etag) },
    body: { reason: 'Entered by mistake' },
  });
  assert.deepEqual(aside.json<ReturnDetail>().settled?.reason, 'Entered by mistake');
});

test('RD30 what is no form is refused in the reader’s language, and a form of another body where one was expected', async (t) => {
  const site = await openSite(t);
  const { base, code } = await prepare(site);
  const send = (bytes: Uint8Array, fields = {}) =>
    ask(site, `POST ${base}/returns`, { as: site.admin, form: { file: bytes, ...fields } });
  assert.equal(problemOf(await send(new TextEncoder().encode('%PDF-1.7'))).code, 'return-not-a-form');
  const form = await workbook([[code], ['entente:key', 'entente:same', 'entente:progress']]);
  assert.equal(problemOf(await send(form, { expected: 'F-2222-2222' })).code, 'return-other-form');
  assert.equal((await send(form, { expected: code })).statusCode, 201);
});

test('RD20 a reader and somebody of one area get no round through the API', async (t) => {
  const site = await openSite(t);
  const { base, round, code } = await prepare(site);
  const reader = await join(site, 'reader', ['reader']);
  for (const at of [
    `rounds/${round}/standing`,
    `rounds/${round}/reminders`,
    `forms/${code}`,
    `forms/${code}/file?format=docx`,
  ])
    assert.equal(
      problemOf(await ask(site, `GET ${base}/${at}`, { as: reader.cookie })).code,
      'not-allowed',
      at,
    );
});

test('RD24 sending without a mail server says so and sends nothing', async (t) => {
  const site = await openSite(t);
  const { base, round, code } = await prepare(site);
  const send = { as: site.admin, body: { what: 'form', format: 'xlsx' } };
  assert.equal(
    problemOf(await ask(site, `POST ${base}/rounds/${round}/sendings`, send)).code,
    'mail-not-set-up',
  );
  const noted = await ask(site, `POST ${base}/forms/${code}/hand-out`, { as: site.admin });
  assert.equal(noted.statusCode, 204);
  const standing = await ask(site, `GET ${base}/rounds/${round}/standing`, { as: site.admin });
  assert.equal(standing.json<RoundStanding>().counts.sent, 1);
});

test('RD1060 how a round stands is had as a workbook, a line for each body', async (t) => {
  const site = await openSite(t);
  const { base, round } = await prepare(site);
  const file = await ask(site, `GET ${base}/rounds/${round}/standing/file`, { as: site.admin });
  assert.equal(file.statusCode, 200, file.body.slice(0, 300));
  const [[, rows] = []] = sheetsOf(new Uint8Array(file.rawPayload));
  assert.deepEqual(rows?.[1]?.slice(0, 4), ['Sample Ministry', 'Form made, not sent', 0, 2]);
  const reader = await join(site, 'reader', ['reader']);
  const refused = await ask(site, `GET ${base}/rounds/${round}/standing/file`, { as: reader.cookie });
  assert.equal(problemOf(refused).code, 'not-allowed');
});
