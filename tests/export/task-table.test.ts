/** The task list goes out and comes back: what was printed is read again and says nothing new. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTaskTable } from '../../src/app/index.ts';
import { isMessageKey, languages, translate } from '../../src/i18n/index.ts';
import { objectType, type WordsLanguage } from '../../src/plan/objects/index.ts';
import { taskColumns, taskHeadings, taskStates } from '../../src/plan/tables/index.ts';
import { must } from '../app/test-node.ts';
import { printed } from './office.ts';
import { sharedOffice } from './shared-office.ts';

const pairs: readonly (readonly [WordsLanguage, WordsLanguage | null])[] = [
  ['zh', null],
  ['lo', null],
  ['en', null],
  ['zh', 'lo'],
  ['lo', 'en'],
  ['zh', 'en'],
];

for (const format of ['xlsx', 'docx'] as const)
  test(`OB844 a task list that went out as ${format} changes nothing when it comes back as it was`, async () => {
    const office = await sharedOffice();
    const { app, who, planId } = office;
    for (const [main, second] of pairs) {
      const bytes = await printed(office, { kind: 'task-list' }, format, { main, second });
      const asked = { planId, bytes, bodies: 'known', take: [], seen: null } as const;
      const looked = must(await importTaskTable(app, who, asked));
      const said = JSON.stringify(
        looked.rows.map(({ outcome, changes, faults }) => ({ outcome, changes, faults })),
      );
      assert.deepEqual(looked.counts, { add: 0, change: 0, skip: 2, error: 0 }, `${main} ${second}: ${said}`);
      assert.deepEqual(
        looked.rows.map(({ matched }) => matched),
        ['code', 'code'],
      );
    }
  });

/** A message of a key that follows from a declaration. */
function say(language: WordsLanguage, key: string): string {
  assert.ok(isMessageKey(key), key);
  return translate(language, key);
}

test('OB841 every name that a task’s fields and states have here is known when a table comes', () => {
  const known = new Set(Object.values(taskHeadings).flat());
  for (const language of languages) {
    for (const name of taskColumns) {
      const word = objectType('task')?.fields[name]?.word ?? name;
      const words = say(language, name === 'code' ? 'paper.column.code' : `field.${word}`);
      assert.ok(known.has(words), `${language} ${name}: ${words}`);
    }
    for (const [state, words] of Object.entries(taskStates)) {
      const said = say(language, `choice.task-state.${state}`);
      assert.ok(words.includes(said), `${language} ${state}: ${said}`);
    }
  }
});
