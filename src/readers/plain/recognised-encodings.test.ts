/** Encodings that browsers know: recognised by evidence, named by a person where the evidence leaves two. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { encodingOf, encodings, readDocument } from '../index.ts';

interface Sample {
  readonly encoding: string;
  readonly text: string;
  readonly hex: string;
}
interface Ambiguous {
  readonly among: readonly string[];
  readonly text: string;
  readonly hex: string;
}
const vectors: { readonly samples: readonly Sample[]; readonly ambiguous: readonly Ambiguous[] } = JSON.parse(
  readFileSync(new URL('../../../fixtures/vectors/encodings.json', import.meta.url), 'utf8'),
);
const bytesOf = ({ hex }: { readonly hex: string }): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

for (const sample of vectors.samples) {
  test(`TX2 a text in ${sample.encoding} is recognised by what it gives`, async () => {
    const read = await readDocument(bytesOf(sample));
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual([read.value.encoding, read.value.chars], [sample.encoding, sample.text]);
  });
  test(`TX8 a text in ${sample.encoding} is read when that is named`, async () => {
    const read = await readDocument(bytesOf(sample), { encoding: sample.encoding });
    assert.ok(read.ok, JSON.stringify(read));
    assert.equal(read.value.chars, sample.text);
  });
}

test('TX4 where two encodings read well and differ, both are named and neither is taken', async () => {
  for (const one of vectors.ambiguous) {
    const read = await readDocument(bytesOf(one));
    assert.ok(!read.ok);
    assert.equal(read.error.code, 'file-encoding-ambiguous');
    const candidates = String(read.error.facts.candidates).split(', ');
    for (const name of one.among) assert.ok(candidates.includes(name), `${name} of ${candidates}`);
    const named = await readDocument(bytesOf(one), { encoding: one.among[0] ?? '' });
    assert.ok(named.ok);
    assert.equal(named.value.chars, one.text);
  }
});

test('TX4 encodings that give the same characters are no choice', async () => {
  // 0x93 0x94 0x92 are the same quotation marks in seven encodings; é is E9 in six.
  const read = await readDocument(Uint8Array.from([...Buffer.from('caf'), 0xe9, 0x20, 0x93, 0x41, 0x94]));
  assert.ok(read.ok);
  assert.equal(read.value.chars, 'café “A”');
});

test('TX8 labels are those of the Encoding Standard, in any case', () => {
  assert.equal(encodingOf('Latin1'), 'windows-1252');
  assert.equal(encodingOf('TIS-620'), 'windows-874');
  assert.equal(encodingOf('GB2312'), 'gb18030');
  assert.equal(encodingOf('cp936'), null);
  assert.equal(encodingOf('x-user-defined'), null);
  for (const name of encodings) assert.equal(encodingOf(name), name);
});

test('TX2 a long text in Big5 with one English page is recognised', async () => {
  const sample = vectors.samples.find(({ encoding }) => encoding === 'big5');
  assert.ok(sample);
  const english = Buffer.from('Article 1. The Parties cooperate.\n'.repeat(5000));
  const read = await readDocument(Buffer.concat([english, bytesOf(sample), Buffer.from('\n'), english]));
  assert.ok(read.ok);
  assert.equal(read.value.encoding, 'big5');
});

for (const sample of vectors.samples) {
  test(`TX4 no beginning of a text in ${sample.encoding} is read wrongly, however short it is`, async () => {
    const bytes = bytesOf(sample);
    let right = 0;
    for (let length = 2; length <= bytes.length; length++) {
      const begun = bytes.slice(0, length);
      const named = await readDocument(begun, { encoding: sample.encoding });
      // A beginning that ends inside a character is no text in this encoding.
      if (!named.ok || named.value.chars.includes('\ufffd') || !sample.text.startsWith(named.value.chars))
        continue;
      const read = await readDocument(begun);
      if (!read.ok) continue;
      assert.equal(read.value.chars, named.value.chars, `${length} bytes`);
      right++;
    }
    assert.ok(right > 10, `${right} beginnings were read`);
  });
}

test('TX4 an English text of any length with the quotation marks of Windows is recognised', async () => {
  const text = 'The Parties\u0092 \u0093joint plan\u0094 \u0096 and the others\u0092 plans';
  const read = await readDocument(new Uint8Array(Buffer.from(text, 'latin1')));
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(
    [read.value.encoding, read.value.chars],
    ['windows-1252', 'The Parties’ “joint plan” – and the others’ plans'],
  );
});
