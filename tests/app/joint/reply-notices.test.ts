/** Reply times among notices: what waits for our answer, and what of ours waits for theirs. Days are counted by hand. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { listNotices, markNotices } from '../../../src/app/index.ts';
import { attestState, previewClaims, proposeClaims, proposeTerms } from '../../../src/app/joint/index.ts';
import { aboutNotice } from '../../../src/export/index.ts';
import { must, person } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const at = (time: string, ...nodes: readonly JointNode[]): void => {
  for (const { clock } of nodes) clock.now = Date.parse(time);
};
const replyKinds = ['reply-due', 'reply-past', 'reply-theirs'] as const;
const notices = async ({ app, planId }: JointNode, as = who) => {
  const { items } = must(await listNotices(app, as, { planId, kind: replyKinds }));
  return items.map(({ kind, date, replies, read }) => [kind, date, replies?.letter, replies?.n, read]);
};

/** Terms of ten days for status hold; on 2 June cn claims of two commitments, and la has it on the same day. */
async function waiting(t: TestContext) {
  const { cn, la } = await twoNodes(t);
  at('2026-06-01T08:00:00Z', cn, la);
  const commitments = (await acceptAll(cn)).slice(0, 2);
  const terms = [{ subject: 'claims', days: 10, deemed: false }] as const;
  must(await proposeTerms(cn.app, who, { planId: cn.planId, terms }));
  await exchange(cn);
  must(await answer(la, 'confirm', (await listed(la))[0]?.id ?? ''));
  await exchange(la);
  at('2026-06-02T08:00:00Z', cn, la);
  for (const commitment of commitments) await claim(cn, commitment);
  const { planId } = cn;
  const claims = must(await previewClaims(cn.app, who, { planId })).items.map(({ claim: id, beside }) => {
    return { claim: id, beside };
  });
  must(await proposeClaims(cn.app, who, { planId, claims }));
  await exchange(cn);
  return { cn, la };
}

test('AP1122 seven days before its last day our answer is told, after it too, by party and day', async (t) => {
  const { cn, la } = await waiting(t);
  // 2 June and ten days is 12 June; seven days before is 5 June.
  at('2026-06-04T23:59:00Z', cn, la);
  assert.deepEqual(await notices(la), []);
  at('2026-06-05T00:01:00Z', cn, la);
  assert.deepEqual(await notices(la), [['reply-due', '2026-06-12', 'a', 2, false]]);
  at('2026-06-12T23:00:00Z', cn, la);
  assert.deepEqual(await notices(la), [['reply-due', '2026-06-12', 'a', 2, false]]);
  assert.deepEqual(await notices(cn), []);
  at('2026-06-13T00:01:00Z', cn, la);
  assert.deepEqual(await notices(la), [['reply-past', '2026-06-12', 'a', 2, false]]);
  assert.deepEqual(await notices(cn), [['reply-theirs', '2026-06-12', 'b', 2, false]]);
});

test('AP1122 what is answered is told no more on either side; a mark is each person’s own', async (t) => {
  const { cn, la } = await waiting(t);
  at('2026-06-20T08:00:00Z', cn, la);
  must(await attestState(cn.app, who, { planId: cn.planId }));
  await exchange(cn);
  const [one, other] = await listed(la);
  must(await answer(la, 'note', one?.id ?? ''));
  assert.deepEqual(await notices(la), [['reply-past', '2026-06-12', 'a', 1, false]]);
  must(await markNotices(la.app, who, { planId: la.planId, read: true }));
  assert.deepEqual(await notices(la), [['reply-past', '2026-06-12', 'a', 1, true]]);
  await exchange(la);
  assert.deepEqual(await notices(cn), [['reply-theirs', '2026-06-12', 'b', 1, false]]);
  must(await answer(la, 'confirm', other?.id ?? ''));
  assert.deepEqual(await notices(la), []);
  await exchange(la);
  assert.deepEqual(await notices(cn), []);
});

test('AP1122 without terms nothing is told, nor to whoever may not answer there', async (t) => {
  const { cn, la } = await waiting(t);
  at('2026-07-20T08:00:00Z', cn, la);
  assert.deepEqual(await notices(la, person({ roles: ['reader'] })), []);
  const elsewhere = person({ roles: ['coordinator'], areas: ['another'] });
  assert.deepEqual(await notices(la, elsewhere), []);
  // Without terms: they are agreed away.
  must(await proposeTerms(cn.app, who, { planId: cn.planId, terms: [] }));
  await exchange(cn);
  const proposed = (await listed(la)).find(({ register }) => register.startsWith('rule/'));
  must(await answer(la, 'confirm', proposed?.id ?? ''));
  assert.deepEqual(await notices(la), []);
});

test('AP1122 a notice of reply times is told in three languages, with the party and how many', () => {
  const replies = { letter: 'b', names: { zh: '示例方', lo: 'ຝ່າຍຕົວຢ່າງ', en: 'Sample side' }, n: 3 };
  const line = { key: 'k', ref: null, date: '2026-06-12', people: [], replies };
  const told = (kind: 'reply-past' | 'reply-theirs') =>
    (['zh', 'lo', 'en'] as const).map((language) => aboutNotice(language, { ...line, kind }, {}));
  assert.deepEqual(told('reply-past'), [
    '示例方提出的3项，待我方答复',
    'ຂໍ້ສະເໜີຂອງ ຝ່າຍຕົວຢ່າງ 3 ລາຍການ ລໍຖ້າຄຳຕອບຂອງຝ່າຍເຮົາ',
    '3 proposals of Sample side wait for our answer',
  ]);
  assert.deepEqual(told('reply-theirs'), [
    '我方提出的3项，待示例方答复',
    'ຂໍ້ສະເໜີຂອງຝ່າຍເຮົາ 3 ລາຍການ ລໍຖ້າຄຳຕອບຈາກ ຝ່າຍຕົວຢ່າງ',
    '3 proposals of ours wait for an answer from Sample side',
  ]);
});
