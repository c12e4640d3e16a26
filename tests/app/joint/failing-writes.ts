/** Nodes whose store answers once that it is not known what became of a write: kept all the same, or not kept. */
import assert from 'node:assert/strict';
import type { StoreWriter } from '../../../src/app/index.ts';
import { showJoint } from '../../../src/app/joint/index.ts';
import { err, problem } from '../../../src/base/index.ts';
import { must } from '../test-node.ts';
import { type JointNode, who } from './two-nodes.ts';

/** Whether the store had kept the write whose answer was lost. */
export type Fault = 'not-kept' | 'kept';

/** Writes of the node's store, of which one can be made to fail; `rows` are the tables that it wrote. */
export class Writes {
  count = 0;
  hit = false;
  readonly rows = new Set<string>();
  #at = -1;
  #fault: Fault = 'kept';

  constructor({ app }: Pick<JointNode, 'app'>) {
    const { store } = app;
    const write: typeof store.write = async (plan, work, ...rest) => {
      const isHit = this.count++ === this.#at;
      if (isHit) this.hit = true;
      const unknown = err(problem('outcome-unknown'));
      if (isHit && this.#fault === 'not-kept') return unknown;
      const answer = await store.write(plan, (w) => work(isHit ? this.#heard(w) : w), ...rest);
      return isHit && answer.ok ? unknown : answer;
    };
    Object.assign(app, { store: { ...store, write, read: store.read.bind(store) } });
  }

  /** From now on the write with this number fails. */
  failAt(n: number, fault: Fault): void {
    this.count = 0;
    this.hit = false;
    this.#at = n;
    this.#fault = fault;
  }

  #heard(w: StoreWriter): StoreWriter {
    const joint = new Proxy(w.joint, {
      get: (target, name) => {
        this.rows.add(String(name));
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    return new Proxy(w, { get: (target, name) => (name === 'joint' ? joint : Reflect.get(target, name)) });
  }
}

/** What the node says that it holds is what its store holds, log by log. */
export async function agreesWithStore({ app, planId }: JointNode): Promise<readonly number[]> {
  const { parties } = must(await showJoint(app, who, { planId }));
  const kept = await app.store.read((r) =>
    Promise.all(
      parties.map(async ({ letter }) => (await r.joint.entries(planId, letter, 0, 100_000)).length),
    ),
  );
  assert.deepEqual(
    parties.map(({ held }) => held),
    kept,
  );
  return kept;
}
