/** Cutting words into commitments: spans in code points, whatever the script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  cutPartAt,
  drawPart,
  firstFree,
  groundOf,
  isSameCut,
  mendCut,
  moveEdge,
  stepFrom,
  trimSpan,
  wordsOf,
} from './cut.ts';

const zh = groundOf('推动拓展合作,加强沟通。', 100);
const span = (start: number, end: number) => ({ start, end });

test('DK70 offsets are code points: a character beyond the basic plane counts once', () => {
  const ground = groundOf('𠮷野,合作', 10);
  assert.equal(ground.points.length, 5);
  assert.equal(wordsOf(ground, span(10, 12)), '𠮷野');
  assert.equal(stepFrom(ground, 10, 1, false), 11);
});

test('DK71 a step never stops between a letter and the marks on it', () => {
  const ground = groundOf('ກິດຈະກຳ', 0);
  assert.equal(stepFrom(ground, 0, 1, false), 2, 'ກ with its vowel above is one step');
  assert.equal(stepFrom(ground, 2, -1, false), 0);
});

test('DK71 a phrase step stops at each side of the punctuation', () => {
  assert.equal(stepFrom(zh, 100, 1, true), 106);
  assert.equal(stepFrom(zh, 106, 1, true), 107);
  assert.equal(stepFrom(zh, 111, -1, true), 107);
  assert.equal(stepFrom(zh, 112, 1, true), null, 'nothing beyond the end');
});

test('DK72 a part begins and ends with words', () => {
  assert.deepEqual(trimSpan(zh, span(106, 112)), span(107, 111));
  assert.equal(trimSpan(zh, span(106, 107)), null);
});

test('DK73 a cut leaves the separator to neither side, and taking it away gives the part back', () => {
  const whole = [[span(100, 111)]];
  for (const at of [106, 107]) {
    assert.deepEqual(cutPartAt(zh, whole, at), [[span(100, 106)], [span(107, 111)]]);
  }
  assert.deepEqual(mendCut([[span(100, 106)], [span(107, 111)]], 1), whole);
  assert.ok(isSameCut(mendCut(cutPartAt(zh, whole, 106), 1), whole));
});

test('DK73 a cut outside every part, or one that would leave nothing, changes nothing', () => {
  const parts = [[span(100, 106)]];
  assert.equal(cutPartAt(zh, parts, 100), parts);
  assert.equal(cutPartAt(zh, parts, 108), parts);
});

test('DK73 a commitment in two spans is cut between them or inside one of them', () => {
  const parts = [[span(100, 102), span(104, 111)]];
  assert.deepEqual(cutPartAt(zh, parts, 106), [[span(100, 102), span(104, 106)], [span(107, 111)]]);
});

test('DK74 an edge stops at its neighbours, at the provision and one character before its other end', () => {
  const parts = [[span(102, 105)], [span(107, 110)]];
  const edge = (part: number, side: 'start' | 'end') => ({ part, span: 0, side });
  assert.deepEqual(moveEdge(zh, parts, [], edge(0, 'end'), 200), [[span(102, 107)], [span(107, 110)]]);
  assert.deepEqual(moveEdge(zh, parts, [], edge(0, 'start'), 0), [[span(100, 105)], [span(107, 110)]]);
  assert.deepEqual(moveEdge(zh, parts, [span(110, 111)], edge(1, 'end'), 112), parts);
  assert.deepEqual(moveEdge(zh, parts, [], edge(1, 'start'), 300), [[span(102, 105)], [span(109, 110)]]);
});

test('DK74 whatever is moved and cut, parts stay in order, inside the provision and apart', () => {
  const edges = fc.record({
    part: fc.nat(3),
    span: fc.constant(0),
    side: fc.constantFrom('start' as const, 'end' as const),
  });
  const acts = fc.array(
    fc.oneof(
      fc.record({ edge: edges, to: fc.integer({ min: 90, max: 120 }) }),
      fc.record({ at: fc.integer({ min: 95, max: 115 }) }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(acts, (list) => {
      let parts: ReturnType<typeof mendCut> = [[span(101, 111)]];
      for (const act of list) {
        parts = 'at' in act ? cutPartAt(zh, parts, act.at) : moveEdge(zh, parts, [], act.edge, act.to);
      }
      const spans = parts.flat();
      for (const [i, one] of spans.entries()) {
        assert.ok(one.start < one.end && one.start >= 100 && one.end <= 112);
        assert.ok(i === 0 || (spans[i - 1]?.end ?? 0) <= one.start);
      }
    }),
  );
});

test('DK75 drawing begins at the first words that belong to nothing', () => {
  assert.deepEqual(firstFree(zh, [span(100, 106)]), span(107, 111));
  assert.deepEqual(firstFree(zh, []), span(100, 111));
  assert.equal(firstFree(zh, [span(100, 112)]), null);
});

test('DK75 a drawn part is trimmed, and refused over words that are taken', () => {
  assert.deepEqual(drawPart(zh, [], 112, 106), [span(107, 111)]);
  assert.equal(drawPart(zh, [span(108, 109)], 107, 111), null);
});
