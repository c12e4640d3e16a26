/** Mutated and adversarial texts: every outcome is sound, whatever the input. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { extract, extractionFaults, extractionToJson } from './index.ts';

/** 10,000 mutated texts under `npm run prove`. */
const RUNS = process.env.PROVE ? 10_000 : 300;
const fixtures = new URL('../../fixtures/texts/', import.meta.url);
const texts = readdirSync(fixtures)
  .filter((name) => /^(zh|en|lo)-/.test(name))
  .map((name) => readFileSync(new URL(`${name}/input.txt`, fixtures), 'utf8'));
const plan = readFileSync(
  new URL('../../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url),
  'utf8',
);
const pieces = [
  '\n',
  '一、',
  '（三）',
  '1.',
  '2.1',
  '第四条',
  '●',
  '《',
  '》',
  '“',
  '”',
  '（',
  '，',
  '。',
  '𠀀',
  '\ud800',
  ' ',
  '等机制',
  '反对',
  'Article 2\n',
  'will ',
];

test('TX52 spliced, cut and repeated texts give sound extractions, twice the same', () => {
  const cut = fc.record({
    text: fc.constantFrom(...texts, plan),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    piece: fc.constantFrom(...pieces),
    other: fc.constantFrom(...texts),
  });
  fc.assert(
    fc.property(cut, ({ text, from, to, piece, other }) => {
      const [a, b] = [Math.floor(from * text.length), Math.floor(to * text.length)];
      const chars = text.slice(0, Math.min(a, b)) + piece + other.slice(0, 200) + text.slice(Math.max(a, b));
      const extraction = extract(chars);
      assert.deepEqual(extractionFaults(chars, extraction), []);
      assert.deepEqual(extract(chars), extraction);
    }),
    { numRuns: RUNS },
  );
});

test('TX52 strings of nothing but marks and labels give sound extractions', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const chars = parts.join('');
      assert.deepEqual(extractionFaults(chars, extract(chars)), []);
    }),
    { numRuns: 500 },
  );
});

test('TX52 long runs of one thing come to an end', () => {
  for (const piece of [
    ...pieces,
    '\r\n',
    '1.\n',
    '（',
    '《甲',
    '“甲',
    '甲的',
    'a. ',
    '中老',
    '2030年',
    'The ',
    'A B ',
    '；',
    '、甲',
  ]) {
    const chars = piece.repeat(20_000);
    assert.equal(extract(chars).codePoints, [...chars].length);
  }
});

test('TX10 the published texts beside the checkout keep the invariants', (t) => {
  const shared = process.env.ENTENTE_TEXTS
    ? pathToFileURL(`${process.env.ENTENTE_TEXTS}/`)
    : new URL('../../../shared/plans/', import.meta.url);
  if (!existsSync(shared))
    return t.skip('neither ENTENTE_TEXTS nor ../shared/plans is here: published texts were NOT checked');
  for (const name of readdirSync(shared).filter((each) => each.endsWith('.txt'))) {
    const chars = readFileSync(new URL(name, shared), 'utf8');
    assert.deepEqual(extractionFaults(chars, extract(chars)), [], name);
  }
});

test('TX10 a broken extraction is found out', () => {
  const good = extract(plan);
  const moved = {
    ...good,
    provisions: good.provisions.map((each) =>
      each.path === '2.1' ? { ...each, end: each.end + 400 } : each,
    ),
  };
  assert.ok(extractionFaults(plan, moved).length > 0);
});

test('TX51 the JSON has offsets in the unit that was asked for, and no root', () => {
  const chars = '𠀀计划\n1.扩大双边贸易。\n2.举办联合展览。\n';
  const json = (offsets: 'codepoints' | 'utf16') =>
    extractionToJson(extract(chars), chars, { sha256: 'ab', encoding: 'utf-8' }, { offsets });
  const first = (value: ReturnType<typeof json>) => JSON.parse(JSON.stringify(value)).provisions[0];
  assert.deepEqual(json('codepoints').source, {
    sha256: 'ab',
    encoding: 'utf-8',
    codePoints: [...chars].length,
  });
  assert.deepEqual(
    [first(json('codepoints')).path, first(json('codepoints')).label, first(json('codepoints')).start],
    ['1', '1.', 4],
  );
  assert.equal(first(json('utf16')).start, 5);
});
