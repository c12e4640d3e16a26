/** A plan's particulars between form and patch. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankParty, fieldsOfPlan, planPatch } from './plan-fields.ts';

const plan = {
  title: { zh: '计划' },
  period: { from: '2024', to: '2028' },
  parties: [{ code: 'la', name: { lo: 'ລາວ' }, ours: true }],
};

test('DK6 a form that nobody changed patches what is there already', () => {
  assert.deepEqual(planPatch(fieldsOfPlan(plan)), plan);
});

test('DK6 empty names, half a period and parties without a word are left out', () => {
  const fields = {
    ...fieldsOfPlan(plan),
    title: { zh: ' ', lo: 'ແຜນ ', en: '' },
    to: '',
    parties: [blankParty],
  };
  assert.deepEqual(planPatch(fields), { title: { lo: 'ແຜນ' }, period: null });
});
