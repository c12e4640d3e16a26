/** Papers over HTTP: kinds, preview and files, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf } from '../../tests/http/open-site.ts';
import type { SetPaper } from '../views/index.ts';

test('EX61 papers are listed, shown in words and handed out as files under names that say what they are', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const place = `/api/plans/${plan.id}/papers`;
  const as = site.admin;
  const title = { zh: '起草规划', en: 'Draft the plan' };
  await ask(site, `POST /api/plans/${plan.id}/tasks`, { as, body: { title, state: 'planned' } });

  const kinds = (await ask(site, `GET ${place}`, { as })).json<{
    items: { kind: string; title: string; subjects: unknown }[];
  }>();
  assert.equal(kinds.items.length, 17);
  const kindOf = (name: string) => kinds.items.find(({ kind }) => kind === name);
  assert.equal(kindOf('task-list')?.title, 'Task list');
  // A plan of one party alone has nothing that a joint paper could be about.
  assert.deepEqual([kindOf('joint-minutes')?.subjects, kindOf('task-list')?.subjects], [[], null]);

  const preview = (await ask(site, `GET ${place}/task-list?language=zh&beside=en`, { as })).json<SetPaper>();
  assert.deepEqual(preview.title, { main: '任务清单', second: 'Task list' });
  const [table] = preview.parts;
  assert.ok(table?.is === 'table');
  assert.ok(table.rows[0]?.some(({ main, second }) => main === title.zh && second === title.en));

  const begins = { docx: 'PK', xlsx: 'PK', pdf: '%PDF-1.7' } as const;
  const types = { docx: /wordprocessingml/, xlsx: /spreadsheetml/, pdf: /^application\/pdf$/ } as const;
  for (const format of ['docx', 'xlsx', 'pdf'] as const) {
    const file = await ask(site, `GET ${place}/task-list/file?language=lo&format=${format}`, { as });
    assert.equal(file.statusCode, 200, file.body.slice(0, 300));
    assert.ok(file.rawPayload.subarray(0, 8).toString('latin1').startsWith(begins[format]));
    assert.match(String(file.headers['content-type']), types[format]);
    const name = `task-list-lo-2026-05-04.${format}`;
    assert.ok(String(file.headers['content-disposition']).startsWith(`attachment; filename="${name}"`));
    assert.equal(file.headers['cache-control'], 'private, no-cache');
  }
});

test('EX61 EX12 EX13 what cannot be made is a problem, and nothing is made for whoever is not signed in', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const place = `/api/plans/${plan.id}/papers`;
  const of = async (rest: string, as?: string) =>
    problemOf(await ask(site, `GET ${place}/${rest}`, as === undefined ? {} : { as }));
  assert.equal((await of('task-list')).code, 'not-signed-in');
  assert.equal((await of('task-list/file?format=pdf')).code, 'not-signed-in');
  assert.equal((await of('novel', site.admin)).code, 'not-found');
  assert.equal((await of('task-list/file', site.admin)).code, 'request-invalid');
  assert.equal((await of('task-list/file?format=odt', site.admin)).code, 'request-invalid');
  assert.equal((await of('task-list?zone=Moon', site.admin)).code, 'request-invalid');
  const refused = await of('task-list?audience=public', site.admin);
  assert.deepEqual([refused.code, refused.status], ['paper-own-only', 422]);
  const elsewhere = await join(site, 'keo', ['reader'], { areas: { [plan.id]: [] } });
  assert.equal((await of('task-list', elsewhere.cookie)).code, 'not-found');
});
