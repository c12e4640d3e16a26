/** Units in three languages: what is kept stays one line, and what is told is the reader's. All names are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, must, openSite, type Site } from '../../tests/http/open-site.ts';
import { readTables } from '../readers/index.ts';

async function made(site: Site, address: string, body: object): Promise<{ id: string; values: object }> {
  const answer = await ask(site, `POST ${address}`, { as: site.admin, body });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<{ id: string; values: object }>();
}

test('OB1595 amounts carry the one line, and lists, references and sheets tell it as each language writes it', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  const indicator = await made(site, `${base}/indicators`, {
    title: { en: 'Freight' },
    unit: 'million t',
    unitNames: { zh: '百万吨', lo: 'ລ້ານໂຕນ' },
    comparator: 'at-least',
    aggregation: 'sum',
    baseline: { amount: '3.5' },
    targets: [{ period: '2026', target: { amount: '4' } }],
  });
  const value = await made(site, `${base}/indicator-values`, {
    indicator: `indicator/${indicator.id}`,
    period: '2026',
    value: { amount: '4.2' },
    side: 'ours',
  });
  assert.deepEqual(Reflect.get(value.values, 'value'), { amount: '4.2', unit: 'million t' });
  assert.deepEqual(Reflect.get(indicator.values, 'baseline'), { amount: '3.5', unit: 'million t' });
  const list = await ask(site, `GET ${base}/indicator-values`, { as: site.admin });
  const { refs } = list.json<{ refs: Record<string, { unit?: object }> }>();
  assert.deepEqual(refs[`indicator/${indicator.id}`]?.unit, { zh: '百万吨', lo: 'ລ້ານໂຕນ' });
  const told = { zh: '百万吨', lo: 'ລ້ານໂຕນ', en: 'million t' } as const;
  for (const language of ['zh', 'lo', 'en'] as const) {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    for (const [collection, amount] of [
      ['indicator-values', '4.2'],
      ['indicators', '3.5'],
    ]) {
      const file = await ask(site, `GET ${base}/sheets/${collection}`, { as: site.admin });
      const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      assert.ok(cells.includes(`${amount} ${told[language]}`), `${language} ${cells.join('|')}`);
    }
  }
});
