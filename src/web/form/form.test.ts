/** What the form makes of a bundle before any page shows it: words, names, quotes, and what keeps a file from being written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesOf } from '../../../tests/sync/node.ts';
import { planOf } from '../../../tests/sync/parties.ts';
import { sayCell } from '../../export/words/index.ts';
import type { CarriedText, Genesis } from '../../ledger/index.ts';
import { type OfferedProposal, parseAnswerFile } from '../../sync/index.ts';
import { EarlierFillings } from './earlier-fillings.ts';
import { Filling } from './filling.ts';
import type { ReadForm } from './read-files.ts';
import { Telling } from './tell-offered.ts';

const text: CarriedText = { language: 'zh', characters: '甲方为乙方培训二十名教师。' };
const hash = 'ab'.repeat(32);
const spans = { [hash]: [{ start: 0, end: 12 }] };
const genesis: Genesis = planOf(2).genesis;
const commitment = '0123456789abcdef';

function proposal(register: string, value: OfferedProposal['value'], more = {}): OfferedProposal {
  const head = { id: `a:1:${'A'.repeat(43)}`, log: 'a', seq: 1, at: '2026-11-26T08:00:00Z' };
  return { ...head, register, value, words: {}, isNew: true, state: 'open', ...more };
}
const cut = proposal('cut/p1/items', { items: [{ id: commitment, spans }] });
const reading = proposal(`reading/${commitment}/kind`, 'train');
const said = (
  proposals: readonly OfferedProposal[],
  one: OfferedProposal,
  texts = new Map([[hash, text]]),
) => {
  const { kind, name, field, lines, quotes } = new Telling(proposals, genesis, texts).tell(one);
  const words = (language: 'zh' | 'en') => [kind, name, field].map((cell) => sayCell(language, cell));
  return {
    zh: words('zh'),
    en: words('en'),
    lines: lines.map(({ after }) => sayCell('en', after)),
    quotes: quotes.map((quote) => quote.text),
  };
};

test('SY1002 a reading is told with the signed words of its commitment, which another proposal places', () => {
  const told = said([cut, reading], reading);
  assert.deepEqual(told.en, ['Commitment', '', 'Kind']);
  assert.deepEqual(told.zh, ['承诺事项', '', '类别']);
  assert.deepEqual([told.lines, told.quotes], [['Train'], ['甲方为乙方培训二十名教师']]);
  assert.deepEqual(said([cut], cut).lines, ['甲方为乙方培训二十名教师']);
});

test('SY1002 without the text, without its place and with spans beyond it nothing is quoted, and an id stands for the name', () => {
  for (const [proposals, texts] of [
    [[cut, reading], new Map<string, CarriedText>()],
    [[reading], new Map([[hash, text]])],
    [
      [
        proposal('cut/p1/items', {
          items: [{ id: commitment, spans: { [hash]: [{ start: 3, end: 400 }] } }],
        }),
        reading,
      ],
      new Map([[hash, text]]),
    ],
  ] as const) {
    const told = said(proposals, reading, new Map(texts));
    assert.deepEqual(told.quotes, []);
    assert.deepEqual(told.en, ['Commitment', '01234567', 'Kind']);
  }
});

test('SY1002 names that other proposals give are used, claims stand with the words beside them, an unknown kind as it is', () => {
  const name = proposal('mechanism/m1/title', { en: 'Sample committee' });
  const chair = proposal('mechanism/m1/cadence', null);
  assert.equal(said([name, chair], chair).en[1], 'Sample committee');
  const digest = 'D'.repeat(43);
  const claim = proposal(
    `status/${commitment}/2026/a`,
    { progress: 'begun', words: digest },
    { words: { [digest]: { name: 'claim', value: { words: { en: 'Sample words' }, evidence: [] } } } },
  );
  const told = said([cut, claim], claim);
  assert.equal(told.en[2], '2026');
  assert.ok(told.lines.includes('Begun') && told.lines.includes('Sample words'), told.lines.join());
  assert.equal(said([], proposal('whatever/x/y', 'z')).en[0], 'whatever');
});

/** A node of a plan, and a form over a real bundle of it that brings what was proposed so far. */
function desk(plan = planOf(2)) {
  const [a] = nodesOf(plan);
  if (a === undefined) throw new Error('no node');
  const form = (begun: ReadForm['begun'] = null) => {
    const checked = { genesis: plan.opened, logs: {} };
    return new Filling({ bundle: a.send('b'), checked, texts: new Map(), begun }, '2026-11-26');
  };
  const propose = (n: number) => a.act({ kind: 'propose', reg: `note/${n}/text`, body: { value: `${n}` } });
  return { a, form, propose };
}

/** A form over a real bundle that brings two proposals. */
async function fillingOf() {
  const { form, propose } = desk();
  propose(1);
  propose(2);
  return form();
}

test('SY1003 a form tells what is lacking and writes what was answered, each answer once', async () => {
  const filling = await fillingOf();
  const [one = assert.fail(), two = assert.fail()] = filling.proposals;
  assert.deepEqual([filling.party, filling.day, filling.unsaved], ['b', '2026-11-26', []]);
  assert.equal(filling.lacking?.what, 'nothing');
  filling.change(one.id, { kind: 'object' });
  assert.deepEqual(filling.lacking, { what: 'reason', items: [one.id] });
  filling.change(one.id, { reason: '  because  ' });
  assert.equal(filling.lacking?.what, 'person');
  filling.person = ' Somebody ';
  assert.equal(filling.lacking, null);
  filling.change(two.id, { kind: 'confirm' });
  filling.change(two.id, { kind: null });
  assert.deepEqual(filling.unsaved, [one.id]);
  const { name, bytes } = filling.file();
  assert.match(name, /-b-2026-11-26\.entente-answers$/);
  const read = parseAnswerFile(bytes);
  assert.ok(read.ok);
  assert.equal(read.value.person, 'Somebody');
  assert.deepEqual(read.value.answers, [{ item: one.id, kind: 'object', reason: 'because' }]);
});

const idOf = ({ proposals }: Filling, register: string): string =>
  proposals.find((one) => one.register === register)?.id ?? assert.fail(register);

test('SY1071 another file with the same proposals takes over what was filled in and not saved, with who filled it in', () => {
  const { form, propose } = desk();
  propose(1);
  const first = form();
  const one = idOf(first, 'note/1/text');
  first.change(one, { kind: 'object', reason: 'because' });
  first.person = 'Somebody';
  const earlier = new EarlierFillings();
  earlier.setAside(first);
  propose(2);
  const second = form();
  assert.equal(earlier.giveTo(second), 1);
  assert.deepEqual(second.answers, [{ item: one, kind: 'object', reason: 'because' }]);
  assert.deepEqual([second.unsaved, second.person, earlier.held], [[one], 'Somebody', []]);
  second.saved();
  assert.deepEqual(second.unsaved, []);
});

test('SY1071 what the other file does not hold stays with its own, and one goes back there', () => {
  const { a, form, propose } = desk();
  propose(1);
  propose(2);
  const first = form();
  const [one, two] = [idOf(first, 'note/1/text'), idOf(first, 'note/2/text')];
  first.change(one, { kind: 'confirm' });
  first.change(two, { reason: 'words without a choice yet' });
  a.act({ kind: 'withdraw', item: two, reg: 'note/2/text' });
  const earlier = new EarlierFillings();
  earlier.setAside(first);
  const second = form();
  assert.equal(earlier.giveTo(second), 1);
  assert.deepEqual([second.unsaved, first.unsaved, earlier.areUnsaved], [[one], [two], true]);
  assert.equal(first.draft(one).kind, null, 'moved, so that no two files answer it');
  // A file that cannot be read takes nothing; nor does one of another plan.
  earlier.setAside(second);
  const other = desk(planOf(3));
  other.propose(1);
  assert.equal(earlier.giveTo(other.form()), 0);
  assert.deepEqual(earlier.held, [first, second]);
  assert.equal(earlier.goBack(first, null), first);
  assert.deepEqual(earlier.held, [second]);
  assert.equal(earlier.goBack(second, first), second);
  assert.deepEqual([earlier.held, first.draft(two).reason], [[first], 'words without a choice yet']);
});

test('SY1071 a form without anything unsaved is not kept; answers that were begun go after unsaved ones and before saved ones', () => {
  const { form, propose } = desk();
  propose(1);
  propose(2);
  const first = form();
  const [one, two] = [idOf(first, 'note/1/text'), idOf(first, 'note/2/text')];
  const { plan } = first.read.bundle;
  const begun = {
    plan,
    party: 'b',
    person: 'Begun',
    day: '2026-11-01',
    answers: [one, two].map((item) => ({ item, kind: 'note', reason: '' }) as const),
  };
  first.change(one, { kind: 'confirm' });
  first.saved();
  first.change(two, { kind: 'consult' });
  const earlier = new EarlierFillings();
  earlier.setAside(first);
  const second = form(begun);
  assert.equal(earlier.giveTo(second), 1);
  const kinds = second.answers.map(({ item, kind }) => [item, kind]);
  assert.deepEqual(
    new Map(kinds.map(([item = '', kind]) => [item, kind])),
    new Map([
      [one, 'note'],
      [two, 'consult'],
    ]),
  );
  assert.equal(second.person, 'Begun');
  second.saved();
  earlier.setAside(second);
  assert.deepEqual(earlier.held, []);
});

test('SY1002 a record for the public is told entry by entry, with what is said to the public; what the file does not bring is named as such', () => {
  const digest = 'E'.repeat(43);
  const claimId = `a:7:${'C'.repeat(43)}`;
  const claim = proposal(
    `status/${commitment}/2026/a`,
    { progress: 'begun', words: 'F'.repeat(43) },
    {
      id: claimId,
      words: { ['F'.repeat(43)]: { name: 'claim', value: { words: { en: 'Between the parties' } } } },
    },
  );
  const listing = (items: readonly object[]) =>
    proposal(
      'public/01970000-0000-7000-8000-000000000001/record',
      { title: { en: 'Sample release' }, items: JSON.parse(JSON.stringify(items)) },
      { words: { [digest]: { name: 'public-words', value: { words: { en: 'Sample for all' } } } } },
    );
  const record = listing([{ entry: claimId, words: digest }, { entry: `b:9:${'B'.repeat(43)}` }]);
  const told = said([cut, claim, record], record);
  assert.equal(told.en[0], 'Release to the public');
  assert.equal(told.lines[0], 'Sample release');
  assert.match(told.lines[1] ?? '', /Begun/);
  assert.match(told.lines[1] ?? '', /Sample for all/);
  assert.doesNotMatch(told.lines.join(), /Between the parties/);
  assert.match(told.lines[2] ?? '', /b 9 is not in this file/);
  // A record that lists itself, or another record, is told all the same.
  const itself = listing([{ entry: record.id }]);
  assert.match(said([itself], itself).lines[1] ?? '', /is not in this file/);
});
