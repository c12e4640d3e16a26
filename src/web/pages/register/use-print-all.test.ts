/** The way to paper: everything is fetched before anything is printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printStep } from './use-print-all.ts';

const rows = { more: false, loading: false, failed: false, loadMore: () => {} };

test('DK118 nothing is fetched or printed before somebody asks', () => {
  assert.equal(printStep(false, { ...rows, more: true }), 'nothing');
  assert.equal(printStep(false, rows), 'nothing');
});

test('DK118 what is missing is fetched page by page, and only then is it printed', () => {
  assert.equal(printStep(true, { ...rows, more: true }), 'fetch');
  assert.equal(printStep(true, { ...rows, more: true, loading: true }), 'wait');
  assert.equal(printStep(true, { ...rows, loading: true }), 'wait');
  assert.equal(printStep(true, rows), 'print');
});

test('DK118 a page that cannot be had ends it: a part is never printed as if it were all', () => {
  assert.equal(printStep(true, { ...rows, more: true, failed: true }), 'give-up');
  assert.equal(printStep(true, { ...rows, failed: true }), 'give-up');
});
