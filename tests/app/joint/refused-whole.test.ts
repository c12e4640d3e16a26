/** A file that is refused as a whole: whoever looks at it and whoever takes it leave the same line with what needs attention, once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exportBundle,
  importBundle,
  listCautions,
  listTransfers,
  previewImport,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { bomb, changed, picture, withManifest, withName } from '../../sync/hostile-files.ts';
import { codeOf, must } from '../test-node.ts';
import { Writes } from './failing-writes.ts';
import { type JointNode, offerOf, twoNodes, who } from './two-nodes.ts';

const looksAt = ({ app, planId }: JointNode, bytes: Uint8Array) =>
  previewImport(app, who, { planId, files: [bytes] });
const takes = ({ app, planId }: JointNode, bytes: Uint8Array) =>
  importBundle(app, who, { planId, files: [bytes] });

async function made({ app, planId }: JointNode): Promise<Uint8Array> {
  const [file] = must(await exportBundle(app, who, { planId }));
  return file?.bytes ?? assert.fail('no file');
}

/** What is listed, without when. */
async function listed({ app, planId }: JointNode) {
  const { items } = must(await listCautions(app, who, { planId }));
  return items.map(({ kind, party, count }) => `${kind} ${party} ${count}`).toSorted();
}

/** Each file with what it is listed as: kind and sender, where the file says it. */
function refusedFiles(file: Uint8Array, own: Uint8Array): readonly (readonly [Uint8Array, string])[] {
  return [
    [picture, 'file '],
    [new Uint8Array(), 'file '],
    [file.subarray(0, file.length - 40), 'file '],
    [withName(file, '../genesis'), 'file '],
    [withManifest(file, (text) => text.replace('"v":1}', '"v":2}')), 'file '],
    [bomb(), 'too-large '],
    [withManifest(file, (text) => text.replace(/"size":[1-8]/, '"size":9')), 'disagrees '],
    [changed(file, () => ({ plan: 'P'.repeat(43) })), 'misdirected a'],
    [changed(file, () => ({ to: ['c'] })), 'misdirected a'],
    [changed(file, () => ({ from: 'q' })), 'misdirected q'],
    [own, 'misdirected b'],
  ];
}

const counted = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].map((name) => `${name} ${names.filter((one) => one === name).length}`).toSorted();

test('AP1610 a file that is refused as a whole is listed when it is looked at, as when it is taken, and once', async (t) => {
  const { cn, la } = await twoNodes(t);
  const cases = refusedFiles(await made(cn), await made(la));
  for (const [bytes, name] of cases) {
    const looked = await looksAt(la, bytes);
    assert.equal(codeOf(looked), 'bundle-refused', name);
  }
  const expected = counted(cases.map(([, name]) => name));
  assert.deepEqual(await listed(la), expected);
  const refused = { planId: la.planId, outcome: 'refused', limit: 50 } as const;
  const { items } = must(await listTransfers(la.app, who, refused));
  assert.deepEqual(
    items.map(({ carrier, direction }) => `${direction} ${carrier}`),
    cases.map(() => 'in file'),
  );
  // Looked at again, and taken in the terminal, each is no news.
  for (const [bytes] of cases) {
    assert.equal(codeOf(await looksAt(la, bytes)), 'bundle-refused');
    assert.equal(codeOf(await takes(la, bytes)), 'bundle-refused');
  }
  assert.deepEqual(await listed(la), expected);
});

test('AP1610 what the parties hand to each other by mistake, and what is sound, is not listed when it is looked at', async (t) => {
  const { cn, la } = await twoNodes(t);
  for (const bytes of [offerOf(cn.app), utf8('entente-answers/v1\n{}\n')])
    assert.equal(codeOf(await looksAt(la, bytes)), 'bundle-refused');
  must(await looksAt(la, await made(cn)));
  assert.deepEqual(await listed(la), []);
});

for (const fault of ['not-kept', 'kept'] as const)
  test(`AP1610 where the line cannot be written, failed and ${fault}, the refusal is told all the same and listed once`, async (t) => {
    const { la } = await twoNodes(t);
    const writes = new Writes(la);
    writes.failAt(0, fault);
    const refused = await looksAt(la, picture);
    assert.deepEqual(
      [codeOf(refused), refused.ok ? '' : String(refused.error.facts.reason), writes.hit],
      ['bundle-refused', 'no_bundle', true],
    );
    assert.deepEqual(await listed(la), fault === 'kept' ? ['file  1'] : []);
    await looksAt(la, picture);
    assert.deepEqual(await listed(la), ['file  1']);
  });
