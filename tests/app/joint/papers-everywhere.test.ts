/**
 * Signed papers that were recorded for an act, wherever the act stands: with packages, what a party states, records for the public, openings
 * and those that have ended, in the log and on the thing's own page, in the terminal too. Names and values are invented.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { addFile, changeObject, createObject, getObject } from '../../../src/app/index.ts';
import {
  joinJoint,
  listJointEntries,
  listOpenings,
  listPackages,
  listRecords,
  listStated,
  openAnew,
  previewJoint,
  previewRecord,
  printAct,
  proposePackage,
  proposeRecord,
  type RecordedPaper,
  showAbout,
  showPackage,
  showRecord,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { entente, ententeIn } from '../../cli/entente.ts';
import { must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { wordsOf } from './paper-words.ts';
import { type JointNode, offerOf, planFileOf, twoNodes, who } from './two-nodes.ts';

const named = (name: string) => ({ zh: `示例${name}`, en: `Sample ${name}` });

/** Records the scan of the signed paper of that act; answers its reference. */
async function recordScan({ app, planId }: JointNode, name: string, entry: string): Promise<string> {
  const bytes = utf8(`%PDF-1.4\n% a scan of the sample paper of ${name}\n%%EOF\n`);
  const file = must(await addFile(app, who, { planId, bytes, name: 'scan.pdf' }));
  const values = {
    ...{ title: named(name), number: 'Sample 7', form: 'table', date: '2026-04-01', entry },
    file: [{ sha256: file.sha256, name: file.name }],
  };
  return `signed-paper/${must(await createObject(app, who, { planId, type: 'signed-paper', values })).id}`;
}

/** A package with one item, a body that cn states, and a record for the public of a claim: each with its signed paper at cn. */
async function allRecorded(t: TestContext) {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const commitment = await accept(cn, '二十名教师');
  const values = { title: named('agreement'), form: 'agreement', stage: 'in-force' };
  const instrument = must(await createObject(app, who, { planId, type: 'instrument', values })).id;
  const offered = must(await previewJoint(app, who, { planId, limit: 500 })).items;
  const registers = offered
    .map(({ register }) => register)
    .filter((register) => register === `instrument/${instrument}/title`);
  const head = { title: named('list'), occasion: {}, date: '2026-03' };
  const packed = must(await proposePackage(app, who, { planId, ...head, registers, claims: [] }));
  const body = must(
    await createObject(app, who, {
      ...{ planId, type: 'body', values: { name: named('bureau'), side: 'ours' } },
    }),
  ).id;
  const stated = await propose(cn, (register) => register.startsWith(`body/${body}/`));
  await claim(cn, commitment);
  const [claimed = ''] = await proposeOwn(cn);
  must(await answer(la, 'confirm', claimed));
  await exchange(la);
  const { contents, digest } = must(
    await previewRecord(app, who, {
      planId,
      title: named('release'),
      date: null,
      items: [{ entry: claimed }],
    }),
  );
  const [record = ''] = must(await proposeRecord(app, who, { planId, seen: digest, ...contents }));
  await exchange(cn);
  must(await answer(la, 'confirm', record));
  await exchange(la);
  const [whole] = must(await listPackages(app, who, { planId })).items;
  const opening = must(await listOpenings(app, who, { planId })).items[0]?.acts[1]?.entry ?? '';
  const entries = { package: whole?.entry ?? '', body: stated[0] ?? '', record, opening, claim: claimed };
  const refs = new Map<string, string>();
  for (const [name, entry] of Object.entries(entries)) refs.set(entry, await recordScan(cn, name, entry));
  return { cn, la, packed, body, commitment, entries, refs };
}
type Recorded = Awaited<ReturnType<typeof allRecorded>>;

/** The papers that each card, page and log shows at a node, as [entry, standing]. */
async function shownAt({ app, planId }: JointNode, { packed, body, commitment, entries }: Recorded) {
  const said = (papers: readonly RecordedPaper[] | undefined) =>
    (papers ?? []).map(({ entry, standing }) => [entry, standing] as const);
  const asked = { planId, limit: 500 };
  const log = must(await listJointEntries(app, who, { ...asked, log: 'a' })).items;
  const logOfLa = must(await listJointEntries(app, who, { ...asked, log: 'b' })).items;
  const about = async (ref: string) => {
    const found = await showAbout(app, who, { planId, ref });
    return found.ok ? said(found.value.papers) : [];
  };
  return {
    packages: said(must(await listPackages(app, who, asked)).items[0]?.papers),
    package: said(must(await showPackage(app, who, { planId, package: packed })).papers),
    stated: said(
      must(await listStated(app, who, asked)).items.find((one) => one.ref === `body/${body}`)?.papers,
    ),
    records: said(must(await listRecords(app, who, asked)).items[0]?.papers),
    record: said(must(await showRecord(app, who, { planId, entry: entries.record })).papers),
    proposal: said(must(await showRecord(app, who, { planId, entry: entries.record })).proposal.papers),
    opening: said(must(await listOpenings(app, who, asked)).items[0]?.papers),
    log: [...log, ...logOfLa].flatMap(({ papers }) => said(papers)).toSorted(),
    thing: await about(`commitment/${commitment}`),
    body: await about(`body/${body}`),
  };
}

test('AP1835 what was recorded on paper shows wherever its act stands, by our record, proposed, and confirmed by all, on both sides', async (t) => {
  const all = await allRecorded(t);
  const { cn, la, entries } = all;
  const expected = (standing: RecordedPaper['standing']) => {
    const one = (entry: string) => [[entry, standing]];
    const papers = Object.values(entries).map((entry) => [entry, standing]);
    return {
      ...{ packages: one(entries.package), package: one(entries.package), stated: one(entries.body) },
      ...{ records: one(entries.record), record: one(entries.record), proposal: one(entries.record) },
      ...{ opening: one(entries.opening), log: papers.toSorted() },
      ...{ thing: one(entries.claim), body: one(entries.body) },
    };
  };
  assert.deepEqual(await shownAt(cn, all), expected('own'));
  assert.deepEqual(
    Object.values(await shownAt(la, all)).flat(),
    [],
    'a record of cn alone is in nothing that la shows',
  );
  // Who coordinates a part of the plan sees none.
  const [place] = await cn.app.store.read((r) => r.projections.places(cn.planId, [all.commitment]));
  const part = person({ roles: ['coordinator'], areas: [place?.provisionId ?? ''] });
  const ofPart = must(
    await showAbout(cn.app, part, { planId: cn.planId, ref: `commitment/${all.commitment}` }),
  );
  assert.ok(ofPart.entries.some(({ id }) => id === entries.claim));
  assert.deepEqual(ofPart.papers, []);
  await propose(cn, (register) => register.startsWith('signed-paper/'));
  assert.deepEqual(await shownAt(cn, all), expected('proposed'));
  // What la does not hold itself has no page there.
  const there = { ...expected('proposed'), thing: [], body: [] };
  assert.deepEqual(await shownAt(la, all), there);
  const waiting = (await listed(la)).filter(({ register }) => register.startsWith('signed-paper/'));
  for (const { id } of waiting) must(await answer(la, 'confirm', id));
  await exchange(la);
  assert.deepEqual(await shownAt(cn, all), expected('agreed'));
  assert.deepEqual(await shownAt(la, all), { ...expected('agreed'), thing: [], body: [] });
});

test('AP1835 the terminal names the recorded papers with what a party states, openings, releases and the log', async (t) => {
  const { cn, refs, entries } = await allRecorded(t);
  for (const [words, entry] of [
    [['exchange', 'stated', cn.planId], entries.body],
    [['plan', 'openings', cn.planId], entries.opening],
    [['public', 'list', cn.planId], entries.record],
    [['exchange', 'log', cn.planId], entries.package],
  ] as const) {
    const { out, code, told } = await entente(cn, ...words);
    assert.equal(code, 0, told);
    const line = out.split('\n').find((one) => one.includes(refs.get(entry) ?? 'none'));
    assert.match(
      line ?? out,
      /Signed papers on record: Sample .*Sample 7 {2}2026-04-01 {2}our record {2}signed-paper\//,
    );
  }
  const { out } = await ententeIn('zh', cn, 'public', 'list', cn.planId);
  assert.match(out, /已登记的签字文件: 示例record {2}Sample 7 {2}2026-04-01 {2}我方记录/);
});

test('EX1835 the paper of a statement tells the thing whole, each value as it was stated by then, with its place', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const values = { name: named('bureau'), short: { en: 'SB' }, side: 'ours' };
  const body = must(await createObject(app, who, { planId, type: 'body', values })).id;
  const first = await propose(cn, (register) => register.startsWith(`body/${body}/`));
  assert.ok(first.length > 1, 'a body is stated value by value');
  const { version } = must(await getObject(app, who, { planId, type: 'body', id: body }));
  const change = { short: { en: 'SBNEW' } };
  must(await changeObject(app, who, { planId, type: 'body', id: body, version, patch: change }));
  const second = await propose(cn, (register) => register === `body/${body}/short`);
  const paper = async (node: JointNode, entry: string) => {
    const asked = { planId: node.planId, entry, original: 1, language: 'en', format: 'docx' };
    const words = wordsOf(must(await printAct(node.app, who, asked)).bytes);
    return words.slice(0, words.indexOf('Logs of the parties'));
  };
  const [old, now] = [await paper(cn, first.at(-1) ?? ''), await paper(cn, second.at(-1) ?? '')];
  assert.ok(old.includes('Sample bureau') && /\bSB\b/.test(old) && !old.includes('SBNEW'), old);
  assert.ok(now.includes('Sample bureau') && now.includes('SBNEW') && !/\bSB\b/.test(now), now);
  for (const id of [...first, ...second]) assert.equal(await paper(cn, id), await paper(la, id));
});

test('EX1836 AP1835 an act of an opening that has ended keeps its paper, and shows what was recorded of it since', async (t) => {
  const { cn, la, entries } = await allRecorded(t);
  const opened = await openAnew(cn.app, who, { planId: cn.planId, offers: [offerOf(la.app)], without: [] });
  const asked = { planId: la.planId, bytes: await planFileOf(cn, must(opened)), sign: true };
  const bytes = await planFileOf(la, must(await joinJoint(la.app, who, asked)));
  for (const { app, planId } of [cn, la]) must(await joinJoint(app, who, { planId, bytes, sign: false }));
  await exchange(cn);
  await propose(cn, (register) => register.startsWith('signed-paper/'));
  for (const { app, planId } of [cn, la]) {
    const standing = 'proposed';
    const [present, ended] = must(await listOpenings(app, who, { planId })).items;
    assert.deepEqual(
      [present?.acts.length, present?.papers, ended?.papers.map((one) => [one.entry, one.standing])],
      [2, [], [[entries.opening, standing]]],
    );
    const [record] = must(await listRecords(app, who, { planId })).items;
    assert.deepEqual([record?.opening, record?.papers.map((one) => one.standing)], [1, [standing]]);
    const shown = must(await showRecord(app, who, { planId, entry: entries.record }));
    assert.deepEqual(
      shown.proposal.papers.map((one) => one.standing),
      [standing],
    );
    const page = must(await listJointEntries(app, who, { planId, log: 'a', opening: 1, limit: 500 }));
    assert.ok(page.items.some(({ id, papers }) => id === entries.package && papers.length === 1));
  }
  const paper = async ({ app, planId }: JointNode, entry: string) => {
    const wish = { planId, entry, original: 1, language: 'en', format: 'docx' };
    const words = wordsOf(must(await printAct(app, who, wish)).bytes);
    return words.slice(0, words.indexOf('Logs of the parties'));
  };
  for (const entry of Object.values(entries)) assert.equal(await paper(cn, entry), await paper(la, entry));
  assert.match(await paper(la, entries.opening), /The plan opened together[\s\S]*Log opened by State la/);
});
