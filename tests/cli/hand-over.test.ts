/**
 * Exchange files onto media that do not take them: full, full part of the way, read-only, taken out while they are written. What did
 * not get there whole is noted nowhere as having left.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import {
  importBundle,
  listDrafts,
  listTransfers,
  previewJoint,
  showDraft,
  showJoint,
} from '../../src/app/joint/index.ts';
import { writeAll } from '../../src/cli/files.ts';
import { type Language, languages, translate } from '../../src/i18n/index.ts';
import { proposeAll } from '../app/joint/agreeing.ts';
import { type JointNode, twoNodes, who } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { fill, free, mountDisk } from '../fault/small-disk.ts';
import { ententeIn } from './entente.ts';

/** All that the node says of what has left. */
async function left({ app, planId }: JointNode) {
  const { items } = must(await listTransfers(app, who, { planId }));
  const { unsent } = must(await showJoint(app, who, { planId }));
  const drafts = must(await listDrafts(app, who, { planId })).items.map(({ hasLeft }) => hasLeft);
  return { transfers: items, unsent, drafts };
}

const carry = (node: JointNode, folder: string, language: Language = 'en') =>
  ententeIn(language, node, 'bundle', 'export', node.planId, '--out', folder);

/** A plan of two nodes with something of cn that has not left: proposals, and a draft. */
async function withNews(t: Parameters<typeof twoNodes>[0]): Promise<{ cn: JointNode; la: JointNode }> {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const [first] = must(await previewJoint(cn.app, who, { planId })).items;
  must(await showDraft(cn.app, who, { planId, register: first?.register ?? '' }));
  await proposeAll(cn);
  return { cn, la };
}

test('AP1210 what a full or read-only medium did not take is nowhere noted as having left, and is once it was written whole', async (t) => {
  const mount = mountDisk(t, 1);
  if (mount === null) return t.skip('mounting needs root');
  const { cn, la } = await withNews(t);
  const before = await left(cn);
  assert.ok(before.unsent > 0);
  assert.deepEqual(before.drafts, [false]);
  fill(mount);
  for (const language of languages) {
    const refused = await carry(cn, mount, language);
    assert.equal(refused.code, 1);
    assert.ok(refused.told.includes(translate(language, 'cli.bundle.not-written')), refused.told);
    assert.match(refused.told, { en: /The disk is full/, zh: /磁盘空间已满/, lo: /ພື້ນທີ່ດິສເຕັມ/ }[language]);
    assert.equal(refused.out, '');
    assert.deepEqual(readdirSync(mount), ['ballast']);
    assert.deepEqual(await left(cn), before);
  }
  free(mount);
  spawnSync('mount', ['-o', 'remount,ro', mount]);
  const readOnly = await carry(cn, mount);
  assert.equal(readOnly.code, 1);
  assert.match(readOnly.told, /nothing can be written on this medium/);
  assert.deepEqual(await left(cn), before);
  spawnSync('mount', ['-o', 'remount,rw', mount]);
  assert.equal((await carry(cn, mount)).code, 0);
  const after = await left(cn);
  assert.deepEqual([after.unsent, after.drafts], [0, [true]]);
  assert.deepEqual(
    after.transfers
      .filter(({ id }) => before.transfers.every((each) => each.id !== id))
      .map(({ outcome, carrier, direction }) => [outcome, carrier, direction]),
    [['handed-out', 'file', 'out']],
  );
  assert.equal(after.transfers.length, before.transfers.length + 1);
  const [name = ''] = readdirSync(mount);
  const files = [new Uint8Array(readFileSync(path.join(mount, name)))];
  const { logs } = must(await importBundle(la.app, who, { planId: la.planId, files }));
  assert.ok(logs.some(({ outcome }) => outcome === 'take'));
});

const say = { say: (key: string, facts?: object) => `${key} ${JSON.stringify(facts)}` };
const part = (name: string, bytes: number) => ({ name, bytes: new Uint8Array(bytes).fill(7) });

test('AP1210 of parts of which one has no room none stays, and all are there once there is room', (t) => {
  const mount = mountDisk(t, 1);
  if (mount === null) return t.skip('mounting needs root');
  const parts = [part('x.001', 400_000), part('x.002', 400_000), part('x.003', 400_000)];
  const refused = writeAll(say, mount, parts);
  assert.ok(!refused.ok);
  assert.match(refused.error.said, /x\.003.*ENOSPC/);
  assert.equal(refused.error.mayRemain, false);
  assert.deepEqual(readdirSync(mount), []);
  assert.ok(writeAll(say, mount, parts.slice(0, 2)).ok);
  assert.deepEqual(readdirSync(mount), ['x.001', 'x.002']);
  // A name that is taken stops it before anything is written.
  const taken = writeAll(say, mount, [part('y.001', 10), part('x.002', 10)]);
  assert.ok(!taken.ok && taken.error.said.startsWith('cli.file-exists'));
  assert.deepEqual(readdirSync(mount), ['x.001', 'x.002']);
});

test('AP1210 a medium that is taken out between two parts is told apart from one that has all of them', (t) => {
  const mount = mountDisk(t, 1);
  if (mount === null) return t.skip('mounting needs root');
  const second = {
    name: 'x.002',
    get bytes() {
      spawnSync('umount', ['-l', mount]);
      return new Uint8Array(10);
    },
  };
  const gone = writeAll(say, mount, [part('x.001', 10), second]);
  assert.ok(!gone.ok);
  assert.match(gone.error.said, /ENODEV/);
  assert.equal(gone.error.mayRemain, true);
  // What was written into the empty folder that is left under the name is taken out of it.
  assert.deepEqual(readdirSync(mount), []);
});

test('AP1210 a folder that cannot be made is said, and leaves nothing', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hand-over-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  assert.ok(writeAll(say, folder, [part('file', 3)]).ok);
  const refused = writeAll(say, path.join(folder, 'file'), [part('x', 3)]);
  assert.ok(!refused.ok && !refused.error.mayRemain);
  assert.deepEqual(readdirSync(folder), ['file']);
});
