import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type AnchorText,
  type CutValue,
  decideBetterCopy,
  type OutlineNode,
  rebase,
  type TextRecord,
} from './index.ts';

/** A text whose operative provisions are its lines. */
function textOf(tag: string, lines: readonly string[]): AnchorText {
  const characters = [...lines.join('')];
  const nodes: OutlineNode[] = [
    { id: `${tag}r`, path: '', label: null, heading: null, role: 'root', start: 0, end: characters.length },
  ];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    nodes.push({
      id: `${tag}${i + 1}`,
      path: `${i + 1}`,
      label: null,
      heading: null,
      role: 'operative',
      start: at,
      end: at + [...line].length,
    });
    at += [...line].length;
  }
  return { characters, nodes };
}
const old = textOf('o', ['扩大贸易。', '修建铁路，修建公路。', '培训人员。']);
const anchors = [
  { id: 'trade', provisionId: 'o1', spans: [{ start: 0, end: 4 }] },
  { id: 'rail', provisionId: 'o2', spans: [{ start: 5, end: 9 }] },
  { id: 'road', provisionId: 'o2', spans: [{ start: 10, end: 14 }] },
  { id: 'train', provisionId: 'o3', spans: [{ start: 15, end: 19 }] },
];

test('PL11 exact words keep their place when the text around them shifts', () => {
  const copy = textOf('n', ['序。', '扩大贸易。', '修建铁路、修建公路。', '培训人员。']);
  const { placed, orphans } = rebase(old, copy, anchors);
  assert.deepEqual(orphans, []);
  assert.deepEqual(
    placed.map(({ provisionId, spans }) => [provisionId, spans[0]?.start]),
    [
      ['n2', 2],
      ['n3', 7],
      ['n3', 12],
      ['n4', 17],
    ],
  );
});

test('PL11 changed words and words that stand twice are orphans, never guessed', () => {
  const copy = textOf('n', ['扩大贸昜。', '修建铁路，修建铁路，修建公路。', '培训人员。']);
  const { placed, orphans } = rebase(old, copy, anchors);
  assert.deepEqual(orphans, ['trade', 'rail']);
  assert.deepEqual(
    placed.map(({ id }) => id),
    ['road', 'train'],
  );
});

test('PL11 whatever the copy, what is placed has exactly its old words', () => {
  const line = fc
    .array(fc.constantFrom('甲', '乙', '丙', '。', '𠀀'), { minLength: 1, maxLength: 6 })
    .map((units) => units.join(''));
  const lines = fc.array(line, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, lines, fc.nat(), fc.nat(), (before, after, where, length) => {
      const [a, b] = [textOf('o', before), textOf('n', after)];
      const home = a.nodes[1 + (where % before.length)] ?? assert.fail();
      const end = Math.min(home.end, home.start + 1 + (length % 6));
      const { placed } = rebase(a, b, [
        { id: 'i', provisionId: home.id, spans: [{ start: home.start, end }] },
      ]);
      for (const { spans } of placed)
        assert.deepEqual(
          spans.flatMap((span) => b.characters.slice(span.start, span.end)),
          a.characters.slice(home.start, end),
        );
    }),
  );
});

test('PL12 a better copy moves commitments under their ids, keeps orphans in place and marks only where words are the same', () => {
  const copy = textOf('n', ['扩大贸昜。', '修建铁路，修建公路。', '培训人员。']);
  const item = (i: number) => ({ id: anchors[i]?.id ?? '', spans: { o: anchors[i]?.spans ?? [] } });
  const cuts = new Map<string, CutValue>([
    ['o1', { items: [item(0)] }],
    ['o2', { items: [item(1), item(2)] }],
    ['o3', { holds: 'none' }],
  ]);
  const record: TextRecord = {
    lang: 'zh',
    sourceSha256: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    converter: 'x/1',
    charsSha256: '',
    codePoints: copy.characters.length,
    authentic: false,
    standing: 'signed-copy',
    replaces: 'o',
  };
  const decided = decideBetterCopy(
    { ...old, textId: 'o', cuts, alignments: new Map() },
    { ...copy, textId: 'n', record },
  );
  const { facts, orphans } = decided.ok ? decided.value : assert.fail();
  assert.deepEqual(orphans, [{ id: 'trade', spans: [{ start: 0, end: 4 }] }]);
  assert.deepEqual(
    facts.map(({ register }) => register),
    ['text/n/record', 'outline/n/nodes', 'cut/n2/list', 'cut/n3/list', 'cut/o2/list'],
  );
  assert.deepEqual(facts[2]?.value, {
    items: [
      { id: 'rail', spans: { o: [{ start: 5, end: 9 }], n: [{ start: 5, end: 9 }] } },
      { id: 'road', spans: { o: [{ start: 10, end: 14 }], n: [{ start: 10, end: 14 }] } },
    ],
  });
  assert.deepEqual(
    facts.slice(3).map(({ value }) => value),
    [{ holds: 'none' }, { items: [] }],
  );
});
