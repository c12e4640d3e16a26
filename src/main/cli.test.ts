/** The command line on a real folder: codes and confirmations by whoever has the machine. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { createLimits, createPerson, getPerson, setPassword, signIn } from '../accounts/index.ts';
import type { App } from '../app/index.ts';
import { readConfig } from './config.ts';
import { openNode } from './open-node.ts';
import { operator } from './operator.ts';

const password = 'a long enough sentence of a sample';
const address = '192.0.2.1';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Works on the node of the folder and gives its lock back. */
async function withNode<T>(folder: string, work: (app: App) => Promise<T>): Promise<T> {
  const config = readConfig({ ENTENTE_DATA: folder });
  assert.ok(config.ok);
  const node = await openNode(config.value);
  assert.ok(node.ok, JSON.stringify(node));
  try {
    return await work(node.value.app);
  } finally {
    await node.value.app.store.close();
  }
}

function entente(folder: string, ...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['src/main/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_DATA: folder, ENTENTE_LANG: 'en' },
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

/** Somebody who keeps accounts and nothing else, and Keo, for whom the keeper asks to be coordinator. */
async function openOffice(app: App): Promise<{ readonly keoId: string; readonly code: string }> {
  const made = async (
    name: string,
    by: Parameters<typeof createPerson>[1],
    role: 'administrator' | 'coordinator',
  ) =>
    createPerson(app, by, {
      name,
      displayName: `Sample ${name}`,
      language: 'en',
      grants: [{ role, areas: {} }],
    });
  const keeper = await made('Bee', operator('en'), 'administrator');
  assert.ok(keeper.ok);
  const grants = keeper.value.person.grants.map(({ role }) => ({
    role,
    areasOf: () => null,
    inPlaceOf: null,
  }));
  const keo = await made(
    'Keo',
    { ...operator('en'), personId: keeper.value.person.personId, grants },
    'coordinator',
  );
  assert.ok(keo.ok);
  return { keoId: keo.value.person.personId, code: keo.value.code.code };
}

test('AC17 whoever has the machine confirms roles that wait, by the sign-in name', async (t) => {
  const folder = newFolder(t);
  const { keoId, code } = await withNode(folder, openOffice);
  const early = entente(folder, 'people', 'confirm', 'keo');
  assert.equal(early.code, 1, early.told);
  assert.match(early.told, /not been taken into use/);
  await withNode(folder, async (app) => {
    const set = await setPassword(app, createLimits(app.clock), { code, password, address });
    assert.ok(set.ok);
  });
  const done = entente(folder, 'people', 'confirm', ' KEO ');
  assert.deepEqual(
    [done.code, done.out],
    [0, 'Roles of Sample Keo are confirmed: Coordinator.\n'],
    done.told,
  );
  await withNode(folder, async (app) => {
    const found = await getPerson(app, operator('en'), keoId);
    assert.ok(found.ok);
    assert.deepEqual(found.value.person.grants, [{ role: 'coordinator', areas: {} }]);
    assert.equal(found.value.person.asked, null);
    const [newest] = await app.store.read((r) => r.accounts.accountHistory({ limit: 1, past: null }));
    assert.deepEqual([newest?.act, newest?.subject, newest?.by], ['grants-confirmed', keoId, 'a-0']);
  });
  for (const name of ['keo', 'nobody'])
    assert.equal(entente(folder, 'people', 'confirm', name).code, 1, name);
});

test('AC17 a code from the command line opens the account whole', async (t) => {
  const folder = newFolder(t);
  const { keoId, code } = await withNode(folder, openOffice);
  await withNode(folder, (app) => setPassword(app, createLimits(app.clock), { code, password, address }));
  assert.equal(entente(folder, 'people', 'confirm', 'keo').code, 0);
  const made = entente(folder, 'people', 'reset-code', 'keo');
  const next = /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/.exec(made.out)?.[0] ?? '';
  assert.equal(made.code, 0, made.told);
  await withNode(folder, async (app) => {
    const limits = createLimits(app.clock);
    const input = { code: next, password: `${password} anew`, address };
    assert.ok((await setPassword(app, limits, input)).ok);
    const signed = await signIn(app, limits, {
      name: 'keo',
      password: input.password,
      address,
      previousToken: null,
    });
    assert.ok(signed.ok);
    const found = await getPerson(app, operator('en'), keoId);
    assert.ok(found.ok);
    assert.deepEqual(
      [found.value.person.grants, found.value.person.asked],
      [[{ role: 'coordinator', areas: {} }], null],
    );
  });
});

test('HO1094 a command on a folder without data says so and begins nothing; an import begins a node there', (t) => {
  const folder = path.join(newFolder(t), 'mistyped');
  for (const args of [['verify'], ['plans', 'list'], ['backup', `${folder}.copy`], ['figures', 'x']]) {
    const { code, told } = entente(folder, ...args);
    assert.equal(code, 3, args.join(' '));
    assert.match(told, /no data of Entente in .*mistyped/);
  }
  assert.equal(existsSync(folder), false);
  assert.equal(existsSync(`${folder}.copy`), false);
  assert.equal(entente(folder, 'import', 'fixtures/plans/china-laos-2024-2028.zh.txt').code, 0);
  assert.match(entente(folder, 'plans', 'list').out, /0 commitments accepted, \d+ proposed/);
});
