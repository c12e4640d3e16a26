/** Damaged files of every format, each made by a seed, and what becomes of them. Shared by the proof and its thread. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { problems } from '../../src/base/index.ts';
import { type ReadDocument, readDocument } from '../../src/readers/index.ts';
import { definition, docxParts, list, listed, pack, paragraph } from '../readers/make-docx.ts';
import { linesAt, makePdf } from '../readers/make-pdf.ts';

/** Numbers that a seed gives, the same everywhere (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let n = Math.imul(state ^ (state >>> 15), 1 | state);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return Math.floor((((n ^ (n >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** One to four harms done to the bytes; a gentle one is a single byte of the words, which leaves the form of XML alone. */
function mutationOf(bytes: Uint8Array, foreign: Uint8Array, seed: number, isGentle = false): Uint8Array {
  const random = randomOf(seed);
  let mutated: Uint8Array = bytes.slice();
  if (isGentle) {
    for (let at = random(mutated.length); at < mutated.length; at++)
      if (/[\w]/.test(String.fromCharCode(mutated[at] ?? 0))) {
        mutated[at] = 0x61 + random(26);
        return mutated;
      }
  }
  for (let times = 1 + random(4); times > 0; times--) {
    const [one, other] = [random(mutated.length + 1), random(mutated.length + 1)];
    const [at, to] = [Math.min(one, other), Math.max(one, other)];
    const piece = mutated.subarray(at, Math.min(to, at + 2000));
    switch (random(7)) {
      case 0:
        for (let flips = 1 + random(8); flips > 0 && mutated.length > 0; flips--)
          mutated[random(mutated.length)] = random(256);
        break;
      case 1:
        mutated = mutated.slice(0, to);
        break;
      case 2:
        mutated = join(mutated.subarray(0, at), mutated.subarray(to));
        break;
      case 3:
        mutated = join(
          mutated.subarray(0, at),
          foreign.subarray(random(foreign.length), random(foreign.length)),
          mutated.subarray(at),
        );
        break;
      case 4:
        mutated = join(
          mutated.subarray(0, at),
          ...Array.from({ length: 1 + random(30) }, () => piece),
          mutated.subarray(at),
        );
        break;
      case 5:
        mutated = join(
          mutated.subarray(0, at),
          Uint8Array.from({ length: random(40) }, () => random(256)),
          mutated.subarray(at),
        );
        break;
      default: {
        const half = piece.subarray(0, piece.length >> 1);
        mutated = join(
          mutated.subarray(0, at),
          ...Array.from({ length: 1 + random(200) }, () => half.subarray(0, 60)),
          mutated.subarray(at),
        );
      }
    }
    if (mutated.length > 2_000_000) mutated = mutated.slice(0, 2_000_000);
  }
  return mutated;
}

function checkSound({ chars, map, mediaType, converter }: ReadDocument): void {
  const length = Array.from(chars).length;
  let end = 0;
  for (const span of map.spans) {
    assert.ok(span.start >= end && span.end > span.start && span.end <= length);
    end = span.end;
  }
  assert.ok(mediaType !== '' && converter.name !== '' && chars.trim() !== '' && !chars.includes('\u0000'));
}

async function tryFile(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  const read = await readDocument(bytes, { name });
  if (!read.ok) {
    assert.ok(Object.hasOwn(problems, read.error.code));
    return 'refused';
  }
  checkSound(read.value);
  return 'read';
}

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/readers/${name}`));
const text = (chars: string): Uint8Array => new TextEncoder().encode(chars);
const encodings: { readonly samples: readonly { readonly hex: string }[] } = JSON.parse(
  readFileSync('fixtures/vectors/encodings.json', 'utf8'),
);
const markdown = text(
  '---\na: b\n---\n# 第一部分\n\n1. **甲** [乙](x)[^1]\n   - 丙\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n> 引 `码`\n\n```\nx\n```\n\n[^1]: 注\n',
);
const page = text(
  '<!doctype html><html><head><meta charset="utf-8"></head><body><nav><a href="/">首页</a></nav><article><h1>计划</h1><ol type="i"><li>甲<ul><li>乙</ul></ol><table><tr><td>1<td>贸易</table><p style="display:none">x</p><p>双方&nbsp;合作<br>续<sup>2</sup></p></article></body></html>',
);
const akn = text(
  '<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="x"><meta/><body><part><num>I</num><heading>甲</heading><article><num>1.</num><content><p>双方<ref href="#a">合作</ref>&amp;<authorialNote><p>注</p></authorialNote></p><table><tr><td><p>1</p></td></tr></table></content></article></part></body></act></akomaNtoso>',
);
const pdf = makePdf({
  pages: [
    [
      ...linesAt(72, 740, [
        'Part I',
        '1. The Parties cooperate in trade and transport and in further fields that they',
        'agree on.',
      ]),
      { text: '- 1 -', x: 290, y: 30 },
    ],
    linesAt(72, 740, ['2. They meet.']),
  ],
});

/** Word documents are harmed twice: in the package, whose checksums show it, and in their XML before packing. */
const docx = docxParts({
  body: `${listed('甲', 1)}${listed('乙', 1, 1)}${paragraph('丙')}<w:tbl><w:tr><w:tc>${paragraph('1')}</w:tc><w:tc>${paragraph('2')}</w:tc></w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id="1"/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`,
  numbering:
    definition(0, [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '%1.%2' },
    ]) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
  footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
});
const inner = [
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  'word/_rels/document.xml.rels',
];

async function docxOf(seed: number): Promise<Uint8Array> {
  const whole = await pack(docx, { level: 1 });
  if (seed % 3 === 0) return mutationOf(whole, sample('lanze.en.docx'), seed);
  const name = inner[seed % inner.length] ?? '';
  const part = docx[name];
  const xml = typeof part === 'string' ? text(part) : new Uint8Array();
  return pack({ ...docx, [name]: mutationOf(xml, xml, seed, seed % 2 === 0) }, { level: 0 });
}

const formats: Readonly<Record<string, (seed: number) => Uint8Array | Promise<Uint8Array>>> = {
  txt: (seed) => {
    const { hex = '' } = encodings.samples[seed % encodings.samples.length] ?? {};
    return mutationOf(new Uint8Array(Buffer.from(hex, 'hex')), text('第一条 双方合作。\n'), seed);
  },
  html: (seed) => mutationOf(seed % 20 === 0 ? sample('lanze.en.html') : page, akn, seed),
  md: (seed) => mutationOf(markdown, page, seed),
  xml: (seed) => mutationOf(akn, page, seed, seed % 2 === 0),
  docx: docxOf,
  pdf: (seed) => mutationOf(seed % 50 === 0 ? sample('lanze.en.pdf') : pdf, sample('lanze.lo.pdf'), seed),
};

/** How many of the seeds `1 … cases` were read and refused; throws at the first that was neither, named by its seed. */
export async function tryAll(name: string, cases: number): Promise<{ read: number; refused: number }> {
  const outcomes = { read: 0, refused: 0 };
  const fileOf = formats[name];
  for (let seed = 1; seed <= cases && fileOf !== undefined; seed++) {
    try {
      outcomes[await tryFile(await fileOf(seed), `plan.${name}`)]++;
    } catch (error) {
      throw new Error(`${name} ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return outcomes;
}
