/** Every workbook of a list, one by one from the table of operations: saved under its name, interpreted by no browser, with a line of heads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../../tests/http/joint-sites.ts';
import { ask, importPlan, must } from '../../tests/http/open-site.ts';
import { languages } from '../i18n/index.ts';
import { readTables } from '../readers/index.ts';
import { operations } from './operations/index.ts';

const sheets = operations.filter(
  ({ id, method, success }) =>
    method === 'GET' && id.startsWith('export') && success.mediaType === 'application/octet-stream',
);

test('HT1300 every workbook of a list is saved under the list’s name, interpreted by no browser, and begins with its heads', async (t) => {
  assert.ok(sheets.length > 40);
  const { cn } = await opened(t);
  const { site, at } = cn;
  const as = site.admin;
  const plan = at.split('/')[3] ?? '';
  const { id: before } = await importPlan(
    site,
    new TextEncoder().encode('行动计划(2020-2022年)\n\n一、领域\n\n1.双方合作。\n'),
  );
  const made = async (collection: string, body: object) => {
    const answer = await ask(site, `POST /api/plans/${plan}/${collection}`, { as, body });
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json<{ id: string }>().id;
  };
  const body = await made('bodies', { name: { en: 'Sample Office' }, side: 'ours' });
  const round = await made('rounds', {
    title: { en: 'Sample round' },
    period: '2026',
    due: '2026-12-31',
    state: 'open',
    bodies: [`body/${body}`],
    language: 'en',
  });
  const queries: Readonly<Record<string, string>> = {
    exportHoldings: `?from=body/${body}`,
    exportPlanSuccession: `?from=${before}`,
  };
  for (const [n, { id, path }] of sheets.entries()) {
    const language = languages[n % languages.length] ?? 'en';
    await ask(site, 'PATCH /api/session', { as, body: { language } });
    const url = path.replace(':plan', plan).replace(':id', round);
    const file = await ask(site, `GET ${url}${queries[id] ?? ''}`, { as });
    assert.equal(file.statusCode, 200, `${id} ${file.body.slice(0, 300)}`);
    assert.equal(file.headers['content-type'], 'application/octet-stream', id);
    assert.equal(file.headers['content-security-policy'], "default-src 'none'; sandbox", id);
    assert.match(String(file.headers['content-disposition']), /^attachment; .*\.xlsx/, id);
    const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
    const heads = tables[0]?.rows[0]?.cells ?? [];
    assert.ok(heads.length > 1 && heads.every((cell) => String(cell ?? '') !== ''), `${id} ${heads.join()}`);
    assert.equal((await ask(site, `GET ${url}${queries[id] ?? ''}`)).statusCode, 401, id);
  }
});
