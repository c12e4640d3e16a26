/**
 * The register's lines on both stores: what they list, count and page, for many queries over invented lines, is what the
 * same lines give in memory, worked out one by one.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRegister } from '../../src/app/commitments/read-register.ts';
import type { LineState, StatusRow, Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import {
  type CommitmentItem,
  lineItem,
  type OutlineTree,
  outlineTree,
  type ProvisionFacts,
} from '../../src/views/index.ts';
import { pickOf, seeded } from '../fuzz/seeded.ts';
import { type RegisterQuery, registerPage } from '../views/register-model.ts';
import { toLines, toPlaces } from '../views/stored-register.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { commitment, linePlace, otherPlan, planId, registerLine } from './samples.ts';

withCluster();

const roles = ['heading', 'operative'] as const;

/** Three parts, in each three headings with measures below; the text's own root above all. */
function outline(): OutlineTree {
  const rows: ProvisionFacts[] = [];
  const add = (id: string, parent: string | null, role: ProvisionFacts['role']): void => {
    const at = { start: rows.length, end: rows.length + 1 };
    rows.push({
      textId: 't1',
      id,
      parent,
      role,
      path: id,
      label: id,
      heading: null,
      order: rows.length,
      coverage: 'open',
      ...at,
    });
  };
  add('root', null, 'root');
  for (const a of [1, 2, 10]) {
    add(`${a}`, 'root', 'heading');
    for (const b of [1, 2]) {
      add(`${a}.${b}`, `${a}`, 'heading');
      for (const c of [1, 2, 3]) add(`${a}.${b}.${c}`, `${a}.${b}`, 'operative');
    }
  }
  return outlineTree(rows);
}

const said = [
  '开通铁路 rail',
  'ເປີດທາງລົດໄຟ ນ້ຳ',
  'Open the railway ＫＭ 5',
  '培训二十名教师',
  'Straße 铁路',
] as const;

/** Lines that are alike in some ways and not in others, in reading order. */
function linesOf(random: () => number, tree: OutlineTree, count: number): readonly CommitmentItem[] {
  const homes = [...tree.provisions.filter(({ role }) => role === 'operative').map(({ id }) => id), 'gone'];
  const pick = <T>(list: readonly [T, ...T[]]): T => pickOf(random, list);
  const items = Array.from({ length: count }, (_, n): CommitmentItem => {
    const home = homes[Math.floor(random() * homes.length)] ?? 'gone';
    const at = tree.get(home);
    const start = Math.floor(random() * 5);
    const what = pick(['commitment', 'commitment', 'proposal', 'rejected'] as const); // as: three words
    return {
      id: `c${String(n).padStart(3, '0')}`,
      what,
      version: n,
      provision: {
        id: home,
        path: at?.path ?? '',
        label: at?.label ?? null,
        heading: at?.heading ?? null,
      },
      ordinal: 1 + (n % 3),
      text: 't1',
      spans: [{ start, end: start + 3 }],
      words: pick(said),
      reading: {
        actor: pick(['both', 'cn', 'la']),
        kind: pick(['build', 'train', 'exchange']),
        strength: pick(['firm', 'effort', 'tentative']),
        due: pick([
          null,
          { date: null, origin: 'stated', words: '早日' },
          { date: '2026', origin: 'stated', words: '2026' },
          { date: '2026-12-31', origin: 'set', words: null },
        ]),
        leads: pick([[], ['Sample Office']]),
        done: null,
      },
      found: [],
      progress: what === 'commitment' ? pick(['not-reported', 'begun', 'complete']) : 'not-reported',
      anchored: random() < 0.9,
    };
  });
  const order = (item: CommitmentItem): number => tree.get(item.provision.id)?.order ?? 1_000;
  return items.toSorted(
    (a, b) =>
      order(a) - order(b) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

function statusOf({ id, progress }: CommitmentItem): StatusRow {
  return {
    ...{ commitment: `commitment/${id}`, period: '', counted: 'result', progress, basis: 'reported' },
    ...{ saidFor: '2026', due: null, moved: false, done: null, evidence: 'none', led: true },
    ...{ flagship: false, areas: [], orderKey: id },
  };
}

async function put(store: Store, items: readonly CommitmentItem[], tree: OutlineTree): Promise<void> {
  kept(
    await store.write(planId, async (w) => {
      await w.lines.putPlaces(planId, [
        ...toPlaces(tree),
        linePlace('gone', { path: '', label: null, role: 'none', lineage: [] }),
      ]);
      await w.lines.put(planId, toLines(items, tree));
      const settled = items.filter(({ what }) => what === 'commitment');
      return ok(await w.statuses.replace(planId, [], settled.map(statusOf)));
    }),
  );
  kept(
    await store.write(otherPlan, async (w) => {
      await w.lines.putPlaces(otherPlan, [linePlace('1.1.1')]);
      return ok(await w.lines.put(otherPlan, [registerLine('c000', { provisionId: '1.1.1' })]));
    }),
  );
}

function queryOf(random: () => number): RegisterQuery {
  const some = <T>(values: readonly [T, ...T[]]): readonly T[] =>
    random() < 0.75 ? [] : random() < 0.7 ? [pickOf(random, values)] : values.slice(0, 2);
  return {
    q:
      random() < 0.6
        ? ''
        : pickOf(random, ['铁路', 'rail', '5 km', 'ນ\u0ecd\u0ec9\u0eb2', 'strasse 铁路', '无']),
    area: some(['2', '1', '10.2', '1.1.2', 'gone', 'root']),
    actor: some(['la', 'cn']),
    kind: some(['build', 'train']),
    strength: some(['firm', 'tentative']),
    state: some(['rejected', 'accepted', 'proposed']),
    due: some(['dated', 'undated']),
    lead: some(['named', 'none']),
    progress: some(['reported', 'not-reported']),
    sort: pickOf(random, ['place', '-place', 'actor', 'kind', 'strength', 'due']),
  };
}

for (const engine of engines) {
  test(`ST800 the register lists, counts and pages what the same lines give in memory (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const random = seeded(7);
      const tree = outline();
      const items = linesOf(random, tree, 120);
      await put(store, items, tree);
      let listed = 0;
      for (let n = 0; n < 150; n++) {
        const query = queryOf(random);
        const limit = 1 + Math.floor(random() * 30);
        const pages = await store.read(async (r) => {
          const first = await readRegister(r, planId, { query, limit, after: null, open: null });
          const rest = await readRegister(r, planId, { query, limit: 500, after: first.next, open: null });
          return { first, rest: first.next === null ? [] : rest.items };
        });
        const wanted = registerPage(items, { ...query, limit: 500 }, tree);
        const name = `${n} ${JSON.stringify(query)}`;
        assert.deepEqual([...pages.first.items, ...pages.rest], wanted.items, name);
        assert.deepEqual([pages.first.total, pages.first.facets], [wanted.total, wanted.facets], name);
        assert.equal(pages.first.next === null, wanted.total <= limit, name);
        listed += wanted.total;
      }
      assert.ok(listed > 1_000, 'queries that find something');
    }));

  test(`ST800 who sees some provisions gets their lines and counts alone; who sees none gets nothing (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const tree = outline();
      const items = linesOf(seeded(8), tree, 60);
      await put(store, items, tree);
      const open = new Set(['1', '1.1', '1.1.1', '1.1.2']);
      const own = items.filter(({ provision }) => open.has(provision.id));
      const page = { query: {}, limit: 100, after: null };
      const [some, none, reported] = await store.read((r) =>
        Promise.all([
          readRegister(r, planId, { ...page, open }),
          readRegister(r, planId, { ...page, open: new Set() }),
          r.lines.reported(planId, open),
        ]),
      );
      const wanted = registerPage(own, { limit: 100 }, tree);
      assert.deepEqual([some.items, some.facets], [wanted.items, wanted.facets]);
      assert.deepEqual([none.items, none.total, none.facets.area], [[], 0, []]);
      const spoken = own.filter(({ what, progress }) => what === 'commitment' && progress !== 'not-reported');
      assert.ok(spoken.length > 0);
      assert.equal(reported, spoken.length);
    }));

  test(`ST800 a number is found by how it begins (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const lines = ['2.1.1', '2.1.10', '2.2'].flatMap((path, at) =>
        [1, 2, 12].map((ordinal) =>
          registerLine(`${path} ${ordinal}`, { provisionId: path, place: at, start: ordinal, ordinal }),
        ),
      );
      kept(
        await store.write(planId, async (w) => {
          await w.lines.putPlaces(
            planId,
            ['2.1.1', '2.1.10', '2.2'].map((path) => linePlace(path, { path })),
          );
          return ok(await w.lines.put(planId, lines));
        }),
      );
      const found = async (number: string) => {
        const page = { order: 'place', limit: 20, after: null } as const; // as: an order
        const { rows } = await store.read((r) => r.lines.page(planId, { number, open: null }, page));
        return rows.map(({ lineId }) => lineId);
      };
      assert.deepEqual(await found('2.1.1–1'), ['2.1.1 1', '2.1.1 12']);
      assert.deepEqual(await found('2.1.10–2'), ['2.1.10 2']);
      assert.deepEqual(await found('2.2'), ['2.2 1', '2.2 2', '2.2 12']);
      assert.deepEqual(await found('.1'), []);
    }));

  test(`ST920 each line is read by its id with its place and progress, and leads to its neighbours among what is open (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const tree = outline();
      const items = linesOf(seeded(10), tree, 60);
      await put(store, items, tree);
      const some = new Set(['1.1.1', '1.2.3', '2.1.2', '10.2.1', 'gone']);
      for (const open of [null, some, new Set<string>()]) {
        const usual = items.filter(
          ({ what, provision }) => what !== 'rejected' && (open?.has(provision.id) ?? true),
        );
        for (const item of items) {
          const [line, beside] = await store.read(async (r) => {
            const [found] = await r.lines.byId(planId, [item.id]);
            assert.ok(found);
            return [found, await r.lines.beside(planId, found, open)];
          });
          assert.deepEqual(lineItem(line), item);
          const at = usual.findIndex(({ id }) => id === item.id);
          if (at < 0) continue;
          const wanted = { previous: usual[at - 1]?.id ?? null, next: usual[at + 1]?.id ?? null };
          assert.deepEqual(beside, wanted, item.id);
        }
      }
      const asked = ['c059', 'c999', ...items.slice(5, 20).map(({ id }) => id), 'c059'];
      const [several, none] = await store.read((r) =>
        Promise.all([r.lines.byId(planId, asked), r.lines.byId(otherPlan, ['c001'])]),
      );
      assert.deepEqual(
        several.map((line) => lineItem(line)),
        items.filter(({ id }) => asked.includes(id)),
      );
      assert.deepEqual(none, []);
    }));

  test(`ST920 of a line in two states the accepted one is read before the proposed and the rejected one (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const readAs = async (...states: readonly LineState[]) => {
        kept(
          await store.write(planId, async (w) => {
            await w.lines.clear(planId);
            await w.lines.putPlaces(planId, [linePlace('1')]);
            return ok(
              await w.lines.put(
                planId,
                states.map((state) => registerLine('c1', { provisionId: '1', state })),
              ),
            );
          }),
        );
        return (await store.read((r) => r.lines.byId(planId, ['c1']))).map(({ state }) => state);
      };
      assert.deepEqual(await readAs('rejected', 'proposed', 'accepted'), [
        'accepted',
        'proposed',
        'rejected',
      ]);
      assert.deepEqual(await readAs('rejected', 'proposed'), ['proposed', 'rejected']);
      assert.deepEqual(await readAs('rejected'), ['rejected']);
    }));

  test(`ST921 what a commitment became is found by its name alone, live or not, in reading order (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const from = (id: string, path: string, ordinal: number, parents: readonly string[]) => {
        return { ...commitment(id, 'p1', path, ordinal), parents };
      };
      const rows = [
        from('a_1', '1', 1, []),
        from('later', '10', 1, ['a_1']),
        from('sooner', '2', 1, ['b', 'a_1']),
        { ...from('taken-out', '2', 2, ['a_1']), live: false },
        from('other', '2', 3, ['axb', 'ax1', 'A_1', 'a_11']),
      ];
      for (const plan of [planId, otherPlan])
        kept(
          await store.write(plan, async (w) =>
            ok(await w.projections.putCommitments(plan, plan === planId ? rows : rows.slice(0, 2))),
          ),
        );
      const became = async (plan: string, id: string) =>
        (await store.read((r) => r.projections.childrenOf(plan, id))).map(({ commitmentId }) => commitmentId);
      assert.deepEqual(await became(planId, 'a_1'), ['sooner', 'taken-out', 'later']);
      assert.deepEqual(await became(otherPlan, 'a_1'), ['later']);
      assert.deepEqual(await became(planId, 'ax1'), ['other']);
      assert.deepEqual(await became(planId, 'later'), []);
    }));

  test(`ST801 lines and places come back as they were put, are replaced, and go alone (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const tree = outline();
      const lines = toLines(linesOf(seeded(9), tree, 30), tree);
      await put(store, linesOf(seeded(9), tree, 30), tree);
      const byId = (rows: readonly { lineId: string }[]) =>
        rows.toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1));
      assert.deepEqual(byId(await store.read((r) => r.lines.within(planId, null))), byId(lines));
      const [first] = lines;
      assert.ok(first);
      const beside = {
        ...first,
        state: first.state === 'rejected' ? ('accepted' as const) : ('rejected' as const),
      }; // as: a state
      kept(await store.write(planId, async (w) => ok(await w.lines.put(planId, [beside]))));
      const twice = await store.read((r) => r.lines.within(planId, [first.provisionId]));
      assert.equal(twice.filter(({ lineId }) => lineId === first.lineId).length, 2, 'one in each state');
      assert.deepEqual(await store.read((r) => r.lines.provisionsOf(planId, [first.lineId, 'none'])), [
        first.provisionId,
      ]);
      kept(
        await store.write(planId, async (w) => {
          await w.lines.remove(planId, [beside]);
          await w.lines.put(planId, [{ ...first, words: '新', folded: '新' }]);
          return ok(await w.lines.removePlaces(planId, ['gone']));
        }),
      );
      const now = await store.read((r) => r.lines.within(planId, null));
      assert.deepEqual(byId(now), byId([{ ...first, words: '新', folded: '新' }, ...lines.slice(1)]));
      for (const role of roles) {
        const places = await store.read((r) => r.lines.places(planId, role));
        assert.deepEqual(
          places,
          toPlaces(tree).filter((place) => place.role === role),
        );
      }
      kept(await store.write(planId, async (w) => ok(await w.lines.clear(planId))));
      assert.deepEqual(await store.read((r) => r.lines.within(planId, null)), []);
      assert.deepEqual(await store.read((r) => r.lines.places(planId)), []);
      assert.equal((await store.read((r) => r.lines.within(otherPlan, null))).length, 1);
    }));
}
