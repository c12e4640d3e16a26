/** What changed between two wordings, in units of each language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LanguageId } from '../extraction.ts';
import { Likeness, signatureOf } from './likeness.ts';
import { matchAlike } from './match.ts';
import { tokensOf } from './tokens.ts';
import { wordDiff } from './word-diff.ts';

const shown = (old: string, now: string, language: LanguageId): string =>
  wordDiff(old, now, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test('TX93 Chinese is compared by characters, numbers as one', () => {
  assert.equal(shown('每年培训500名干部', '每年培训1500名干部', 'zh'), '每年培训[-500-]{+1500+}名干部');
  assert.equal(shown('探讨建立清算安排', '建立清算安排', 'zh'), '[-探讨-]建立清算安排');
});

test('TX93 English is compared by words', () => {
  assert.equal(
    shown('The two sides shall train 500 officials', 'The two sides will train 600 officials', 'en'),
    'The two sides [-shall train 500-]{+will train 600+} officials',
  );
  assert.equal(
    shown('co-operation in trade', 'cooperation in trade', 'en'),
    '[-co-operation-]{+cooperation+} in trade',
  );
});

test('TX93 Lao is compared by syllables, marks kept with their letters', () => {
  assert.deepEqual(tokensOf('ຝຶກອົບຮົມພະນັກງານ', 'lo'), ['ຝຶກ', 'ອົບ', 'ຮົມ', 'ພະ', 'ນັກ', 'ງານ']);
  assert.deepEqual(tokensOf('ສ້າງຕັ້ງ 1.200 ແຫ່ງ', 'lo'), ['ສ້າງ', 'ຕັ້ງ', ' ', '1.200', ' ', 'ແຫ່ງ']);
  assert.equal(
    shown('ຝ່າຍລານເຈີ ຝຶກອົບຮົມ 30 ຄົນ', 'ຝ່າຍຈັນທາລາ ຝຶກອົບຮົມ 30 ຄົນ', 'lo'),
    'ຝ່າຍ[-ລານເຈີ-]{+ຈັນທາລາ+} ຝຶກອົບຮົມ 30 ຄົນ',
  );
});

test('TX93 scraps between two changes are taken into them', () => {
  assert.equal(shown('甲乙和丙丁', '戊己和庚辛', 'zh'), '[-甲乙和丙丁-]{+戊己和庚辛+}');
  assert.equal(shown('sign a plan', 'draw a list', 'en'), '[-sign a plan-]{+draw a list+}');
});

test('TX93 nothing changed, all gone, all new', () => {
  assert.deepEqual(wordDiff('同', '同', 'zh'), [{ kind: 'same', text: '同' }]);
  assert.deepEqual(wordDiff('旧', '', 'zh'), [{ kind: 'gone', text: '旧' }]);
  assert.deepEqual(wordDiff('', '新', 'zh'), [{ kind: 'new', text: '新' }]);
  assert.deepEqual(wordDiff('', '', 'zh'), []);
});

test('TX93 old and new are had back from the changes, whatever the wordings', () => {
  const words = fc.string({ maxLength: 60, unit: 'grapheme' });
  fc.assert(
    fc.property(
      words,
      words,
      fc.constantFrom('zh' as const, 'lo' as const, 'en' as const),
      (old, now, language) => {
        const changes = wordDiff(old, now, language);
        const without = (kind: string): string =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => text)
            .join('');
        assert.equal(without('new'), old);
        assert.equal(without('gone'), now);
      },
    ),
    { numRuns: 300 },
  );
});

test('TX93 units joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (text) => {
      for (const language of ['zh', 'lo', 'en'] as const)
        assert.equal(tokensOf(text, language).join(''), text);
    }),
    { numRuns: 200 },
  );
});

test('TX94 likeness leaves figures out, and counts rare words more than common ones', () => {
  const of = (text: string) => signatureOf(text, 'en');
  const all = [
    'train 500 officials',
    'train 900 officials',
    'train lawyers',
    'train nurses',
    'build a bridge',
  ].map(of);
  const likeness = new Likeness(all);
  assert.equal(likeness.of(of('train 500 officials'), of('train 900 officials')), 1);
  const common = likeness.of(of('train lawyers'), of('train nurses'));
  assert.ok(common > 0 && common < 0.4, `${common}`);
  assert.equal(likeness.of(of('build a bridge'), of('train nurses')), 0);
  assert.equal(likeness.of(of(''), of('')), 0);
});

test('TX94 the most alike are matched first, each once, and what is too unlike stays alone', () => {
  const of = (text: string) => ({ signature: signatureOf(text, 'zh') });
  const old = ['建设铁路大桥', '培训农业干部', '扩大水果贸易'].map(of);
  const now = ['培训农业干部和教师', '建设铁路大桥工程', '发射卫星'].map(of);
  assert.deepEqual(
    matchAlike(old, now, 0.4).map(({ old: a, now: b }) => [a, b]),
    [
      [0, 1],
      [1, 0],
    ],
  );
  assert.deepEqual(matchAlike([], now, 0.1), []);
});

test('TX94 of equals the one that its place speaks for is taken', () => {
  const of = (text: string) => ({ signature: signatureOf(text, 'zh') });
  const same = ['每年举行1次会议', '每年举行1次会议'].map(of);
  const straight = matchAlike(same, same, 0.5, (a, b) => (a === b ? 0.1 : 0));
  assert.deepEqual(
    straight.map(({ old: a, now: b }) => [a, b]),
    [
      [0, 0],
      [1, 1],
    ],
  );
});
