/** Texts whose lines were broken at a page's width, without blank lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** A paragraph in lines of at most `width` units, as a page breaks it. */
function broken(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const TITLE = 'Joint Vision of the Lake States and Borland';
const PREAMBLE = [
  'We, the Lake States and Borland, gathered in Port Sud on 3 May 2030 for the Second Lake Summit, which marks twenty years of friendship between our peoples.',
  'We acknowledge the benefits that this friendship has brought to all who live at the shores of the lakes.',
];
const PARTS: readonly (readonly [heading: string, paragraphs: readonly string[]])[] = [
  [
    'Fighting Fevers, Building Better Health Services at the Shores, and Recovering Together from the Floods',
    [
      'We will strengthen the health services of the shores and train nurses for the smaller islands, in particular those that the floods of last year cut off.',
      'We commit to sharing vaccines with every harbour that asks for them. We welcome the work of the Lake Health Centre.',
    ],
  ],
  [
    'Promoting Safe Navigation',
    [
      'We will build lighthouses on the southern shore and establish a Committee on Navigation that meets every year in one of our harbours.',
    ],
  ],
  [
    'Enhancing Ties Between Our Peoples',
    [
      'We will exchange teachers and students between our schools and universities, and hold a fair of books in every second year.',
      'The fair will be opened to guests from all the shores of the lakes and beyond.',
    ],
  ],
];
const HEADINGS = PARTS.map(([heading]) => heading);

function text(width: number, before: (line: string, at: number) => string[] = (line) => [line]): string {
  const paragraphs = [TITLE, ...PREAMBLE, ...PARTS.flatMap(([heading, said]) => [heading, ...said])];
  return paragraphs
    .flatMap((each) => broken(each, width))
    .flatMap(before)
    .join('\n');
}

function headingsOf(chars: string): string[] {
  return extract(chars)
    .provisions.slice(1)
    .map(({ heading }) => (heading ?? 'none').replaceAll('\n', ' '));
}

test('TX1080 headings are seen by their width, however wide the lines are', () => {
  for (const width of [60, 66, 72, 78, 84, 90, 96]) assert.deepEqual(headingsOf(text(width)), HEADINGS);
});

test('TX1080 a page number between lines changes nothing', () => {
  const numbered = text(72, (line, at) => (at === 4 ? [line, '2'] : [line]));
  assert.deepEqual(headingsOf(numbered), HEADINGS);
});

test('TX1080 a heading of several lines is no part of what is undertaken', () => {
  const chars = text(60);
  const first = extract(chars).commitments[0];
  assert.ok(first);
  assert.match([...chars].slice(first.start, first.end).join(''), /^We will strengthen/);
});

test('TX1080 a line that names nothing but a body and fills the width is no heading', () => {
  const prose = broken(
    `The two sides met. They spoke with the Lake Health Centre and the Northern Harbour Board about the ${'fever and the '.repeat(60)}floods.`,
    64,
  ).join('\n');
  assert.deepEqual(
    headingsOf(`Minutes\n${prose}`).filter((heading) => heading !== 'none'),
    [],
  );
});

test('TX1080 paragraphs of such a text end where one word more had room', () => {
  const said = [
    'We will build lighthouses on the southern shore, and Borland will pay for their lamps in the first ten years of their use.',
    'We will exchange teachers between our schools. Borland and the Lake States will pay for half of what the teachers need each.',
    'We will hold a fair in every second year and invite to it all who print books at the shores of the lakes and beyond them.',
  ];
  const chars = [TITLE, ...PREAMBLE.slice(0, 1), ...said].flatMap((each) => broken(each, 50)).join('\n');
  const points = [...chars];
  assert.deepEqual(
    extract(chars)
      .provisions.slice(1)
      .map(({ start, end }) => points.slice(start, end).join('').trim().replaceAll('\n', ' ')),
    said,
  );
});
