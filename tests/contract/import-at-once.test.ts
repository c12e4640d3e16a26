/** One text brought in twice at the same instant, on both stores, within one process and by two on one database. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { type App, digestFile, importPlan, listPlans, type Store, verifyPlan } from '../../src/app/index.ts';
import { err, ok, problem } from '../../src/base/index.ts';
import { formMaker } from '../../src/export/index.ts';
import { nodeCompression } from '../../src/main/node-compression.ts';
import {
  generateEd25519Pem,
  nodeRandom,
  nodeSha256,
  nodeVerifyEd25519,
  signerFromPem,
} from '../../src/main/node-crypto.ts';
import { printInThread } from '../../src/main/printing.ts';
import { openPostgresStore } from '../../src/store/index.ts';
import { must, person, smallPlan } from '../app/test-node.ts';
import { endings, engines, kept, newFolder, onStore, runningCluster, withCluster } from './engines.ts';

withCluster();

const signer = () => signerFromPem(generateEd25519Pem());
/** Processes on one database are one node: they have one set of keys. */
const root = signer();
const keys = { log: signer(), cosign: signer(), root, home: root };

function appOn(store: Store): App {
  return {
    store,
    keys,
    ring: { keys: () => [], make: () => err(problem('internal')), open: () => null },
    verifyEd25519: nodeVerifyEd25519,
    sha256: nodeSha256,
    clock: () => Date.parse('2026-05-04T08:00:00Z'),
    random: nodeRandom,
    digesting: { digest: (file) => digestFile(file) },
    forms: formMaker,
    mail: null,
    printing: printInThread(),
    compression: nodeCompression,
    marker: { read: () => null, note: () => ok(null) },
    line: null,
    node: { party: 'cn', names: { en: 'Sample State' }, host: 'ledger.example' },
  };
}

/** Imports the small plan once by each of the apps, all begun before any is answered. */
async function assertOneIsKept(apps: readonly App[]): Promise<void> {
  const answers = await Promise.all(apps.map((app) => importPlan(app, person(), { bytes: smallPlan })));
  const made = answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
  assert.equal(made.length, 1, JSON.stringify(answers.map((one) => (one.ok ? 'kept' : one.error))));
  for (const answer of answers) {
    if (answer.ok) continue;
    assert.equal(answer.error.code, 'text-duplicate');
    assert.equal(answer.error.facts.plan, made[0], 'the plan that has it is named');
  }
  for (const app of apps.slice(0, 1)) {
    const { items } = must(await listPlans(app, person(), {}));
    assert.deepEqual(
      items.map(({ id }) => id),
      made,
    );
    assert.equal(must(await verifyPlan(app, person(), { planId: made[0] ?? '' })).sound, true);
  }
}

for (const engine of engines) {
  test(`AP2 of imports of one text at the same instant exactly one succeeds (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const app = appOn(store);
      await assertOneIsKept([app, app, app, app]);
    }));

  test(`AP2 two texts at the same instant are both kept, and a text once more where that is wished (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const app = appOn(store);
      const other = new TextEncoder().encode(`${new TextDecoder().decode(smallPlan)}\n3.甲方派遣代表团。\n`);
      const inputs = [{ bytes: smallPlan }, { bytes: other }, { bytes: smallPlan, force: true }];
      const answers = await Promise.all(inputs.map((input) => importPlan(app, person(), input)));
      assert.deepEqual(
        [answers[1], answers[2]].map((one) => one?.ok),
        [true, true],
      );
      assert.ok(answers[0]?.ok || answers[0]?.error.code === 'text-duplicate');
    }));
}

test('AP2 two processes on one database import a text at the same instant: one succeeds (postgres)', async (t) => {
  const running = runningCluster();
  if (running === null) return t.skip('PostgreSQL is not installed');
  const atEnd = endings(t);
  const url = await running.newDatabase();
  const stores: Store[] = [];
  for (let n = 0; n < 2; n += 1) {
    const folder = newFolder();
    atEnd(() => rmSync(folder, { recursive: true, force: true }));
    // Each has connections of its own and knows nothing of the other, as two processes do.
    const store = kept(await openPostgresStore({ url, backupFolder: folder }));
    atEnd(() => store.close());
    stores.push(store);
  }
  await assertOneIsKept(stores.map(appOn));
});
