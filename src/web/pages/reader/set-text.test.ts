/** The text as set: nothing added, left out or moved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, type Mark, type Mention, type Provision, setText } from './set-text.ts';

const reading: Mark['reading'] = {
  actor: 'both',
  kind: 'build',
  strength: 'firm',
  due: null,
  leads: [],
  done: null,
};

function provision(
  path: string,
  role: Provision['role'],
  own: readonly [number, string][],
  more: Partial<Provision> = {},
): Provision {
  const spans = own.map(([start, text]) => ({ start, end: start + Array.from(text).length, text }));
  const start = spans[0]?.start ?? 0;
  return {
    ...{ id: `p${path}`, path, label: null, heading: null, role, start, end: spans.at(-1)?.end ?? start },
    ...{ depth: path === '' ? 0 : path.split('.').length, coverage: 'open' as const, own: spans, ...more },
  };
}
function mark(id: string, start: number, end: number, what: Mark['what'] = 'proposal'): Mark {
  return { id, what, provision: 'p1', spans: [{ start, end }], reading };
}
function wordsOf(line: Line): string {
  return line.runs.flatMap((run) => run.pieces.map((piece) => piece.text)).join('');
}

test('DK60 the lines hold every word of the text once, in its order', () => {
  const provisions = [
    provision('', 'root', [
      [0, '标题\n'],
      [13, '\n尾'],
    ]),
    provision('1', 'operative', [[3, '1.甲𠮷乙,丙。\n丁']], { label: '1.' }),
  ];
  const lines = setText({ provisions, marks: [], mentions: [] });
  assert.deepEqual(
    lines.map((line) => [line.start, line.label, wordsOf(line)]),
    [
      [0, '', '标题'],
      [3, '1.', '甲𠮷乙,丙。'],
      [12, '', '丁'],
      [14, '', '尾'],
    ],
  );
});

test('DK61 a line is cut where a commitment or a mention begins or ends, in code points', () => {
  const provisions = [provision('1', 'operative', [[100, '𠮷野推动铁路建设。']])];
  const mentions: Mention[] = [{ type: 'J', start: 104, end: 106, text: '铁路' }];
  const [line] = setText({ provisions, marks: [mark('a', 102, 108)], mentions });
  assert.deepEqual(
    line?.runs.map((run) => [run.mark?.id ?? null, run.opens, run.pieces.map((piece) => piece.text)]),
    [
      [null, false, ['𠮷野']],
      ['a', true, ['推动', '铁路', '建设']],
      [null, false, ['。']],
    ],
  );
});

test('DK61 a commitment in two spans opens once', () => {
  const provisions = [provision('1', 'operative', [[0, '甲乙丙丁戊']])];
  const both: Mark = {
    ...mark('a', 0, 1),
    spans: [
      { start: 0, end: 1 },
      { start: 3, end: 5 },
    ],
  };
  const [line] = setText({ provisions, marks: [both], mentions: [] });
  assert.deepEqual(
    line?.runs.map((run) => [run.mark?.id ?? null, run.opens]),
    [
      ['a', true],
      [null, false],
      ['a', false],
    ],
  );
});

test('DK61 neighbouring commitments stay two', () => {
  const provisions = [provision('1', 'operative', [[0, '甲乙丙丁']])];
  const [line] = setText({ provisions, marks: [mark('a', 0, 2), mark('b', 2, 4)], mentions: [] });
  assert.deepEqual(
    line?.runs.map((run) => [run.mark?.id, run.opens]),
    [
      ['a', true],
      ['b', true],
    ],
  );
});

test('DK62 the printed label hangs, and a heading is what was printed as one', () => {
  const provisions = [
    provision('1', 'heading', [[0, '第一部分 序言\n\n']], { label: '第一部分', heading: '序言' }),
    provision('1.1', 'operative', [[9, '1. 推动合作。']], { label: '1.' }),
  ];
  const [heading, measure] = setText({ provisions, marks: [], mentions: [] });
  assert.deepEqual(
    [heading?.heading, heading?.label, heading && wordsOf(heading)],
    [true, '第一部分', '序言'],
  );
  assert.deepEqual(
    [measure?.heading, measure?.label, measure && wordsOf(measure)],
    [false, '1.', '推动合作。'],
  );
  assert.equal(measure?.gap, true, 'an empty line stands before it');
});
