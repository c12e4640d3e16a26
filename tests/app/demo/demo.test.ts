/** The invented office loads whole, says everywhere that it is invented, and fills every page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type App,
  countObjects,
  listCommitments,
  makePaper,
  showFigures,
  showWork,
  verifyPlan,
} from '../../../src/app/index.ts';
import { loadDemo } from '../../../src/main/demo/load-demo.ts';
import { must, openNode, person } from '../test-node.ts';

test('HO40 EX55 AP1160 the demonstration fills a plan with an office, every name of which says that it is a sample', async (t) => {
  const { app, clock } = await openNode(t);
  clock.now = Date.parse('2026-11-26T08:00:00Z');
  const who = person();
  const loaded = must(await loadDemo(app, who));
  const { planId } = loaded;
  const counts = must(await countObjects(app, who, { planId }));
  const empty = counts.filter(({ count }) => count === 0).map(({ type }) => type);
  // A template is a file that an office makes in Word: the defaults are there without one. A signed paper has a scan, and nobody signed one.
  assert.deepEqual(
    empty.filter(
      (type) => !['paper-template', 'signed-paper', 'set-aside', 'round', 'return'].includes(type),
    ),
    [],
  );
  const everything = await app.store.read((r) => r.objects.everything(planId));
  const unmarked = everything.flatMap(({ type, values }) =>
    [values.title, values.name].flatMap((name) => {
      const words = typeof name === 'object' && name !== null ? Object.values(name) : [];
      return words.filter((one) => !/sample|示例|ຕົວຢ່າງ/i.test(String(one))).map((one) => `${type} ${one}`);
    }),
  );
  assert.deepEqual(unmarked, []);
  const figures = must(await showFigures(app, who, { planId }));
  for (const { id, n, m } of figures.figures) assert.ok(n > 0 && m > n, id);
  const work = must(await showWork(app, who, { planId }));
  assert.deepEqual(
    work.lists.filter(({ total }) => total === 0).map(({ id }) => id),
    [],
  );
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
  await isTold(app, planId, { lo: /^[^\p{Script=Han}]*$/u, en: /^[^\p{Script=Han}\p{Script=Lao}]*$/u });
});

/** Who reads Lao or English is told the signed words in it, on papers and in the register, although the first text is Chinese. */
async function isTold(app: App, planId: string, scripts: Readonly<Record<'lo' | 'en', RegExp>>) {
  for (const language of ['lo', 'en'] as const) {
    const who = { ...person(), language };
    const { items } = must(await listCommitments(app, who, { planId, language, limit: 500 }));
    const told = items.filter(({ further }) => further.some(({ words }) => scripts[language].test(words)));
    // Some say nothing of their own in another language; of those the first text's words stand there.
    assert.ok(told.length > items.length * 0.9, `${told.length} of ${items.length} in ${language}`);
    const paper = must(await makePaper(app, who, { planId, kind: 'leaders-page' }));
    const set = must(
      await app.printing.set({ paper, languages: { main: language, second: null }, zone: 'UTC' }),
    );
    const table = set.parts.find((part) => part.is === 'table' && part.name === 'flagships');
    const cells = table?.is === 'table' ? table.rows.flat().map(({ main }) => main) : [];
    assert.ok(cells.length > 0);
    for (const cell of cells) assert.match(cell, scripts[language]);
  }
}

test('HO1438 no table of the demonstration’s papers is empty, and none has a column in which nothing stands', async (t) => {
  const { app, clock } = await openNode(t);
  clock.now = Date.parse('2026-11-26T08:00:00Z');
  const who = person();
  const { planId } = must(await loadDemo(app, who));
  const [meeting] = (await app.store.read((r) => r.objects.ofType(planId, 'meeting'))).filter(
    ({ state }) => state === 'agreed',
  );
  const asked = [
    { kind: 'leaders-page' },
    { kind: 'committee-brief', about: `meeting/${meeting?.id}` },
    { kind: 'yearly-report', from: '2025', to: '2025' },
    { kind: 'training-and-visits' },
    { kind: 'task-list' },
    { kind: 'letters-pending' },
    { kind: 'milestone-plan' },
  ];
  const empty: string[] = [];
  for (const one of asked) {
    const paper = must(await makePaper(app, who, { planId, ...one }));
    const set = must(await app.printing.set({ paper, languages: { main: 'lo', second: null }, zone: 'UTC' }));
    const leaves = set.parts.flatMap((part) =>
      part.is === 'groups' ? part.groups.flatMap(({ parts }) => parts) : [part],
    );
    const tables = Map.groupBy(
      leaves.flatMap((leaf) => (leaf.is === 'table' ? [leaf] : [])),
      ({ name }) => name,
    );
    for (const [name, of] of tables) {
      const rows = of.flatMap((table) => table.rows);
      if (rows.length === 0) empty.push(`${one.kind} ${name}`);
      for (const [i, column] of (of[0]?.columns ?? []).entries())
        if (rows.length > 0 && rows.every((row) => row[i]?.main === ''))
          empty.push(`${one.kind} ${name} ${column.name}`);
    }
  }
  assert.deepEqual(empty, []);
});
