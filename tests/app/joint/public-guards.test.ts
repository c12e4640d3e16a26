/**
 * Records for the public that another program, or another party, has written otherwise than this one would: what they list is not settled, not
 * here, or said in another's name. They are told, not confirmed, and can be returned. The route before release. All of it is invented.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Actor, addFile } from '../../../src/app/index.ts';
import {
  answerPackage,
  joinJoint,
  listPackages,
  listPublishable,
  listRecords,
  listReleases,
  openAnew,
  prepareRelease,
  previewJoint,
  previewRecord,
  printRecord,
  proposeRecord,
  setRoute,
  showRecord,
  stateRecord,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import { appendJoint, disclose } from '../../../src/app/joint/joint-act.ts';
import type { Json } from '../../../src/base/index.ts';
import { must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from './agreeing.ts';
import { agreesWithStore, Writes } from './failing-writes.ts';
import { type JointNode, offerOf, planFileOf, twoNodes, who } from './two-nodes.ts';

const id = '01970000-0000-7000-8000-000000000009';
const title = { en: 'Sample release' };
const reasonOf = (result: { ok: boolean; error?: { code: string; facts: Record<string, unknown> } }) =>
  result.ok ? 'done' : (result.error?.facts.reason ?? result.error?.code);
const records = async ({ app, planId }: JointNode) => must(await listRecords(app, who, { planId })).items;
const sizeOf = async (node: JointNode) => (await listed(node, 'all')).length;

/** A claim of cn that la has been asked about, and has confirmed where it is so. */
async function claimed(t: TestContext, isConfirmed: boolean) {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'), {
    public: { en: 'Sample words for all' },
    cleared: [
      { wording: 'shared', on: '2026-05-01' },
      { wording: 'public', on: '2026-05-01' },
    ],
  });
  const [entry = ''] = await proposeOwn(cn);
  if (isConfirmed) must(await answer(la, 'confirm', entry));
  await exchange(la);
  return { cn, la, entry };
}

/** Enters a value as another program might; `before` is a head that announces it as a package's. */
async function enter(
  node: JointNode,
  value: Json,
  { said, inPackage = false }: { readonly said?: string; readonly inPackage?: boolean } = {},
): Promise<string> {
  const { app, planId } = node;
  const words = said === undefined ? [] : disclose(app, 'public-words', said);
  const named =
    words[0] === undefined || typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : JSON.parse(JSON.stringify(value).replaceAll('DIGEST', words[0].digest));
  const head = {
    draft: {
      kind: 'propose' as const,
      reg: `package/${id}/list`,
      body: { value: { title, entries: 1 } },
    },
    words: [],
  };
  const record = {
    draft: { kind: 'propose' as const, reg: `public/${id}/record`, body: { value: named } },
    words,
  };
  const drafts = inPackage ? [head, record] : [record];
  const made = must(await appendJoint(app, who, planId, async () => ({ ok: true, value: drafts }) as const));
  await exchange(node);
  return made.at(-1) ?? assert.fail('nothing was entered');
}

test('AP1712 a record of what is not settled, not here, or nothing of a record is not confirmed, alone or in a package, and can be returned', async (t) => {
  for (const [name, value] of [
    ['record_unsettled', (entry: string): Json => ({ title, items: [{ entry }] })],
    ['record_unsettled', (): Json => ({ title, items: [{ entry: `b:77:${'A'.repeat(43)}` }] })],
    ['record_unread', (): Json => ({ title, items: [] })],
    ['record_unread', (): Json => 'a record'],
    ['record_unread', (): Json => null],
  ] as const) {
    const { cn, la, entry } = await claimed(t, false);
    const made = await enter(la, value(entry));
    const before = await sizeOf(cn);
    assert.equal(reasonOf(await answer(cn, 'confirm', made)), name);
    assert.equal(await sizeOf(cn), before);
    assert.deepEqual(
      (await records(cn)).map(({ state }) => state),
      ['awaits-ours'],
    );
    const { app, planId } = cn;
    assert.equal(must(await showRecord(app, who, { planId, entry: made })).proposal.id, made);
    must(await answer(cn, 'object', made, 'Sample reasons'));
    await exchange(cn);
    assert.deepEqual(
      (await records(la)).map(({ state }) => state),
      ['returned'],
    );
  }
  const { cn, la, entry } = await claimed(t, false);
  await enter(la, { title, items: [{ entry }] }, { inPackage: true });
  const { app, planId } = cn;
  const [pack] = must(await listPackages(app, who, { planId })).items;
  const asked = { planId, package: pack?.id ?? '', exceptions: [] };
  assert.equal(reasonOf(await answerPackage(app, who, asked)), 'record_unsettled');
});

test('AP1712 nobody says something to the public in another party’s name, and words beside another entry are not the record’s to release', async (t) => {
  const { cn, la, entry } = await claimed(t, true);
  const made = await enter(
    la,
    { title, items: [{ entry, words: 'DIGEST' }] },
    { said: 'Not the claimant’s' },
  );
  assert.equal(reasonOf(await answer(cn, 'confirm', made)), 'record_words');
  const { app, planId } = cn;
  const told = JSON.stringify(must(await showRecord(app, who, { planId, entry: made })).proposal.told.lines);
  assert.ok(told.includes('public.item.words-of-another'), told);
  // An own record that names the digest of the words between the parties brings these along nowhere.
  const rows = await app.store.read((r) => r.joint.disclosures(planId, { log: 'a', from: 0, to: 100 }));
  const shared = rows.find(({ raw }) => raw?.includes('Sample words for others'));
  assert.ok(shared !== undefined);
  must(await answer(la, 'withdraw', made));
  await exchange(la);
  const sly = await enter(cn, { title, items: [{ entry, words: shared.digest }] });
  must(await answer(la, 'confirm', sly));
  await exchange(la);
  const { bytes } = must(await stateRecord(app, who, { planId, entry: sly }));
  assert.ok(!Buffer.from(bytes).toString('latin1').includes('Sample words for others'));
  const lines = JSON.stringify(must(await showRecord(app, who, { planId, entry: sly })).proposal.told.lines);
  assert.ok(!lines.includes('Sample words for others'));
});

test('AP1711 a route stands before a record: it is prepared to the byte, and leaves as it was approved or not at all', async (t) => {
  const { cn, la, entry } = await claimed(t, true);
  const { app, planId } = cn;
  must(await setRoute(app, who, { planId, consult: false, approve: true, people: 1 }));
  const items = [{ entry }];
  const seen = must(await previewRecord(app, who, { planId, title, date: null, items }));
  const past = await proposeRecord(app, who, { planId, seen: seen.digest, ...seen.contents });
  assert.equal(reasonOf(past), 'route_set');
  const release = must(
    await prepareRelease(app, who, { planId, what: { kind: 'public', ...seen.contents } }),
  );
  const look = async () => {
    const found = must(await listReleases(app, who, { planId })).items;
    return found.find((one) => one.id === release) ?? assert.fail('no such release');
  };
  const shown = await look();
  assert.deepEqual([shown.kind, shown.title, shown.total, shown.digest], ['public', title, 1, seen.digest]);
  assert.ok(JSON.stringify(shown.lines[0]?.told.lines).includes('Sample words for all'));
  assert.deepEqual(shown.lines[0]?.beside, seen.lines[0]?.beside);
  const step = (as: 'approve' | 'release') => {
    const asked = { planId, release, step: as, seen: shown.digest, number: 'Sample No. 1' };
    return stepRelease(app, who, asked);
  };
  must(await step('approve'));
  assert.deepEqual(await records(cn), []);
  assert.equal(must(await step('release')), 'released');
  await exchange(cn);
  const [one] = await records(la);
  assert.deepEqual([one?.state, one?.record], ['awaits-ours', seen.contents.record]);
  const value = JSON.parse((await listed(la))[0]?.value ?? '');
  assert.deepEqual(value, JSON.parse(seen.lines[0]?.value ?? ''));
});

test('AP1711 who coordinates a part of the plan alone neither puts forward nor reads what is released of all of it', async (t) => {
  const { cn, entry } = await claimed(t, true);
  const { app, planId } = cn;
  const [row] = await app.store.read((r) => r.projections.commitments(planId, {}));
  const reader: Actor = person({ roles: ['coordinator'], areas: [row?.provisionId ?? ''] });
  const asked = { planId, title, date: null, items: [{ entry }] };
  for (const made of [
    await previewRecord(app, reader, asked),
    await listRecords(app, reader, { planId }),
    await listPublishable(app, reader, { planId }),
    await showRecord(app, reader, { planId, entry }),
    await stateRecord(app, reader, { planId, entry }),
  ])
    assert.equal(reasonOf(made), 'not-allowed');
});

test('AP1711 SY1074 a record whose write is not heard of stands once or not at all, and is put forward again where it was not kept', async (t) => {
  for (const fault of ['not-kept', 'kept'] as const)
    for (let at = 0; ; at++) {
      const { cn, la, entry } = await claimed(t, true);
      const { app, planId } = cn;
      const asked = { planId, title, date: null, items: [{ entry }] };
      const writes = new Writes(cn);
      const seen = must(await previewRecord(app, who, asked));
      assert.equal(writes.count, 0);
      const act = () => proposeRecord(app, who, { planId, seen: seen.digest, ...seen.contents });
      writes.failAt(at, fault);
      const said = await act();
      if (!writes.hit) {
        assert.ok(at > 0, 'no write was made to fail');
        break;
      }
      writes.failAt(-1, fault);
      const made = (await records(cn)).length;
      await agreesWithStore(cn);
      assert.ok(said.ok || said.error.code === 'outcome-unknown', said.ok ? '' : said.error.code);
      if (made === 0) must(await act());
      await exchange(cn);
      assert.deepEqual([(await records(cn)).length, (await records(la)).length], [1, 1], `${fault} ${at}`);
    }
});

test('AP1713 whoever names a file of this node as its value gets it enclosed in no statement; a long value that is one is enclosed', async (t) => {
  const { cn, la } = await claimed(t, false);
  const file = new TextEncoder().encode('%PDF-1.7\nSampleFileQ9\n%%EOF\n');
  const { app, planId } = cn;
  const { sha256 } = must(await addFile(app, who, { planId, bytes: file, name: 'sample.pdf' }));
  const thing = '01970000-0000-7000-8000-00000000000a';
  const long = new TextEncoder().encode(JSON.stringify({ en: `SampleValueQ9${'x'.repeat(200)}` }));
  const value = Buffer.from(la.app.sha256(long)).toString('hex');
  const reports = [sha256, value].map((blob, n) => ({
    draft: {
      kind: 'report' as const,
      reg: `activity/${thing}/${['title', 'venue'][n]}`,
      body: { blob, size: [file, long][n]?.length ?? 0 },
    },
    words: [],
  }));
  const stated = must(
    await appendJoint(
      la.app,
      who,
      la.planId,
      async () => ({ ok: true, value: reports }) as const,
      async (w) => {
        await w.blobs.put(la.planId, value, long);
        return { ok: true, value: null } as const;
      },
    ),
  );
  await exchange(la);
  const made = await enter(la, { title, items: stated.map((entry) => ({ entry })) });
  must(await answer(cn, 'confirm', made));
  await exchange(cn);
  for (const node of [cn, la]) {
    const { bytes } = must(await stateRecord(node.app, who, { planId: node.planId, entry: made }));
    const text = Buffer.from(bytes).toString('latin1');
    assert.ok(!text.includes('SampleFileQ9'));
    assert.ok(text.includes('SampleValueQ9'), node.app.node.party);
  }
});

test('AP1710 AP1713 what was released in an opening that has ended stays public, and is printed and stated out of it', async (t) => {
  const { cn, la, entry } = await claimed(t, true);
  const made = await enter(cn, { title, items: [{ entry }] });
  must(await answer(la, 'confirm', made));
  await exchange(la);
  await exchange(cn);
  const opened = await openAnew(cn.app, who, { planId: cn.planId, offers: [offerOf(la.app)], without: [] });
  const asked = { planId: la.planId, bytes: await planFileOf(cn, must(opened)), sign: true };
  const signed = must(await joinJoint(la.app, who, asked));
  const bytes = await planFileOf(la, signed);
  for (const { app, planId } of [cn, la]) must(await joinJoint(app, who, { planId, bytes, sign: false }));
  await exchange(cn);
  for (const { app, planId } of [cn, la]) {
    const { items } = must(await listRecords(app, who, { planId }));
    assert.deepEqual(
      items.map((one) => [one.entry, one.state, one.opening]),
      [[made, 'public', 1]],
    );
    const shown = must(await showRecord(app, who, { planId, entry: made }));
    assert.deepEqual([shown.opening, shown.items], [1, [entry]]);
    assert.ok(JSON.stringify(shown.proposal.told.lines).includes('begun'));
    assert.ok(must(await stateRecord(app, who, { planId, entry: made })).bytes.length > 0);
    const paper = { planId, entry: made, language: 'en', format: 'xlsx' };
    assert.ok(must(await printRecord(app, who, paper)).bytes.length > 0);
    const offered = must(await previewJoint(app, who, { planId, limit: 2_000 })).items;
    assert.ok(offered.every(({ register }) => !register.startsWith('public/')));
    assert.equal(reasonOf(await showRecord(app, who, { planId, entry })), 'not-found');
  }
});
