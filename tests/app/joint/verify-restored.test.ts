/** What verification says of a node that came back from a backup: what is missing comes with the next exchange, and no backup helps. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { exportBundle, importBundle, previewJoint, proposeJoint } from '../../../src/app/joint/index.ts';
import { ententeIn } from '../../cli/entente.ts';
import { must } from '../test-node.ts';
import { copyOf } from './lying.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const advice = {
  en: [/Exchange with the other parties/, /restore the newest backup/],
  zh: [/请与其他方交换/, /将最近的备份恢复/],
  lo: [/ກະລຸນາແລກປ່ຽນກັບຝ່າຍອື່ນ/, /ກູ້ຄືນສຳຮອງຫຼ້າສຸດ/],
} as const;

async function carry(from: JointNode, to: JointNode): Promise<void> {
  const [file] = must(await exportBundle(from.app, who, { planId: from.planId }));
  must(
    await importBundle(to.app, who, { planId: to.planId, files: [file?.bytes ?? assert.fail('no file')] }),
  );
}

test('AP1615 after a restore verification says that an exchange brings back what was signed, in each language, and it does', async (t) => {
  const { cn, la } = await twoNodes(t);
  const goBack = await copyOf(cn);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [items[0]?.register ?? ''] }));
  await carry(cn, la);
  const signed = new Map(cn.markers);
  await goBack();
  for (const [name, head] of signed) cn.markers.set(name, head);
  for (const language of ['en', 'zh', 'lo'] as const) {
    const { code, out } = await ententeIn(language, cn, 'verify', cn.planId);
    const [said, not] = advice[language];
    assert.equal(code, 1, out);
    assert.match(out, said);
    assert.doesNotMatch(out, not);
  }
  await carry(cn, la);
  await carry(la, cn);
  const { code, out } = await ententeIn('en', cn, 'verify', cn.planId);
  assert.equal(code, 0, out);
});

test('AP1616 without a marker a file that was made before is taken, and it is said for whom the node still waits; one made since ends that', async (t) => {
  const { cn, la } = await twoNodes(t);
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-restored-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const goBack = await copyOf(cn);
  await carry(cn, la);
  const out = async (name: string): Promise<string> => {
    const [made] = must(await exportBundle(la.app, who, { planId: la.planId }));
    writeFileSync(path.join(folder, name), made?.bytes ?? assert.fail('no file'));
    return path.join(folder, name);
  };
  const old = await out('old.entente');
  await goBack();
  cn.markers.clear();
  for (const node of [cn, la]) node.clock.now += 3_600_000;
  const said = {
    zh: /可能来自备份/,
    lo: /ສຳຮອງ/,
    en: /may come from a backup[\s\S]*State la: not heard yet/,
  };
  for (const language of ['en', 'zh', 'lo'] as const) {
    const { told } = await ententeIn(language, cn, 'bundle', 'import', cn.planId, old);
    assert.match(told, said[language]);
  }
  await carry(cn, la);
  for (const node of [cn, la]) node.clock.now += 60_000;
  const { told } = await ententeIn('en', cn, 'bundle', 'import', cn.planId, await out('new.entente'));
  assert.doesNotMatch(told, said.en);
});
