/** What runs by itself: again after a fault, and never after it was stopped. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runEvery } from './run-every.ts';

/** Resolves once `count` rounds have begun. */
function countRounds(count: number): {
  work: () => Promise<void>;
  done: Promise<void>;
  rounds: () => number;
} {
  let rounds = 0;
  let finish: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async (): Promise<void> => {
    rounds++;
    if (rounds === count) finish();
    if (rounds === 1) throw new Error('first round');
  };
  return { work, done, rounds: () => rounds };
}

test('HO8 a job goes on after a round that failed, and tells the fault', async () => {
  const faults: unknown[] = [];
  const { work, done } = countRounds(3);
  const job = runEvery(1, work, (fault) => faults.push(fault));
  const alive = setInterval(() => {}, 1000);
  await done;
  clearInterval(alive);
  await job.stop();
  assert.deepEqual(faults.map(String), ['Error: first round']);
});

test('HO8 stopping waits for the round under way, and none follows', async () => {
  let ended = 0;
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const alive = setInterval(() => {}, 1000);
  const job = runEvery(
    1,
    async () => {
      begin();
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended++;
    },
    (fault) => assert.fail(String(fault)),
  );
  await begun;
  await job.stop();
  clearInterval(alive);
  assert.equal(ended, 1);
});
