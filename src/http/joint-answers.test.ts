/** Answers from the offline form by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bring, carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import { formatAnswerFile } from '../sync/index.ts';
import type {
  AnswersReading,
  AnswersTaken,
  Joint,
  JointProposalPage,
  ProposablePage,
} from './contract/index.ts';

test('HT1000 a file of answers is shown in the reader’s words, then entered, and reaches the other side', async (t) => {
  const { cn, la } = await opened(t);
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const registers = items.map(({ register }) => register);
  assert.equal((await post(cn, '/proposals', { registers })).statusCode, 201);
  await carry(cn, la);
  const waiting = (await get<JointProposalPage>(la, '/proposals?which=waiting')).items;
  const [first = assert.fail(), second = assert.fail()] = waiting;
  const { hash } = await get<Joint>(la);
  const bytes = formatAnswerFile({
    plan: hash ?? '',
    party: 'b',
    person: 'Somebody Invented',
    day: '2026-11-26',
    answers: [
      { item: first.id, kind: 'confirm', reason: '' },
      { item: second.id, kind: 'object', reason: 'sample reasons' },
    ],
  });
  const looked = await bring(la, '/answer-files/reading', bytes);
  assert.equal(looked.statusCode, 200, looked.body);
  const reading = looked.json<AnswersReading>();
  assert.deepEqual([reading.person, reading.day], ['Somebody Invented', '2026-11-26']);
  for (const { item, standing, subject, lines } of reading.answers) {
    const listed = waiting.find(({ id }) => id === item);
    assert.equal(standing, 'ready');
    assert.deepEqual(subject, listed?.subject);
    assert.deepEqual(lines, listed?.lines);
  }
  // Looking enters nothing.
  assert.equal((await get<JointProposalPage>(la, '/proposals?which=waiting')).items.length, waiting.length);
  const taken = (await bring(la, '/answer-files', bytes)).json<AnswersTaken>();
  assert.equal(taken.entries.length, 2);
  assert.deepEqual(taken.left, []);
  await carry(la, cn);
  const { items: ours } = await get<JointProposalPage>(cn, '/proposals?which=all');
  assert.equal(ours.find(({ id }) => id === first.id)?.status, 'settled');
  assert.equal(ours.find(({ id }) => id === second.id)?.answers[0]?.words, 'sample reasons');
  const again = (await bring(la, '/answer-files', bytes)).json<AnswersTaken>();
  assert.deepEqual([again.entries, again.left.map(({ standing }) => standing)], [[], ['given', 'given']]);
});

test('HT1000 no file, another file, and a reader are refused in words', async (t) => {
  const { la } = await opened(t);
  const none = await ask(la.site, `POST ${la.at}/answer-files`, { as: la.site.admin, form: {} });
  assert.equal(problemOf(none).code, 'request-invalid');
  for (const place of ['/answer-files', '/answer-files/reading']) {
    const other = await bring(la, place, new TextEncoder().encode('entente-plan/v1\n{}\n'));
    assert.equal(problemOf(other).code, 'joint-file-refused');
    assert.match(problemOf(other).detail ?? '', /no whole file of answers/);
  }
  const { cookie } = await join(la.site, 'reader', ['reader']);
  const refused = await ask(la.site, `POST ${la.at}/answer-files`, {
    as: cookie,
    form: { file: new Uint8Array(3) },
  });
  assert.equal(problemOf(refused).code, 'not-allowed');
});
