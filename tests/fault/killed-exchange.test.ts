/**
 * kill -9 on both sides while they exchange: 4 times in `npm test`, 200 with PROVE=1. Whatever was acknowledged is there
 * afterwards, no log has two histories, and both sides come to rest with the same state.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type App, importPlan } from '../../src/app/index.ts';
import {
  exportBundle,
  importBundle,
  joinJoint,
  listProposals,
  openJoint,
  partyFile,
  planFile,
  showJoint,
} from '../../src/app/joint/index.ts';
import { readConfig } from '../../src/main/config.ts';
import { openNode } from '../../src/main/open-node.ts';
import { operator } from '../../src/main/operator.ts';
import { must, smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';

const kills = process.env.PROVE === '1' ? 200 : 4;
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-killed-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const who = operator('en');

type Settings = Readonly<Record<string, string>>;
const settingsOf = (party: string, port: number): Settings => ({
  ENTENTE_DATA: path.join(folder, party),
  ENTENTE_PARTY: party,
  ENTENTE_ORIGIN: `ledger.${party}.example`,
  ENTENTE_EXCHANGE_PORT: String(port),
  ENTENTE_LANG: 'en',
});

async function onNode<T>(settings: Settings, work: (app: App, planId: string) => Promise<T>): Promise<T> {
  const config = readConfig(settings);
  assert.ok(config.ok);
  const node = await openNode(config.value);
  assert.ok(node.ok, JSON.stringify(node));
  const { app } = node.value;
  try {
    const planId = await app.store.read(async (r) => (await r.projections.plans())[0]?.planId ?? '');
    return await work(app, planId);
  } finally {
    await app.store.close();
  }
}

/** Opens the plan on both folders, by files. */
async function openBoth(cn: Settings, la: Settings): Promise<void> {
  for (const settings of [cn, la])
    await onNode(settings, async (app) => must(await importPlan(app, who, { bytes: smallPlan })));
  const offer = await onNode(la, async (app) => must(partyFile(app)).bytes);
  const file = await onNode(
    cn,
    async (app, planId) =>
      (await planFile(app, planId, must(await openJoint(app, who, { planId, offers: [offer] })))).bytes,
  );
  const back = await onNode(
    la,
    async (app, planId) =>
      (await planFile(app, planId, must(await joinJoint(app, who, { planId, bytes: file, sign: true }))))
        .bytes,
  );
  await onNode(cn, async (app, planId) =>
    must(await joinJoint(app, who, { planId, bytes: back, sign: false })),
  );
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  /** Until its next act has been acknowledged. */
  readonly nextAct: () => Promise<void>;
}

/** Starts a node; what it acknowledges is put into `acted`. Answers once it is ready. */
async function start(settings: Settings, acted: Set<string>): Promise<Running> {
  const script = fileURLToPath(new URL('exchanging-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  let rest = '';
  const waiting: (() => void)[] = [];
  child.stderr.on('data', (bytes) => {
    said += String(bytes);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      const lines = `${rest}${String(bytes)}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [word, id] = line.split(' ');
        if (word === 'ready') resolve();
        if (word !== 'acted' || id === undefined) continue;
        acted.add(id);
        for (const heard of waiting.splice(0)) heard();
      }
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const nextAct = () =>
    Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), ended.then(() => undefined)]);
  return { child, ended, nextAct };
}

test(`SY21 both sides killed ${kills} times while they exchange: nothing acknowledged is lost, no log has two histories`, async (t) => {
  const sides = [settingsOf('cn', await freePort()), settingsOf('la', await freePort())] as const;
  const [cn, la] = sides;
  await openBoth(cn, la);
  const acted = [new Set<string>(), new Set<string>()] as const;
  const running: [Running, Running] = [await start(cn, acted[0]), await start(la, acted[1])];
  t.after(() => {
    for (const { child } of running) child.kill('SIGKILL');
  });
  for (let kill = 0; kill < kills; kill++) {
    const side = kill % 2 === 0 ? 0 : 1;
    await new Promise((resolve) => setTimeout(resolve, 150 + ((kill * 397) % 700)));
    // Half of them at the moment of an acknowledgement: before the other side can have a copy of what was acknowledged.
    if (kill % 4 >= 2) await running[side].nextAct();
    running[side].child.kill('SIGKILL');
    await running[side].ended;
    running[side] = await start(sides[side], acted[side]);
  }
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  // What is left goes by file, there and back, until both hold the same.
  for (let trip = 0; trip < 3; trip++)
    for (const [from, to] of [
      [cn, la],
      [la, cn],
    ] as const) {
      const files = await onNode(from, async (app, planId) => must(await exportBundle(app, who, { planId })));
      await onNode(to, async (app, planId) =>
        must(await importBundle(app, who, { planId, files: files.map(({ bytes }) => bytes) })),
      );
    }
  const found = await Promise.all(
    sides.map((settings) =>
      onNode(settings, async (app, planId) => ({
        view: must(await showJoint(app, who, { planId })),
        ids: must(await listProposals(app, who, { planId, which: 'all', limit: 100_000 })).items.map(
          ({ id }) => id,
        ),
      })),
    ),
  );
  t.diagnostic(`${acted[0].size} and ${acted[1].size} acts acknowledged`);
  assert.ok(acted[0].size > 0 && acted[1].size > 0);
  for (const { view, ids } of found) {
    assert.deepEqual(
      view.parties.map(({ isForked }) => isForked),
      [false, false],
    );
    assert.deepEqual([view.isGuarded, view.evidence, view.state], [false, 0, 'live']);
    const there = new Set(ids);
    for (const id of [...acted[0], ...acted[1]])
      assert.ok(there.has(id), `${id} was acknowledged and is gone`);
  }
  assert.deepEqual(
    found[0]?.view.parties.map(({ held }) => held),
    found[1]?.view.parties.map(({ held }) => held),
  );
});
