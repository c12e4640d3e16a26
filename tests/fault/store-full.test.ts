/** A disk that is really full: a small file system of its own, where we may mount one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ok } from '../../src/base/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { kept, newFolder } from '../contract/engines.ts';
import { planId } from '../contract/samples.ts';

test('ST11 a full disk keeps nothing of the act and all before it, and acts succeed once there is space', async (t) => {
  const mount = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', mount]);
  if (mounted.status !== 0) {
    console.error(
      '\n!! No small disk can be mounted here (root is needed): the full-disk test is SKIPPED.\n',
    );
    rmSync(mount, { recursive: true });
    return t.skip('mounting needs root');
  }
  try {
    const store = kept(await openSqliteStore({ folder: path.join(mount, 'node') }));
    const put = (n: number) =>
      store.write(planId, async (w) => {
        await w.node.putSetting(`s${n}`, n);
        return ok(await w.blobs.put(planId, `b${n}`, new Uint8Array(100_000).fill(n)));
      });
    kept(await put(0));
    const ballast = path.join(mount, 'ballast');
    let size = 6 * 1024 * 1024;
    for (; size > 4096; size /= 2) {
      try {
        writeFileSync(`${ballast}${size}`, new Uint8Array(size));
      } catch {
        rmSync(`${ballast}${size}`, { force: true });
      }
    }
    const answers = await Promise.all([put(1), put(2)]);
    assert.deepEqual(
      answers.map((answer) => (answer.ok ? 'kept' : answer.error.code)),
      ['store-full', 'store-full'],
    );
    const backup = await store.backup(path.join(mount, 'copy.db'));
    assert.equal(backup.ok ? 'written' : backup.error.code, 'store-full');
    assert.deepEqual(
      await store.read(async (r) => [await r.node.setting('s0'), await r.node.setting('s1')]),
      [0, null],
    );
    spawnSync('sh', ['-c', `rm -f ${ballast}*`]);
    kept(await put(1));
    await store.close();
    const again = kept(await openSqliteStore({ folder: path.join(mount, 'node') }));
    const found = await again.read(async (r) => [await r.node.setting('s1'), await r.node.setting('s2')]);
    assert.deepEqual(found, [1, null]);
    assert.deepEqual(await again.read((r) => r.blobs.peek(planId, 'b0')), new Uint8Array(100_000));
    await again.close();
  } finally {
    spawnSync('umount', ['-l', mount]);
    rmSync(mount, { recursive: true, force: true });
  }
});
