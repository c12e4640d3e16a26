/** Items that begin with "to", imperatives, bodies named by letters, preambles of resolutions. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of a text, without white space at lines' ends. */
function undertaken(text: string): string[] {
  const chars = [...text];
  return extract(text).commitments.map(({ start, end }) => chars.slice(start, end).join(''));
}

/** Mentions of the types. */
function mentioned(text: string, types: string): string[] {
  return extract(text)
    .mentions.filter(({ type }) => types.includes(type))
    .map(({ type, text: words }) => `${type} ${words}`);
}

const ARTICLE = 'Agreement\n\nArticle 1\n\n';

test('TX1821 letters that nobody explains name a body where they act, and nothing elsewhere', () => {
  const task = (words: string): string => `Plan\n\n1. Lakes\n\n1.1 ${words}\n\n1.2 We will build a road.\n`;
  assert.deepEqual(mentioned(task('The Office should engage with LKRI to identify data.'), 'O'), ['O LKRI']);
  assert.deepEqual(mentioned(task('PLPC and TQS collaborate to publish documents.'), 'O'), [
    'O PLPC',
    'O TQS',
  ]);
  assert.deepEqual(mentioned(task('We will test the new QVR equipment.'), 'O'), []);
});

test('TX1821 an abbreviation in brackets inside a name is no name of its own', () => {
  assert.deepEqual(
    mentioned(
      'Plan\n\n1. Lakes\n\n1.1 We will draw on the International Lakes Security and Innovation (ILSI) Fund.\n',
      'OFJM',
    ).map((each) => each.slice(2)),
    ['International Lakes Security and Innovation (ILSI) Fund'],
  );
});

test('TX1822 the paragraphs of a preamble are no titles, and the year of a date opens no name', () => {
  const text =
    'Resolution adopted by the General Assembly\non 14 October 2035\n\n90/3. Lakes Declaration\n\nThe General Assembly,\n\nRecalling its resolutions 86/217 of 17 December 2031, 87/246 of 30 December\n2032 and 89/279 of 11 April 2035 on the convening of the Lakes Conference,\n\n1.\nDecides to establish a committee;\n\n14 October 2035\n\nAnnex\nLakes Political Declaration\n\n1.\nWe will build a road.\n';
  const papers = mentioned(text, 'I');
  for (const paper of ['I resolutions 86/217', 'I 87/246', 'I 89/279'])
    assert.ok(papers.includes(paper), paper);
  assert.ok(!papers.some((each) => each.includes('Annex')));
});

test('TX1823 an item that begins with "to" goes on to a further action with "and to"', () => {
  assert.deepEqual(
    undertaken(
      `${ARTICLE}The Parties shall endeavour:\n\n(a) to control the transport of waste and to prevent the dumping of waste in lakes;\n(b) to consider the conditions under which it would be possible to recognize diplomas issued by the universities of the other country and to study the possibility of an arrangement.\n`,
    ),
    [
      'to control the transport of waste',
      'to prevent the dumping of waste in lakes',
      'to consider the conditions under which it would be possible to recognize diplomas issued by the universities of the other country',
      'to study the possibility of an arrangement',
    ],
  );
});

test('TX1823 who is asked to support is asked again; several verbs after an adverb are one purpose', () => {
  assert.deepEqual(
    undertaken(
      'The General Assembly,\n\n1. Encourages the international community to support efforts of States to prepare for and respond to disasters and to support efforts to strengthen systems of warning;\n',
    ).length,
    2,
  );
  assert.deepEqual(
    undertaken(
      `${ARTICLE}The Government will continue to drive cooperation to effectively prevent, deter and respond to piracy.\n`,
    ),
    ['The Government will continue to drive cooperation to effectively prevent, deter and respond to piracy'],
  );
});

test('TX1824 an imperative may have an object in quotation marks, or one of which something is told', () => {
  const plan = (words: string): string => `Plan\n\n1. Lakes\n\n1.1 ${words}\n\n1.2 Build a road.\n`;
  assert.deepEqual(
    undertaken(plan('Establish ‘Growth Zones’ to build data centres.'))[0],
    'Establish ‘Growth Zones’ to build data centres',
  );
  assert.deepEqual(
    undertaken(plan('Rapidly identify at least 5 data sets it will seek to open.'))[0],
    'Rapidly identify at least 5 data sets it will seek to open',
  );
  assert.deepEqual(undertaken(plan('Research shows that lakes will dry.')), ['Build a road']);
});
