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
