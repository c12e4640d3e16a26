/** The main job on real input: import, review, adopt, verify, rebuild. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  adoptPlan,
  checkpoint,
  exportCheckpoint,
  getCharacters,
  getCommitment,
  getPlan,
  getSource,
  importPlan,
  listCommitments,
  logEntry,
  logPage,
  overview,
  patchPlan,
  readText,
  rebuildPlan,
  review,
  reviewQueue,
  verifyPlan,
} from '../../src/app/index.ts';
import { fromBase64, hex, utf8 } from '../../src/base/index.ts';
import {
  ed25519Verifier,
  leafHash,
  parseVerifierKey,
  verifyInclusion,
  verifyLogProof,
} from '../../src/ledger/index.ts';
import { codeOf, must, openNode, person, seedPlan, smallPlan } from './test-node.ts';

test('AP2 the seed plan is imported with its bytes, its outline and an internal log that opens with plan.open', async (t) => {
  const { app } = await openNode(t);
  const plan = must(await importPlan(app, person(), { bytes: seedPlan }));
  const [text] = plan.texts;
  assert.ok(text);
  assert.deepEqual(plan.period, { from: '2024', to: '2028' });
  assert.match(plan.title.zh ?? '', /行动计划/);
  assert.deepEqual(
    plan.parties.map(({ code }) => code),
    ['cn'],
  );
  const source = must(await getSource(app, person(), { planId: plan.id, textId: text.id }));
  assert.deepEqual(new Uint8Array(source.bytes), new Uint8Array(seedPlan));
  const characters = must(await getCharacters(app, person(), { planId: plan.id, textId: text.id }));
  assert.equal(new TextDecoder().decode(characters.bytes), seedPlan.toString('utf8'));
  const log = must(await logPage(app, person(), { planId: plan.id }));
  assert.equal(log.items.at(-1)?.kind, 'plan.open');
  assert.equal(codeOf(await importPlan(app, person(), { bytes: seedPlan })), 'text-duplicate');
  assert.equal((await importPlan(app, person(), { bytes: seedPlan, force: true })).ok, true);
});

test('AP20 the own spans of all provisions, joined, are the text', async (t) => {
  const { app } = await openNode(t);
  const plan = must(await importPlan(app, person(), { bytes: seedPlan }));
  const view = must(await readText(app, person(), { planId: plan.id, textId: plan.texts[0]?.id ?? '' }));
  const pieces = view.provisions.flatMap(({ own }) => own).sort((a, b) => a.start - b.start);
  assert.equal(pieces.map(({ text }) => text).join(''), seedPlan.toString('utf8'));
  assert.ok(view.diagnostics.some(({ code }) => code === 'breaks-off'));
});

test('AP1 a whole review of the seed plan ends in a log that verifies and rebuilds to the same rows', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: seedPlan }));
  const text = texts[0]?.id ?? '';
  const before = must(await reviewQueue(app, who, { planId }));
  const proposals = before.provisions.flatMap(({ items }) => items.map(({ id }) => id));
  assert.ok(proposals.length > 20);
  assert.equal(
    codeOf(await review(app, who, { planId, acts: [{ act: 'accept', items: proposals.slice(0, 1) }] })),
    'outline-not-accepted',
  );
  const done = must(
    await review(app, who, {
      planId,
      acts: [
        { act: 'accept-outline', text },
        { act: 'accept', items: proposals },
      ],
    }),
  );
  assert.equal(done.counts.accepted, proposals.length);
  assert.equal(done.counts.proposals, 0);
  const sound = must(await verifyPlan(app, who, { planId }));
  assert.deepEqual(
    sound.checks.filter((check) => !check.sound),
    [],
  );
  const listed = must(await listCommitments(app, who, { planId, limit: 200 }));
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(must(await listCommitments(app, who, { planId, limit: 200 })), listed);
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
  const detail = must(await getCommitment(app, who, { planId, commitmentId: proposals[0] ?? '' }));
  assert.equal(detail.what, 'commitment');
  assert.ok(detail.history.some(({ entry }) => entry !== null));
  const found = must(await listCommitments(app, who, { planId, q: '铁路' }));
  assert.ok(found.total > 0);
  for (const { words, found: spans } of found.items)
    for (const { start, end } of spans) assert.equal([...words].slice(start, end).join(''), '铁路');
});

test('AP14 adoption warns of what is not covered, then goes on and keeps what was left', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
  assert.equal(
    codeOf(await adoptPlan(app, who, { planId, acknowledgeUncovered: true })),
    'outline-not-accepted',
  );
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
  assert.equal(codeOf(await adoptPlan(app, who, { planId })), 'uncovered-not-acknowledged');
  const adopted = must(await adoptPlan(app, who, { planId, acknowledgeUncovered: true }));
  assert.equal(adopted.adopted?.on, '2026-05-04');
  assert.equal(adopted.adopted?.uncovered.length, 3);
  assert.equal(codeOf(await adoptPlan(app, who, { planId, acknowledgeUncovered: true })), 'already-adopted');
});

test('AP4 a change made from an older version of the plan is refused', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const plan = must(await importPlan(app, who, { bytes: smallPlan }));
  const patch = { title: { en: 'Sample plan' } };
  const changed = must(await patchPlan(app, who, { planId: plan.id, version: plan.version, patch }));
  assert.deepEqual(changed.title, patch.title);
  assert.equal(
    codeOf(await patchPlan(app, who, { planId: plan.id, version: plan.version, patch })),
    'precondition-failed',
  );
});

test('AP40 each figure of the overview counts what its address lists', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: seedPlan }));
  const queue = must(await reviewQueue(app, who, { planId }));
  const some = queue.provisions.flatMap(({ items }) => items.map(({ id }) => id)).slice(0, 9);
  must(
    await review(app, who, {
      planId,
      acts: [
        { act: 'accept-outline', text: texts[0]?.id ?? '' },
        { act: 'accept', items: some },
      ],
    }),
  );
  const view = must(await overview(app, who, { planId }));
  let lists = 0;
  for (const { n, href } of [
    ...view.figures,
    ...view.byKind.map((line) => ({ n: line.accepted + line.proposed, href: line.href })),
  ]) {
    const url = new URL(href, 'http://desk.example');
    if (!url.pathname.endsWith('/register')) continue;
    const query = Object.fromEntries(
      [...url.searchParams.keys()].map((key) => [key, url.searchParams.getAll(key)]),
    );
    assert.equal(must(await listCommitments(app, who, { planId, ...query })).total, n, href);
    lists++;
  }
  assert.ok(lists > 5);
  assert.equal(view.figures.find(({ key }) => key === 'commitments-accepted')?.n, 9);
  assert.equal((await getPlan(app, who, { planId })).ok, true);
});

test('AP7 a checkpoint is signed when the log grew, and its proofs hold for an outsider', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId, version } = must(await importPlan(app, who, { bytes: smallPlan }));
  const first = must(await checkpoint(app, who, { planId }));
  assert.deepEqual(must(await checkpoint(app, who, { planId })), first);
  must(await patchPlan(app, who, { planId, version, patch: { title: { en: 'Sample' } } }));
  const second = must(await checkpoint(app, who, { planId }));
  assert.equal(second.size, first.size + 1);
  const entry = must(await logEntry(app, who, { planId, seq: 0 }));
  const root = fromBase64(entry.proof.root);
  const hashes = entry.proof.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array(0));
  assert.ok(root);
  assert.ok(
    verifyInclusion(
      leafHash(utf8(entry.json), app.sha256),
      { index: 0, size: entry.proof.size, root },
      hashes,
      app.sha256,
    ),
  );
  const { files } = must(await exportCheckpoint(app, who, { planId, seqs: [0, 2] }));
  const file = (name: string): Uint8Array =>
    files.find((each) => each.name === name)?.bytes ?? new Uint8Array(0);
  const key = parseVerifierKey(new TextDecoder().decode(file('log.vkey')).trim(), app.sha256);
  assert.ok(key.ok);
  const verifier = ed25519Verifier(key.value, app.verifyEd25519);
  assert.equal(verifyLogProof(file('entry-2.json'), file('entry-2.proof'), [verifier], app.sha256).ok, true);
  assert.equal(verifyLogProof(file('entry-0.json'), file('entry-2.proof'), [verifier], app.sha256).ok, false);
});

test('AP9 an outline that does not fit into an entry is a blob that the entry names', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const lines = Array.from({ length: 300 }, (_, i) => `${i + 1}.双方编制第${i + 1}号合作规划。`);
  const bytes = new TextEncoder().encode(`甲国和乙国合作行动计划\n\n一、经济领域\n\n${lines.join('\n\n')}\n`);
  const { id: planId, texts } = must(await importPlan(app, who, { bytes }));
  const text = texts[0]?.id ?? '';
  const done = must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text }] }));
  const entry = must(await logEntry(app, who, { planId, seq: done.entries[0]?.seq ?? 0 }));
  const { body } = JSON.parse(entry.json);
  const blob = must(
    await app.store.read(async (r) => ({ ok: true, value: await r.blobs.get(planId, body.blob) })),
  );
  assert.equal(blob?.length, body.size);
  assert.equal(hex(app.sha256(blob ?? new Uint8Array(0))), body.blob);
  assert.equal(must(await reviewQueue(app, who, { planId })).counts.operative, 300);
  must(await rebuildPlan(app, who, { planId }));
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
  assert.equal(must(await reviewQueue(app, who, { planId })).counts.operative, 300);
});
