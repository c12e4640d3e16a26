/** Problems in words: every code of the table in every language, with the places of what is wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invalid, invalidFields, type ProblemCode, problem, problemAt, problems } from '../../base/index.ts';
import { languages } from '../../i18n/index.ts';
import { problemBody } from './problem-reply.ts';

const codes = Object.keys(problems).filter((code): code is ProblemCode => Object.hasOwn(problems, code));
const script = { zh: /\p{Script=Han}/u, lo: /\p{Script=Lao}/u, en: /[A-Za-z]/ } as const;

test('HT3 every problem of the table says what happened and what to do, in the script of each language, with no gap', () => {
  assert.ok(codes.length > 50);
  for (const code of codes)
    for (const language of languages) {
      const body = problemBody(language, { code, facts: {} }, 'request-1');
      assert.deepEqual(
        [body.code, body.status, body.type],
        [code, problems[code], `urn:entente:problem:${code}`],
      );
      assert.match(body.title, script[language], code);
      assert.match(body.detail, script[language], code);
      assert.ok(
        !/problem\./.test(body.title + body.detail),
        `${code} in ${language}: ${body.title} ${body.detail}`,
      );
    }
});

test('HT4 the request’s number stands where the words have a place for it, and only there', () => {
  for (const language of languages) {
    assert.match(problemBody(language, problem('internal'), 'request-77').detail, /request-77/);
    assert.doesNotMatch(
      JSON.stringify(problemBody(language, problem('not-found'), 'request-77')),
      /request-77/,
    );
  }
});

test('HT2 each fault stands at its place with its own words; what has no words of its own has the general ones', () => {
  const { errors } = problemBody(
    'en',
    invalidFields([
      { at: '/name', fault: 'too-short', facts: { limit: 2 } },
      { at: '/nick', fault: 'unknown', facts: { name: 'nick' } },
      { at: '/odd', fault: 'never-heard-of', facts: {} },
    ]),
    'r',
  );
  assert.deepEqual(errors, [
    { at: '/name', message: 'Needs at least 2 characters' },
    { at: '/nick', message: 'nick is not known here' },
    { at: '/odd', message: 'Cannot be taken as it is' },
  ]);
});

test('HT2 a place is a JSON pointer, or the name of a header', () => {
  const placeOf = (at: string) => problemBody('en', invalid(at), 'r').errors?.[0]?.at;
  assert.deepEqual(['/due/date', 'due', 'rows/3/due', 'Idempotency-Key', 'Host', '/'].map(placeOf), [
    '/due/date',
    '/due',
    '/rows/3/due',
    'Idempotency-Key',
    'Host',
    '/',
  ]);
});

test('HT3 facts go out as they are, and a problem without places has none', () => {
  const body = problemBody('en', problem('text-duplicate', { plan: 'p', text: 't', title: 'T' }), 'r');
  assert.deepEqual(body.facts, { plan: 'p', text: 't', title: 'T' });
  assert.equal('errors' in body, false);
  const placed = problemBody(
    'en',
    problemAt('rows-invalid', [{ at: 'rows/1/due', fault: 'date', facts: {} }], { n: 1 }),
    'r',
  );
  assert.deepEqual([placed.facts, placed.errors?.map(({ at }) => at)], [{ n: 1 }, ['/rows/1/due']]);
});
