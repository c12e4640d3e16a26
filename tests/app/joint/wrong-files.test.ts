/** Files that are brought where another belongs, of another version or of an opening that has ended: each is told for what it is, and nothing changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exportBundle,
  importBundle,
  joinJoint,
  listCautions,
  openAnew,
  previewImport,
  previewJoint,
  proposeJoint,
  readPlanFile,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { languages, translate } from '../../../src/i18n/index.ts';
import { changed, withEntries, withManifest, withName } from '../../sync/hostile-files.ts';
import { codeOf, must } from '../test-node.ts';
import { agreesWithStore } from './failing-writes.ts';
import { copyOf } from './lying.ts';
import { offerOf, planFileOf, twoNodes, who } from './two-nodes.ts';

const reasonOf = (result: { readonly ok: boolean; readonly error?: { readonly facts: object } }) =>
  String(Reflect.get(result.error?.facts ?? {}, 'reason'));

test('AP1349 a file that is brought where an exchange file belongs is told for what it is, in each language, and nothing changes', async (t) => {
  const { cn, la } = await twoNodes(t);
  const held = await agreesWithStore(la);
  const [bundle] = must(await exportBundle(cn.app, who, { planId: cn.planId, to: ['b'] }));
  const file = bundle?.bytes ?? assert.fail('no exchange file');
  const party = offerOf(cn.app);
  const plan = await planFileOf(
    cn,
    (await cn.app.store.read((r) => r.joint.plan(cn.planId))) ?? assert.fail(),
  );
  const bring = (bytes: Uint8Array) => importBundle(la.app, who, { planId: la.planId, files: [bytes] });
  const refusals = [
    [plan, 'plan_file'],
    [party, 'party_file'],
    [utf8('entente-answers/v1\n{}\n'), 'answers_file'],
    [utf8('entente-resume/v1\n{}\n'), 'settling_file'],
    [utf8('%PDF-1.4'), 'no_bundle'],
    [new Uint8Array(), 'no_bundle'],
    [file.subarray(0, 200), 'bundle_damaged'],
    [withManifest(file, (text) => text.replace('"v":1}', '"v":2}')), 'version_unknown'],
    [withManifest(file, (text) => text.replace(/"sha256":"./, '"sha256":"x')), 'manifest_malformed'],
    [
      withManifest(file, (text) => text.replace(/"size":(\d)/, (_, n) => `"size":${(Number(n) % 9) + 1}`)),
      'manifest_disagrees',
    ],
    [withName(file, '../genesis'), 'path_not_allowed'],
    [withName(file, '/etc/genesis'), 'path_not_allowed'],
  ] as const;
  for (const [bytes, reason] of refusals) {
    const refused = await bring(bytes);
    assert.deepEqual([codeOf(refused), reasonOf(refused)], ['bundle-refused', reason]);
  }
  const said = new Set([
    'plan_file',
    'party_file',
    'answers_file',
    'settling_file',
    'no_bundle',
    'version_unknown',
    'manifest_disagrees',
    'path_not_allowed',
    'opening_ended',
    'bundle_damaged',
  ]);
  for (const language of languages) {
    const words = [...said].map((reason) => translate(language, 'problem.bundle-refused.advice', { reason }));
    assert.equal(new Set(words).size, said.size, language);
  }
  assert.deepEqual(await agreesWithStore(la), held);
  // What the parties themselves hand to each other is nothing to look into.
  const noticed = must(await listCautions(la.app, who, { planId: la.planId })).items;
  assert.deepEqual(noticed.map(({ kind, count }) => [kind, count]).toSorted(), [
    ['disagrees', 1],
    ['file', 7],
  ]);
});

test('AP1349 an exchange file or a party file is told where a plan file belongs, and the other way round', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [bundle] = must(await exportBundle(cn.app, who, { planId: cn.planId, to: ['b'] }));
  const file = bundle?.bytes ?? assert.fail('no exchange file');
  const party = offerOf(cn.app);
  const plan = await planFileOf(
    cn,
    (await cn.app.store.read((r) => r.joint.plan(cn.planId))) ?? assert.fail(),
  );
  assert.equal(reasonOf(readPlanFile(la.app, file)), 'exchange_file');
  assert.equal(reasonOf(readPlanFile(la.app, party)), 'party_file');
  for (const [offer, reason] of [
    [file, 'exchange_file'],
    [plan, 'plan_file'],
  ] as const)
    assert.equal(
      reasonOf(await openAnew(la.app, who, { planId: la.planId, offers: [offer], without: [] })),
      reason,
    );
});

test('AP1349 an exchange file of an opening that has ended is told as such, not as one of another plan', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [bundle] = must(await exportBundle(cn.app, who, { planId: cn.planId, to: ['b'] }));
  const file = await planFileOf(
    cn,
    must(await openAnew(cn.app, who, { planId: cn.planId, offers: [offerOf(la.app)], without: [] })),
  );
  must(await joinJoint(la.app, who, { planId: la.planId, bytes: file, sign: true }));
  const late = await importBundle(la.app, who, {
    planId: la.planId,
    files: [bundle?.bytes ?? assert.fail()],
  });
  assert.deepEqual([codeOf(late), reasonOf(late)], ['bundle-refused', 'opening_ended']);
  // Whoever looks at it first, as at the desk, is told the same [AP1465].
  const looked = await previewImport(la.app, who, {
    planId: la.planId,
    files: [bundle?.bytes ?? assert.fail()],
  });
  assert.deepEqual([codeOf(looked), reasonOf(looked)], ['bundle-refused', 'opening_ended']);
});

test('AP1465 a look at an exchange file says of each log what taking it would say, and keeps nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  const goBack = await copyOf(cn);
  const made = async (at: number) => {
    const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
    must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [items[at]?.register ?? ''] }));
    const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId, to: ['b'] }));
    return file?.bytes ?? assert.fail();
  };
  const first = await made(0);
  const told = async (bytes: Uint8Array) => {
    const held = await agreesWithStore(la);
    const found = must(await previewImport(la.app, who, { planId: la.planId, files: [bytes] }));
    assert.deepEqual(await agreesWithStore(la), held);
    assert.deepEqual(must(await listCautions(la.app, who, { planId: la.planId })).items, []);
    return [
      found.entries.length,
      found.logs.flatMap(({ log, kind }) => (kind === null ? [] : [`${log} ${kind}`])),
    ];
  };
  const stray = changed(first, ({ logs }) => ({ logs: { ...logs, z: logs.a ?? assert.fail() } }));
  assert.deepEqual(await told(stray), [1, ['z other-log']]);
  const altered = withEntries(first, 'a', (entries) => [...entries.slice(0, -1), utf8('{}')]);
  assert.deepEqual(await told(altered), [0, ['a altered']]);
  assert.deepEqual(await told(withEntries(first, 'a', (entries) => entries.slice(0, -1))), [0, ['a cut']]);
  must(await importBundle(la.app, who, { planId: la.planId, files: [first] }));
  await goBack();
  const other = await made(1);
  assert.deepEqual(await told(other), [0, ['a two-histories']]);
  const { logs } = must(await importBundle(la.app, who, { planId: la.planId, files: [other] }));
  assert.deepEqual(
    logs.flatMap(({ log, kind }) => (kind === null ? [] : [`${log} ${kind}`])),
    ['a two-histories'],
  );
});

test('AP1350 a log of no party in an exchange file is refused and told, and what else the file brings is taken', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [items[0]?.register ?? ''] }));
  const [made] = must(await exportBundle(cn.app, who, { planId: cn.planId, to: ['b'] }));
  const bytes = changed(made?.bytes ?? assert.fail(), ({ logs }) => ({
    logs: { ...logs, z: logs.a ?? assert.fail() },
  }));
  const { logs } = must(await importBundle(la.app, who, { planId: la.planId, files: [bytes] }));
  assert.deepEqual(
    logs.map(({ log, outcome, reason }) => [log, outcome, reason]),
    [
      ['a', 'take', null],
      ['b', 'nothing-new', null],
      ['z', 'refused', 'log-unknown'],
    ],
  );
});

test('AP1350 who takes a file with the proof that a log has two histories is told so at once, also of the own log', async (t) => {
  const { cn, la } = await twoNodes(t);
  const goBack = await copyOf(cn);
  const speak = async (at: number) => {
    const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
    must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [items[at]?.register ?? ''] }));
    const [made] = must(await exportBundle(cn.app, who, { planId: cn.planId, to: ['b'] }));
    return importBundle(la.app, who, { planId: la.planId, files: [made?.bytes ?? assert.fail()] });
  };
  must(await speak(0));
  await goBack();
  const found = must(await speak(1)).logs.find(({ log }) => log === 'a');
  assert.equal(found?.outcome, 'forked');
  const [proof] = must(await exportBundle(la.app, who, { planId: la.planId, to: ['a'] }));
  const told = must(
    await importBundle(cn.app, who, { planId: cn.planId, files: [proof?.bytes ?? assert.fail()] }),
  );
  assert.deepEqual(
    told.logs.filter(({ log }) => log === 'a').map(({ outcome, reason }) => [outcome, reason]),
    [['forked', null]],
  );
});
