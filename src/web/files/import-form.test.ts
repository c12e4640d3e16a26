/** What an import sends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyImport, importForm } from './import-form.ts';

test('DK13 fields go before the file, empty ones not at all', () => {
  const file = new File(['x'], 'plan.txt', { type: 'text/plain' });
  const form = importForm({ ...emptyImport, file, language: 'zh', title: ' 示例 ' }, 'zh', { force: 'true' });
  assert.deepEqual([...form.keys()], ['standing', 'language', 'titleZh', 'force', 'file']);
  assert.equal(form.get('titleZh'), '示例');
});

test('DK13 a title is sent in the language of the page', () => {
  assert.equal(importForm({ ...emptyImport, title: 'ແຜນ' }, 'lo').get('titleLo'), 'ແຜນ');
});
