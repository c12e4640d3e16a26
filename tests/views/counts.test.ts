/** Honest numbers: each leads to exactly what it counts. Addresses are read as the desk reads them (http/contract). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CommitmentItem,
  type OutlineTree,
  type OverviewView,
  outlineTree,
  overviewView,
  planView,
  reviewCounts,
  reviewQueueView,
  usualStates,
} from '../../src/views/index.ts';
import { chars, items, plan, provisions, text, tree } from './sample-plan.ts';
import { onLines, registerPage } from './stored-register.ts';

/** What somebody sees: everything, or the provisions named. */
interface Sight {
  readonly visible: ReadonlySet<string> | null;
  readonly lines: readonly CommitmentItem[];
  readonly outline: OutlineTree;
}
const whole = { coverage: null, from: 0, limit: 1_000 } as const; // as: no coverage
const all: Sight = { visible: null, lines: items, outline: tree };
const culture: Sight = {
  visible: new Set(['B', 'B1', 'B2']),
  lines: items.filter(({ provision }) => provision.id.startsWith('B')),
  outline: tree,
};

const planOf = ({ visible, lines, outline }: Sight) =>
  planView({ plan, texts: [text], tree: outline, items: lines, rejected: [], entries: 7, visible });

async function overviewOf(sight: Sight): Promise<OverviewView> {
  const { lines, outline } = sight;
  const counted = await onLines(lines, outline, async (r, planId) => {
    const query = { open: null, states: usualStates };
    const headings = await r.lines.places(planId, 'heading');
    return {
      tallies: await r.lines.counts(planId, query),
      places: await r.lines.countsByPlace(planId, query),
      reported: await r.lines.reported(planId, null),
      areas: (headings.length > 0 ? headings : await r.lines.places(planId, 'operative')).map(
        ({ provisionId, path, label, heading }) => ({
          id: provisionId,
          path,
          label,
          heading,
          language: 'zh' as const,
        }),
      ),
    };
  });
  const recent = [
    {
      ...{ at: '2026-05-04T08:00:00Z', by: 'Sample Person', register: 'x', seq: 6 },
      act: { code: 'plan-title', facts: {} },
    },
  ];
  const diagnostics = [
    { code: 'breaks-off', severity: 'warning', start: 5, end: 6, facts: { at: '2.2' } },
  ] as const; // as const: a severity is one of three
  const at = '2026-05-04T09:00:00Z';
  return overviewView({
    plan: planOf(sight),
    ...counted,
    textId: 'now',
    diagnostics,
    damagedFiles: 0,
    recent,
    at,
  });
}

/** How much an address lists to this person. */
async function listedAt(href: string, { visible, lines, outline }: Sight): Promise<number> {
  const { pathname, searchParams } = new URL(href, 'https://desk.example');
  assert.ok(pathname.startsWith('/plans/plan%2F1/'), pathname);
  const query = Object.fromEntries([...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]));
  if (pathname.endsWith('/register')) return (await registerPage(lines, query, outline)).total;
  assert.ok(pathname.endsWith('/review'), pathname);
  const queue = reviewQueueView({ text, chars, tree: outline, items: lines, rejected: [], visible }, whole);
  const wanted = searchParams.get('coverage');
  return queue.provisions.filter(({ coverage }) =>
    wanted === 'settled' ? coverage !== 'open' : coverage === wanted,
  ).length;
}

test('VW9 the queue holds each operative provision in order, with what is proposed and settled in it', () => {
  const queue = reviewQueueView({ text, chars, tree, items, rejected: [], visible: null }, whole);
  assert.deepEqual(
    queue.provisions.map(({ id, coverage, items: held }) => [id, coverage, held.map((line) => line.id)]),
    [
      ['A1', 'covered', ['c-expo']],
      ['A2', 'open', ['p-water']],
      ['B1', 'covered', ['c-train', 'p-build']],
      ['B2', 'none', []],
    ],
  );
  const settled = { operative: 4, covered: 2, none: 1, open: 1 };
  assert.deepEqual(queue.counts, { ...settled, proposals: 2, rejected: 0, accepted: 2 });
  for (const { words, start, end } of queue.provisions)
    assert.equal(words, [...chars].slice(start, end).join(''));
});

test('VW9 whatever else holds something is in the queue and not among the operative', () => {
  const [line] = items;
  assert.ok(line);
  const odd = { ...line, id: 'odd', provision: { ...line.provision, id: 'title' } };
  const queue = reviewQueueView({ text, chars, tree, items: [odd], rejected: [], visible: null }, whole);
  assert.deepEqual(
    queue.provisions.map(({ id }) => id),
    ['title', 'A1', 'A2', 'B1', 'B2'],
  );
  assert.equal(queue.counts.operative, 4);
});

test('VW10 figures are n of m', async () => {
  assert.deepEqual(
    (await overviewOf(all)).figures.map(({ key, n, of }) => [key, n, of]),
    [
      ['provisions-settled', 3, 4],
      ['provisions-uncovered', 1, 4],
      ['commitments-accepted', 2, 4],
      ['proposals-open', 2, null],
      ['reported', 0, 2],
      ['with-due-date', 1, 2],
      ['with-lead', 1, 2],
    ],
  );
});

test('VW10, VW12 each figure leads to a list of exactly what it counts, for whoever looks', async () => {
  for (const sight of [all, culture])
    for (const { key, n, href } of (await overviewOf(sight)).figures)
      assert.equal(await listedAt(href, sight), n, `${key} ${href}`);
});

test('VW10 what is not reported is said so on each line, and no share is worked out', async () => {
  for (const { progress } of items) assert.equal(progress, 'not-reported');
  const nothing = await overviewOf({ ...all, lines: [] });
  assert.deepEqual(
    nothing.figures.find(({ key }) => key === 'reported'),
    {
      key: 'reported',
      n: 0,
      of: 0,
      href: '/plans/plan%2F1/register?state=accepted&progress=reported',
    },
  );
  const names = JSON.stringify(await overviewOf(all)).match(/"[a-zA-Z]+":/g) ?? [];
  assert.deepEqual(
    names.filter((name) => /percent|share|ratio|progress/i.test(name)),
    [],
  );
});

test('VW10 remarks lead to their place in the text, recent acts to their entries', async () => {
  const { diagnostics, recent, asOf } = await overviewOf(all);
  assert.equal(diagnostics[0]?.href, '/plans/plan%2F1/text/now?at=5');
  assert.equal(recent[0]?.href, '/plans/plan%2F1/log/6');
  assert.deepEqual(asOf, { entries: 7, at: '2026-05-04T09:00:00Z' });
});

test('VW11 areas, kinds and strengths say what they hold, and lead to exactly that', async () => {
  const { byArea, byKind, byStrength } = await overviewOf(all);
  assert.deepEqual(
    byArea.map(({ id, heading, accepted, proposed }) => [id, heading, accepted, proposed]),
    [
      ['A', '贸易', 1, 1],
      ['B', '文化', 1, 1],
    ],
  );
  assert.deepEqual(
    byKind.map(({ value, accepted, proposed }) => [value, accepted, proposed]),
    [
      ['build', 0, 2],
      ['exchange', 1, 0],
      ['train', 1, 0],
    ],
  );
  assert.deepEqual(
    byStrength.map(({ value, accepted, proposed }) => [value, accepted, proposed]),
    [
      ['firm', 2, 1],
      ['effort', 0, 1],
    ],
  );
  for (const { href, accepted, proposed } of [...byArea, ...byKind, ...byStrength])
    assert.equal(await listedAt(href, all), accepted + proposed, href);
});

test('VW11 a text without headings has its operative provisions as areas; what holds nothing is left out', async () => {
  const outline = outlineTree(
    provisions.flatMap((row) =>
      row.role === 'heading' ? [] : [{ ...row, parent: row.parent === null ? null : 'root' }],
    ),
  );
  const sight = { ...all, outline };
  const { byArea } = await overviewOf(sight);
  assert.deepEqual(
    byArea.map(({ id, accepted, proposed }) => [id, accepted, proposed]),
    [
      ['A1', 1, 0],
      ['A2', 0, 1],
      ['B1', 1, 1],
    ],
  );
  for (const { href, accepted, proposed } of byArea)
    assert.equal(await listedAt(href, sight), accepted + proposed);
});

test('VW12 who sees some areas only gets the counts and the queue of these', async () => {
  const { counts } = planOf(culture);
  assert.deepEqual(
    [
      counts.operative,
      counts.covered,
      counts.holdingNone,
      counts.uncovered,
      counts.commitments,
      counts.proposalsOpen,
    ],
    [2, 1, 1, 0, 1, 1],
  );
  // Even where lines from elsewhere are handed in by mistake.
  const queue = reviewQueueView({ text, chars, tree, items, rejected: [], visible: culture.visible }, whole);
  assert.deepEqual(
    queue.provisions.map(({ id }) => id),
    ['B1', 'B2'],
  );
  assert.deepEqual(queue.counts, {
    operative: 2,
    covered: 1,
    none: 1,
    open: 0,
    proposals: 1,
    rejected: 0,
    accepted: 1,
  });
  assert.deepEqual(reviewCounts({ tree, items, rejected: [], visible: new Set() }), {
    operative: 0,
    covered: 0,
    none: 0,
    open: 0,
    proposals: 0,
    rejected: 0,
    accepted: 0,
  });
  assert.deepEqual(
    (await overviewOf(culture)).byArea.map(({ id }) => id),
    ['B'],
  );
});
