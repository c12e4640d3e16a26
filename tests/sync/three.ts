/** Three nodes that have opened a plan and know of each other, and one act on it: what tests of a lying or failing party begin with. */
import assert from 'node:assert/strict';
import type { Received } from '../../src/sync/index.ts';
import { exchangeAll, nodesOf } from './node.ts';
import { planOf } from './parties.ts';

/** The register that the act is about. */
export const title = 'plan/p/title';

/** A proposal of a value. */
export const propose = (value: number) => ({ kind: 'propose', reg: title, body: { value } }) as const;

/** What became of a party's log in a bundle: why it was refused, or how it was taken. */
export function reportOf({ logs }: Received, log = 'a') {
  const report = logs.find((each) => each.log === log);
  return report?.reason ?? report?.outcome;
}

/** The plan and its nodes. */
export function three() {
  const plan = planOf(3);
  const nodes = nodesOf(plan);
  exchangeAll(nodes);
  const [a, b, c] = nodes;
  assert.ok(a && b && c);
  return { plan, nodes, a, b, c };
}
