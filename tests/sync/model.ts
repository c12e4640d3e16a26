/**
 * Exhaustive search of what two or three nodes and a bad network can come to: every order of acts, sends, deliveries,
 * losses and repeats, with a crash before each single write. Every step begins from what is kept, as after a crash. The
 * real state machine runs; only signatures are cheap ones, which nobody in the model forges.
 */
import { createHash } from 'node:crypto';
import { concat, equalBytes } from '../../src/base/index.ts';
import type { SigningKey } from '../../src/ledger/index.ts';
import type { Bundle, ExchangePorts, ExchangeRecord } from '../../src/sync/index.ts';
import { TestNode } from './node.ts';
import { partyIn, planOf, sha256, type TestPlan } from './parties.ts';

const signature = (publicKey: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const hash = sha256(concat(publicKey, bytes));
  return concat(hash, hash);
};

/** Ports with signatures that anybody could make and nobody here does. */
export function cheapPorts(plan: TestPlan, letter: string): Partial<ExchangePorts> {
  const { signing } = partyIn(plan, letter);
  const cheap = ({ publicKey }: SigningKey): SigningKey => ({
    publicKey,
    sign: (bytes) => signature(publicKey, bytes),
  });
  return {
    verify: (publicKey, bytes, signed) => equalBytes(signature(publicKey, bytes), signed),
    keys: { log: cheap(signing.log), cosign: cheap(signing.cosign) },
  };
}

interface Message {
  readonly to: number;
  readonly bundle: Bundle;
  readonly key: string;
}

/** Everything there is at one moment. */
export interface World {
  readonly records: readonly ExchangeRecord[];
  readonly flying: readonly Message[];
  readonly actsLeft: readonly number[];
}

/** How far the search goes. */
export interface Bounds {
  readonly parties: number;
  /** Acts of each party. */
  readonly acts: readonly number[];
  /** Messages on their way at one time. */
  readonly flying: number;
  readonly states: number;
}

/** What the search found. */
export interface Searched {
  readonly states: number;
  readonly steps: number;
  /** True where nothing within the bounds was left out. */
  readonly isExhaustive: boolean;
}

/**
 * What a node was told and what it handed out only make bundles smaller and people wiser. Here nodes forget both, so that
 * the search goes deeper instead of wider.
 */
function forgetful(record: ExchangeRecord): ExchangeRecord {
  return { ...record, told: {}, sent: {} };
}

function digest(value: unknown): string {
  const hash = createHash('sha256');
  const feed = (each: unknown): void => {
    if (each instanceof Uint8Array) hash.update(`b${each.length}:`).update(each);
    else if (typeof each === 'object' && each !== null) {
      hash.update('{');
      for (const [name, member] of Object.entries(each)) {
        hash.update(`${name}=`);
        feed(member);
      }
      hash.update('}');
    } else hash.update(`${each};`);
  };
  feed(value);
  return hash.digest('base64').slice(0, 22);
}

export class Model {
  readonly plan: TestPlan;
  readonly bounds: Bounds;
  readonly #nodes: readonly TestNode[];
  /** What a step makes of a node's record depends on the record and the step alone. */
  readonly #known = new Map<string, readonly (readonly [ExchangeRecord, Bundle | null])[]>();
  readonly #recordKeys = new WeakMap<ExchangeRecord, string>();

  constructor(bounds: Bounds) {
    this.bounds = bounds;
    this.plan = planOf(bounds.parties);
    this.#nodes = this.plan.parties.map(
      ({ letter }) => new TestNode(this.plan, letter, { ports: cheapPorts(this.plan, letter), folds: false }),
    );
  }

  /** The node with this record, started from it. */
  nodeOf(world: World, at: number): TestNode {
    const node = this.#nodes[at];
    const record = world.records[at];
    if (node === undefined || record === undefined) throw new RangeError(`node ${at}`);
    node.record = record;
    node.restart();
    return node;
  }

  /** All that a step can leave behind: crashed before each of its writes, or done. */
  #outcomes(
    world: World,
    at: number,
    step: string,
    run: (node: TestNode) => Bundle | null,
  ): readonly (readonly [ExchangeRecord, Bundle | null])[] {
    const record = world.records[at] ?? this.#nodes[0]?.record;
    if (record === undefined) throw new RangeError(`node ${at}`);
    const key = `${at} ${step} ${this.#keyOf(record)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.nodeOf(world, at);
    const bundle = run(node);
    // The first crash leaves what there was before, which is no step.
    const crashed = node.crashes.slice(1).map((left) => [forgetful(left), null] as const);
    const outcomes = [...crashed, [forgetful(node.record), bundle] as const];
    this.#known.set(key, outcomes);
    return outcomes;
  }

  #keyOf(record: ExchangeRecord): string {
    const known = this.#recordKeys.get(record) ?? digest(record);
    this.#recordKeys.set(record, known);
    return known;
  }

  keyOf(world: World): string {
    const flying = world.flying.map(({ key }) => key).sort();
    return [...world.records.map((record) => this.#keyOf(record)), world.actsLeft.join(), ...flying].join(
      ' ',
    );
  }

  get start(): World {
    return {
      records: this.#nodes.map((node) => node.record),
      flying: [],
      actsLeft: this.bounds.acts,
    };
  }

  /** Everything that can happen next. */
  next(world: World): readonly World[] {
    return this.#nodes
      .flatMap((_, at) => [...this.#acts(world, at), ...this.#sends(world, at)])
      .concat(this.#deliveries(world));
  }

  #with(world: World, at: number, record: ExchangeRecord, more: Partial<World> = {}): World {
    return { ...world, records: world.records.with(at, record), ...more };
  }

  #acts(world: World, at: number): readonly World[] {
    const left = world.actsLeft[at] ?? 0;
    if (left === 0) return [];
    const isFirst = (world.records[at]?.logs[this.#nodes[at]?.letter ?? '']?.entries.length ?? 0) === 0;
    return this.#outcomes(world, at, `act ${isFirst}`, (node) => {
      if (isFirst) node.open();
      else node.act({ kind: 'comment', body: { text: 'x' } });
      return null;
    }).map(([record]) => this.#with(world, at, record, { actsLeft: world.actsLeft.with(at, left - 1) }));
  }

  #sends(world: World, at: number): readonly World[] {
    return this.#nodes.flatMap((other, to) => {
      if (to === at) return [];
      const outcomes = this.#outcomes(world, at, `send ${to}`, (node) => node.send(other.letter));
      return outcomes.flatMap(([record, bundle]) => {
        if (bundle === null) return [this.#with(world, at, record)];
        const message = { to, bundle, key: digest([to, bundle]) };
        if (world.flying.some(({ key }) => key === message.key)) return [this.#with(world, at, record)];
        if (world.flying.length < this.bounds.flying)
          return [this.#with(world, at, record, { flying: [...world.flying, message] })];
        // The network is full: any message may be the one that is lost for it.
        return world.flying.map((_, lost) =>
          this.#with(world, at, record, { flying: world.flying.with(lost, message) }),
        );
      });
    });
  }

  /** What was delivered stays on its way, so it may come again, and late, until another is sent in its place. */
  #deliveries(world: World): readonly World[] {
    return world.flying.flatMap(({ to, bundle, key }) =>
      this.#outcomes(world, to, `take ${key}`, (node) => {
        node.receive(bundle);
        return null;
      }).map(([record]) => this.#with(world, to, record)),
    );
  }

  /** Looks at every world that can be reached within the bounds. */
  search(look: (world: World) => void): Searched {
    const seen = new Set([this.keyOf(this.start)]);
    let front: World[] = [this.start];
    let steps = 0;
    while (front.length > 0) {
      const following: World[] = [];
      for (const world of front) {
        look(world);
        for (const next of this.next(world)) {
          steps++;
          const key = this.keyOf(next);
          if (seen.has(key)) continue;
          if (seen.size >= this.bounds.states) return { states: seen.size, steps, isExhaustive: false };
          seen.add(key);
          following.push(next);
        }
      }
      front = following;
    }
    return { states: seen.size, steps, isExhaustive: true };
  }
}
