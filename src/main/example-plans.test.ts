/** The first steps of a node: examples once, whole or made good, and a word where the folder is behind what was signed. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkpoint, listPlans, patchPlan, review } from '../app/index.ts';
import { readConfig } from './config.ts';
import { findBreaks, noteSigned } from './continuity.ts';
import { importExamples } from './example-plans.ts';
import { firstSteps } from './first-steps.ts';
import { openNode } from './open-node.ts';
import { operator } from './operator.ts';

const who = operator('en');

async function open(t: TestContext, folder: string, env: Record<string, string> = {}) {
  const config = readConfig({ ENTENTE_DATA: folder, ...env });
  assert.ok(config.ok);
  const node = await openNode(config.value);
  assert.ok(node.ok, JSON.stringify(node));
  let isOpen = true;
  const close = async () => {
    if (isOpen) await node.value.app.store.close();
    isOpen = false;
  };
  t.after(close);
  return { config: config.value, node: node.value, app: node.value.app, close };
}

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-steps-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'node');
}

async function titlesOf(app: Parameters<typeof listPlans>[0]): Promise<readonly (string | undefined)[]> {
  const plans = await listPlans(app, who, {});
  assert.ok(plans.ok);
  return plans.value.items.map(({ title }) => title.zh);
}

test('HO7 the examples come in once: not again at a later start, and not twice where the first start was cut off', async (t) => {
  const { config, node, app } = await open(t, newFolder(t));
  // Cut off after the import and before it was noted: what is there is taken for what was meant.
  const cutOff = await importExamples(app, who);
  assert.ok(cutOff.ok && cutOff.value.length > 0);
  const before = await titlesOf(app);
  for (let n = 0; n < 3; n += 1) {
    assert.ok((await firstSteps(config, node)).ok);
    assert.deepEqual(await titlesOf(app), before);
  }
});

test('HO7 an example’s title stands in each language, and its text says what it is', async (t) => {
  const { app } = await open(t, newFolder(t));
  const imported = await importExamples(app, who);
  assert.ok(imported.ok);
  for (const { title, texts } of imported.value) {
    for (const language of ['zh', 'lo', 'en'] as const)
      assert.ok((title[language] ?? '').length > 5, language);
    assert.equal(texts.length, 1);
    assert.notEqual(texts[0]?.standing, 'signed-copy');
  }
});

test('HO7 what a person changed in the example stays at the next start', async (t) => {
  const folder = newFolder(t);
  const first = await open(t, folder);
  assert.ok((await firstSteps(first.config, first.node)).ok);
  const plans = await listPlans(first.app, who, {});
  assert.ok(plans.ok);
  const [plan] = plans.value.items;
  assert.ok(plan);
  const title = { zh: '样本', lo: 'ຕົວຢ່າງ', en: 'Sample' };
  assert.ok(
    (await patchPlan(first.app, who, { planId: plan.id, version: plan.version, patch: { title } })).ok,
  );
  await first.close();
  const second = await open(t, folder);
  assert.ok((await firstSteps(second.config, second.node)).ok);
  assert.deepEqual(await titlesOf(second.app), ['样本']);
});

test('ST13 a folder that was put back to an earlier state is noticed at the start, by what was signed', async (t) => {
  const folder = newFolder(t);
  const keys = `${folder}-keys`;
  t.after(() => rmSync(keys, { recursive: true, force: true }));
  const env = { ENTENTE_KEYS: keys };
  const first = await open(t, folder, env);
  assert.ok((await firstSteps(first.config, first.node)).ok);
  const plans = await listPlans(first.app, who, {});
  assert.ok(plans.ok);
  const planId = plans.value.items[0]?.id ?? '';
  const textId = plans.value.items[0]?.texts[0]?.id ?? '';
  assert.ok((await checkpoint(first.app, who, { planId })).ok);
  await noteSigned(first.app, keys);
  assert.deepEqual(await findBreaks(first.app, keys), []);
  await first.close();
  cpSync(folder, `${folder}-old`, { recursive: true });
  t.after(() => rmSync(`${folder}-old`, { recursive: true, force: true }));
  const second = await open(t, folder, env);
  assert.ok((await review(second.app, who, { planId, acts: [{ act: 'accept-outline', text: textId }] })).ok);
  const signed = await checkpoint(second.app, who, { planId });
  assert.ok(signed.ok);
  await noteSigned(second.app, keys);
  await second.close();
  // The copy of before is put back.
  const old = await open(t, `${folder}-old`, env);
  const breaks = await findBreaks(old.app, keys);
  assert.deepEqual(
    breaks.map((found) => [found.planId, found.signedSize, found.foundSize]),
    [[planId, signed.value.size, signed.value.size - 1]],
  );
});
