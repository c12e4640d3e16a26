/** Figures of a plan: what they count, that they lead to their rows, and that a fold of the log gives the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  listObjects,
  listStatuses,
  rebuildPlan,
  reportClaims,
  retireObject,
  review,
  showFigures,
} from '../../../src/app/index.ts';
import { derivePlan } from '../../../src/app/log/derive-plan.ts';
import { INTERNAL, openLog } from '../../../src/app/log/open-log.ts';
import { cellsOf, rowsAt } from '../../../src/app/statuses/within-areas.ts';
import { type FigureRows, figuresView } from '../../../src/views/index.ts';
import { must, person } from '../test-node.ts';
import { change, findings, make, openProgramme, type Programme } from './programme.ts';
import { makePaper } from './signed-papers.ts';

const told = (figures: readonly { readonly id: string; readonly n: number; readonly m: number }[]) =>
  figures.map(({ id, n, m }) => `${id} ${n}/${m}`);

/** Two returns, an assessment, an opening balance, evidence, a flagship, a commitment from elsewhere and milestones. */
async function fill(programme: Programme, onPaper = false): Promise<void> {
  const { app, who, planId } = programme;
  const [first = '', second = '', , last = ''] = programme.commitments.map((id) => `commitment/${id}`);
  const { id } = await make(programme, 'body', { name: { en: 'Sample Ministry' }, side: 'ours' });
  const say = (
    period: string,
    body: string | null,
    rows: readonly { commitment: string; progress: string }[],
  ) => reportClaims(app, who, { planId, body, period, rows, dryRun: false });
  must(
    await say('2026-Q1', `body/${id}`, [
      { commitment: first, progress: 'complete' },
      { commitment: second, progress: 'begun' },
    ]),
  );
  must(await say('2026-Q1', null, [{ commitment: second, progress: 'substantial' }]));
  await make(programme, 'opening-balance', { commitment: last, period: '2025', progress: 'begun' });
  await make(programme, 'evidence', {
    title: { en: 'Sample minutes' },
    address: 'https://records.example/1',
    showing: 'shown',
    source: 'theirs',
    commitments: [first],
  });
  await make(programme, 'flagship', { commitment: first, rank: 1 });
  if (onPaper) await makePaper(programme, [{ commitment: last, period: '2026', progress: 'substantial' }]);
  await make(programme, 'further-commitment', {
    title: { en: 'Sample undertaking' },
    source: 'minutes',
    actor: 'both',
    due: '2026-03',
  });
  const milestone = { title: { en: 'Step' }, state: 'planned' };
  await make(programme, 'milestone', milestone);
  await make(programme, 'milestone', { ...milestone, state: 'reached' });
  await make(programme, 'milestone', { ...milestone, state: 'dropped' });
}

test('OB61 figures count what was said, and each leads to exactly its rows', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  await fill(programme);
  const shown = must(await showFigures(app, who, { planId }));
  const results = shown.figures.find(({ id }) => id === 'results');
  const steps = shown.figures.find(({ id }) => id === 'steps');
  assert.deepEqual([results?.n, steps?.n, steps?.m], [1, 1, 2]);
  const rowsOf = async ({ list, ...rows }: FigureRows): Promise<number> => {
    if (list === 'status') return must(await listStatuses(app, who, { planId, ...rows })).total;
    const fields = { state: rows.state ?? [] };
    return must(await listObjects(app, who, { planId, type: 'milestone', fields })).total;
  };
  for (const { id, n, m, rows, outOf } of [...shown.figures, ...shown.flagships])
    assert.deepEqual([await rowsOf(rows), await rowsOf(outOf)], [n, m], id);
  for (const axis of Object.values(shown.axes))
    for (const { word, n, rows } of axis) assert.equal(await rowsOf(rows), n, word);
});

test('OB60 what was assessed, reported and known before stands beside each other, with the evidence', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  await fill(programme);
  const page = must(await listStatuses(app, who, { planId }));
  assert.deepEqual(
    page.items.map(
      ({ progress, basis, evidence, flagship }) => `${progress} ${basis} ${evidence} ${flagship}`,
    ),
    [
      'complete reported theirs true',
      'substantial assessed none false',
      'not-reported none none false',
      'begun opening none false',
      'not-reported none none false',
    ],
  );
  // The clock of the test stands at 4 May 2026: what was due in March is late.
  assert.equal(page.items.at(-1)?.timing, 'late');
  const quarter = must(await listStatuses(app, who, { planId, period: '2026-Q1' }));
  assert.equal(quarter.asOf, '2026-03-31');
  assert.deepEqual(
    quarter.items.map(({ progress }) => progress),
    ['complete', 'substantial', 'not-reported', 'not-reported', 'not-reported'],
  );
  assert.deepEqual(
    page.items[0]?.cells.map(({ period, progress }) => `${period} ${progress}`),
    ['2026 complete', '2026-H1 complete', '2026-Q1 complete'],
  );
});

test('OB62 OB1670 the figures are the same from the database and from a fold of the log, after every kind of act', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, commitments } = programme;
  await fill(programme, true);
  const compare = async (): Promise<void> => {
    for (const period of ['', '2026', '2026-Q1']) {
      const stored = must(await showFigures(app, who, { planId, period }));
      const { asOf } = stored;
      const folded = await app.store.read(async (r) => {
        const log = must(await openLog(app, r.logs, planId));
        const note = await r.logs.latestCheckpoint(planId, INTERNAL);
        return derivePlan(app, r, planId, log, note?.note ?? null);
      });
      const milestones = folded.objects.filter(({ type, retired }) => type === 'milestone' && !retired);
      const inState = (...states: readonly string[]) =>
        milestones.filter(({ state }) => states.includes(state ?? '')).length;
      const steps = { reached: inState('reached'), agreed: inState('reached', 'planned', 'rescheduled') };
      const cells = cellsOf(rowsAt(folded.statuses, period), asOf);
      assert.deepEqual(stored, figuresView(cells, steps, { asOf, period }));
    }
    assert.deepEqual(await findings(programme), []);
  };
  await compare();
  const claims = must(await listObjects(app, who, { planId, type: 'claim' }));
  const own = claims.items.find(({ values }) => values.body === undefined);
  assert.ok(own !== undefined);
  const moved = await change(programme, own, { progress: 'complete', moved: '2027', finished: '2026-02' });
  await compare();
  must(
    await retireObject(app, who, {
      planId,
      type: 'claim',
      id: moved.id,
      version: moved.version,
      retired: true,
    }),
  );
  await compare();
  for (const type of ['evidence', 'flagship', 'opening-balance', 'signed-paper', 'further-commitment']) {
    const [item] = must(await listObjects(app, who, { planId, type })).items;
    assert.ok(item !== undefined, type);
    const { id, version } = item;
    must(await retireObject(app, who, { planId, type, id, version, retired: true }));
    await compare();
  }
  const act = { act: 'reread', items: [commitments[0] ?? ''], reading: { kind: 'position' } } as const;
  must(await review(app, who, { planId, acts: [act] }));
  assert.equal(must(await showFigures(app, who, { planId })).stances, 1);
  await compare();
  const before = must(await showFigures(app, who, { planId }));
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(must(await showFigures(app, who, { planId })), before);
});

test('OB61 whoever sees a part of the plan has the figures and rows of that part', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, provisions } = programme;
  await fill(programme);
  const areas = [provisions.get('2') ?? ''];
  const narrow = person({ roles: ['reader'], areas });
  const seen = must(await showFigures(app, narrow, { planId }));
  const asked = must(await showFigures(app, who, { planId, area: areas }));
  // The commitment of part two, and for the reader the one that is open to everybody.
  assert.equal(asked.total, 1);
  assert.equal(seen.total, 2);
  const page = must(await listStatuses(app, narrow, { planId, limit: 1 }));
  assert.deepEqual([page.items.length, page.total], [1, 2]);
  const rest = must(await listStatuses(app, narrow, { planId, limit: 1, cursor: page.next }));
  assert.deepEqual([rest.items.length, rest.next], [1, null]);
  assert.notEqual(rest.items[0]?.commitment, page.items[0]?.commitment);
  assert.deepEqual(told(asked.figures).slice(0, 1), ['results 0/1']);
});
