/** ICU messages as compiled: what a reader sees. Expected words follow the ICU MessageFormat rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileMessage } from '../../scripts/compile-message.ts';
import type { MessageValues, Scribe } from './catalogue.ts';
import type { Language } from './languages.ts';
import { scribeOf } from './translate.ts';

/** Runs a compiled message as the catalogue would. */
function say(language: Language, message: string, values: MessageValues): string {
  const { source, args } = compileMessage(message);
  const pick = (cases: Record<string, () => string>, key: string) => cases[key]?.() ?? '';
  const built: unknown = new Function('pick', `return ${source};`)(pick);
  if (args.length === 0) return String(built);
  if (typeof built !== 'function') throw new Error('a message with placeholders is a function');
  const scribe: Scribe = scribeOf(language);
  return String(built(values, scribe));
}

test('DK54 a message without placeholders is its own text, quotes and all', () => {
  assert.equal(say('en', 'Nothing “yet”: it’s "empty"', {}), 'Nothing “yet”: it’s "empty"');
});

test('DK54 a plural takes the exact case, then the category; # is the number as the language writes it', () => {
  const message = '{n, plural, =0 {none} one {one item} other {# items}}';
  assert.equal(say('en', message, { n: 0 }), 'none');
  assert.equal(say('en', message, { n: 1 }), 'one item');
  assert.equal(say('en', message, { n: 1200 }), '1,200 items');
  assert.equal(say('lo', message, { n: 1 }), '1 items', 'Lao has no singular');
  assert.equal(say('lo', message, { n: 1200 }), '1.200 items');
});

test('DK54 a select takes its case or other, and cases hold further placeholders', () => {
  const message = '{who, select, cn {China: {what}} other {someone: {what}}}.';
  assert.equal(say('en', message, { who: 'cn', what: 'ports' }), 'China: ports.');
  assert.equal(say('en', message, { who: 'xx', what: 'ports' }), 'someone: ports.');
});

test('DK54 a placeholder without its value stays visible', () => {
  assert.equal(say('en', 'of {m}', {}), 'of {m}');
});

test('DK54 what cannot be written alike everywhere is refused when compiling', () => {
  assert.throws(() => compileMessage('{d, date}'), /not supported/);
  assert.throws(() => compileMessage('{n, plural, one {x}}'), /other/);
  assert.throws(() => compileMessage('{open'));
});
