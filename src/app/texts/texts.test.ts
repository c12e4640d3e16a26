/** Texts: what a better copy changes and what it leaves alone, and what a file must be. The texts are invented. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { codeOf, must, openNode, person, smallPlan } from '../../../tests/app/test-node.ts';
import {
  type App,
  getPlan,
  getSource,
  importPlan,
  listCommitments,
  listPlans,
  logPage,
  readText,
  rebuildPlan,
  replaceText,
  review,
  reviewQueue,
  verifyPlan,
} from '../index.ts';

const who = person();
const text = new TextDecoder().decode(smallPlan);
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Everything that a reader of the plan can see. */
async function everything(app: App, planId: string) {
  const plan = must(await getPlan(app, who, { planId }));
  const readers = [];
  for (const { id } of plan.texts) readers.push(must(await readText(app, who, { planId, textId: id })));
  return {
    plan,
    readers,
    queue: must(await reviewQueue(app, who, { planId })),
    register: must(await listCommitments(app, who, { planId, limit: 200 })),
    log: must(await logPage(app, who, { planId, limit: 200 })).items,
  };
}

async function openPlan(t: TestContext) {
  const { app } = await openNode(t);
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
  const textId = texts[0]?.id ?? '';
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: textId }] }));
  const { items } = must(await listCommitments(app, who, { planId }));
  must(
    await review(app, who, {
      planId,
      acts: [{ act: 'accept', items: items.slice(0, 2).map(({ id }) => id) }],
    }),
  );
  const copy = (words: string, of = textId) => ({ planId, textId: of, bytes: utf8(words) });
  return { app, planId, textId, items, copy };
}

test('AP18 what a better copy would do is shown and changes nothing, however often it is asked', async (t) => {
  const { app, planId, copy } = await openPlan(t);
  const before = await everything(app, planId);
  const asked = copy(text.replace('二十名', '三十名'));
  const first = must(await replaceText(app, who, asked));
  assert.deepEqual(must(await replaceText(app, who, asked)), first);
  assert.deepEqual([first.applied, first.text], [false, null]);
  assert.deepEqual(await everything(app, planId), before);
  const done = must(await replaceText(app, who, { ...asked, confirm: true, version: first.version }));
  assert.deepEqual([done.kept, done.orphans], [first.kept, first.orphans], 'what was shown is what was done');
});

test('AP18 what was shown is carried out only while nothing has changed since', async (t) => {
  const { app, planId, items, copy } = await openPlan(t);
  const asked = copy(text.replace('二十名', '三十名'));
  const { version } = must(await replaceText(app, who, asked));
  const last = items.at(-1)?.id ?? '';
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: [last] }] }));
  const before = await everything(app, planId);
  const stale = await replaceText(app, who, { ...asked, confirm: true, version });
  assert.equal(codeOf(stale), 'precondition-failed');
  assert.deepEqual(await everything(app, planId), before);
  const again = must(await replaceText(app, who, asked));
  assert.equal(
    must(await replaceText(app, who, { ...asked, confirm: true, version: again.version })).applied,
    true,
  );
});

test('AP18 a copy that differs in a blank line alone keeps everything at its words', async (t) => {
  const { app, planId, items, copy } = await openPlan(t);
  const done = must(await replaceText(app, who, { ...copy(`\n${text}`), confirm: true }));
  assert.deepEqual([done.orphans, done.leftAreas], [[], []]);
  assert.equal(done.kept, items.length);
  const now = must(await listCommitments(app, who, { planId })).items;
  const seen = (list: typeof now) => list.map(({ id, words, what }) => [id, words, what]);
  assert.deepEqual(
    seen(now),
    items.map(({ id, words }, n) => [id, words, n < 2 ? 'commitment' : 'proposal']),
  );
  for (const { spans, words } of now)
    assert.equal(spans.map(({ start, end }) => [...`\n${text}`].slice(start, end).join('')).join(''), words);
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
});

test('AP18 copies follow one another: the newest is current, the older are read and fetched as they were', async (t) => {
  const { app, planId, textId, copy } = await openPlan(t);
  const versions = [text, `\n${text}`, `\n\n${text}`];
  const ids = [textId];
  for (const words of versions.slice(1)) {
    const done = must(await replaceText(app, who, { ...copy(words, ids.at(-1)), confirm: true }));
    ids.push(done.text?.id ?? '');
  }
  const { texts } = must(await getPlan(app, who, { planId }));
  assert.deepEqual(
    texts
      .map(({ id, current, replaces }) => [ids.indexOf(id), current, replaces && ids.indexOf(replaces)])
      .sort(),
    [
      [0, false, null],
      [1, false, 0],
      [2, true, 1],
    ],
  );
  for (const [n, id] of ids.entries()) {
    const { provisions } = must(await readText(app, who, { planId, textId: id }));
    const joined = provisions.flatMap(({ own }) => own).sort((a, b) => a.start - b.start);
    assert.equal(joined.map((piece) => piece.text).join(''), versions[n]);
    const source = must(await getSource(app, who, { planId, textId: id }));
    assert.deepEqual(new Uint8Array(source.bytes), utf8(versions[n] ?? ''));
  }
  // Only the newest is replaced, and by what is not there already.
  for (const [words, of] of [
    [`${text} `, ids[0]],
    [`${text} `, ids[1]],
    [versions[2] ?? '', ids[2]],
  ] as const)
    assert.equal(
      codeOf(await replaceText(app, who, { ...copy(words, of), confirm: true })),
      'text-duplicate',
    );
  const before = await everything(app, planId);
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual(await everything(app, planId), before);
});

test('AP18 what a person did to open proposals goes along: rejected stays rejected, re-read stays re-read', async (t) => {
  const { app, planId, items, copy } = await openPlan(t);
  const [rejected, reread] = [items[2]?.id ?? '', items[3]?.id ?? ''];
  must(
    await review(app, who, {
      planId,
      acts: [
        { act: 'reject', items: [rejected], reason: 'Not an undertaking' },
        { act: 'reread', items: [reread], reading: { kind: 'position' } },
      ],
    }),
  );
  must(await replaceText(app, who, { ...copy(`\n${text}`), confirm: true }));
  const now = must(await listCommitments(app, who, { planId })).items;
  assert.ok(now.every(({ id }) => id !== rejected));
  assert.equal(now.find(({ id }) => id === reread)?.reading.kind, 'position');
});

test('AP18 where two places could be meant none is chosen: the words are listed as having lost theirs', async (t) => {
  const { app, planId, copy } = await openPlan(t);
  const sentence = '甲方为乙方培训二十名教师。';
  assert.ok(text.includes(sentence));
  const twice = text.replace(`1.${sentence}`, `1.双方交流。\n\n2.${sentence}\n\n3.${sentence}`);
  const { items } = must(await listCommitments(app, who, { planId }));
  const meant = items.find(({ words }) => sentence.includes(words) || words.includes('培训二十名教师'));
  assert.ok(meant);
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: [meant.id] }] }));
  const { orphans } = must(await replaceText(app, who, copy(twice)));
  assert.ok(orphans.some(({ id, words }) => id === meant.id && words === meant.words));
});

test('AP8 what cannot be read is refused with its own problem, and a copy as well as an import leaves nothing', async (t) => {
  const { app, planId, textId } = await openPlan(t);
  const before = await everything(app, planId);
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [new Uint8Array(0), 'file-empty'],
    [utf8(' \n\t\u3000\n'), 'file-empty'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'file-binary'],
    [utf8('x'.repeat(3_000_000)), 'line-too-long'],
  ];
  for (const [bytes, code] of cases) {
    assert.equal(codeOf(await importPlan(app, who, { bytes })), code);
    assert.equal(codeOf(await replaceText(app, who, { planId, textId, bytes, confirm: true })), code);
  }
  assert.equal(must(await listPlans(app, who, {})).items.length, 1);
  assert.deepEqual(await everything(app, planId), before);
});
