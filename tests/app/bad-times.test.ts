/** Writes that fail before or after they are kept, clocks that jump, people who may not, stores that were tampered with. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  acceptClock,
  adoptPlan,
  getCommitment,
  importPlan,
  listCommitments,
  listPlans,
  logEntry,
  logPage,
  patchPlan,
  readText,
  rebuildPlan,
  replaceText,
  review,
  reviewQueue,
  type Store,
  verifyPlan,
} from '../../src/app/index.ts';
import { err, problem } from '../../src/base/index.ts';
import { codeOf, must, openNode, person, smallPlan } from './test-node.ts';

/** A store whose next write fails: before it is kept, or after. */
function failing(mode: { next: 'never' | 'before' | 'after' }): (store: Store) => Store {
  return (store) => ({
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (to) => store.backup(to),
    close: () => store.close(),
    async write(scope, work) {
      const { next } = mode;
      mode.next = 'never';
      if (next === 'never') return store.write(scope, work);
      const kept = await store.write(scope, async (w) => {
        const result = await work(w);
        return next === 'before' ? err(problem('store-busy')) : result;
      });
      return next === 'after' && kept.ok ? err(problem('store-busy')) : kept;
    },
  });
}

test('AP1 an act that fails before it is kept leaves nothing; one that fails after is whole', async (t) => {
  const mode: Parameters<typeof failing>[0] = { next: 'never' };
  const { app } = await openNode(t, failing(mode));
  const who = person();
  mode.next = 'before';
  assert.equal(codeOf(await importPlan(app, who, { bytes: smallPlan })), 'store-busy');
  assert.equal(must(await listPlans(app, who, {})).items.length, 0);
  const { id: planId, texts, version } = must(await importPlan(app, who, { bytes: smallPlan }));
  const text = texts[0]?.id ?? '';
  const items = must(await reviewQueue(app, who, { planId })).provisions.flatMap((row) =>
    row.items.map(({ id }) => id),
  );
  const writes: (() => Promise<{ readonly ok: boolean }>)[] = [
    () => patchPlan(app, who, { planId, version, patch: { title: { en: 'Sample' } } }),
    () => review(app, who, { planId, acts: [{ act: 'accept-outline', text }] }),
    () => review(app, who, { planId, acts: [{ act: 'accept', items }] }),
    () => adoptPlan(app, who, { planId, acknowledgeUncovered: true }),
    () =>
      replaceText(app, who, {
        planId,
        textId: text,
        bytes: new TextEncoder().encode(`${new TextDecoder().decode(smallPlan)}\n`),
        confirm: true,
      }),
  ];
  for (const write of writes) {
    const before = must(await logPage(app, who, { planId })).size;
    mode.next = 'before';
    assert.equal((await write()).ok, false);
    assert.equal(must(await logPage(app, who, { planId })).size, before);
    assert.deepEqual(
      must(await verifyPlan(app, who, { planId })).checks.filter(({ sound }) => !sound),
      [],
    );
    mode.next = 'after';
    assert.equal((await write()).ok, false);
    assert.ok(must(await logPage(app, who, { planId })).size > before);
    assert.deepEqual(
      must(await verifyPlan(app, who, { planId })).checks.filter(({ sound }) => !sound),
      [],
    );
  }
});

test('AP6 a clock that fell far behind refuses to write; a small jump keeps times from running backwards', async (t) => {
  const { app, clock } = await openNode(t);
  const who = person();
  const plan = must(await importPlan(app, who, { bytes: smallPlan }));
  const patch = { title: { en: 'Sample' } };
  clock.now -= 11 * 60_000;
  assert.equal(
    codeOf(await patchPlan(app, who, { planId: plan.id, version: plan.version, patch })),
    'clock-went-back',
  );
  clock.now += 2 * 60_000;
  must(await patchPlan(app, who, { planId: plan.id, version: plan.version, patch }));
  const [newest, before] = must(await logPage(app, who, { planId: plan.id })).items;
  assert.equal(newest?.at, before?.at);
});

test('AP6 a clock that had run ahead can be set right by an entry that says so', async (t) => {
  const { app, clock } = await openNode(t);
  const who = person();
  const right = clock.now;
  clock.now += 400 * 86_400_000;
  const { id: planId, version } = must(await importPlan(app, who, { bytes: smallPlan }));
  clock.now = right;
  const patch = { title: { en: 'Sample' } };
  assert.equal(codeOf(await patchPlan(app, who, { planId, version, patch })), 'clock-went-back');
  must(await acceptClock(app, who, { planId }));
  must(await patchPlan(app, who, { planId, version, patch }));
  const [newest] = must(await logPage(app, who, { planId })).items;
  assert.equal(newest?.at, '2026-05-04T08:00:00Z');
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
});

test('AP5 without the permission an act is refused, whoever calls', async (t) => {
  const { app } = await openNode(t);
  const who = person({ roles: ['reader'] });
  const { id: planId, version, texts } = must(await importPlan(app, person(), { bytes: smallPlan }));
  const textId = texts[0]?.id ?? '';
  const refused = [
    await importPlan(app, who, { bytes: smallPlan }),
    await patchPlan(app, who, { planId, version, patch: {} }),
    await adoptPlan(app, who, { planId }),
    await review(app, who, { planId, acts: [{ act: 'accept-outline', text: textId }] }),
    await replaceText(app, who, { planId, textId, bytes: smallPlan }),
    await verifyPlan(app, who, { planId }),
    await rebuildPlan(app, who, { planId }),
  ];
  assert.deepEqual(
    refused.map(codeOf),
    refused.map(() => 'not-allowed'),
  );
});

test('AP5 a person with areas sees and settles what lies in them; the signed text stays open', async (t) => {
  const { app } = await openNode(t);
  const all = person();
  const { id: planId, texts } = must(await importPlan(app, all, { bytes: smallPlan }));
  const textId = texts[0]?.id ?? '';
  must(await review(app, all, { planId, acts: [{ act: 'accept-outline', text: textId }] }));
  const reader = must(await readText(app, all, { planId, textId }));
  const area = reader.provisions.find(({ heading }) => heading === '人文领域');
  const some = person({ areas: [area?.id ?? ''] });
  const listed = must(await listCommitments(app, all, { planId })).items;
  const own = must(await listCommitments(app, some, { planId })).items;
  assert.ok(own.length > 0 && own.length < listed.length);
  const other = listed.find(({ id }) => !own.some((item) => item.id === id))?.id ?? '';
  assert.equal(codeOf(await getCommitment(app, some, { planId, commitmentId: other })), 'not-allowed');
  assert.equal(
    codeOf(await review(app, some, { planId, acts: [{ act: 'accept', items: [other] }] })),
    'not-allowed',
  );
  must(await review(app, all, { planId, acts: [{ act: 'accept', items: [other] }] }));
  must(await review(app, some, { planId, acts: [{ act: 'accept', items: own.map(({ id }) => id) }] }));
  const whole = must(await logPage(app, all, { planId })).items;
  const part = must(await logPage(app, some, { planId })).items;
  const hidden = whole.find(({ seq }) => !part.some((line) => line.seq === seq));
  assert.equal(hidden?.register?.startsWith('reading/') || hidden?.register?.startsWith('cut/'), true);
  assert.equal(codeOf(await logEntry(app, some, { planId, seq: hidden?.seq ?? 0 })), 'not-allowed');
  const text = must(await readText(app, some, { planId, textId }));
  assert.equal(
    text.provisions.flatMap((row) => row.own).length,
    reader.provisions.flatMap((row) => row.own).length,
  );
  for (const { path, coverage } of text.provisions) {
    const isOpen = path === area?.path || path.startsWith(`${area?.path}.`);
    assert.equal(coverage !== null, isOpen, `how ${path} stands`);
  }
});

test('AP17 rebuilding mends what verification found to differ from the log', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId } = must(await importPlan(app, who, { bytes: smallPlan }));
  const broken = async (): Promise<readonly string[]> =>
    must(await verifyPlan(app, who, { planId }))
      .checks.filter(({ sound }) => !sound)
      .map(({ name }) => name);
  must(
    await app.store.write(planId, async (w) => {
      const plan = await w.projections.plan(planId);
      if (plan !== null) await w.projections.putPlan({ ...plan, title: { en: 'Forged' } });
      const row = await w.registers.get(planId, `plan/${planId}/title`);
      if (row !== null) await w.registers.put(planId, [{ ...row, value: { en: 'Forged' } }]);
      return { ok: true, value: null };
    }),
  );
  assert.deepEqual(await broken(), ['registers', 'projections']);
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(await broken(), []);
});

test('AP16 verification names a blob that is not there', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
  const charsSha256 = texts[0]?.charsSha256 ?? '';
  const lossy: Store = {
    ...app.store,
    kind: app.store.kind,
    write: (scope, work) => app.store.write(scope, work),
    read: (work) =>
      app.store.read((r) =>
        work({
          ...r,
          blobs: {
            get: async (plan, name) => (name === charsSha256 ? null : r.blobs.get(plan, name)),
            peek: async (plan, name) => (name === charsSha256 ? null : r.blobs.peek(plan, name)),
          },
        }),
      ),
  };
  const seen = must(await verifyPlan({ ...app, store: lossy }, who, { planId }));
  assert.deepEqual(
    seen.checks.filter(({ sound }) => !sound),
    [{ name: 'blobs', sound: false, detail: { code: 'missing', facts: { at: charsSha256 } } }],
  );
});

test('AP7 a log that no longer extends what was signed is not signed again, and verification says so', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId } = must(await importPlan(app, who, { bytes: smallPlan }));
  must(await verifyPlan(app, who, { planId }));
  must(
    await app.store.write('node', async (w) => {
      await w.node.putSetting(`signed/${planId}/a`, `3 ${Buffer.alloc(32, 7).toString('base64')}`);
      return { ok: true, value: null };
    }),
  );
  const seen = must(await verifyPlan(app, who, { planId }));
  assert.deepEqual(
    seen.checks.filter(({ sound }) => !sound).map(({ name }) => name),
    ['signature'],
  );
});

test('AP8 a text without numbering is imported and says so; a file with nothing in it is refused', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const bytes = new TextEncoder().encode('双方将加强合作。\n双方将举行会议。\n');
  const plan = must(await importPlan(app, who, { bytes }));
  const view = must(await readText(app, who, { planId: plan.id, textId: plan.texts[0]?.id ?? '' }));
  assert.ok(view.diagnostics.some(({ code }) => code === 'no-numbering'));
  assert.equal(codeOf(await importPlan(app, who, { bytes: new Uint8Array(0) })), 'file-empty');
});

test('AP18 a better copy keeps the review by exact match and lists what lost its place', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
  const textId = texts[0]?.id ?? '';
  const items = must(await reviewQueue(app, who, { planId })).provisions.flatMap((row) => row.items);
  must(
    await review(app, who, {
      planId,
      acts: [
        { act: 'accept-outline', text: textId },
        { act: 'accept', items: items.map(({ id }) => id) },
      ],
    }),
  );
  const bytes = new TextEncoder().encode(
    new TextDecoder().decode(smallPlan).replace('二十名教师', '三十名教师'),
  );
  const preview = must(await replaceText(app, who, { planId, textId, bytes }));
  assert.equal(preview.applied, false);
  const lost = items.filter(({ words }) => words.includes('二十名教师')).map(({ id }) => id);
  assert.deepEqual(
    preview.orphans.map(({ id }) => id),
    lost,
  );
  assert.equal(must(await readText(app, who, { planId, textId })).text, textId);
  const done = must(await replaceText(app, who, { planId, textId, bytes, confirm: true }));
  assert.equal(done.applied, true);
  const listed = must(await listCommitments(app, who, { planId, state: ['accepted'] })).items;
  assert.deepEqual(new Set(listed.map(({ id }) => id)), new Set(items.map(({ id }) => id)));
  assert.deepEqual(
    listed.filter(({ anchored }) => !anchored).map(({ id }) => id),
    lost,
  );
  assert.deepEqual(
    must(await verifyPlan(app, who, { planId })).checks.filter(({ sound }) => !sound),
    [],
  );
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(must(await listCommitments(app, who, { planId, state: ['accepted'] })).items, listed);
});
