/** Ids and sides of a line of succession. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { elsewhere, parseElsewhere } from './objects/index.ts';
import {
  carriedId,
  type EditionVerdict,
  type SuccessionLink,
  successionId,
  successionRelation,
  successionValues,
} from './succession.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const old = { id: 'a', place: '2.1', words: 'train 500' };
const now = { id: 'b', place: '2.2', words: 'train 600' };
const link = (more: { old?: typeof old | null; now?: typeof now | null; verdict?: EditionVerdict } = {}) => {
  const made: SuccessionLink = {
    language: 'en',
    verdict: more.verdict ?? 'sharpened',
    before: { plan: 'p1', title: { en: 'First' }, side: more.old === undefined ? old : more.old },
    after: { plan: 'p2', title: { en: 'Second' }, side: more.now === undefined ? now : more.now },
  };
  return made;
};

test('PL1060 the id follows from plans and commitments, whatever their words and verdict are', () => {
  const id = successionId(link(), sha256);
  assert.match(id, /^[0-9a-f]{32}$/);
  assert.equal(
    successionId(link({ verdict: 'kept', now: { ...now, words: 'other', place: '9' } }), sha256),
    id,
  );
  const others = [
    link({ now: { ...now, id: 'c' } }),
    link({ old: { ...old, id: 'c' } }),
    link({ old: null }),
    link({ now: null }),
    { ...link(), after: { ...link().after, plan: 'p3' } },
  ];
  const ids = others.map((one) => successionId(one, sha256));
  assert.equal(new Set([id, ...ids]).size, others.length + 1);
});

test('PL1060 each side names its own commitment and tells the other plan’s', () => {
  assert.deepEqual(successionValues(link(), 'after'), {
    commitment: 'commitment/b',
    direction: 'from-last',
    relation: 'continued',
    plan: { en: 'First' },
    place: '2.1',
    words: { en: 'train 500' },
    other: 'p1/a',
  });
  assert.deepEqual(successionValues(link(), 'before'), {
    commitment: 'commitment/a',
    direction: 'to-next',
    relation: 'continued',
    plan: { en: 'Second' },
    place: '2.2',
    words: { en: 'train 600' },
    other: 'p2/b',
  });
});

test('PL1060 what ends has a side in the plan before alone, what is new in the next alone', () => {
  const ends = link({ now: null, verdict: 'gone' });
  assert.equal(successionValues(ends, 'after'), null);
  assert.deepEqual(successionValues(ends, 'before'), {
    commitment: 'commitment/a',
    direction: 'to-next',
    relation: 'not-continued',
    plan: { en: 'Second' },
  });
  const begins = link({ old: null, verdict: 'new' });
  assert.equal(successionValues(begins, 'before'), null);
  assert.equal(successionValues(begins, 'after')?.relation, 'new');
});

test('PL1060 how much a wording changed is not told: what differs at all goes on', () => {
  const verdicts = ['kept', 'reworded', 'sharpened', 'weakened', 'mixed', 'gone', 'new'] as const;
  assert.deepEqual(
    verdicts.map((verdict) => successionRelation(verdict)),
    ['carried-over', 'continued', 'continued', 'continued', 'continued', 'not-continued', 'new'],
  );
});

test('PL1060 what is carried over has one id for each thing and next plan', () => {
  const id = carriedId({ from: 'p1', to: 'p2', ref: 'task/t' }, sha256);
  assert.equal(carriedId({ from: 'p1', to: 'p2', ref: 'task/t' }, sha256), id);
  assert.notEqual(carriedId({ from: 'p1', to: 'p3', ref: 'task/t' }, sha256), id);
  assert.notEqual(carriedId({ from: 'p1', to: 'p2', ref: 'body/t' }, sha256), id);
});

test('PL1060 a commitment of another plan is a line of one form', () => {
  assert.deepEqual(parseElsewhere(elsewhere({ plan: 'p1', id: 'a' })), { plan: 'p1', id: 'a' });
  for (const text of ['', 'p1', 'p1/', '/a', 'p1/a/b', 'p 1/a', '../a', 'p1/<b>'])
    assert.equal(parseElsewhere(text), null, text);
});
