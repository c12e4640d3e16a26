/** What a followed verification makes of each line that comes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLine } from './use-verification.ts';

test('DK191 a step keeps it running, a result or a problem ends it', () => {
  const step = { stage: 'entries' as const, done: 500, of: 1200 };
  assert.deepEqual(withLine({ step }), { kind: 'running', step });
  const result = {
    sound: true,
    entries: 1200,
    root: '',
    milliseconds: 3,
    checks: [],
    joint: null,
    earlier: [],
  };
  assert.deepEqual(withLine({ result }), { kind: 'found', result });
  const problem = { type: 'x', code: 'not-found', title: '', status: 404, detail: '', facts: {} };
  assert.deepEqual(withLine({ problem }), { kind: 'refused', problem });
});
