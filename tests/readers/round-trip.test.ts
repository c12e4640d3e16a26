/**
 * The same text as plain text and as a real program wrote it: the outline that is found is the same. The samples were made
 * by LibreOffice out of the plain texts (`make-samples.ts`); their labels are numbers that the program draws.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import mammoth from 'mammoth';
import { type Digest, digestFile } from '../../src/app/index.ts';
import { findPlaces } from '../../src/readers/index.ts';
import { type AknLevel, makeAkn } from './make-akn.ts';

const samples = {
  'china-laos.zh': 'fixtures/plans/china-laos-2024-2028.zh.txt',
  'lanze.lo': 'fixtures/readers/lanze.lo.txt',
  'lanze.en': 'fixtures/readers/lanze.en.txt',
} as const;
const forms = ['docx', 'html', 'md', 'akn', 'pdf'] as const;

/** The plain text as Markdown: parts and areas are headings, everything else paragraphs. */
function toMarkdown(text: string): string {
  const heading = (line: string): string =>
    /^(?:第.部分|Part |ພາກທີ )/.test(line)
      ? `## ${line}`
      : /^(?:[一二三]、|[IVX]+\. )/.test(line)
        ? `### ${line}`
        : line;
  return text
    .split('\n')
    .map((line) => heading(line).replace(/[[\]*_<>]/g, '\\$&'))
    .join('\n');
}

const romanLevels = (part: string): readonly AknLevel[] => [
  { label: new RegExp(`^${part} [IVX]+ `), element: 'part', hasHeading: true },
  { label: /^[IVX]+\. /, element: 'section', hasHeading: true },
  { label: /^\d+\. /, element: 'article', hasHeading: false },
  { label: /^\(\d+\) /, element: 'point', hasHeading: false },
];
const aknLevels: Readonly<Record<string, readonly AknLevel[]>> = {
  'china-laos.zh': [
    { label: /^第.部分 /, element: 'part', hasHeading: true },
    { label: /^[一二三]、/, element: 'section', hasHeading: true },
    { label: /^\d+\./, element: 'article', hasHeading: false },
  ],
  'lanze.lo': romanLevels('ພາກທີ'),
  'lanze.en': romanLevels('Part'),
};

async function digest(file: string): Promise<Digest> {
  const [name = '', form] = [
    file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.')),
    file.split('.').at(-1),
  ];
  const source = Reflect.get(samples, name);
  const text = (): string => readFileSync(String(source), 'utf8');
  const bytes =
    form === 'md'
      ? Buffer.from(toMarkdown(text()))
      : form === 'akn'
        ? Buffer.from(makeAkn(text(), aknLevels[name] ?? []))
        : readFileSync(file);
  const digested = await digestFile({ bytes: new Uint8Array(bytes), name: file });
  assert.ok(digested.ok, JSON.stringify(digested));
  return digested.value;
}
const outlineOf = ({ extraction }: Digest): readonly unknown[] =>
  extraction.provisions.map(({ path, label, heading, role }) => ({ path, label, heading, role }));
const wordsOf = (chars: string): string => chars.replace(/\s+/gu, '');
const codesOf = ({ document }: Digest): readonly string[] => document.notes.map(({ code }) => code);

for (const [name, source] of Object.entries(samples)) {
  for (const form of forms) {
    test(`TX174 ${name} as ${form}: the same words, outline and commitments as the plain text`, async () => {
      const plain = await digest(source);
      const other = await digest(`fixtures/readers/${name}.${form}`);
      assert.equal(wordsOf(other.document.chars), wordsOf(plain.document.chars));
      assert.deepEqual(outlineOf(other), outlineOf(plain));
      assert.equal(other.extraction.commitments.length, plain.extraction.commitments.length);
    });

    test(`TX161 ${name} as ${form}: every word leads to a place, in order`, async () => {
      const { document } = await digest(`fixtures/readers/${name}.${form}`);
      const points = Array.from(document.chars);
      let end = 0;
      for (const span of document.map.spans) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= points.length);
        assert.equal(
          points.slice(end, span.start).join('').trim(),
          '',
          'nothing printed lies between the spans',
        );
        end = span.end;
      }
      assert.equal(points.slice(end).join('').trim(), '');
      const at = Math.floor(points.length / 2);
      assert.ok(findPlaces(document.map, document.chars, { start: at, end: at + 40 }).length > 0);
    });
  }
}

test('TX174 Word numbering that became text and running heads that were left out are reported', async () => {
  assert.deepEqual(codesOf(await digest('fixtures/readers/lanze.lo.docx')), [
    'headers-left-out',
    'numbering-made-text',
  ]);
});

for (const name of Object.keys(samples)) {
  test(`TX172 ${name}: another reader of Word documents finds the same words, numbers apart`, async () => {
    const file = `fixtures/readers/${name}.docx`;
    const ours = wordsOf((await digest(file)).document.chars);
    const theirs = (await mammoth.extractRawText({ path: file })).value.split('\n').map(wordsOf);
    let at = 0;
    for (const line of theirs) {
      const found = ours.indexOf(line, at);
      assert.ok(found >= at, line);
      // Between two paragraphs stands nothing but the number that Word draws.
      assert.ok(found - at <= 12, ours.slice(at, found));
      at = found + line.length;
    }
    assert.equal(at, ours.length);
  });
}
