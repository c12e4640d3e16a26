/** Joining a plan that a node does not have: the plan file carries the text, checked by its hash. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addText, getPlan, importPlan, listPlans } from '../../../src/app/index.ts';
import {
  exchangeByLine,
  joinFromFile,
  joinJoint,
  openJoint,
  planFile,
  previewJoint,
  readPlanFile,
  showJoint,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { parsePlanFile } from '../../../src/ledger/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { emptyNodeOf, type JointNode, nodeOf, offerOf, planFileOf, who } from './two-nodes.ts';

const english = utf8('Action plan (2026-2028)\n\nPart I. Trade\n\n1. The two sides will meet.\n');

async function opened(t: Parameters<typeof nodeOf>[0]) {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await emptyNodeOf(t, 'la', all);
  must(await addText(cn.app, who, { planId: cn.planId, bytes: english, language: 'en' }));
  const row = must(await openJoint(cn.app, who, { planId: cn.planId, offers: [offerOf(la.app)] }));
  return { cn, la, bytes: await planFileOf(cn, row) };
}

const plansOf = async ({ app }: Pick<JointNode, 'app'>) => must(await listPlans(app, who, {})).items;

test('AP865 a party without the plan takes it from the file with its texts, signs, and the plan goes live', async (t) => {
  const { cn, la, bytes } = await opened(t);
  assert.equal((await plansOf(la)).length, 0);
  const { planId, isNew } = must(await joinFromFile(la.app, who, { bytes, sign: true }));
  assert.equal(isNew, true);
  Object.assign(la, { planId });
  const [one, other] = [
    must(await getPlan(cn.app, who, { planId: cn.planId })),
    must(await getPlan(la.app, who, { planId })),
  ];
  const hashes = (plan: typeof one) => plan.texts.map((text) => [text.language, text.charsSha256]).sort();
  assert.deepEqual(hashes(other), hashes(one));
  assert.deepEqual(other.parties.map(({ code, ours }) => [code, ours]).sort(), [
    ['cn', false],
    ['la', true],
  ]);
  const row = await la.app.store.read((r) => r.joint.plan(planId));
  assert.ok(row !== null);
  const back = (await planFile(la.app, planId, row)).bytes;
  must(await joinJoint(cn.app, who, { planId: cn.planId, bytes: back, sign: false }));
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  for (const node of [cn, la])
    assert.equal(must(await showJoint(node.app, who, { planId: node.planId })).state, 'live');
  // Both speak of the same provisions: the ids come from the same characters.
  const cuts = async ({ app, planId: plan }: JointNode) =>
    must(await previewJoint(app, who, { planId: plan })).items.map(({ register }) => register);
  assert.deepEqual(
    (await cuts(la)).filter((register) => register.startsWith('text/')),
    [],
  );
});

test('AP865 without a signature the plan is made and nothing is signed; the same file again makes no second one', async (t) => {
  const { la, bytes } = await opened(t);
  const first = must(await joinFromFile(la.app, who, { bytes, sign: false }));
  assert.equal(must(await showJoint(la.app, who, { planId: first.planId })).state, 'none');
  const again = must(await joinFromFile(la.app, who, { bytes, sign: true }));
  assert.deepEqual([again.planId, again.isNew], [first.planId, false]);
  assert.equal((await plansOf(la)).length, 1);
  assert.equal(must(await showJoint(la.app, who, { planId: first.planId })).state, 'waiting');
});

/** The plan file with its texts changed, written as its maker would write it. */
function withTexts(
  bytes: Uint8Array,
  change: (texts: { characters: string; language: string }[]) => unknown,
) {
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf('\n') + 1;
  const value = JSON.parse(text.slice(at));
  change(value.texts);
  return utf8(`${text.slice(0, at)}${JSON.stringify(value)}\n`);
}

test('AP865 a text that is not the one named is refused, one that is missing is named, and nothing is kept', async (t) => {
  const { la, bytes } = await opened(t);
  const join = (file: Uint8Array) => joinFromFile(la.app, who, { bytes: file, sign: true });
  const altered = withTexts(bytes, ([first]) => {
    if (first !== undefined) first.characters = first.characters.replace('二十', '三十');
  });
  const refused = await join(altered);
  assert.deepEqual(
    [codeOf(refused), refused.ok || refused.error.facts.reason],
    ['joint-file-refused', 'text_other'],
  );
  assert.equal(codeOf(await join(withTexts(bytes, (texts) => texts.splice(1)))), 'joint-text-missing');
  const misformed = withTexts(bytes, (texts) => Object.assign(texts[0] ?? {}, { further: 1 }));
  assert.equal(codeOf(await join(misformed)), 'joint-file-refused');
  assert.equal((await plansOf(la)).length, 0);
  const reader = person({ roles: ['coordinator'] });
  const permitted = await joinFromFile(la.app, { ...reader, grants: [] }, { bytes, sign: true });
  assert.equal(codeOf(permitted), 'not-allowed');
});

test('LG37 a plan file carries the characters of its texts, and one without them reads as before', async (t) => {
  const { cn, la, bytes } = await opened(t);
  const file = parsePlanFile(bytes);
  assert.ok(file.ok && file.value.texts !== undefined);
  const [first] = must(await getPlan(cn.app, who, { planId: cn.planId })).texts;
  const carried = must(readPlanFile(la.app, bytes)).texts;
  assert.equal(carried.get(first?.charsSha256 ?? '')?.characters.includes('甲国和乙国合作行动计划'), true);
  const bare = withTexts(bytes, (texts) => texts.splice(0));
  assert.equal(readPlanFile(la.app, bare).ok, true);
  // One who has the plan already needs no text in the file.
  const own = must(await importPlan(la.app, who, { bytes: english, language: 'en' }));
  assert.equal(
    codeOf(await joinJoint(la.app, who, { planId: own.id, bytes: bare, sign: true })),
    'joint-text-missing',
  );
});
