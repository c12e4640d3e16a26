/** Lists by pages: the register and the log of the example plan, walked to the end by their links. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ask,
  importPlan,
  join,
  openSite,
  problemOf,
  type Site,
  seenNow,
} from '../../tests/http/open-site.ts';

const example = readFileSync('fixtures/plans/china-laos-2024-2028.zh.txt');

interface Page {
  readonly items: readonly { readonly id: string; readonly reading?: { readonly kind: string } }[];
  readonly total?: number;
  readonly next: string | null;
}

/** Follows the links from `url` to the end. */
async function walk(site: Site, url: string): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let at: string | null = url; at !== null; ) {
    const answer = await ask(site, `GET ${at}`, { as: site.admin });
    assert.equal(answer.statusCode, 200, answer.body);
    const page = answer.json<Page>();
    pages.push(page);
    const link: unknown = answer.headers.link;
    assert.equal(link === undefined, page.next === null);
    at = /^<([^>]+)>; rel="next"$/.exec(String(link ?? ''))?.[1] ?? null;
    assert.equal(at === null, link === undefined, String(link));
    assert.ok(pages.length < 200);
  }
  return pages;
}

const idsOf = (pages: readonly Page[]) => pages.flatMap(({ items }) => items.map(({ id }) => id));

test('HT8 pages of the register hold every item once, whatever the page size, order and filter', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site, example);
  const register = `/api/plans/${id}/commitments`;
  for (const query of [
    '',
    'sort=-place',
    'sort=kind',
    'sort=due',
    'sort=actor',
    'kind=train&kind=build',
    'q=%E9%93%81%E8%B7%AF',
  ]) {
    const whole = await walk(site, `${register}?limit=200&${query}`);
    const pages = await walk(site, `${register}?limit=7&${query}`);
    const ids = idsOf(pages);
    assert.ok(ids.length > 0, query);
    assert.equal(new Set(ids).size, ids.length, `${query}: none twice`);
    assert.deepEqual(ids, idsOf(whole), query);
    for (const page of pages) assert.equal(page.total, ids.length, query);
    for (const page of pages.slice(0, -1)) assert.equal(page.items.length, 7, query);
    if (query.startsWith('kind'))
      for (const { items } of pages)
        for (const { reading } of items) assert.match(reading?.kind ?? '', /^(train|build)$/);
  }
});

test('HT8 pages of the log hold every entry once, newest first', async (t) => {
  const site = await openSite(t);
  const { id, texts } = await importPlan(site, example);
  const acts = [{ act: 'accept-outline', text: texts[0]?.id }];
  await ask(site, `POST /api/plans/${id}/review`, { as: site.admin, body: { acts } });
  const queue = await ask(site, `GET /api/plans/${id}/review`, { as: site.admin });
  const { provisions } = queue.json<{ provisions: readonly { items: readonly { id: string }[] }[] }>();
  const items = provisions.flatMap((provision) => provision.items.map((item) => item.id)).slice(0, 3);
  const accept = { acts: [{ act: 'accept', items }], seen: await seenNow(site, id) };
  const done = await ask(site, `POST /api/plans/${id}/review`, { as: site.admin, body: accept });
  assert.equal(done.statusCode, 200, done.body);
  const pages = await walk(site, `/api/plans/${id}/log?limit=3`);
  const seqs = pages.flatMap((page) => page.items.map((item) => Number(Reflect.get(item, 'seq'))));
  assert.ok(seqs.length > 6);
  assert.deepEqual(
    seqs,
    Array.from({ length: seqs.length }, (_, at) => seqs.length - 1 - at),
  );
});

test('HT8 a cursor that is altered, cut off or of another list is refused as such, in the reader’s language', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site, example);
  const other = await importPlan(site);
  const lists = [
    `${id}/commitments?`,
    `${id}/commitments?sort=kind&`,
    `${id}/commitments?kind=train&`,
    `${id}/log?`,
  ];
  const read = (list: string, cursor: string) =>
    ask(site, `GET /api/plans/${list}limit=2&cursor=${encodeURIComponent(cursor)}`, { as: site.admin });
  const nextOf = async (list: string): Promise<string> => {
    const answer = await ask(site, `GET /api/plans/${list}limit=2`, { as: site.admin });
    return answer.json<Page>().next ?? '';
  };
  for (const list of lists) {
    const own = await nextOf(list);
    assert.equal((await read(list, own)).statusCode, 200, list);
    const flipped = [...own].map((letter, at) => {
      return own.slice(0, at) + (letter === 'A' ? 'B' : 'A') + own.slice(at + 1);
    });
    const altered = [...flipped, own.slice(0, -1), `${own}A`, own.slice(4), ` ${own}`, own.toLowerCase()];
    const strange = ['', 'nonsense', '\u0000', 'e30', 'bnVsbA', '-1', '1.5', '1e99', '😀'];
    const foreign = await Promise.all(lists.filter((one) => one !== list).map(nextOf));
    for (const cursor of [...altered, ...strange, ...foreign, await nextOf(`${other.id}/log?`)]) {
      const answer = await read(list, cursor);
      assert.equal(answer.statusCode, 400, `${list} ${cursor}: ${answer.body.slice(0, 200)}`);
      const found = problemOf(answer);
      assert.equal(found.code, 'cursor-invalid', `${list} ${cursor}`);
      assert.deepEqual(
        found.errors?.map(({ at }) => at),
        ['/cursor'],
      );
    }
  }
  const words: string[] = [];
  for (const language of ['zh', 'lo', 'en']) {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    words.push(problemOf(await read(`${id}/log?`, 'nonsense')).title);
  }
  assert.match(words[0] ?? '', /\p{Script=Han}/u);
  assert.match(words[1] ?? '', /\p{Script=Lao}/u);
  assert.match(words[2] ?? '', /^[\p{ASCII}’]+$/u);
});

test('HT8 a page may have another size than the one before it', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site, example);
  const read = async (query: string) =>
    (await ask(site, `GET /api/plans/${id}/commitments?${query}`, { as: site.admin })).json<Page>();
  const first = await read('limit=2');
  const rest = await read(`limit=5&cursor=${first.next}`);
  assert.deepEqual(idsOf([first, rest]), idsOf([await read('limit=7')]));
});

test('HT2 a place in the log beyond what can be counted is refused as a field', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  for (const seq of ['9007199254740993', '99999999999999999999', '1e300']) {
    const answer = await ask(site, `GET /api/plans/${id}/log/${seq}`, { as: site.admin });
    assert.equal(answer.statusCode, 400, `${seq} ${answer.body}`);
    assert.deepEqual(
      problemOf(answer).errors?.map(({ at }) => at),
      ['/seq'],
    );
  }
  const last = await ask(site, `GET /api/plans/${id}/log/9007199254740991`, { as: site.admin });
  assert.equal(last.statusCode, 404);
});

test('HT2 a changed title or party name is no longer than one that is given at import', async (t) => {
  const site = await openSite(t);
  const { id, version } = await importPlan(site);
  const { cookie: as } = await join(site, 'sample-coordinator', ['coordinator']);
  const headers = { 'if-match': `"${version}"` };
  const change = (body: object) => ask(site, `PATCH /api/plans/${id}`, { as, headers, body });
  const long = { en: 'x'.repeat(501) };
  for (const [at, body] of [
    ['/title/en', { title: long }],
    ['/parties/0/name/en', { parties: [{ code: 'la', name: long, ours: true }] }],
  ] as const) {
    const answer = await change(body);
    assert.equal(answer.statusCode, 400, at);
    assert.deepEqual(
      problemOf(answer).errors?.map((fault) => fault.at),
      [at],
    );
  }
  assert.equal((await change({ title: { en: 'x'.repeat(500) } })).statusCode, 200);
});
