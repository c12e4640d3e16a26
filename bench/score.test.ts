import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGold } from './gold.ts';
import { scoreFile } from './score.ts';

const seed = new URL('../fixtures/texts/seed-plan/gold.txt', import.meta.url);

test('TX53 the example plan reaches its floors', () => {
  const found = scoreFile(seed);
  assert.equal(found.provisions, 1);
  assert.ok(found.commitments >= 0.85, `${found.commitments}`);
  assert.ok(found.mentions >= 0.83, `${found.mentions}`);
});

test('TX53 the marked file without its marks is the example plan', () => {
  const plan = readFileSync(
    new URL('../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url),
    'utf8',
  );
  assert.equal(readGold(readFileSync(seed, 'utf8')).source, plan);
});

test('TX53 every marked text beside the checkout reaches the floors of a second reader', (t) => {
  const shared = new URL('../../shared/gold/', import.meta.url);
  if (!existsSync(shared)) return t.skip('../shared/gold is not here: only the example plan was scored');
  for (const name of readdirSync(shared).filter((each) => each.endsWith('.gold.txt'))) {
    const found = scoreFile(new URL(name, shared));
    assert.equal(found.provisions, 1, name);
    assert.ok(found.commitments >= 0.85 && found.mentions >= 0.83, `${name}: ${JSON.stringify(found)}`);
    assert.ok(
      found.actor >= 0.95 && found.kind >= 0.9 && found.strength >= 0.88,
      `${name}: ${JSON.stringify(found)}`,
    );
  }
});
