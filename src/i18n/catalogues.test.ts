/** The catalogues as a whole: fresh, alike in key and placeholder, and written in their own language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cldrSource } from '../../scripts/build-cldr.ts';
import { compileCatalogues, readMessages } from '../../scripts/build-messages.ts';
import { problems } from '../base/index.ts';

const here = (path: string) => new URL(path, import.meta.url);
const marks: { 'same-as-english': string[]; 'latin-words': string[] } = JSON.parse(
  readFileSync(here('messages/not-to-translate.json'), 'utf8'),
);
const english = readMessages('en').messages;

test('DK50 every key stands in every language with the same placeholders', () => {
  assert.deepEqual(compileCatalogues().faults, []);
});

test('DK51 the compiled catalogues are what the build writes', () => {
  for (const [name, source] of compileCatalogues().files) {
    assert.equal(
      readFileSync(here(`compiled/${name}`), 'utf8'),
      source,
      `run scripts/build-messages.ts: ${name}`,
    );
  }
  assert.equal(readFileSync(here('compiled/cldr.ts'), 'utf8'), cldrSource(), 'run scripts/build-cldr.ts');
});

for (const language of ['zh', 'lo']) {
  test(`DK1672 nothing but leaving a question undone is called so in ${language}`, () => {
    const { messages } = readMessages(language);
    const leaving = [...english].filter(([, message]) => message === 'Cancel').map(([key]) => key);
    assert.ok(leaving.length > 0);
    const words = new Set(leaving.map((key) => messages.get(key)));
    const others = [...messages].filter(([key, message]) => words.has(message) && !leaving.includes(key));
    assert.deepEqual(others, []);
  });

  test(`DK52 no message of ${language} is left in English`, () => {
    const same = new Set(marks['same-as-english']);
    const left = [...readMessages(language).messages].filter(
      ([key, message]) => message === english.get(key) && /\p{L}/u.test(bare(message)) && !same.has(key),
    );
    assert.deepEqual(left, []);
  });

  test(`DK52 no Latin word stands in a message of ${language} unless it is listed`, () => {
    const listed = new Set(marks['latin-words']);
    const found = [...readMessages(language).messages].flatMap(([key, message]) =>
      (bare(message).match(/[A-Za-z][\w-]+/g) ?? [])
        .filter((word) => !listed.has(word))
        .map((word) => [key, word]),
    );
    assert.deepEqual(found, []);
  });
}

test('DK50 no message of one language is written in the script of another', () => {
  for (const [language, foreign] of [
    ['zh', /\p{Script=Lao}/u],
    ['lo', /\p{Script=Han}/u],
    ['en', /\p{Script=Han}|\p{Script=Lao}/u],
  ] as const) {
    const found = [...readMessages(language).messages].filter(
      ([key, message]) => foreign.test(message) && !marks['same-as-english'].includes(key),
    );
    assert.deepEqual(found, [], language);
  }
});

test('DK134 Chinese messages are set with Chinese punctuation', () => {
  // How a command is written, and coordinates, are set as they are typed.
  const typed = new Set(['cli.usage', 'object.place-help']);
  const found = [...readMessages('zh').messages]
    .filter(([key]) => !typed.has(key))
    .filter(([, message]) => /[\p{Script=Han}”》）][,;:!?()]|[,;:()][\p{Script=Han}“《]/u.test(bare(message)))
    .map(([key]) => key);
  assert.deepEqual(found, []);
});

test('DK920 one word stands for one thing in messages and guides: what was settled against is not used', () => {
  const notUsed: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(here('messages/words-not-used.json'), 'utf8'),
  );
  for (const [language, words] of Object.entries(notUsed)) {
    const guide = here(`../../docs/guide/${language}/`);
    const texts: [string, string][] = [
      ...readMessages(language).messages,
      ...readdirSync(guide).map((name): [string, string] => [
        name,
        readFileSync(new URL(name, guide), 'utf8'),
      ]),
    ];
    const found = texts.flatMap(([key, text]) =>
      Object.keys(words)
        .filter((word) => text.includes(word))
        .map((word) => `${key}: ${word} is ${words[word]}`),
    );
    assert.deepEqual(found, [], language);
  }
});

test('DK920 a milestone is never called by the word for a node', () => {
  const found = [...readMessages('zh').messages].filter(
    ([key, message]) => /milestone/.test(key) && message.includes('节点'),
  );
  assert.deepEqual(found, []);
});

test('DK53 every problem of the error table has its title and its advice', {
  skip: !hasNamespace('problem'),
}, () => {
  const wanted = Object.keys(problems).flatMap((code) => [`problem.${code}.title`, `problem.${code}.advice`]);
  assert.deepEqual(
    wanted.filter((key) => !english.has(key)),
    [],
  );
});

/** The message without placeholders and without the names of plural and select cases. */
function bare(message: string): string {
  return message
    .replace(/\{[\w-]+\}/g, '')
    .replace(/\{\s*[\w-]+,\s*(plural|select),/g, '')
    .replace(/[=\w-]+\s*\{/g, '{');
}

function hasNamespace(namespace: string): boolean {
  return [...english.keys()].some((key) => key.startsWith(`${namespace}.`));
}
