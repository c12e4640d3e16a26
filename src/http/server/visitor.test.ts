/** The language of an answer: by the desk's cookie, by Accept-Language, else English. Expected by RFC 9110, by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './visitor.ts';

const of = (accepted: string | undefined, cookies: Record<string, string> = {}) =>
  languageOf({ headers: accepted === undefined ? {} : { 'accept-language': accepted }, cookies });

test('HT3 the best of Accept-Language is taken, whatever region or script it names', () => {
  for (const [accepted, language] of [
    ['lo', 'lo'],
    ['LO-la', 'lo'],
    ['zh-Hans-CN', 'zh'],
    ['zh-TW,en;q=0.5', 'zh'],
    ['fr,lo;q=0.1', 'lo'],
    ['en;q=0.2, zh;q=0.9, lo;q=0.8', 'zh'],
    ['lo;q=0.7,zh;q=0.7', 'lo'],
    [' zh ; q=1.0 ', 'zh'],
    ['*', 'en'],
    ['fr-FR,de', 'en'],
    ['zhx,lox', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)
    assert.equal(of(accepted), language, String(accepted));
});

test('HT3 a language with the weight nought is not wanted, and one whose weight cannot be read counts least', () => {
  assert.equal(of('zh;q=0, lo;q=0.1'), 'lo');
  assert.equal(of('zh;q=0'), 'en');
  assert.equal(of('zh;q=much, lo;q=0.1'), 'lo');
});

test('HT3 what was chosen at the desk stands before what the browser asks for; a choice that is none does not', () => {
  assert.equal(of('zh', { language: 'lo' }), 'lo');
  assert.equal(of('zh', { language: 'tlh' }), 'zh');
  assert.equal(of('zh', { language: '' }), 'zh');
  assert.equal(of(undefined, { language: 'constructor' }), 'en');
});

test('HT3 a header of any length is read no further than a person could have meant', () => {
  const long = Array.from({ length: 5000 }, (_, n) => `x${n}`).join(',');
  assert.equal(of(`${long},lo`), 'en');
  assert.equal(of(`lo,${long}`), 'lo');
});
