/** Objects on both stores: lists in every order, filters, search, references both ways, and what hangs on a row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObjectPlace, ObjectQuery, ObjectRow, ObjectSort, Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { commitment, object, otherPlan, planId, provision } from './samples.ts';

withCluster();

const everything: ObjectQuery = {
  type: 'task',
  retired: false,
  open: null,
  sort: 'label',
  language: 'en',
  descending: false,
};

async function put(store: Store, rows: readonly ObjectRow[], plan = planId): Promise<void> {
  kept(await store.write(plan, async (w) => ok(await w.objects.put(plan, rows))));
}

async function idsOf(store: Store, query: Partial<ObjectQuery>, limit = 100): Promise<readonly string[]> {
  const asked = { ...everything, ...query };
  const page = await store.read((r) => r.objects.list(planId, asked, { limit, after: null }));
  const total = await store.read((r) => r.objects.count(planId, asked));
  assert.equal(total, page.rows.length, 'the count is that of the list');
  return page.rows.map(({ id }) => id);
}

const alike = (key: string) => ({ zh: key, lo: key, en: key });

const full = object('full', {
  values: { title: { zh: '中文', lo: 'ລາວ' }, due: '2026-05', support: ['body/1', 'body/2'], people: 3 },
  label: { zh: '中文', lo: 'ລາວ' },
  due: '2026-05',
  date: '2025',
  owner: 'body/1',
  ended: true,
  placed: 'areas',
  areas: ['p1', 'p2'],
  version: 7,
  labelKeys: { zh: '中文', lo: 'ລາວ', en: '中文' },
  ownerKeys: alike('bureau'),
  words: '中文\nລາວ',
  links: [
    { field: 'state', target: 'planned' },
    { field: 'support', target: 'body/1' },
    { field: 'support', target: 'body/2' },
  ],
});

for (const engine of engines) {
  test(`ST4 an object comes back as it was put, with what hangs on it (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, [full, object('plain')]);
      const { links: _links, words: _words, labelKeys: _label, ownerKeys: _owner, ...listed } = full;
      const [got, none, all, many] = await store.read((r) =>
        Promise.all([
          r.objects.get(planId, { type: 'task', id: 'full' }),
          r.objects.get(planId, { type: 'letter', id: 'full' }),
          r.objects.everything(planId),
          r.objects.many(planId, [
            { type: 'task', id: 'plain' },
            { type: 'task', id: 'nobody' },
          ]),
        ]),
      );
      assert.deepEqual(got, listed);
      assert.equal(none, null);
      assert.deepEqual(all, [full, object('plain')]);
      assert.deepEqual(
        many.map(({ id }) => id),
        ['plain'],
      );
    }));

  test(`ST4 an object that is put again leaves nothing of what hung on it (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, [full]);
      await put(store, [object('full'), object('twice', { version: 1 }), object('twice', { version: 2 })]);
      const all = await store.read((r) => r.objects.everything(planId));
      assert.deepEqual(all, [object('full'), object('twice', { version: 2 })]);
      assert.deepEqual(await store.read((r) => r.objects.linksTo(planId, ['body/1'])), []);
    }));

  const dated = [
    object('a', {
      due: '2026-05-04',
      state: 'planned',
      ownerKeys: alike('b'),
      changedAt: '2026-01-03T00:00:00Z',
    }),
    object('b', {
      due: '2026-05',
      state: 'done',
      ended: true,
      ownerKeys: alike('a'),
      changedAt: '2026-01-01T00:00:00Z',
    }),
    object('c', { due: '2026', state: 'planned', ownerKeys: alike('b'), changedAt: '2026-01-02T00:00:00Z' }),
    object('d', {
      date: '2025-03',
      state: 'in-hand',
      ownerKeys: alike('c'),
      changedAt: '2026-01-04T00:00:00Z',
    }),
  ];

  test(`ST20 lists have one order on both engines, and pages hold each object once (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, [...dated, object('e', { retired: true })]);
      await put(store, [object('other')], otherPlan);
      const orders: Readonly<Record<ObjectSort, string>> = {
        label: 'abcd',
        // A month is due on its last day, a year on its; what has no date comes last.
        due: 'abcd',
        date: 'dabc',
        state: 'bdac',
        owner: 'bacd',
        changed: 'bcad',
      };
      const sorts = Object.keys(orders).filter((name): name is ObjectSort => name in orders);
      for (const sort of sorts) {
        const expected = [...orders[sort]];
        assert.deepEqual(await idsOf(store, { sort }), expected, sort);
        assert.deepEqual(await idsOf(store, { sort, descending: true }), expected.toReversed(), `-${sort}`);
        for (const descending of [false, true]) {
          const seen: string[] = [];
          let after: ObjectPlace | null = null;
          do {
            const query = { ...everything, sort, descending };
            const page: Awaited<ReturnType<typeof list>> = await list(store, query, after);
            seen.push(...page.rows.map(({ id }) => id));
            after = page.next;
          } while (after !== null);
          assert.deepEqual(seen, descending ? expected.toReversed() : expected, `${sort} by pages`);
        }
      }
    }));

  test(`ST1872 names are in the order of the language asked for, page by page (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      // Keys as names have them: of one script alone, mixed, in the private area, and of none.
      const keys = {
        a: ['b', 'ກ', '一'],
        b: ['\ue000a', 'ຂ', '丁'],
        c: ['一', 'a', 'ກ'],
        d: ['\uf8ff', '\uf8ff', '1'],
      };
      const rows = Object.entries(keys).map(([id, [zh = '', lo = '', en = '']]) =>
        object(id, { labelKeys: { zh, lo, en }, ownerKeys: { zh: lo, lo: en, en: zh } }),
      );
      await put(store, rows);
      const orders = { zh: 'acbd', lo: 'cabd', en: 'dcab' } as const;
      const owners = { zh: 'cabd', lo: 'dcab', en: 'acbd' } as const;
      for (const language of ['zh', 'lo', 'en'] as const) {
        assert.deepEqual(await idsOf(store, { language }), [...orders[language]], language);
        assert.deepEqual(await idsOf(store, { language, sort: 'owner' }), [...owners[language]], language);
        const first = await list(store, { ...everything, language }, null);
        const rest = await list(store, { ...everything, language }, first.next);
        assert.deepEqual(
          [...first.rows, ...rest.rows].map(({ id }) => id),
          [...orders[language]],
        );
      }
    }));

  const list = (store: Store, query: ObjectQuery, after: ObjectPlace | null) =>
    store.read((r) => r.objects.list(planId, query, { limit: 2, after }));

  test(`ST20 lists narrow by state, end, days, references and area, together (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, [
        ...dated,
        full,
        object('e', { retired: true }),
        object('f', { links: [{ field: 'lead', target: 'body/1' }], placed: 'areas', areas: ['p9'] }),
      ]);
      assert.deepEqual(await idsOf(store, { retired: true }), ['e']);
      assert.deepEqual(await idsOf(store, { states: ['done', 'in-hand'] }), ['b', 'd']);
      assert.deepEqual(await idsOf(store, { ended: true }), ['b', 'full']);
      assert.deepEqual(await idsOf(store, { due: { to: '2026-05-31' } }), ['a', 'b', 'full']);
      assert.deepEqual(await idsOf(store, { due: { from: '2026-05-05', to: '2026-12-30' } }), ['b', 'full']);
      assert.deepEqual(await idsOf(store, { due: { from: '2026-06-01' } }), ['c']);
      assert.deepEqual(await idsOf(store, { date: { from: '2025-01-01', to: '2025-03-31' } }), ['d']);
      assert.deepEqual(await idsOf(store, { links: [{ targets: ['body/1'] }] }), ['f', 'full']);
      assert.deepEqual(await idsOf(store, { links: [{ field: 'lead', targets: ['body/1', 'body/7'] }] }), [
        'f',
      ]);
      assert.deepEqual(await idsOf(store, { links: [{ field: 'lead', targets: ['body/2'] }] }), []);
      assert.deepEqual(await idsOf(store, { areas: ['p2', 'p8'] }), ['full']);
      const both = [
        { field: 'support', targets: ['body/1'] },
        { field: 'state', targets: ['planned'] },
      ];
      assert.deepEqual(await idsOf(store, { links: both, ended: true, areas: ['p1'] }), ['full']);
      assert.deepEqual(await idsOf(store, { links: both, ended: false }), []);
      assert.deepEqual(await idsOf(store, { type: 'letter' }), []);
    }));

  test(`ST20 a reader with areas sees what is in them, and what is open to everybody (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, [
        object('in', { placed: 'areas', areas: ['p1', 'p2'] }),
        object('out', { placed: 'areas', areas: ['p3'] }),
        object('all'),
        object('whole', { placed: 'whole-plan' }),
      ]);
      assert.deepEqual(await idsOf(store, { open: new Set(['p2']) }), ['all', 'in']);
      assert.deepEqual(await idsOf(store, { open: new Set() }), ['all']);
      assert.deepEqual(await idsOf(store, { open: null }), ['all', 'in', 'out', 'whole']);
      const counts = await store.read((r) =>
        Promise.all([
          r.objects.countByType(planId, null),
          r.objects.countByType(planId, new Set(['p3'])),
          r.objects.countByType(otherPlan, null),
        ]),
      );
      assert.deepEqual(
        counts.map((one) => [...one]),
        [[['task', 4]], [['task', 2]], []],
      );
    }));

  test(`ST20 search finds what holds every term, as it stands, whatever signs it holds (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, [
        object('lo', { words: 'ປະຊຸມຄະນະກຳມະການ\nຄັ້ງທີ 100%' }),
        object('zh', { words: '贸易联委会第_次会议' }),
        object('en', { words: "the committee's 100 lines" }),
      ]);
      assert.deepEqual(await idsOf(store, { terms: ['ກຳມະການ'] }), ['lo']);
      assert.deepEqual(await idsOf(store, { terms: ['联委'] }), ['zh']);
      assert.deepEqual(await idsOf(store, { terms: ['100'] }), ['en', 'lo']);
      assert.deepEqual(await idsOf(store, { terms: ['100', 'lines'] }), ['en']);
      assert.deepEqual(await idsOf(store, { terms: ['100%'] }), ['lo']);
      assert.deepEqual(await idsOf(store, { terms: ['第_'] }), ['zh']);
      assert.deepEqual(await idsOf(store, { terms: ["committee's"] }), ['en']);
      assert.deepEqual(await idsOf(store, { terms: ['委会第次'] }), []);
    }));

  test(`ST20 references are found from both ends (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const links = (...targets: string[]) => targets.map((target) => ({ field: 'waits', target }));
      await put(store, [
        object('m1', { type: 'milestone', links: links('milestone/m2', 'milestone/m3') }),
        object('m2', { type: 'milestone', links: links('milestone/m3') }),
        object('t', { links: [{ field: 'commitments', target: 'commitment/c' }] }),
      ]);
      const found = await store.read((r) =>
        Promise.all([
          r.objects.linksTo(planId, ['milestone/m3', 'commitment/c']),
          r.objects.linksBy(planId, 'milestone', 'waits'),
        ]),
      );
      assert.deepEqual(found[0], [
        { type: 'task', id: 't', field: 'commitments', target: 'commitment/c' },
        { type: 'milestone', id: 'm1', field: 'waits', target: 'milestone/m3' },
        { type: 'milestone', id: 'm2', field: 'waits', target: 'milestone/m3' },
      ]);
      assert.deepEqual(
        found[1].map(({ id, target }) => `${id} ${target}`),
        ['m1 milestone/m2', 'm1 milestone/m3', 'm2 milestone/m3'],
      );
    }));

  test(`ST17 clearing objects drops rows and what hangs on them, and leaves own objects and files (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const own = { type: 'task', id: 'full', values: full.values, version: 2, changedAt: full.changedAt };
      const file = {
        sha256: 'ab'.repeat(32),
        mediaType: 'application/pdf',
        size: 12_345_678,
        name: '扫描件.pdf',
        broughtAt: '2026-01-01T00:00:00Z',
        broughtBy: 'a-3',
      };
      await put(store, [full]);
      kept(
        await store.write(planId, async (w) => {
          await w.objects.putOwn(planId, [own]);
          await w.objects.putFile(planId, file);
          await w.objects.putFile(planId, { ...file, name: 'again.pdf' });
          return ok(await w.objects.clear(planId));
        }),
      );
      const left = await store.read(async (r) => ({
        rows: await r.objects.everything(planId),
        links: await r.objects.linksTo(planId, ['body/1']),
        own: await r.objects.own(planId, own),
        all: await r.objects.ownEverything(planId),
        file: await r.objects.file(planId, file.sha256),
        files: await r.objects.files(planId, [file.sha256, 'cd'.repeat(32)]),
        none: await r.objects.file(otherPlan, file.sha256),
      }));
      // The name under which a file first came stays: its bytes are the same.
      assert.deepEqual(left, { rows: [], links: [], own, all: [own], file, files: [file], none: null });
    }));

  test(`ST1093 a file and its bytes are dropped of one plan alone, and dropping again changes nothing (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const row = { mediaType: 'application/pdf', size: 3, name: 'a.pdf', broughtAt: 'x', broughtBy: 'b-0' };
      const [gone, stays] = ['ab'.repeat(32), 'cd'.repeat(32)];
      for (const plan of [planId, otherPlan])
        kept(
          await store.write(plan, async (w) => {
            for (const sha256 of [gone, stays]) {
              await w.objects.putFile(plan, { ...row, sha256 });
              await w.blobs.put(plan, sha256, new Uint8Array([1, 2, 3]));
            }
            return ok(null);
          }),
        );
      const drop = () =>
        store.write(planId, async (w) => {
          await w.objects.dropFile(planId, gone);
          return ok(await w.blobs.drop(planId, gone));
        });
      kept(await drop());
      kept(await drop());
      const here = (plan: string, sha256: string) =>
        store.read(async (r) => [
          (await r.objects.file(plan, sha256)) !== null,
          (await r.blobs.peek(plan, sha256)) !== null,
        ]);
      assert.deepEqual(await here(planId, gone), [false, false]);
      assert.deepEqual(await here(planId, stays), [true, true]);
      assert.deepEqual(await here(otherPlan, gone), [true, true]);
    }));

  test(`ST18 places of commitments and provisions are found by id (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(
        await store.write(planId, async (w) => {
          await w.projections.putProvisions(planId, 't1', [provision('p1', 0, '1', null)]);
          return ok(await w.projections.putCommitments(planId, [commitment('c1', 'p1', '1', 2)]));
        }),
      );
      const [places, provisions] = await store.read((r) =>
        Promise.all([
          r.projections.places(planId, ['c1', 'c2']),
          r.projections.provisionsById(planId, ['p1', 'p2']),
        ]),
      );
      const spans = { t1: [{ start: 1, end: 2 }] };
      assert.deepEqual(places, [
        { commitmentId: 'c1', provisionId: 'p1', path: '1', ordinal: 2, spans, live: true },
      ]);
      assert.deepEqual(provisions, [provision('p1', 0, '1', null)]);
    }));
}
