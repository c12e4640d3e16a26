/** Lines of the log in the reader's words: each says what it is about, not only what kind of act it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, openSite, seenNow } from '../../tests/http/open-site.ts';

interface Line {
  readonly register: string | null;
  readonly summary: string;
}

test('DK191 a line of the log names the provision, and the number of the commitment in it, in each language', async (t) => {
  const site = await openSite(t);
  const { id, texts } = await importPlan(site);
  const act = async (acts: readonly object[]) => {
    const seen = await seenNow(site, id);
    const answer = await ask(site, `POST /api/plans/${id}/review`, { as: site.admin, body: { acts, seen } });
    assert.equal(answer.statusCode, 200, answer.body);
  };
  await act([{ act: 'accept-outline', text: texts[0]?.id }]);
  const queue = await ask(site, `GET /api/plans/${id}/review`, { as: site.admin });
  const { provisions } = queue.json<{
    provisions: readonly { id: string; path: string; items: readonly { id: string }[] }[];
  }>();
  const [first, second] = provisions;
  assert.ok(first && second && first.items.length > 1);
  await act([
    { act: 'accept', items: first.items.map((item) => item.id) },
    { act: 'holds-none', provisions: [second.id] },
  ]);
  const linesIn = async (language: string): Promise<readonly Line[]> => {
    const headers = { 'accept-language': language };
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    const page = await ask(site, `GET /api/plans/${id}/log?limit=200`, { as: site.admin, headers });
    return page.json<{ items: readonly Line[] }>().items;
  };
  const about = (lines: readonly Line[], register: RegExp) =>
    lines.filter((line) => register.test(line.register ?? '')).map(({ summary }) => summary);
  const english = await linesIn('en');
  assert.deepEqual(about(english, new RegExp(`^cut/${first.id}/`)), [
    `Commitments of ${first.path} registered (${first.items.length})`,
  ]);
  assert.deepEqual(about(english, new RegExp(`^cut/${second.id}/`)), [
    `${second.path} marked as holding no commitment`,
  ]);
  const secondItem = first.items[1]?.id ?? '';
  assert.ok(
    about(english, new RegExp(`^reading/${secondItem}/kind`))[0]?.startsWith(
      `Reading of ${first.path}, no. 2: kind`,
    ),
  );
  for (const language of ['zh', 'lo']) {
    const told = about(await linesIn(language), /^(cut|reading)\//);
    assert.ok(told.length > 5);
    for (const summary of told) assert.match(summary, /1\.[12]/, `${language}: ${summary}`);
  }
});

test('DK191 what is registered of a commitment’s status names the commitment and the period, in each language', async (t) => {
  const site = await openSite(t);
  const { id, texts } = await importPlan(site);
  const base = `/api/plans/${id}`;
  const as = site.admin;
  const act = async (acts: readonly object[]) => {
    const seen = await seenNow(site, id);
    assert.equal((await ask(site, `POST ${base}/review`, { as, body: { acts, seen } })).statusCode, 200);
  };
  await act([{ act: 'accept-outline', text: texts[0]?.id }]);
  const queue = await ask(site, `GET ${base}/review`, { as });
  type Queue = { provisions: readonly { path: string; items: readonly { id: string }[] }[] };
  const [first] = queue.json<Queue>().provisions;
  await act([{ act: 'accept', items: first?.items.map((item) => item.id) }]);
  const list = await ask(site, `GET ${base}/commitments`, { as });
  const second = list.json<{ items: readonly { id: string }[] }>().items[1]?.id;
  const rows = [{ commitment: `commitment/${second}`, progress: 'begun' }];
  const kept = await ask(site, `POST ${base}/reports`, { as, body: { period: '2026-Q1', rows } });
  assert.equal(kept.statusCode, 200, kept.body);
  const expected = {
    en: `Status registered: ${first?.path}, no. 2 (first quarter of 2026)`,
    zh: `登记进展：${first?.path}第2项（2026年第一季度）`,
    lo: `ຂຶ້ນທະບຽນຄວາມຄືບໜ້າ: ${first?.path}, ລຳດັບ 2 (ໄຕມາດ 1 ປີ 2026)`,
  };
  for (const [language, summary] of Object.entries(expected)) {
    await ask(site, 'PATCH /api/session', { as, body: { language } });
    const log = await ask(site, `GET ${base}/log?limit=3`, { as });
    assert.equal(log.json<{ items: readonly Line[] }>().items[0]?.summary, summary);
  }
});

test('DK191 a line about a thing of the programme says which thing, by its name now, in each language', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const as = site.admin;
  const title = { zh: '口岸开通（示例）', lo: 'ເປີດດ່ານ (ຕົວຢ່າງ)', en: 'The crossing opens (sample)' };
  const body = { title, due: '2027-03-31', state: 'planned' };
  const made = await ask(site, `POST /api/plans/${id}/milestones`, { as, body });
  assert.equal(made.statusCode, 201, made.body);
  const expected = {
    zh: '里程碑“口岸开通（示例）”：期限',
    lo: 'ຈຸດໝາຍສຳຄັນ “ເປີດດ່ານ (ຕົວຢ່າງ)”: ກຳນົດເວລາ',
    en: 'Milestone “The crossing opens (sample)”: Due',
  };
  for (const [language, line] of Object.entries(expected)) {
    await ask(site, 'PATCH /api/session', { as, body: { language } });
    const page = await ask(site, `GET /api/plans/${id}/log?limit=20`, { as });
    const told = page
      .json<{ items: readonly Line[] }>()
      .items.filter((one) => one.register?.endsWith('/due'));
    assert.deepEqual(
      told.map(({ summary }) => summary),
      [line],
    );
  }
});
