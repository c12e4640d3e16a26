/**
 * Paper beside wire: what was signed is recorded by one side alone, with its scan by hash; when the other joins it is offered, and what
 * all have confirmed counts on both nodes as confirmed on paper.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFile, createObject, linkedObjects } from '../../../src/app/index.ts';
import {
  answerPackage,
  bringJointFile,
  exchangeByLine,
  listPackages,
  previewClaims,
  previewJoint,
  proposePackage,
  showJointFigures,
  showTakings,
  takeOver,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed } from './agreeing.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const scan = new TextEncoder().encode('%PDF-1.4\n% a scan of invented minutes\n%%EOF\n');

/** Minutes that say how a commitment stood in a year, with their scan. */
async function minutes({ app, planId }: JointNode, commitment: string, more: object = {}) {
  const file = must(await addFile(app, who, { planId, bytes: scan, name: 'minutes.pdf' }));
  const { sha256, name } = file;
  const values = {
    title: { en: 'Sample minutes of 2026' },
    number: 'Sample 12',
    form: 'minutes',
    date: '2026-03-12',
    file: [{ sha256, name }],
    items: [{ commitment: `commitment/${commitment}`, period: '2026', progress: 'substantial' }],
    ...more,
  };
  return createObject(app, who, { planId, type: 'signed-paper', values });
}
const agreements = async ({ app, planId }: JointNode, commitment: string) => {
  const { items } = must(await showJointFigures(app, who, { planId }));
  const found = items.find((item) => item.commitment === commitment);
  return found?.claims.map(({ agreement, stands }) => [agreement, stands]);
};

/** Offers all that the paper says, and the claims, as one package. */
async function offer({ app, planId }: JointNode): Promise<void> {
  const { items } = must(await previewJoint(app, who, { planId, limit: 500 }));
  const registers = items.map(({ register }) => register).filter((one) => one.startsWith('signed-paper/'));
  const claims = must(await previewClaims(app, who, { planId })).items;
  const head = { title: { en: 'Sample year on paper' }, occasion: {}, date: '2026' };
  const asked = claims.map(({ claim: id, beside }) => ({ claim: id, beside }));
  must(await proposePackage(app, who, { planId, ...head, registers, claims: asked }));
}

test('AP968 a year on paper is our record alone; the other side joins, is offered it with the hash of the scan, and takes it over', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const commitment = await accept(cn, '二十名教师');
  await claim(cn, commitment, { period: '2026', progress: 'substantial' });
  const paper = must(await minutes(cn, commitment));
  // While the other has no node it is found from the commitment, and nothing is agreed.
  const linked = must(
    await linkedObjects(cn.app, who, { planId: cn.planId, ref: `commitment/${commitment}` }),
  );
  assert.ok(JSON.stringify(linked.back).includes(`signed-paper/${paper.id}`));
  assert.equal(must(await showJointFigures(cn.app, who, { planId: cn.planId })).me, null);
  const la = await nodeOf(t, 'la', all);
  await openTogether([cn, la]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  await accept(la, '二十名教师');
  await offer(cn);
  await exchange(cn);
  assert.deepEqual(await agreements(la, commitment), [['registered', null]]);
  const [one] = must(await listPackages(la.app, who, { planId: la.planId })).items;
  const waiting = await listed(la);
  const hash = Buffer.from(la.app.sha256(scan)).toString('hex');
  assert.ok(waiting.find(({ register }) => register.endsWith('/file'))?.value?.includes(hash));
  // The paper is confirmed and the claim left open: the signature is the answer to it.
  const exceptions = waiting
    .filter(({ register }) => register.startsWith('status/'))
    .map(({ id }) => ({ item: id, kind: 'open' as const }));
  assert.equal(exceptions.length, 1);
  must(await answerPackage(la.app, who, { planId: la.planId, package: one?.id ?? '', exceptions }));
  await exchange(la);
  for (const node of [cn, la])
    assert.deepEqual(await agreements(node, commitment), [['confirmed-on-paper', 'substantial']]);
});

test('AP968 a paper confirms what it says and nothing else, and an answer in so many words goes before it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  await claim(cn, commitment, { period: '2026', progress: 'complete' });
  must(await minutes(cn, commitment));
  await offer(cn);
  await exchange(cn);
  const waiting = await listed(la);
  for (const { id, register } of waiting)
    if (!register.startsWith('status/')) must(await answer(la, 'confirm', id));
  await exchange(la);
  // The minutes say "substantial", the claim says "complete": nobody has confirmed that.
  assert.deepEqual(await agreements(cn, commitment), [['registered', null]]);
  const same = await accept(la, '二十名教师');
  await claim(la, same, { period: '2026', progress: 'substantial' });
  await offer(la).catch(() => undefined);
  const own = must(await previewClaims(la.app, who, { planId: la.planId })).items;
  assert.ok(own.length > 0);
  await exchange(la);
  const theirs = (await listed(cn)).find(({ register }) => register.startsWith('status/'));
  assert.deepEqual((await agreements(cn, commitment))?.at(-1), ['confirmed-on-paper', 'substantial']);
  must(await answer(cn, 'object', theirs?.id ?? '', 'Sample reason: the annex says otherwise'));
  await exchange(cn);
  for (const node of [cn, la])
    assert.deepEqual((await agreements(node, commitment))?.at(-1), ['returned', null]);
});

test('AP968 a scan that is not what its hash says, none at all, and an item twice are refused and nothing is kept', async (t) => {
  const { cn } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  const other = 'ab'.repeat(32);
  const wrong = { sha256: other, name: 'minutes.pdf' };
  const row = { commitment: `commitment/${commitment}`, period: '2026', progress: 'begun' };
  for (const more of [
    { file: [wrong] },
    { file: [] },
    { items: [row, row] },
    { items: [{ ...row, period: 'x' }] },
  ])
    assert.equal(codeOf(await minutes(cn, commitment, more)), 'object-invalid', JSON.stringify(more));
  const values = { title: { en: 'Sample' }, form: 'letter', date: '2026-03-12' };
  const reader = person({ roles: ['reader'] });
  const made = await createObject(cn.app, reader, { planId: cn.planId, type: 'signed-paper', values });
  assert.equal(codeOf(made), 'not-allowed');
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 500 }));
  assert.ok(!items.some(({ register }) => register.startsWith('signed-paper/')));
});

test('AP1050 AP1051 a scan is compared with the one named when the receiver adds its copy; only then is the record taken over', async (t) => {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '二十名教师');
  await accept(la, '二十名教师');
  must(await minutes(cn, commitment));
  await offer(cn);
  await exchange(cn);
  const hash = Buffer.from(la.app.sha256(scan)).toString('hex');
  const shown = (await listed(la)).flatMap(({ told }) => told.files);
  assert.deepEqual(
    shown.map(({ sha256, bytes, title }) => [sha256, bytes, title]),
    [[hash, null, { is: 'plain', text: 'minutes.pdf' }]],
  );
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  const items = async () => must(await showTakings(la.app, who, { planId: la.planId })).items;
  const take = async () => {
    const values = (await items()).map(({ register, value }) => ({ register, value }));
    return takeOver(la.app, who, { planId: la.planId, values });
  };
  const hindrances = (await items()).flatMap(({ register, hindrance }) =>
    hindrance === null ? [] : [[register.split('/').at(-1), hindrance]],
  );
  assert.deepEqual(hindrances, [['file', 'file-missing']]);
  const refused = await take();
  assert.deepEqual(refused.ok ? 'taken' : refused.error.facts.reason, 'taking_file_missing');
  const bring = (bytes: Uint8Array, by = who) =>
    bringJointFile(la.app, by, { planId: la.planId, sha256: hash, bytes });
  const other = new TextEncoder().encode('%PDF-1.4\n% another scan\n%%EOF\n');
  assert.equal(codeOf(await bring(other)), 'joint-act-refused');
  assert.deepEqual(await la.app.store.read((r) => r.objects.files(la.planId, [hash])), []);
  assert.equal(codeOf(await bring(scan, person({ roles: ['reader'] }))), 'not-allowed');
  const nowhere = { planId: la.planId, sha256: 'ab'.repeat(32), bytes: other };
  assert.equal(codeOf(await bringJointFile(la.app, who, nowhere)), 'not-found');
  assert.equal(must(await bring(scan)).size, scan.length);
  must(await take());
  assert.deepEqual(await items(), []);
});
