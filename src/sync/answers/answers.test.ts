/** Answers away from the node: the file, what can be said of a bundle alone, and which proposals it brings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesOf, type TestNode } from '../../../tests/sync/node.ts';
import { planOf, sha256, verify } from '../../../tests/sync/parties.ts';
import { fromUtf8, utf8 } from '../../base/index.ts';
import { makeDisclosure, parseEntryId } from '../../ledger/index.ts';
import {
  type AnswerFile,
  checkBundle,
  formatAnswerFile,
  isAnswerFile,
  offeredProposals,
  parseAnswerFile,
} from '../index.ts';

const item = (seq: number, log = 'a') => `${log}:${seq}:${'A'.repeat(43)}`;
const sample: AnswerFile = {
  plan: 'P'.repeat(43),
  party: 'b',
  person: 'Somebody Invented',
  day: '2026-11-26',
  answers: [
    { item: item(2), kind: 'confirm', reason: '' },
    { item: item(1), kind: 'object', reason: 'ຂໍ້ຄວາມຕົວຢ່າງ 样本' },
  ],
};
const text = (file: AnswerFile = sample) => fromUtf8(formatAnswerFile(file)) ?? '';
const parse = (of: string) => parseAnswerFile(utf8(of));

test('SY1000 a file of answers is canonical text under its own first line, the same for the same answers', () => {
  const written = text();
  assert.equal(
    written,
    `entente-answers/v1\n{"answers":[{"item":"${item(1)}","kind":"object","reason":"ຂໍ້ຄວາມຕົວຢ່າງ 样本"},` +
      `{"item":"${item(2)}","kind":"confirm","reason":""}],"day":"2026-11-26","party":"b",` +
      `"person":"Somebody Invented","plan":"${'P'.repeat(43)}","v":1}\n`,
  );
  assert.equal(text({ ...sample, answers: sample.answers.toReversed() }), written);
  assert.ok(isAnswerFile(utf8(written)) && !isAnswerFile(utf8('entente-plan/v1\n{}\n')));
  const read = parse(written);
  assert.ok(read.ok);
  assert.deepEqual(read.value, { ...sample, answers: sample.answers.toReversed() });
});

test('SY1000 another form, an entry twice, no answer, and a return or dispute without reasons are refused as a whole', () => {
  const written = text();
  const altered = [
    written.slice(0, -1),
    `${written}\n`,
    written.replace('"v":1', '"v":2'),
    written.replace('"v":1', '"v":1,"w":1'),
    written.replace('"party":"b"', '"party":"bb"'),
    written.replace('2026-11-26', '26.11.2026'),
    written.replace('"confirm"', '"withdraw"'),
    written.replace('"confirm"', '"propose"'),
    written.replace(item(2), item(1)),
    written.replace(item(2), 'a:2'),
    written.replace('ຂໍ້ຄວາມຕົວຢ່າງ 样本', ' '),
    written.replace('"object"', '"dispute.raise"').replace('ຂໍ້ຄວາມຕົວຢ່າງ 样本', ''),
    written.replace('{"answers"', '{ "answers"'),
    written.replace('Somebody Invented', 'x'.repeat(201)),
    written.replace(/\[.*\]/, '[]'),
    'entente-answers/v1\n[]\n',
    '',
  ];
  for (const one of altered) assert.deepEqual(parse(one), { ok: false, error: 'answers-malformed' }, one);
  assert.ok(
    parse(written.replace('"confirm"', '"dispute.raise"').replace('"reason":""', '"reason":"why"')).ok,
  );
});

/** A live plan of two. */
function live(): { readonly a: TestNode; readonly b: TestNode } {
  const [a, b] = nodesOf(planOf(2));
  if (a === undefined || b === undefined) throw new Error('two nodes');
  for (let n = 0; n < 3; n += 1) {
    b.receive(a.send('b'));
    a.receive(b.send('a'));
  }
  return { a, b };
}

test('SY1001 of a bundle alone: a genesis that all signed, entries that lead to a signed root', () => {
  const { a } = live();
  a.act({ kind: 'propose', reg: 'note/1/text', body: { value: 'one' } });
  const bundle = { ...a.send('b'), genesis: a.plan.note };
  const ports = { verify, sha256 };
  const checked = checkBundle(bundle, ports);
  assert.ok(checked.ok);
  assert.equal(checked.value.genesis.hash, a.plan.opened.hash);
  assert.equal(checked.value.logs.a, 'proven');
  const log = bundle.logs.a ?? assert.fail();
  const changed = (of: Partial<typeof log>) => {
    const found = checkBundle({ ...bundle, logs: { ...bundle.logs, a: { ...log, ...of } } }, ports);
    return found.ok ? found.value.logs.a : found.error;
  };
  const { entries } = log.range;
  const [first = assert.fail(), ...rest] = entries;
  assert.equal(changed({ range: { from: 0, entries: [first.with(9, 65), ...rest] } }), 'wrong');
  assert.equal(changed({ range: { from: 0, entries: entries.toReversed() } }), 'wrong');
  assert.equal(changed({ range: { from: 0, entries: [...entries, first] } }), 'wrong');
  assert.equal(changed({ checkpoint: null }), 'wrong');
  assert.equal(changed({ checkpoint: bundle.logs.b?.checkpoint ?? null }), 'wrong');
  assert.equal(changed({ range: { from: 1, entries: rest } }), 'partial');
  assert.equal(changed({ range: { from: 0, entries: entries.slice(0, -1) } }), 'partial');
  assert.deepEqual(checkBundle({ ...bundle, genesis: null }, ports), {
    ok: false,
    error: 'genesis-malformed',
  });
  const other = checkBundle({ ...bundle, plan: 'Q'.repeat(43) }, ports);
  assert.deepEqual(other, { ok: false, error: 'other-plan' });
});

test('SY1002 a bundle tells its proposals: new ones, earlier ones, taken back, answered, and the words beside them', () => {
  const { a, b } = live();
  const words = makeDisclosure('claim', { words: { en: 'sample' } }, (n) => new Uint8Array(n), sha256);
  const propose = (id: number, value: string, more = {}) =>
    a.act({ kind: 'propose', reg: `note/${id}/text`, body: { value }, ...more });
  propose(1, 'earlier');
  b.receive(a.send('b'));
  a.receive(b.send('a'));
  propose(2, 'taken back');
  propose(3, 'new', { _sd: [words.digest] });
  const ids = () => offeredProposals(a.send('b'), 'b', sha256).map(({ id }) => id);
  const [, second = assert.fail()] = ids();
  a.act({ kind: 'withdraw', reg: 'note/2/text', item: second });
  const disclosures = { a: [words.raw, makeDisclosure('other', 1, (n) => new Uint8Array(n), sha256).raw] };
  const bundle = { ...a.send('b'), disclosures };
  const told = offeredProposals(bundle, 'b', sha256);
  assert.deepEqual(
    told.map(({ value, isNew, state }) => ({ value, isNew, state })),
    [
      { value: 'earlier', isNew: false, state: 'open' },
      { value: 'taken back', isNew: true, state: 'withdrawn' },
      { value: 'new', isNew: true, state: 'open' },
    ],
  );
  assert.deepEqual(told[2]?.words, { [words.digest]: { name: 'claim', value: { words: { en: 'sample' } } } });
  for (const { id, log, seq } of told)
    assert.deepEqual({ log, seq }, { log: 'a', seq: parseEntryId(id)?.seq });
  // Whoever made it does not answer it.
  assert.deepEqual(offeredProposals(bundle, 'a', sha256), []);
  const [first = assert.fail()] = told;
  b.act({ kind: 'confirm', reg: first.register, item: first.id });
  const both = { ...bundle, logs: { ...bundle.logs, b: b.send('a').logs.b ?? assert.fail() } };
  assert.deepEqual(
    offeredProposals(both, 'b', sha256).map(({ state }) => state),
    ['answered', 'withdrawn', 'open'],
  );
});

test('SY1002 a long value is read from the blob beside it; a blob that is not there, or no value, tells nothing', () => {
  const { a } = live();
  const bytes = utf8('{"en":"long"}');
  const blob = Buffer.from(sha256(bytes)).toString('hex');
  a.act({ kind: 'propose', reg: 'note/1/text', body: { blob, size: bytes.length } });
  const value = (blobs: Readonly<Record<string, Uint8Array>>) =>
    offeredProposals({ ...a.send('b'), blobs }, 'b', sha256)[0]?.value;
  assert.deepEqual(value({ [blob]: bytes }), { en: 'long' });
  assert.equal(value({}), null);
  assert.equal(value({ [blob]: utf8('{') }), null);
});
