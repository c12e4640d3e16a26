/**
 * What all parties release to the public: chosen from what all have confirmed and what parties state, confirmed by all, and checked by an
 * outsider. The words between the parties are not released with it. All of it is invented.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { changeObject, createObject, getObject } from '../../../src/app/index.ts';
import {
  listPublishable,
  listRecords,
  type PreviewRecord,
  previewExport,
  previewRecord,
  printRecord,
  proposeRecord,
  showAbout,
  showRecord,
  stateRecord,
} from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const reasonOf = (result: { ok: boolean; error?: { code: string; facts: Record<string, unknown> } }) =>
  result.ok ? 'done' : (result.error?.facts.reason ?? result.error?.code);
const title = { en: 'Sample release', zh: '示例公布' };
const forPublic: Values = {
  shared: { en: 'SharedWordsQ8' },
  public: { en: 'PublicWordsQ8', lo: 'ຂໍ້ຄວາມຕົວຢ່າງ' },
  inside: { en: 'InsideWordsQ8' },
  cleared: [
    { wording: 'shared', on: '2026-05-01' },
    { wording: 'public', on: '2026-05-02' },
  ],
};

async function settleAll(node: JointNode): Promise<void> {
  for (const { id } of await listed(node)) must(await answer(node, 'confirm', id));
  await exchange(node);
}
const ready = async ({ app, planId }: JointNode) =>
  must(await listPublishable(app, who, { planId, limit: 500 })).items;
const records = async ({ app, planId }: JointNode) => must(await listRecords(app, who, { planId })).items;
const preview = ({ app, planId }: JointNode, asked: Partial<PreviewRecord>, as = who) =>
  previewRecord(app, as, { planId, title, date: '2026-11', items: [], ...asked });
async function putForward(node: JointNode, asked: Partial<PreviewRecord>): Promise<string> {
  const { contents, digest } = must(await preview(node, asked));
  const { app, planId } = node;
  const made = must(await proposeRecord(app, who, { planId, seen: digest, ...contents }));
  await exchange(node);
  return made.at(-1) ?? assert.fail('nothing was entered');
}

/** A claim of cn that both have confirmed, and an activity that la states. */
async function settled(t: TestContext, values: Values = forPublic) {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  const own = await claim(cn, commitment, values);
  const [entry = ''] = await proposeOwn(cn);
  await settleAll(la);
  const { app, planId } = la;
  const activity = { title: { en: 'Sample seminar' }, form: 'seminar', date: '2026-05' };
  const made = must(await createObject(app, who, { planId, type: 'activity', values: activity }));
  const stated = await propose(la, (register) => register === `activity/${made.id}/title`);
  return { cn, la, own, entry, commitment, activity: made.id, stated: stated[0] ?? '' };
}

test('AP1710 AP1711 what both have confirmed and what one states is public once both have released it, and not before', async (t) => {
  const { cn, la, entry, stated, commitment } = await settled(t);
  assert.deepEqual(
    (await ready(cn)).map((one) => [one.entry, one.isStated, one.says.standing]).toSorted(),
    [
      [entry, false, 'cleared'],
      [stated, true, 'none'],
    ].toSorted(),
  );
  // The words for the public are cn's alone: la is not offered to speak in its name.
  assert.deepEqual(
    (await ready(la)).map(({ says }) => says.standing),
    ['none', 'none'],
  );
  const asked = { items: [{ entry }, { entry: stated }] };
  const seen = must(await preview(cn, asked));
  assert.deepEqual(JSON.parse(seen.lines[0]?.value ?? ''), {
    ...{ title, date: '2026-11' },
    items: [{ entry, words: seen.lines[0]?.value.match(/"words":"([^"]+)"/)?.[1] }, { entry: stated }],
  });
  assert.equal(seen.lines.length, 1);
  assert.match(seen.lines[0]?.beside.join() ?? '', /PublicWordsQ8/);
  assert.deepEqual(await records(cn), []);
  const { app, planId } = cn;
  const [made = ''] = must(await proposeRecord(app, who, { planId, seen: seen.digest, ...seen.contents }));
  const leaves = must(await previewExport(app, who, { planId })).entries;
  assert.ok(leaves.some(({ text }) => text.includes(`"value":${seen.lines[0]?.value}`)));
  await exchange(cn);
  const stateOf = async (node: JointNode) => (await records(node)).map(({ state }) => state);
  assert.deepEqual([await stateOf(cn), await stateOf(la)], [['awaits-theirs'], ['awaits-ours']]);
  for (const node of [cn, la]) assert.ok((await ready(node)).every(({ record }) => record === null));
  must(await answer(la, 'confirm', made));
  await exchange(la);
  for (const node of [cn, la]) {
    const [one] = await records(node);
    assert.deepEqual(
      [one?.state, one?.total, one?.changed, one?.title, one?.date, one?.by],
      ['public', 2, 0, title, '2026-11', 'a'],
    );
    assert.ok((await ready(node)).every(({ record }) => record === one?.record));
  }
  // On the commitment's own page what is public of it leads to the record.
  const about = must(await showAbout(app, who, { planId, ref: `commitment/${commitment}` }));
  assert.deepEqual(
    about.entries.flatMap(({ id, record }) => (record === null ? [] : [[id, record]])),
    [[entry, made]],
  );
});

test('AP1712 a record is told entry by entry with the words for the public, and without those between the parties', async (t) => {
  const { cn, la, entry, stated } = await settled(t);
  const made = await putForward(cn, { items: [{ entry }, { entry: stated }] });
  const { app, planId } = la;
  const { proposal, items } = must(await showRecord(app, who, { planId, entry: made }));
  assert.deepEqual(items, [entry, stated]);
  const told = JSON.stringify(proposal.told.lines);
  assert.ok(told.includes('PublicWordsQ8') && told.includes('ຂໍ້ຄວາມຕົວຢ່າງ') && told.includes('"begun"'));
  assert.ok(told.includes('Sample seminar'));
  assert.ok(!told.includes('SharedWordsQ8') && !told.includes('InsideWordsQ8'));
  assert.deepEqual(proposal.told.subject.name, { is: 'words', words: title });
});

test('AP1712 whatever a record lists but a claim is told as it is told anywhere else', async (t) => {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  const due = { date: null, origin: 'soft', words: 'SoftDueQ9' };
  const { app, planId } = cn;
  const draft = { kind: 'propose', reg: `reading/${commitment}/due`, body: { value: due } } as const;
  must(
    await appendJoint(app, who, planId, async () => ({ ok: true, value: [{ draft, words: [] }] }) as const),
  );
  await propose(cn, (register) => register.startsWith('reading/') || register.startsWith('cut/'));
  await settleAll(la);
  const items = await ready(cn);
  assert.ok(items.some(({ value }) => value.includes('SoftDueQ9')));
  const made = await putForward(cn, { items: items.map(({ entry }) => ({ entry })) });
  for (const node of [cn, la]) {
    const { proposal } = must(await showRecord(node.app, who, { planId: node.planId, entry: made }));
    for (const { entry, told } of await ready(node)) {
      const said = JSON.stringify(proposal.told.lines.find(({ key }) => key === `item ${entry}`)?.after);
      assert.ok(told.lines.length > 0);
      for (const { after } of told.lines) assert.ok(said.includes(JSON.stringify(after)), said);
    }
  }
});

test('AP1711 what is not settled, not here, listed twice, too much or nothing, without a title or public already is refused, and nothing is entered', async (t) => {
  const { cn, la, entry, stated, commitment } = await settled(t);
  const other = await claim(cn, commitment, { ...forPublic, period: '2026-H1' });
  const [open = ''] = await proposeOwn(cn, [other]);
  const size = async () => (await listed(cn, 'all')).length;
  const before = await size();
  const unknown = `a:999:${'A'.repeat(43)}`;
  const record = await putForward(cn, { items: [{ entry }] });
  must(await answer(la, 'confirm', record));
  await exchange(la);
  for (const [asked, reason] of [
    [{ items: [] }, 'record_empty'],
    [{ items: [{ entry: stated }, { entry: stated }] }, 'record_twice'],
    [{ items: [{ entry: open }] }, 'record_unsettled'],
    [{ items: [{ entry: unknown }] }, 'not-found'],
    [{ items: [{ entry: 'x' }] }, 'not-found'],
    [{ items: [{ entry: record }] }, 'not-found'],
    [{ items: [{ entry }] }, 'record_released'],
    [{ items: [{ entry: stated }], title: {} }, 'request-invalid'],
    [{ items: [{ entry: stated }], title: { en: ' ' } }, 'request-invalid'],
    [{ items: [{ entry: stated }], date: 'soon' }, 'request-invalid'],
    [{ items: Array.from({ length: 201 }, (_, n) => ({ entry: `a:${n}:x` })) }, 'record_large'],
  ] as const)
    assert.equal(reasonOf(await preview(cn, asked)), reason, JSON.stringify(asked).slice(0, 90));
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await preview(cn, { items: [{ entry: stated }] }, reader)), 'not-allowed');
  assert.equal(await size(), before + 1);
});

test('AP1711 wording that is not cleared stays, and what was changed since the preview does not go', async (t) => {
  const notCleared = { ...forPublic, cleared: [{ wording: 'shared', on: '2026-05-01' }] };
  const { cn, own, entry } = await settled(t, notCleared);
  const { app, planId } = cn;
  const [ours] = (await ready(cn)).filter((one) => one.entry === entry);
  assert.equal(ours?.says.standing, 'not-cleared');
  const seen = must(await preview(cn, { items: [{ entry }] }));
  assert.deepEqual(seen.lines[0]?.beside, []);
  const change = async (patch: Values) => {
    const { version } = must(await getObject(app, who, { planId, type: 'claim', id: own }));
    must(await changeObject(app, who, { planId, type: 'claim', id: own, version, patch }));
  };
  const propose = () => proposeRecord(app, who, { planId, seen: seen.digest, ...seen.contents });
  // Cleared since: the words would go, and nobody has looked at them.
  await change({ cleared: forPublic.cleared ?? [] });
  assert.equal(reasonOf(await propose()), 'preview_old');
  assert.deepEqual(await records(cn), []);
  const now = must(await preview(cn, { items: [{ entry }] }));
  assert.equal(now.lines[0]?.beside.length, 1);
  // A claim that says something else here than what all have confirmed says nothing to the public.
  await change({ progress: 'substantial' });
  assert.equal(
    reasonOf(await proposeRecord(app, who, { planId, seen: now.digest, ...now.contents })),
    'preview_old',
  );
  assert.deepEqual(must(await preview(cn, { items: [{ entry }] })).lines[0]?.beside, []);
});

test('AP1710 what was changed since is counted; a record under the same id takes the place of the one before once all have confirmed it', async (t) => {
  const { cn, la, own, entry, stated } = await settled(t);
  const first = await putForward(cn, { items: [{ entry }, { entry: stated }] });
  must(await answer(la, 'confirm', first));
  await exchange(la);
  const { app, planId } = cn;
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id: own }));
  const patch = { progress: 'substantial', cleared: forPublic.cleared ?? [] };
  must(await changeObject(app, who, { planId, type: 'claim', id: own, version, patch }));
  const [corrected = ''] = await proposeOwn(cn, [own]);
  await settleAll(la);
  const [held] = await records(la);
  assert.deepEqual([held?.state, held?.changed], ['public', 1]);
  const record = held?.record ?? '';
  const shown = must(await showRecord(app, who, { planId, entry: first }));
  assert.deepEqual(
    [shown.items, shown.now],
    [
      [entry, stated],
      [corrected, stated],
    ],
  );
  const anew = await putForward(cn, { record, items: [{ entry: corrected }, { entry: stated }] });
  const stateOf = async (node: JointNode) =>
    Object.fromEntries((await records(node)).map((one) => [one.entry, one.state]));
  assert.deepEqual(await stateOf(la), { [first]: 'public', [anew]: 'awaits-ours' });
  must(await answer(la, 'confirm', anew));
  await exchange(la);
  for (const node of [cn, la])
    assert.deepEqual(await stateOf(node), { [first]: 'replaced', [anew]: 'public' });
});

test('AP1713 EX1710 a shell checks the statement of what is public: the record, its entries and confirmations, the words for the public and none between the parties', async (t) => {
  const { cn, la, entry, stated } = await settled(t);
  const made = await putForward(cn, { items: [{ entry }, { entry: stated }] });
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-public-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const paper = (node: JointNode) =>
    printRecord(node.app, who, {
      ...{ planId: node.planId, entry: made, language: 'en', format: 'xlsx' },
    });
  for (const node of [cn, la]) {
    const { app, planId } = node;
    assert.equal(reasonOf(await stateRecord(app, who, { planId, entry: made })), 'record_not_public');
    assert.equal(reasonOf(await paper(node)), 'record_not_public');
    assert.equal(codeOf(await stateRecord(app, who, { planId, entry })), 'not-found');
  }
  must(await answer(la, 'confirm', made));
  await exchange(la);
  const script = path.resolve(import.meta.dirname, '../../../tools/verify-statement.sh');
  for (const { app, planId } of [cn, la]) {
    const { bytes, hash, name } = must(await stateRecord(app, who, { planId, entry: made }));
    assert.match(name, /^public-statement-a-\d+\.zip$/);
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync('sh', [script, file, hash], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    for (const one of [made, entry, stated])
      assert.ok(stdout.includes(`ENTRY ${one.split(':', 2).join(':')} `), one);
    // The claim's confirmation, and the record's.
    assert.equal(stdout.match(/"kind":"confirm"/g)?.length, 2);
    assert.ok(stdout.includes('PublicWordsQ8'));
    assert.ok(!stdout.includes('SharedWordsQ8') && !stdout.includes('InsideWordsQ8'));
  }
  for (const node of [cn, la]) assert.ok(must(await paper(node)).bytes.length > 0);
});
