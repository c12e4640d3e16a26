/** Releases as they are kept, and what their steps and the route make of what comes next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LeavingLine, WhatGoes } from './outgoing.ts';
import {
  keptRelease,
  nextStep,
  type Release,
  type ReleaseStep,
  releaseJson,
  releasers,
  type StepTaken,
  stepsInForce,
} from './release-form.ts';
import type { Route } from './route.ts';

const took = (step: ReleaseStep | 'prepare', person = 'p1'): StepTaken => {
  return { step, by: 'Sample Person', person, at: '2026-11-26T08:00:00Z', number: '', note: '' };
};
const all: Route = { consult: true, approve: true, people: 2 };

const everything: readonly WhatGoes[] = [
  { kind: 'values', registers: ['mechanism/m/title', 'plan/p/title'] },
  {
    kind: 'claims',
    claims: [
      { claim: 'c', beside: '["salt","claim",{}]' },
      { claim: 'd', beside: null },
    ],
  },
  {
    kind: 'package',
    id: '01970000-0000-7000-8000-000000000001',
    title: { zh: '示例', lo: 'ຕົວຢ່າງ' },
    occasion: {},
    date: null,
    registers: ['mechanism/m/title'],
    claims: [],
  },
  { kind: 'lock', period: '2026-H1', locked: false },
  { kind: 'terms', terms: [{ subject: 'claims', days: 30, deemed: true }] },
  { kind: 'draft', register: 'plan/p/title', to: ['b', 'c'], note: 'Sample note', days: 12 },
  {
    kind: 'answers',
    answers: [
      { kind: 'object', item: 'e1', beside: '["salt","reason","Sample reason"]' },
      { kind: 'withdraw', item: 'e2' },
    ],
  },
  {
    kind: 'package-answer',
    package: '01970000-0000-7000-8000-000000000001',
    exceptions: [
      { kind: 'consult', item: 'e1', beside: '["salt","reason","Sample"]' },
      { kind: 'open', item: 'e2' },
    ],
  },
  {
    kind: 'disagreement',
    dispute: 'd',
    act: { act: 'state', beside: '["salt","statement","Sample view"]' },
  },
  {
    kind: 'disagreement',
    dispute: 'd',
    act: { act: 'refer', level: 'ministers', meeting: 'meeting/m', on: '2026-12' },
  },
  {
    kind: 'disagreement',
    dispute: 'd',
    act: { act: 'end', outcome: 'settled', on: '2027', beside: '["salt","outcome","Sample"]' },
  },
  { kind: 'disagreement', dispute: 'd', act: { act: 'take-back' } },
  { kind: 'silence', items: ['e1', 'e2'] },
];

const nameOf = (what: WhatGoes): string =>
  what.kind === 'disagreement' ? `${what.kind} (${what.act.act})` : what.kind;
const line: LeavingLine = {
  ...{ register: 'plan/p/title', act: 'propose', item: null },
  ...{ value: '{"en":"Sample"}', beside: ['["salt","claim",{}]'] },
};

for (const what of everything)
  test(`AP966 a release of ${nameOf(what)} comes back as it was kept`, () => {
    const release: Release = {
      what,
      lines: [line, { ...line, act: 'confirm', item: 'entry' }, { ...line, act: 'report' }],
      digest: 'ab12',
      steps: [took('prepare'), { ...took('approve'), number: 'Sample 14', note: 'Sample note' }],
      ended: null,
    };
    assert.deepEqual(keptRelease(JSON.parse(JSON.stringify(releaseJson(release)))), release);
    for (const ended of ['released', 'withdrawn'] as const)
      assert.equal(keptRelease(releaseJson({ ...release, ended })).ended, ended);
  });

test('AP966 what comes next follows the route, whatever was done before it was prepared anew', () => {
  const steps: StepTaken[] = [took('prepare')];
  const next = (route = all) => nextStep({ steps }, route);
  assert.equal(next(), 'consult');
  steps.push(took('consult'));
  assert.equal(next(), 'approve');
  steps.push(took('approve'));
  assert.equal(next(), 'release');
  steps.push(took('release'));
  assert.deepEqual(
    releasers({ steps }, all).map(({ person }) => person),
    ['p1'],
  );
  steps.push(took('renew', 'p2'));
  assert.equal(next(), 'consult');
  assert.deepEqual([stepsInForce({ steps }), releasers({ steps }, all)], [[], []]);
});

test('AP966 a route that asks for less lets go sooner, and none at all at once', () => {
  const steps = [took('prepare')];
  const next = (consult: boolean, approve: boolean) => nextStep({ steps }, { consult, approve, people: 1 });
  assert.deepEqual(
    [next(true, true), next(true, false), next(false, true), next(false, false)],
    ['consult', 'consult', 'approve', 'release'],
  );
});
