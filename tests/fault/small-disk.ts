/** A disk of its own that can be filled to its last block. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** A file system of its own of so many mebibytes, or null where none can be mounted. */
export function mountDisk(t: TestContext, mebibytes: number): string | null {
  const mount = mkdtempSync(path.join(os.tmpdir(), 'entente-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', mount]);
  t.after(() => {
    spawnSync('umount', ['-l', mount]);
    rmSync(mount, { recursive: true, force: true });
  });
  if (mounted.status === 0) return mount;
  console.error('\n!! No small disk can be mounted here (root is needed): the full-disk test is SKIPPED.\n');
  return null;
}

/** Fills the disk to its last block. */
export const fill = (mount: string) => spawnSync('dd', ['if=/dev/zero', `of=${mount}/ballast`, 'bs=4096']);
/** Gives the space back. */
export const free = (mount: string) => rmSync(path.join(mount, 'ballast'));
