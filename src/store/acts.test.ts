/** What becomes of a group of acts when the engine asks to run it again, cannot begin, or fails at COMMIT. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, problem } from '../base/index.ts';
import { type ActEngine, ActQueue, CommitFailed, type SharedTransaction, type Verdict } from './acts.ts';

class Fault extends Error {
  readonly verdict: Verdict;
  constructor(verdict: Verdict) {
    super(verdict.kind);
    this.verdict = verdict;
  }
}
const again = new Fault({ kind: 'again', problem: problem('store-busy') });
const full = new Fault({ kind: 'problem', problem: problem('store-full') });
const bug = new Fault({ kind: 'bug' });

type Step = 'open' | 'keep' | 'commit';

/** An engine that only writes down what it is asked, and throws where the test's plan says so. */
function engineThat(plan: (step: Step, time: number) => Error | null) {
  const done: string[] = [];
  const weights: string[] = [];
  const times = { open: 0, keep: 0, commit: 0 };
  const take = (step: Step): void => {
    done.push(step);
    const fault = plan(step, ++times[step]);
    if (fault !== null) throw fault;
  };
  const shared: SharedTransaction = {
    line: { ask: async () => ({ rows: [], changes: 0 }), tell: () => undefined },
    begin: () => undefined,
    async keep(isLast) {
      take('keep');
      if (isLast) await shared.commit();
    },
    async undo() {
      done.push('undo');
    },
    async commit() {
      take('commit');
    },
    async finish() {
      done.push('finish');
    },
  };
  const engine: ActEngine = {
    engine: 'sqlite',
    async open(weight) {
      take('open');
      weights.push(weight);
      return shared;
    },
    judge(failure) {
      const cause = failure instanceof CommitFailed ? failure.cause : failure;
      return cause instanceof Fault ? cause.verdict : { kind: 'bug' };
    },
    hold: () => undefined,
  };
  return { queue: new ActQueue(engine), done, weights };
}

const answers = async (queue: ActQueue, count: number, runs: number[] = []) => {
  const acts = Array.from({ length: count }, (_, n) =>
    queue.write('node', async () => {
      runs.push(n);
      return ok(n);
    }),
  );
  const settled = await Promise.allSettled(acts);
  return settled.map((one) => {
    if (one.status === 'rejected') return String(one.reason.message);
    return one.value.ok ? one.value.value : one.value.error.code;
  });
};

test('ST15 a group that must run again runs whole again, in the same order, and answers once', async () => {
  const { queue, done } = engineThat((step, time) =>
    step === 'commit' && time === 1 ? new CommitFailed(again) : null,
  );
  const runs: number[] = [];
  assert.deepEqual(await answers(queue, 3, runs), [0, 1, 2]);
  assert.deepEqual(runs, [0, 1, 2, 0, 1, 2]);
  assert.equal(done.filter((step) => step === 'finish').length, 2);
});

test('ST802 a heavy act is alone in its transaction; acts before and after it share theirs, and the order stays', async () => {
  const { queue, done, weights: opened } = engineThat(() => null);
  const runs: string[] = [];
  const weights = ['light', 'light', 'heavy', 'heavy', 'light', 'light', 'light'] as const;
  const acts = weights.map((weight, n) =>
    queue.write(
      'node',
      async () => {
        runs.push(`${n}`);
        done.push(`${weight} ${n}`);
        return ok(n);
      },
      weight,
    ),
  );
  await Promise.all(acts);
  assert.deepEqual(runs, ['0', '1', '2', '3', '4', '5', '6']);
  const groups = done
    .join(' ')
    .split('open')
    .slice(1)
    .map((group) => group.match(/(light|heavy) \d/g));
  assert.deepEqual(groups, [
    ['light 0', 'light 1'],
    ['heavy 2'],
    ['heavy 3'],
    ['light 4', 'light 5', 'light 6'],
  ]);
  assert.deepEqual(opened, ['light', 'heavy', 'heavy', 'light'], 'the engine knows before it begins');
  assert.deepEqual(
    done.filter((step) => step === 'commit').length,
    groups.length,
    'each group is committed once',
  );
});

test('ST15 what must run again does so ten times at most, then each act is told', async () => {
  const { queue, done } = engineThat((step) => (step === 'commit' ? new CommitFailed(again) : null));
  assert.deepEqual(await answers(queue, 2), ['store-busy', 'store-busy']);
  assert.equal(done.filter((step) => step === 'open').length, 10);
});

test('ST2 when COMMIT fails every act of the group is told, and the next group goes on', async () => {
  const { queue } = engineThat((step, time) =>
    step === 'commit' && time === 1 ? new CommitFailed(full) : null,
  );
  assert.deepEqual(await answers(queue, 3), ['store-full', 'store-full', 'store-full']);
  assert.deepEqual(await answers(queue, 2), [0, 1]);
});

test('ST2 a COMMIT that fails by a bug comes back to every act of the group', async () => {
  const { queue } = engineThat((step) => (step === 'commit' ? new CommitFailed(bug) : null));
  assert.deepEqual(await answers(queue, 2), ['COMMIT failed', 'COMMIT failed']);
});

test('ST2 a statement that fails by a bug when an act ends fails that act alone', async () => {
  const { queue, done } = engineThat((step, time) => (step === 'keep' && time === 2 ? bug : null));
  assert.deepEqual(await answers(queue, 3), [0, 'bug', 2]);
  assert.deepEqual(done, ['open', 'keep', 'keep', 'undo', 'keep', 'commit', 'finish']);
});

test('ST2 where the last of a group fails, those before it are committed all the same', async () => {
  const { queue, done } = engineThat((step, time) => (step === 'keep' && time === 2 ? bug : null));
  assert.deepEqual(await answers(queue, 2), [0, 'bug']);
  assert.deepEqual(done, ['open', 'keep', 'keep', 'undo', 'commit', 'finish']);
});

test('ST11 where no transaction can be opened each act is told in turn, and none hangs', async () => {
  const { queue } = engineThat((step, time) => (step === 'open' && time <= 2 ? full : null));
  assert.deepEqual(await answers(queue, 4), ['store-full', 'store-full', 2, 3]);
});

test('ST2 a group holds 64 acts, and the rest are the next', async () => {
  const { queue, done } = engineThat(() => null);
  assert.deepEqual(
    await answers(queue, 100),
    Array.from({ length: 100 }, (_, n) => n),
  );
  assert.equal(done.filter((step) => step === 'commit').length, 2);
  assert.equal(done.indexOf('commit'), 65);
});

test('ST1 the queue is drained when the last act that was begun is answered', async () => {
  const { queue } = engineThat(() => null);
  let answered = 0;
  for (let n = 0; n < 5; n++) void queue.write('node', async () => ok(n)).then(() => answered++);
  await queue.drain();
  assert.equal(answered, 5);
  await queue.drain();
});
