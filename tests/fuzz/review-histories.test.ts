/**
 * Seeded histories of review on the real embedded store: 500 in `npm test`, 5,000 with PROVE=1. Each imports the small
 * invented plan, does random acts (sensible, stale and senseless ones alike) and then looks whether the log verifies,
 * the rows rebuild to the same, and nothing that was refused left a trace.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  type App,
  adoptPlan,
  importPlan,
  listActs,
  listCommitments,
  logPage,
  type ReviewAct,
  rebuildPlan,
  review,
  reviewQueue,
  verifyPlan,
} from '../../src/app/index.ts';
import { must, openNode, person, smallPlan } from '../app/test-node.ts';
import { tellProgress } from '../progress.ts';
import { seeded } from './seeded.ts';

const histories = process.env.PROVE ? 5_000 : 500;

const kinds = ['exchange', 'implement', 'build', 'train'] as const;

type Queue = Extract<Awaited<ReturnType<typeof reviewQueue>>, { ok: true }>['value'];

type Acts = Extract<Awaited<ReturnType<typeof listActs>>, { ok: true }>['value']['items'];

function randomAct(random: () => number, { provisions, text }: Queue, acts: Acts): ReviewAct {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const provision = pick(provisions);
  const items = provisions.flatMap((each) => each.items);
  const item = pick(items);
  const id = item?.id ?? 'nobody';
  const span = item?.spans[0] ?? { start: 0, end: 1 };
  const middle = span.start + 1 + Math.floor(random() * Math.max(1, span.end - span.start - 1));
  const kind = pick(kinds) ?? 'build';
  const choices: readonly ReviewAct[] = [
    { act: 'accept-outline', text },
    { act: 'accept', items: [id] },
    { act: 'accept', items: items.map((each) => each.id).slice(0, 3) },
    { act: 'reject', items: [id] },
    { act: 'recut', item: id, spans: [{ start: span.start, end: middle }] },
    {
      act: 'split',
      item: id,
      parts: [[{ start: span.start, end: middle }], [{ start: middle, end: span.end }]],
    },
    { act: 'join', items: [id, pick(items)?.id ?? id] },
    { act: 'reread', items: [id], reading: { kind } },
    { act: 'reread', items: [id], reading: { due: { date: '2027', origin: 'set', words: null } } },
    { act: 'holds-none', provisions: [provision?.id ?? 'nowhere'] },
    { act: 'reopen', provisions: [provision?.id ?? 'nowhere'] },
    { act: 'take-up', items: [pick(provisions.flatMap((each) => each.rejected))?.id ?? 'nobody'] },
    { act: 'undo', of: pick(acts)?.id ?? 'nothing' },
    { act: 'undo', of: acts[0]?.id ?? 'nothing' },
  ];
  return pick(choices) ?? { act: 'accept-outline', text };
}

/** Does one act and says whether it was kept; a refused one must leave the log as long as it was. */
async function step(app: App, who: Actor, planId: string, act: ReviewAct): Promise<boolean> {
  const before = must(await logPage(app, who, { planId, limit: 1 })).size;
  const done = await review(app, who, { planId, acts: [act] });
  const after = must(await logPage(app, who, { planId, limit: 1 })).size;
  if (!done.ok) assert.equal(after, before, `${act.act} was refused (${done.error.code}) and left entries`);
  return done.ok;
}

async function live(app: App, who: Actor, planId: string): Promise<unknown> {
  return must(await listCommitments(app, who, { planId, limit: 200 }));
}

test(`PL13 after ${histories} seeded histories of acts the log verifies and the rows rebuild to the same`, async (t) => {
  const { app } = await openNode(t);
  const who = person();
  let kept = 0;
  let refused = 0;
  for (let seed = 1; seed <= histories; seed++) {
    const random = seeded(seed);
    const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan, force: true }));
    if (random() < 0.9) {
      must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: texts[0]?.id ?? '' }] }));
    }
    for (let acts = 2 + Math.floor(random() * 8); acts > 0; acts--) {
      const queue = must(await reviewQueue(app, who, { planId }));
      const done = must(await listActs(app, who, { planId })).items;
      if (await step(app, who, planId, randomAct(random, queue, done))) kept++;
      else refused++;
    }
    if (random() < 0.3) await adoptPlan(app, who, { planId, acknowledgeUncovered: true });
    const shown = await live(app, who, planId);
    const verified = must(await verifyPlan(app, who, { planId }));
    assert.deepEqual(
      verified.checks.filter((check) => !check.sound),
      [],
      `seed ${seed}`,
    );
    must(await rebuildPlan(app, who, { planId }));
    assert.deepEqual(await live(app, who, planId), shown, `seed ${seed}`);
    tellProgress('histories of review', seed, histories);
  }
  t.diagnostic(`${kept} acts kept, ${refused} refused`);
  assert.ok(kept > histories && refused > 0, 'the histories hold acts of both sorts');
});
