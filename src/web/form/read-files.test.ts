/** Files that the form cannot use: each kind is told apart, with the file that it is about, and each kind has its own words. */
import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { test } from 'node:test';
import { bomb, changed, picture, withManifest, withName } from '../../../tests/sync/hostile-files.ts';
import { nodesOf } from '../../../tests/sync/node.ts';
import { planOf } from '../../../tests/sync/parties.ts';
import { hex, utf8 } from '../../base/index.ts';
import { languages, translate } from '../../i18n/index.ts';
import { formatPlanFile } from '../../ledger/index.ts';
import { nodeCompression } from '../../main/node-compression.ts';
import { nodeSha256 } from '../../main/node-crypto.ts';
import { formatAnswerFile, offeredProposals, packBundle, splitIntoParts } from '../../sync/index.ts';
import { Filling } from './filling.ts';
import type { Chosen } from './kind-of-chosen.ts';
import { type FilesFault, readChosen } from './read-files.ts';

/** An exchange file that brings a proposal, with a file beside it that hardly packs. */
function exchangeFile(plan = planOf(2)) {
  const [a] = nodesOf(plan);
  if (a === undefined) throw new Error('no node');
  a.act({ kind: 'propose', reg: 'note/1/text', body: { value: 'one' } });
  const id = offeredProposals(a.send('b'), 'b', nodeSha256)[0]?.id ?? assert.fail('no proposal');
  const noise = randomFillSync(new Uint8Array(100_000));
  const pack = () => {
    const blobs = { [hex(nodeSha256(noise))]: noise };
    return packBundle({ ...a.send('b'), genesis: plan.note, blobs }, nodeSha256, nodeCompression);
  };
  return { a, id, pack, bytes: pack() };
}

const { bytes: file, id } = exchangeFile();
const named = (name: string, bytes: Uint8Array): Chosen => ({ name, bytes });
const came = named('came.entente', file);

const answersOf = (plan: string) =>
  formatAnswerFile({
    plan,
    party: 'b',
    person: 'Somebody Invented',
    day: '2026-11-26',
    answers: [{ item: id, kind: 'note', reason: '' }],
  });
const planHash = planOf(2).opened.hash;
const planFileWith = (characters: string) =>
  formatPlanFile({ genesis: planOf(2).note, offers: [], texts: [{ language: 'zh', characters }] });

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[at] = (other[at] ?? 0) ^ 0x55;
  return other;
}

async function faultOf(files: readonly Chosen[]): Promise<string> {
  const read = await readChosen(files);
  return read.ok ? 'none of them' : `${read.error.fault} ${read.error.name}`.trim();
}

test('SY1003 no file, and answers without an exchange file, are told apart from what is no exchange file', async () => {
  assert.equal(await faultOf([]), 'none');
  assert.equal(await faultOf([named('mine', answersOf(planHash))]), 'none');
  assert.equal(await faultOf([named('bad', utf8('no archive'))]), 'not-ours bad');
});

test('SY1611 an exchange file that cannot be used is told by what is wrong with it, and which file it is', async () => {
  assert.equal(await faultOf([came]), 'none of them');
  const cases: readonly (readonly [FilesFault, Uint8Array])[] = [
    ['empty', new Uint8Array()],
    ['not-ours', picture],
    ['not-ours', utf8('a letter in plain text')],
    ['not-ours', nodeCompression.pack(utf8('a'.repeat(2_000)))],
    ['elsewhere', utf8('entente-party/v1\n{}\n')],
    ['elsewhere', utf8('entente-resume/v1\n{}\n')],
    ['newer', utf8('entente-part/v2 xyz\n')],
    ['newer', utf8('entente-answers/v2\n{}\n')],
    ['newer', withManifest(file, (text) => text.replace('"v":1}', '"v":2}'))],
    ['broken-off', file.subarray(0, 12)],
    ['broken-off', file.subarray(0, file.length >> 1)],
    ['broken-off', file.subarray(0, file.length - 1)],
    ['changed', flipped(file, file.length >> 1)],
    ['changed', flipped(file, file.length - 7)],
    ['changed', withManifest(file, (text) => text.replace(/"size":[1-8]/, '"size":9'))],
    ['changed', withName(file, '../genesis')],
    ['changed', changed(file, () => ({ plan: 'P'.repeat(43) }))],
    ['changed', changed(file, () => ({ genesis: planOf(3).note }))],
    ['too-large', bomb()],
  ];
  for (const [n, [fault, bytes]] of cases.entries())
    assert.equal(await faultOf([named('bad.entente', bytes)]), `${fault} bad.entente`, `case ${n}`);
});

test('SY1611 parts that do not make a file, and more files than one, are told', async () => {
  const parts = splitIntoParts(file, Math.ceil(file.length / 3) + 200, nodeSha256);
  const [one = picture, two = picture, three = picture] = parts;
  const all = [one, two, three].map((bytes, n) => named(`part ${n}.entente`, bytes));
  assert.equal(await faultOf(all.toReversed()), 'none of them');
  const [first = came, second = came] = all;
  const missing = await readChosen([first, second]);
  assert.deepEqual(missing.ok ? [] : [missing.error.fault, missing.error.missing], ['parts-missing', [3]]);
  const others = splitIntoParts(flipped(file, 900), Math.ceil(file.length / 3) + 200, nodeSha256);
  assert.equal(await faultOf([first, named('other', others[1] ?? picture)]), 'parts-mixed');
  assert.equal(
    await faultOf([first, second, named('cut', three.subarray(0, three.length - 3))]),
    'parts-differ',
  );
  assert.equal(await faultOf([first, second, named('3', flipped(three, three.length - 3))]), 'parts-differ');
  assert.equal(await faultOf([came, named('again.entente', file)]), 'several');
  assert.equal(await faultOf([came, ...all]), 'several');
  assert.equal(await faultOf([came, named('letter.pdf', utf8('%PDF-1.4'))]), 'not-ours letter.pdf');
});

test('SY1611 a plan file and answers that are broken off, changed or of another plan are told beside a sound exchange file', async () => {
  const plan = planFileWith('甲方为乙方培训二十名教师。');
  const answers = answersOf(planHash);
  const begun = await readChosen([came, named('mine', answers)]);
  assert.equal(begun.ok && begun.value.begun?.person, 'Somebody Invented');
  for (const [name, bytes] of [
    ['plan.entente-plan', plan],
    ['mine.entente-answers', answers],
  ] as const) {
    assert.equal(
      await faultOf([came, named(name, bytes.subarray(0, bytes.length - 5))]),
      `broken-off ${name}`,
    );
    assert.equal(await faultOf([came, named(name, flipped(bytes, bytes.length - 8))]), `changed ${name}`);
  }
  assert.equal(await faultOf([came, named('theirs', answersOf('Q'.repeat(43)))]), 'other-plan theirs');
  assert.equal(
    await faultOf([came, named('other.entente-plan', plan)]),
    'other-plan-file other.entente-plan',
  );
  assert.equal(await faultOf([named('mine', answers)]), 'none');
});

test('SY1611 what was answered or taken back since is counted, in the file and in answers that were begun', async () => {
  const { a, id: item, pack } = exchangeFile();
  a.act({ kind: 'withdraw', item, reg: 'note/1/text' });
  const read = await readChosen([named('later.entente', pack()), named('mine', answersOf(planHash))]);
  const filling = read.ok ? new Filling(read.value, '2026-11-27') : assert.fail(read.error.fault);
  assert.deepEqual([filling.proposals.length, filling.closed, filling.past], [0, 1, 1]);
  const before = await readChosen([came, named('mine', answersOf(planHash))]);
  const open = before.ok ? new Filling(before.value, '2026-11-27') : assert.fail(before.error.fault);
  assert.deepEqual([open.proposals.length, open.closed, open.past], [1, 0, 0]);
});

test('SY1611 each fault has words of its own in every language, and those about one file name it', () => {
  const ofOne = ['empty', 'unread', 'not-ours', 'elsewhere', 'broken-off', 'changed', 'newer'] as const;
  const further = ['too-large', 'other-plan', 'other-plan-file'] as const;
  const ofNone = ['none', 'several', 'parts-missing', 'parts-mixed', 'parts-differ'] as const;
  for (const language of languages) {
    const said = (fault: FilesFault) =>
      translate(language, `form.fault.${fault}`, { name: 'NAME', missing: '2', n: 1 });
    for (const fault of [...ofOne, ...further])
      assert.ok(said(fault).includes('NAME'), `${language} ${fault}`);
    const all = [...ofOne, ...further, ...ofNone].map(said);
    assert.equal(new Set(all).size, all.length, language);
  }
});
