/** Backups that run by themselves: on the real store, with a clock that the test moves. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { openNode } from '../../tests/app/test-node.ts';
import type { Store } from '../app/index.ts';
import { err, problem } from '../base/index.ts';
import { type BackupPlan, backUpWhenDue, readBackupState } from './back-up.ts';

const minute = 60_000;
const hour = 60 * minute;

async function open(t: TestContext, wrap?: (store: Store) => Store) {
  const { app, clock } = await openNode(t, wrap);
  const parent = mkdtempSync(path.join(os.tmpdir(), 'entente-backups-'));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  const plan: BackupPlan = { folder: path.join(parent, 'backups'), everyHours: 24, keep: 3 };
  return { app, clock, plan };
}

test('ST47 a backup is made when the last is as old as the settings say, and not before', async (t) => {
  const { app, clock, plan } = await open(t);
  assert.equal(await backUpWhenDue(app, plan), null);
  assert.deepEqual(readdirSync(plan.folder), ['entente-auto-20260504T080000Z.db']);
  assert.equal(statSync(plan.folder).mode & 0o777, 0o700);
  const name = 'entente-auto-20260504T080000Z.db';
  const bytes = statSync(path.join(plan.folder, name)).size;
  assert.deepEqual(await readBackupState(app), { last: { at: clock.now, name, bytes }, failed: null });
  clock.now += 24 * hour - 1;
  assert.equal(await backUpWhenDue(app, plan), null);
  assert.equal(readdirSync(plan.folder).length, 1);
  clock.now += 1;
  assert.equal(await backUpWhenDue(app, plan), null);
  assert.equal(readdirSync(plan.folder).length, 2);
  const copy = new DatabaseSync(path.join(plan.folder, 'entente-auto-20260505T080000Z.db'), {
    readOnly: true,
  });
  t.after(() => copy.close());
  assert.equal(Object.values(copy.prepare('PRAGMA integrity_check').get() ?? {})[0], 'ok');
});

test('ST47 only the newest are kept, and no other file is touched', async (t) => {
  const { app, clock, plan } = await open(t);
  await backUpWhenDue(app, plan);
  const others = [
    'before-upgrade-from-1-20200101T000000Z.db',
    'entente-2020.db',
    'entente-auto-mine.db',
    'note.txt',
  ];
  for (const name of others) writeFileSync(path.join(plan.folder, name), 'mine');
  for (let day = 0; day < 5; day++) {
    clock.now += 24 * hour;
    await backUpWhenDue(app, plan);
  }
  const found = readdirSync(plan.folder);
  assert.deepEqual(found.filter((name) => !others.includes(name)).sort(), [
    'entente-auto-20260507T080000Z.db',
    'entente-auto-20260508T080000Z.db',
    'entente-auto-20260509T080000Z.db',
  ]);
  assert.deepEqual(
    others.filter((name) => !found.includes(name)),
    [],
  );
});

test('ST47 0 hours: none is made', async (t) => {
  const { app, plan } = await open(t);
  assert.equal(await backUpWhenDue(app, { ...plan, everyHours: 0 }), null);
  assert.equal(statSync(plan.folder, { throwIfNoEntry: false }), undefined);
});

test('ST47 an attempt that failed is kept and told, takes no older one away, and is made again after half an hour', async (t) => {
  let isFull = false;
  const { app, clock, plan } = await open(t, (store) => ({
    kind: store.kind,
    read: (work) => store.read(work),
    write: (scope, work) => store.write(scope, work),
    // A full disk as the store answers it.
    backup: async (target) => (isFull ? err(problem('store-full')) : store.backup(target)),
    close: () => store.close(),
  }));
  const keepOne = { ...plan, keep: 1 };
  await backUpWhenDue(app, keepOne);
  const made = await readBackupState(app);
  isFull = true;
  clock.now += 24 * hour;
  assert.equal((await backUpWhenDue(app, keepOne))?.code, 'store-full');
  assert.deepEqual(await readBackupState(app), { ...made, failed: { at: clock.now, code: 'store-full' } });
  assert.equal(readdirSync(plan.folder).length, 1);
  isFull = false;
  clock.now += 29 * minute;
  assert.equal(await backUpWhenDue(app, keepOne), null);
  assert.notEqual((await readBackupState(app)).failed, null, 'not yet tried again');
  clock.now += minute;
  assert.equal(await backUpWhenDue(app, keepOne), null);
  const { last, failed } = await readBackupState(app);
  assert.deepEqual([last?.at, failed], [clock.now, null]);
  assert.deepEqual(readdirSync(plan.folder), [last?.name]);
});

test('ST47 a clock that went back does not put backups off', async (t) => {
  const { app, clock, plan } = await open(t);
  await backUpWhenDue(app, plan);
  clock.now -= 365 * 24 * hour;
  assert.equal(await backUpWhenDue(app, plan), null);
  assert.equal(readdirSync(plan.folder).length, 2);
});

test('ST47 a folder that cannot be made is a failure that is told', async (t) => {
  const { app, plan } = await open(t);
  const file = path.join(path.dirname(plan.folder), 'file');
  writeFileSync(file, 'mine');
  const failed = await backUpWhenDue(app, { ...plan, folder: path.join(file, 'backups') });
  assert.equal(failed?.code, 'store-unwritable');
  assert.equal((await readBackupState(app)).failed?.code, 'store-unwritable');
});
