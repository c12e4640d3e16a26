/** When a thing's page leads to where agreed values are taken over. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { JointAbout } from '../../http/contract/index.ts';
import { isHeldOtherwise } from './held-otherwise.ts';

type Value = JointAbout['values'][number];
type Kind = Value['lines'][number]['diff'][number]['kind'];

const value = (standing: Value['standing'], ...kinds: readonly Kind[]): Value => {
  const diff = kinds.map((kind) => ({ kind, text: 'sample' }));
  const lines = [{ key: '', label: '', diff }];
  return { register: 'reading/c/kind', field: 'Kind', lines, standing, by: null };
};

test('DK981 a thing’s page leads there where an agreed value differs from ours, and not for what is only proposed', () => {
  assert.equal(isHeldOtherwise([value('agreed', 'same'), value('agreed', 'gone', 'new')]), true);
  assert.equal(isHeldOtherwise([value('agreed', 'new')]), true);
  assert.equal(isHeldOtherwise([value('agreed', 'same')]), false);
  for (const standing of ['proposed', 'contested', 'withdrawn'] as const)
    assert.equal(isHeldOtherwise([value(standing, 'gone', 'new')]), false, standing);
  assert.equal(isHeldOtherwise([]), false);
});
