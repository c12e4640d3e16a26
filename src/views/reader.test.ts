/** The text as signed: nothing lost, nothing twice, whatever the outline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  chars,
  commitment,
  items,
  linesOf,
  pieces,
  plan,
  spanOf,
  text,
  tree,
} from '../../tests/views/sample-plan.ts';
import { outlineTree } from './outline-tree.ts';
import { readerView } from './reader.ts';
import type { ProvisionFacts } from './rows.ts';

const mentions = [{ type: 'quantity', ...spanOf('a1', '２次'), text: '２次' }];
const diagnostics = [
  { code: 'breaks-off', severity: 'warning', ...spanOf('end'), facts: { at: '2.2' } },
] as const; // as const: a severity is one of three
const reader = readerView({
  planId: plan.planId,
  text,
  chars,
  tree,
  visible: null,
  items,
  mentions,
  diagnostics,
});

test('VW1 each piece of the text belongs to the provision that it stands in itself', () => {
  const own = Object.fromEntries(reader.provisions.map((row) => [row.id, row.own.map((span) => span.text)]));
  assert.deepEqual(own, {
    root: [pieces.preface, pieces.end],
    title: [pieces.title],
    A: [pieces.headA, pieces.noteA],
    A1: [pieces.a1],
    A2: [pieces.a2],
    B: [pieces.headB],
    B1: [pieces.b1],
    B2: [pieces.b2],
  });
  for (const row of reader.provisions)
    for (const { start, end, text: words } of row.own)
      assert.equal([...chars].slice(start, end).join(''), words, row.id);
});

/** A nested outline over `length` code points, from a list of choices: each opens a child of what is open, or closes one. */
function outlineFrom(length: number, choices: readonly number[]): readonly ProvisionFacts[] {
  const rows: ProvisionFacts[] = [];
  const rest = {
    textId: 't',
    path: '',
    label: null,
    heading: null,
    role: 'operative',
    coverage: 'open',
  } as const; // as const: each is one word of several
  const open = (parent: string | null, start: number, end: number, depth: number): void => {
    const id = `n${rows.length}`;
    rows.push({ ...rest, id, parent, start, end, order: rows.length });
    let at = start;
    for (const choice of choices.slice(rows.length, rows.length + 3)) {
      const first = at + (choice % 3);
      const last = Math.min(end, first + (choice % 7));
      if (depth > 4 || first > last || rows.length > 40) return;
      open(id, first, last, depth + 1);
      at = last;
    }
  };
  open(null, 0, length, 0);
  return rows;
}

test('VW1 joined in order, the own spans of any nested outline are the text', () => {
  const signs = fc.array(fc.constantFrom('a', '国', '𠀀', 'ນ', '\u0ec9', '\u0eb3', '\r', '\n', '\ufeff'), {
    maxLength: 60,
  });
  const property = fc.property(signs, fc.array(fc.nat(20), { maxLength: 60 }), (letters, choices) => {
    const stored = letters.join('');
    const made = outlineTree(outlineFrom(letters.length, choices));
    const input = {
      planId: 'p',
      text,
      chars: stored,
      tree: made,
      visible: null,
      items: [],
      mentions: [],
      diagnostics: [],
    };
    const spans = readerView(input).provisions.flatMap(({ own }) => own);
    const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
    assert.equal(ordered.map((span) => span.text).join(''), stored);
    assert.ok(ordered.every((span, n) => span.start < span.end && span.start === (ordered[n - 1]?.end ?? 0)));
  });
  fc.assert(property, { numRuns: 300 });
});

test('VW2 provisions come in reading order with their depth, whatever the order of the rows', () => {
  const depths = [
    ['root', 0],
    ['title', 1],
    ['A', 1],
    ['A1', 2],
    ['A2', 2],
    ['B', 1],
    ['B1', 2],
    ['B2', 2],
  ];
  assert.deepEqual(
    reader.provisions.map(({ id, depth }) => [id, depth]),
    depths,
  );
  const turned = outlineTree([...tree.provisions].reverse());
  const again = readerView({
    planId: 'p',
    text,
    chars,
    tree: turned,
    visible: null,
    items,
    mentions,
    diagnostics,
  });
  assert.deepEqual(again.provisions, reader.provisions);
});

test('VW2 marks are those of this text, each with its state; mentions and diagnostics are handed on', () => {
  assert.deepEqual(
    reader.marks.map(({ id, what, provision, spans }) => [id, what, provision, spans]),
    [
      ['c-expo', 'commitment', 'A1', [spanOf('a1', '双方举办２次ＥＸＰＯ会议')]],
      ['p-water', 'proposal', 'A2', [spanOf('a2', 'ສ້າງນ້ຳປະປາ')]],
      ['c-train', 'commitment', 'B1', [spanOf('b1', 'Train 20 teachers')]],
      ['p-build', 'proposal', 'B1', [spanOf('b1', 'build Straße')]],
    ],
  );
  assert.deepEqual(reader.mentions, mentions);
  assert.deepEqual(reader.diagnostics, diagnostics);
  const lost = linesOf([commitment('c-lost', 'A1', { before: [{ start: 3, end: 7 }] })], []);
  const view = readerView({
    planId: 'p',
    text,
    chars,
    tree,
    visible: null,
    items: lost,
    mentions: [],
    diagnostics: [],
  });
  assert.deepEqual(view.marks, []);
});
