/** Areas in a better copy: carried where nothing is left to choice. The texts are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedAreas } from './carry-areas.ts';
import type { OutlineNode } from './values.ts';

type Line = readonly [path: string, label: string, heading: string | null, words: string];

/** A text of these provisions one after another, each named by `side` and its path. */
function textOf(side: string, lines: readonly Line[]) {
  const characters = [...lines.map(([, , , words]) => words).join('')];
  let at = 0;
  const nodes = lines.map(([path, label, heading, words]): OutlineNode => {
    const start = at;
    at += [...words].length;
    const role = heading === null ? 'operative' : 'heading';
    return { id: `${side} ${path}`, path, label, heading, role, start, end: at };
  });
  const root: OutlineNode = {
    ...{ id: `${side} root`, path: '', label: null, heading: null, role: 'root' as const },
    ...{ start: 0, end: characters.length },
  };
  return { characters, nodes: [root, ...nodes] };
}
const old = textOf('old', [
  ['1', '一、', '经济', '一、经济\n'],
  ['1.1', '1.', null, '建设港口。'],
  ['1.2', '2.', null, '培训教师。'],
  ['2', '二、', '人文', '二、人文\n'],
]);
const carriedTo = (lines: readonly Line[]) => Object.fromEntries(carriedAreas(old, textOf('new', lines)));

test('PL50 the same path, label and heading is the same area, whatever its provisions say', () => {
  const carried = carriedTo([
    ['1', '一、', '经济', '一、经济\n'],
    ['1.1', '1.', null, '建设两个港口。'],
    ['1.2', '2.', null, '培训教师。'],
    ['2', '二、', '人文', '二、人文\n'],
  ]);
  const same = { 'old root': 'new root', 'old 1': 'new 1', 'old 1.2': 'new 1.2', 'old 2': 'new 2' };
  assert.deepEqual(carried, same);
});

test('PL50 another heading, label or place is another area', () => {
  const carried = carriedTo([
    ['1', '一、', '经济合作', '一、经济合作\n'],
    ['1.1', '(1)', null, '建设港口。'],
    ['2', '二、', '安全', '二、安全\n'],
    ['3', '三、', '人文', '三、人文\n'],
    ['3.2', '2.', null, '培训教师。'],
  ]);
  assert.deepEqual(carried, { 'old root': 'new root' });
});
