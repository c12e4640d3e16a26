import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessages } from '../../../scripts/build-messages.ts';
import { entryKinds } from '../index.ts';
import { actName, reasonOf } from './verdict.ts';
import type { StatementFault } from './verify-statement.ts';

test('LG36 every fault has its words, and every act its name, in each language', () => {
  const cases: readonly (readonly [StatementFault, string])[] = [
    ['genesis-hash-wrong', 'genesis-hash'],
    ['genesis-signature-missing', 'genesis'],
    ['zip-compressed', 'file'],
    ['file-unknown', 'file'],
    ['checkpoint-signature-wrong', 'signature'],
    ['checkpoint-key-ended', 'signature'],
    ['key-unfounded', 'key'],
    ['unilateral', 'unilateral'],
    ['inclusion-wrong', 'entry'],
    ['entry-misplaced', 'entry'],
    ['proof-malformed', 'entry'],
    ['policy-wrong', 'enclosure'],
    ['disclosure-unfounded', 'enclosure'],
    ['blob-unfounded', 'enclosure'],
  ];
  for (const language of ['zh', 'lo', 'en']) {
    const { messages } = readMessages(language);
    for (const [fault, reason] of cases) {
      assert.equal(reasonOf(fault), reason);
      assert.ok(messages.has(`outsider.reason.${reason}`), `${language} ${reason}`);
    }
    for (const kind of entryKinds)
      assert.ok(messages.has(`outsider.kind.${actName(kind)}`), `${language} ${kind}`);
  }
});
