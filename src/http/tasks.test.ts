/** Tasks in bulk through the API: a table brought, said otherwise, kept; tasks of commitments. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workbook } from '../../tests/app/rounds/office.ts';
import { ask, importPlan, join, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';
import type { CommitmentPage, ObjectList, TaskRows, TaskTable } from './contract/index.ts';

async function open(t: Parameters<typeof openSite>[0]) {
  const site = await openSite(t);
  const plan = await importPlan(site);
  return { site, base: `/api/plans/${plan.id}`, text: plan.texts[0]?.id ?? '' };
}
const bring = (
  site: Site,
  base: string,
  form: Readonly<Record<string, string | Uint8Array>>,
  as = site.admin,
) => ask(site, `POST ${base}/task-table`, { as, form });

test('OB840 a table is looked at and kept through the API, its columns and bodies as somebody says', async (t) => {
  const { site, base } = await open(t);
  const file = await workbook([
    ['甲', '乙', '丙'],
    ['起草规划', '商务部', '2026-06'],
  ]);
  const found = (await bring(site, base, { file })).json<TaskTable>();
  assert.deepEqual(
    found.columns.map(({ heading, column }) => [heading, column]),
    [
      ['甲', null],
      ['乙', null],
      ['丙', null],
    ],
  );
  const said = { file, columns: 'title,lead,due', bodies: 'make' };
  const looked = (await bring(site, base, said)).json<TaskTable>();
  assert.deepEqual(looked.counts, { add: 1, change: 0, skip: 0, error: 0 });
  const kept = (await bring(site, base, { ...said, seen: looked.seen })).json<TaskTable>();
  assert.equal(kept.kept, true);
  const list = await ask(site, `GET ${base}/tasks`, { as: site.admin });
  const [task] = list.json<ObjectList>().items;
  assert.deepEqual(task?.label, { zh: '起草规划' });
  assert.equal(
    problemOf(await bring(site, base, { ...said, seen: looked.seen })).code,
    'precondition-failed',
  );
});

test('OB842 a fault is told at its line and column in the reader’s words; wrong wishes are refused', async (t) => {
  const { site, base } = await open(t);
  const file = await workbook([
    ['Task', 'Lead', 'Due'],
    ['Draft', 'Nobody’s Ministry', 'soon'],
  ]);
  const looked = (await bring(site, base, { file })).json<TaskTable>();
  assert.deepEqual(looked.rows[0]?.faults, [
    {
      at: 'due',
      fault: 'date',
      message: 'Please give a year, a month or a day that exists, such as 2026, 2026-03 or 2026-03-31',
    },
    { at: 'lead', fault: 'body-unknown', message: 'No body named “Nobody’s Ministry” is entered here' },
  ]);
  const refused = problemOf(await bring(site, base, { file, seen: looked.seen }));
  assert.deepEqual(
    [refused.code, refused.errors?.map(({ at }) => at)],
    ['rows-invalid', ['/rows/2/due', '/rows/2/lead']],
  );
  for (const [name, value] of Object.entries({
    columns: 'title,colour',
    sheet: 'x',
    take: 'a',
    bodies: 'all',
  }))
    assert.equal(problemOf(await bring(site, base, { file, [name]: value })).code, 'request-invalid', name);
  assert.equal(
    problemOf(await ask(site, `POST ${base}/task-table`, { as: site.admin, form: {} })).code,
    'request-invalid',
  );
  const empty = new TextEncoder().encode('%PDF-1.7');
  assert.equal(problemOf(await bring(site, base, { file: empty })).code, 'table-not-found');
  const reader = await join(site, 'reader', ['reader']);
  assert.equal(problemOf(await bring(site, base, { file }, reader.cookie)).code, 'not-allowed');
});

test('OB843 tasks are made of commitments through the API, looked at first', async (t) => {
  const { site, base, text } = await open(t);
  const act = async (acts: readonly object[]) => {
    const queue = (await ask(site, `GET ${base}/review`, { as: site.admin })).json<{
      provisions: { id: string; version: number; items: { id: string; version: number }[] }[];
    }>();
    const seen = queue.provisions
      .flatMap((one) => [one, ...one.items])
      .map(({ id, version }) => ({ id, version }));
    const done = await ask(site, `POST ${base}/review`, { as: site.admin, body: { acts, seen } });
    assert.equal(done.statusCode, 200, done.body);
  };
  await act([{ act: 'accept-outline', text }]);
  const proposed = (await ask(site, `GET ${base}/commitments`, { as: site.admin })).json<CommitmentPage>();
  await act([{ act: 'accept', items: proposed.items.map(({ id }) => id) }]);
  const { items } = (await ask(site, `GET ${base}/commitments`, { as: site.admin })).json<CommitmentPage>();
  const body = { commitments: items.map(({ id }) => id), how: 'each' };
  const make = (more: object = {}) =>
    ask(site, `POST ${base}/tasks-of-commitments`, { as: site.admin, body: { ...body, ...more } });
  const looked = (await make()).json<TaskRows>();
  assert.deepEqual([looked.kept, looked.counts.add], [false, 4]);
  const made = (await make({ seen: looked.seen })).json<TaskRows>();
  assert.deepEqual([made.kept, made.counts.add], [true, 4]);
  assert.deepEqual((await make()).json<TaskRows>().counts, { add: 0, change: 0, skip: 4, error: 0 });
  assert.equal(problemOf(await make({ commitments: [] })).code, 'request-invalid');
});
