/** The invented plan and the one that follows it on a real node, with what a succession test asks of them. */
import assert from 'node:assert/strict';
import {
  type AcceptSuccession,
  type Actor,
  type App,
  acceptSuccession,
  createObject,
  getObject,
  importPlan,
  review,
  reviewQueue,
  showSuccession,
} from '../../../src/app/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import type { SuccessionLine, SuccessionView } from '../../../src/views/index.ts';
import { planChars } from '../../text/sample-texts.ts';
import { type Closing, must, openNode, person } from '../test-node.ts';

export const who = person();

export interface TwoPlans {
  readonly app: App;
  readonly old: string;
  readonly now: string;
}

/** Accepts the outline, and everything in the provisions that are named. */
export async function settle({ app }: TwoPlans, planId: string, paths: readonly string[]): Promise<void> {
  const { text } = must(await reviewQueue(app, who, { planId }));
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text }] }));
  const queue = must(await reviewQueue(app, who, { planId }));
  const items = queue.provisions
    .filter(({ path }) => paths.includes(path))
    .flatMap((one) => one.items.map(({ id }) => id));
  assert.ok(items.length > 0);
  must(await review(app, who, { planId, acts: [{ act: 'accept', items }] }));
}

/** Both plans in Chinese, settled in measures that go on, change and end. */
export async function twoPlans(t: Closing, wrap?: Parameters<typeof openNode>[1]): Promise<TwoPlans> {
  const { app } = await openNode(t, wrap);
  const bring = async (from: 2025 | 2030): Promise<string> => {
    const bytes = new TextEncoder().encode(planChars('zh', from));
    return must(await importPlan(app, who, { bytes, standing: 'signed-copy' })).id;
  };
  const two = { app, old: await bring(2025), now: await bring(2030) };
  await settle(two, two.old, ['2.1.2', '2.1.5', '2.2.3']);
  await settle(two, two.now, ['2.1.2', '2.1.5', '2.2.3', '2.3.6']);
  return two;
}

export const lines = async (
  { app, old, now }: TwoPlans,
  asked: Partial<Parameters<typeof showSuccession>[2]['asked']> = {},
  by: Actor = who,
): Promise<SuccessionView> =>
  must(await showSuccession(app, by, { planId: now, from: old, asked: { start: 0, limit: 1000, ...asked } }));

/** The line in whose words this stands. */
export async function lineOf(two: TwoPlans, words: string): Promise<SuccessionLine> {
  const { items } = await lines(two);
  return items.find(({ old, now }) => `${old?.words} ${now?.words}`.includes(words)) ?? assert.fail(words);
}

/** A line as a person who saw it picks it. */
export const picked = ({ id, old, now }: SuccessionLine): AcceptSuccession['picks'][number] => ({
  id,
  old: old?.version ?? null,
  now: now?.version ?? null,
});

export const accept = (
  { app, old, now }: TwoPlans,
  chosen: readonly SuccessionLine[],
  carry: AcceptSuccession['carry'] = [],
  by: Actor = who,
) => acceptSuccession(app, by, { planId: now, from: old, picks: chosen.map(picked), carry });

/** The link as it stands in a plan. */
export const linkIn = async ({ app }: TwoPlans, planId: string, id: string) =>
  must(await getObject(app, who, { planId, type: 'succession', id }));

/** Makes a thing in a plan; answers its reference. */
export async function make({ app }: TwoPlans, planId: string, type: string, values: Values): Promise<string> {
  return `${type}/${must(await createObject(app, who, { planId, type, values })).id}`;
}
