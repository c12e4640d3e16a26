/** The three catalogues say the same things: same namespaces, same keys, nothing empty; placeholders are the compiler's matter (src/i18n). */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { filesIn, textOf } from './tree.ts';

const languages = ['zh', 'lo', 'en'] as const;

function namespacesOf(language: string): readonly string[] {
  return filesIn(`src/i18n/messages/${language}`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'));
}

function messagesOf(language: string, namespace: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(textOf(`src/i18n/messages/${language}/${namespace}.json`));
  assert.ok(typeof parsed === 'object' && parsed !== null);
  return new Map(Object.entries(parsed).map(([key, words]) => [key, String(words)]));
}

test('HO18 every language has the same namespaces', () => {
  for (const language of languages) assert.deepEqual(namespacesOf(language), namespacesOf('en'), language);
});

test('HO18 every message stands in every language and none is empty', () => {
  let seen = 0;
  for (const namespace of namespacesOf('en')) {
    const english = messagesOf('en', namespace);
    for (const language of languages) {
      const messages = messagesOf(language, namespace);
      assert.deepEqual([...messages.keys()].sort(), [...english.keys()].sort(), `${language}/${namespace}`);
      for (const [key, words] of messages) {
        seen++;
        assert.ok(key.startsWith(`${namespace}.`), `${key} is not of ${namespace}`);
        assert.notEqual(words.trim(), '', `${language} ${key}`);
      }
    }
  }
  assert.ok(seen > 300, `only ${seen} messages`);
});

test('HO18 a Lao message is written in Lao and a Chinese one in Chinese', () => {
  const script = { lo: /\p{Script=Lao}/u, zh: /\p{Script=Han}/u };
  const wrong: string[] = [];
  for (const language of ['lo', 'zh'] as const) {
    for (const namespace of namespacesOf(language)) {
      for (const [key, words] of messagesOf(language, namespace)) {
        const letters = words.replace(/\{[^{}]*\}|`[^`]*`/g, '');
        if (/[A-Za-z]{4,}.*[A-Za-z]{4,}/.test(letters) && !script[language].test(words))
          wrong.push(`${language} ${key}: ${words}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});
