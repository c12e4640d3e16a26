/** Plans from files: what is kept of them, what they call themselves, and how they stand side by side. Texts are invented. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { codeOf, must, openNode, person, smallPlan } from '../../../tests/app/test-node.ts';
import { languages, translate } from '../../i18n/index.ts';
import {
  adoptPlan,
  getCharacters,
  getPlan,
  getSource,
  importPlan,
  listCommitments,
  listPlans,
  overview,
  patchPlan,
  readText,
  rebuildPlan,
  replaceText,
  review,
  reviewQueue,
  verifyPlan,
} from '../index.ts';

const who = person();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const words = new TextDecoder().decode(smallPlan);

/** UTF-16, little endian, with its mark. */
function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
  return new Uint8Array([0xff, 0xfe, ...new Uint8Array(units.buffer)]);
}

test('AP2 the bytes are kept as they came, in whatever encoding, and the characters with their line ends', async (t) => {
  const { app } = await openNode(t);
  const windows = words.replaceAll('\n', '\r\n');
  for (const [bytes, chars, encoding] of [
    [utf8(words), words, 'utf-8'],
    [utf8(windows), windows, 'utf-8'],
    [utf16(words), words, 'utf-16le'],
  ] as const) {
    const plan = must(await importPlan(app, who, { bytes, force: true }));
    const [text] = plan.texts;
    assert.ok(text);
    const which = { planId: plan.id, textId: text.id };
    assert.deepEqual(new Uint8Array(must(await getSource(app, who, which)).bytes), bytes);
    assert.equal(new TextDecoder().decode(must(await getCharacters(app, who, which)).bytes), chars);
    assert.equal(text.encoding, encoding);
    assert.equal(text.sourceSha256, sha256(bytes));
    assert.equal(text.charsSha256, sha256(utf8(chars)));
    assert.equal(text.codePoints, [...chars].length);
  }
});

test('AP2 the same characters in other bytes are the same text, and the plan that has it is named', async (t) => {
  const { app } = await openNode(t);
  const plan = must(await importPlan(app, who, { bytes: smallPlan, title: { en: 'The first' } }));
  for (const bytes of [smallPlan, utf16(words)]) {
    const again = await importPlan(app, who, { bytes });
    assert.equal(codeOf(again), 'text-duplicate');
    const facts = again.ok ? {} : again.error.facts;
    assert.deepEqual([facts.plan, facts.text], [plan.id, plan.texts[0]?.id]);
    // Whoever is refused reads where it is, by the plan's name.
    for (const language of languages)
      assert.match(
        translate(language, 'problem.text-duplicate.advice', { ...facts }),
        /“甲国和乙国合作行动计划/,
      );
  }
  assert.equal(must(await listPlans(app, who, {})).items.length, 1);
  must(await importPlan(app, who, { bytes: utf8(`${words}三、其他领域\n`) }));
});

test('AP2 a plan takes its title from its text, and its period from years that the title names in their order', async (t) => {
  const { app } = await openNode(t);
  const rest = words.slice(words.indexOf('\n'));
  const titled = async (title: string) => {
    const plan = must(await importPlan(app, who, { bytes: utf8(`${title}${rest}`), force: true }));
    return [plan.title, plan.period];
  };
  const period = { from: '2026', to: '2030' };
  for (const [title, expected] of [
    ['甲国和乙国合作行动计划(2026-2030年)', period],
    ['甲国和乙国合作行动计划（2026—2030年）', period],
    ['甲国和乙国2026年至2030年合作行动计划', period],
    ['甲国和乙国2030-2026合作行动计划', null],
    ['甲国和乙国第120260号合作行动计划', null],
    ['甲国和乙国2026年合作行动计划', null],
  ] as const)
    assert.deepEqual(await titled(title), [{ zh: title }, expected], title);
});

test('AP2 titles that a person gives stand beside the one of the text, and in place of it in its language', async (t) => {
  const { app } = await openNode(t);
  const plan = must(
    await importPlan(app, who, {
      bytes: smallPlan,
      title: { en: 'Plan of A and B, 2024–2028', zh: '甲乙计划' },
    }),
  );
  assert.deepEqual(plan.title, { en: 'Plan of A and B, 2024–2028', zh: '甲乙计划' });
  assert.deepEqual(plan.period, { from: '2024', to: '2028' });
  assert.deepEqual(plan.parties, [{ code: 'cn', name: { en: 'Sample State' }, ours: true }]);
});

test('AP2 parties that are named with the file are registered, ours first and ours by this node alone', async (t) => {
  const { app } = await openNode(t);
  const parties = [
    { code: 'la', name: { zh: '老方' } },
    { code: 'cn', name: { zh: '中方' } },
  ];
  const plan = must(await importPlan(app, who, { bytes: smallPlan, parties }));
  assert.deepEqual(plan.parties, [
    { code: 'cn', name: { zh: '中方' }, ours: true },
    { code: 'la', name: { zh: '老方' }, ours: false },
  ]);
});

test('AP2 what a person says of the file is kept with the text; what they do not say is the least that can be said', async (t) => {
  const { app } = await openNode(t);
  const plain = must(await importPlan(app, who, { bytes: smallPlan }));
  const said = must(
    await importPlan(app, who, {
      ...{ bytes: smallPlan, force: true, standing: 'signed-copy', authentic: true },
      ...{ language: 'zh', mediaType: 'text/plain' },
    }),
  );
  const seen = [plain, said].map(({ texts: [text] }) => [
    text?.standing,
    text?.authentic,
    text?.language,
    text?.current,
  ]);
  assert.deepEqual(seen, [
    ['working-copy', false, 'zh', true],
    ['signed-copy', true, 'zh', true],
  ]);
});

test('AP2 plans stand in the order in which they came, and one knows nothing of another', async (t) => {
  const { app, clock } = await openNode(t);
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    ids.push(
      must(await importPlan(app, who, { bytes: smallPlan, force: true, title: { en: `Plan ${n}` } })).id,
    );
    clock.now += 1000;
  }
  assert.deepEqual(
    must(await listPlans(app, who, {})).items.map(({ id }) => id),
    ids,
  );
  const [first = '', second = ''] = ids;
  const { items } = must(await listCommitments(app, who, { planId: first }));
  const { texts } = must(await getPlan(app, who, { planId: first }));
  must(
    await review(app, who, { planId: first, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }),
  );
  must(
    await review(app, who, { planId: first, acts: [{ act: 'accept', items: items.map(({ id }) => id) }] }),
  );
  // The second plan has the very same text, and so the very same ids of proposals: they are its own all the same.
  const other = must(await reviewQueue(app, who, { planId: second }));
  assert.equal(other.counts.accepted, 0);
  assert.equal(other.counts.proposals, items.length);
  const across = await readText(app, who, { planId: second, textId: texts[0]?.id ?? '' });
  assert.equal(codeOf(across), 'not-found');
});

test('AP4 each change of a plan gives it a new version, and a change from any other is refused and changes nothing', async (t) => {
  const { app } = await openNode(t);
  const { id: planId, version } = must(await importPlan(app, who, { bytes: smallPlan }));
  const change = (from: number, patch: Parameters<typeof patchPlan>[2]['patch']) =>
    patchPlan(app, who, { planId, version: from, patch });
  const titled = must(await change(version, { title: { en: 'One' } }));
  const dated = must(await change(titled.version, { period: null }));
  const parties = [
    { code: 'cn', name: { en: 'A' }, ours: true },
    { code: 'la', name: { en: 'B' }, ours: false },
  ];
  const joined = must(await change(dated.version, { parties }));
  const versions = [version, titled.version, dated.version, joined.version];
  assert.equal(new Set(versions).size, 4);
  for (const old of [...versions.slice(0, -1), joined.version + 1, 0])
    assert.equal(codeOf(await change(old, { title: { en: 'Other' } })), 'precondition-failed', String(old));
  const now = must(await getPlan(app, who, { planId }));
  assert.deepEqual(
    [now.title, now.period, now.parties, now.version],
    [{ en: 'One' }, null, parties, joined.version],
  );
  const both = await Promise.all([1, 2].map((n) => change(joined.version, { title: { en: `Both ${n}` } })));
  assert.deepEqual(both.map(codeOf).sort(), ['no problem', 'precondition-failed']);
});

test('AP14 a plan is adopted from the version that was seen, where one is named', async (t) => {
  const { app } = await openNode(t);
  const { id: planId, texts, version } = must(await importPlan(app, who, { bytes: smallPlan }));
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
  const adopt = (seen?: number) =>
    adoptPlan(app, who, {
      planId,
      acknowledgeUncovered: true,
      ...(seen === undefined ? {} : { version: seen }),
    });
  const patched = must(await patchPlan(app, who, { planId, version, patch: { title: { en: 'Other' } } }));
  assert.equal(codeOf(await adopt(version)), 'precondition-failed');
  assert.equal(must(await getPlan(app, who, { planId })).adopted, null);
  const adopted = must(await adopt(patched.version));
  assert.ok(adopted.version > patched.version);
  assert.equal(adopted.adopted?.on, '2026-05-04');
});

test('AP14 what was covered or marked is not among what is left at adoption', async (t) => {
  const { app } = await openNode(t);
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
  const queue = must(await reviewQueue(app, who, { planId }));
  const [first, second, ...others] = queue.provisions;
  assert.ok(first && second && others.length > 0);
  const left = second.items.map(({ id }) => id);
  must(
    await review(app, who, {
      planId,
      acts: [
        { act: 'accept', items: first.items.map(({ id }) => id) },
        ...(left.length > 0 ? [{ act: 'reject', items: left } as const] : []),
        { act: 'holds-none', provisions: [second.id] },
      ],
    }),
  );
  const { adopted } = must(await adoptPlan(app, who, { planId, acknowledgeUncovered: true }));
  assert.deepEqual([...(adopted?.uncovered ?? [])].sort(), others.map(({ id }) => id).sort());
});

test('AP5 a plan or text that is not there is said to be so by every use case, and nothing is kept', async (t) => {
  const { app } = await openNode(t);
  const { id } = must(await importPlan(app, who, { bytes: smallPlan }));
  const planId = 'none';
  const ofPlan = [
    await getPlan(app, who, { planId }),
    await patchPlan(app, who, { planId, version: 1, patch: { title: { en: 'x' } } }),
    await adoptPlan(app, who, { planId }),
    await overview(app, who, { planId }),
    await listCommitments(app, who, { planId }),
    await reviewQueue(app, who, { planId }),
    await review(app, who, { planId, acts: [] }),
    await verifyPlan(app, who, { planId }),
    await rebuildPlan(app, who, { planId }),
  ];
  assert.deepEqual(
    ofPlan.map(codeOf),
    ofPlan.map(() => 'not-found'),
  );
  const which = { planId: id, textId: 'none' };
  const ofText = [
    await readText(app, who, which),
    await getSource(app, who, which),
    await getCharacters(app, who, which),
    await replaceText(app, who, { ...which, bytes: utf8(`${words} `), confirm: true }),
  ];
  assert.deepEqual(
    ofText.map(codeOf),
    ofText.map(() => 'not-found'),
  );
  assert.equal(must(await listPlans(app, who, {})).items.length, 1);
});
