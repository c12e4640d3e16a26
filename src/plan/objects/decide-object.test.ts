/** Changes of objects: what becomes of them, and what is refused. Surroundings are written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decideObject,
  decideRetirement,
  type Known,
  type ObjectType,
  objectType,
  type SideParty,
  type Surroundings,
  type Values,
} from './index.ts';

function typeOf(name: string): ObjectType {
  const type = objectType(name);
  assert.ok(type !== null);
  return type;
}

interface World {
  readonly known?: Readonly<Record<string, Known>>;
  readonly next?: Readonly<Record<string, readonly string[]>>;
  readonly taken?: boolean;
  readonly files?: readonly string[];
  readonly parties?: readonly SideParty[];
}

const around = ({
  known = {},
  next = {},
  taken = false,
  files = [],
  parties = [],
}: World = {}): Surroundings => ({
  known: (ref) => known[ref] ?? null,
  next: (_field, id) => next[id] ?? [],
  isTaken: () => taken,
  period: () => 'open' as const,
  hasFile: (sha256) => files.includes(sha256),
  parties,
});

function decide(name: string, before: Values | null, patch: Values, world?: World, id = 'x') {
  return decideObject(typeOf(name), id, before, patch, around(world));
}
function good(name: string, before: Values | null, patch: Values, world?: World) {
  const decided = decide(name, before, patch, world);
  assert.ok(decided.ok, JSON.stringify(decided));
  return decided.value;
}
function wrong(
  name: string,
  before: Values | null,
  patch: Values,
  world?: World,
  id = 'x',
): readonly string[] {
  const decided = decide(name, before, patch, world, id);
  return decided.ok ? [] : decided.error.map(({ at, fault }) => `${at} ${fault}`);
}

const here: Known = { retired: false, values: {} };

test('OB2 only what changes becomes a change, and a field is taken away by null', () => {
  const before = { title: { en: 'Hold the course' }, state: 'planned', due: '2026-12' };
  const { changes, values } = good('task', before, {
    title: { en: ' Hold the course ' },
    state: 'done',
    due: null,
    number: '7',
  });
  assert.deepEqual(changes, [
    { field: 'state', value: 'done' },
    { field: 'due', value: null },
    { field: 'number', value: '7' },
  ]);
  assert.deepEqual(values, { title: { en: 'Hold the course' }, state: 'done', number: '7' });
});

test('OB3 every fault is named at once, each at its field', () => {
  const patch = {
    title: { en: ' ' },
    due: '2026-02-30',
    begun: '2026-05',
    finished: '2026-04',
    colour: 'red',
  };
  assert.deepEqual(wrong('task', null, patch), [
    'due date',
    'colour form',
    'title missing',
    'state missing',
    'finished order',
  ]);
});

test('OB3 a required field cannot be taken away', () => {
  assert.deepEqual(wrong('task', { title: { en: 'a' }, state: 'planned' }, { title: null }), [
    'title missing',
  ]);
});

test('OB3 dates follow each other also where only one of them changes', () => {
  const before = { title: { zh: '协定' }, stage: 'signed', signed: '2021-03' };
  assert.deepEqual(wrong('instrument', before, { expires: '2020' }), ['expires order']);
  assert.deepEqual(wrong('instrument', before, { expires: '2021', force: '2021-03-31' }), []);
});

test('OB3 women among people, and used among offered, are no more than these', () => {
  const patch = { title: { en: 'Course' }, form: 'course', date: '2026', people: 20, women: 21 };
  assert.deepEqual(wrong('activity', null, patch), ['women at-most']);
  const quotas = [{ province: { zh: '云南' }, offered: 5, allocated: 6 }];
  assert.deepEqual(wrong('activity', null, { ...patch, women: 9, quotas }), ['quotas/0/allocated at-most']);
});

test('OB3 evidence is a file or an address', () => {
  const patch = { title: { en: 'Photograph' }, showing: 'held' };
  assert.deepEqual(wrong('evidence', null, patch), ['file one-of']);
  assert.deepEqual(wrong('evidence', null, { ...patch, address: 'https://sample.example/a' }), []);
});

test('OB3 a channel has two different ends', () => {
  const known = { 'body/1': here, 'provision/p': here };
  const patch = { ours: 'body/1', theirs: 'body/1', areas: ['provision/p'] };
  assert.deepEqual(wrong('channel', null, patch, { known }), ['theirs same']);
});

test('OB4 a new reference leads to something that is there and in use; one that stood may stay', () => {
  const known = { 'body/1': here, 'body/2': { ...here, retired: true } };
  const task = { title: { en: 'a' }, state: 'planned' };
  assert.deepEqual(
    wrong('task', null, { ...task, lead: 'body/1', support: ['body/1', 'body/2', 'body/3'] }, { known }),
    ['support/1 retired', 'support/2 not-there'],
  );
  const before = { ...task, support: ['body/2', 'body/3'] };
  assert.deepEqual(wrong('task', before, { support: ['body/3', 'body/2', 'body/1'] }, { known }), []);
  assert.deepEqual(wrong('task', null, { ...task, lead: 'letter/1' }), ['lead wrong-kind']);
});

test('OB4 references in rows are looked at too, at their row', () => {
  const patch = {
    title: { en: 'Line' },
    stage: 'building',
    partners: [
      { side: 'ours', body: 'body/1' },
      { side: 'third', body: 'body/9', country: 'TH' },
    ],
  };
  assert.deepEqual(wrong('project', null, patch, { known: { 'body/1': here } }), [
    'partners/1/body not-there',
  ]);
});

test('OB4 files were brought before they are named', () => {
  const [there, nowhere] = ['a'.repeat(64), 'b'.repeat(64)];
  const letter = { number: '12', title: { en: 'Reply' }, direction: 'in', date: '2026', state: 'registered' };
  const scans = [
    { sha256: there, name: 'p1.pdf' },
    { sha256: nowhere, name: 'p2.pdf' },
  ];
  assert.deepEqual(wrong('letter', null, { ...letter, scans }, { files: [there] }), ['scans/1 file-unknown']);
});

test('OB5 nothing comes before itself: at once, by one step, by many', () => {
  const milestone = { title: { en: 'm' }, state: 'planned' };
  const known = { 'milestone/x': here, 'milestone/b': here, 'milestone/c': here, 'milestone/d': here };
  const next = { b: ['c'], c: ['d'], d: ['x'] };
  assert.deepEqual(wrong('milestone', milestone, { waits: ['milestone/x'] }, { known }), ['waits cycle']);
  assert.deepEqual(wrong('milestone', milestone, { waits: ['milestone/b'] }, { known, next }), [
    'waits cycle',
  ]);
  assert.deepEqual(
    wrong('milestone', milestone, { waits: ['milestone/b'] }, { known, next: { b: ['c'] } }),
    [],
  );
});

test('OB5 a circle that was there already does not hang the question', () => {
  const known = { 'body/b': here };
  const body = { name: { en: 'a' }, side: 'ours' };
  assert.deepEqual(wrong('body', body, { parent: 'body/b' }, { known, next: { b: ['c'], c: ['b'] } }), []);
});

const indicator: Known = { retired: false, values: { unit: 'percent' } };
const value = { indicator: 'indicator/i', period: '2026', side: 'ours' };

test('OB6 the unit of an indicator is filled in, and another one is refused', () => {
  const known = { 'indicator/i': indicator };
  const { values } = good('indicator-value', null, { ...value, value: { amount: '98.0' } }, { known });
  assert.deepEqual(values.value, { amount: '98', unit: 'percent' });
  const other = { ...value, value: { amount: '98', unit: 'lines' } };
  assert.deepEqual(wrong('indicator-value', null, other, { known }), ['value unit']);
});

test('OB6 targets of an indicator have its own unit, also when the unit is what changes', () => {
  const before = good('indicator', null, {
    title: { en: 'Zero-tariff lines' },
    unit: 'percent',
    comparator: 'at-least',
    aggregation: 'latest',
    targets: [{ period: '2028', target: { amount: '98' } }],
  }).values;
  assert.deepEqual(before.targets, [{ period: '2028', target: { amount: '98', unit: 'percent' } }]);
  assert.deepEqual(wrong('indicator', before, { unit: 'lines' }), ['targets/0/target unit']);
});

test('OB7 a second value of one period and side is refused', () => {
  const known = { 'indicator/i': indicator };
  const again = { ...value, value: { amount: '97' } };
  assert.deepEqual(wrong('indicator-value', null, again, { known, taken: true }), ['indicator twice']);
  // What does not touch these fields does not ask.
  const before = { ...value, value: { amount: '97', unit: 'percent' } };
  assert.deepEqual(
    wrong('indicator-value', before, { notes: { en: 'checked' } }, { known, taken: true }),
    [],
  );
});

test('OB11 taking out of use keeps everything, and putting back gives it back', () => {
  const before = { title: { en: 'a' }, state: 'planned' };
  const out = decideRetirement(before, { on: '2026-05-04', reason: 'entered twice' });
  assert.deepEqual(out.changes, [{ field: 'retired', value: { on: '2026-05-04', reason: 'entered twice' } }]);
  assert.deepEqual(decideRetirement(out.values, { on: '2026-05-05', reason: null }).changes, []);
  const back = decideRetirement(out.values, null);
  assert.deepEqual(back.changes, [{ field: 'retired', value: null }]);
  assert.deepEqual(back.values, before);
  assert.deepEqual(decideRetirement(before, null).changes, []);
});
