/**
 * The model check of receipt before cosignature: every world that two or three nodes can come to by acts, sends,
 * deliveries, losses, repeats and a crash before each write, within bounds that are stated. In none can a party deny what
 * it has cosigned, in none has an honest node signed two histories, and from each the exchange comes to rest with
 * everything cosigned by all. `npm run prove` goes further.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model, type World } from '../../../tests/sync/model.ts';
import { exchangeAll, type TestNode } from '../../../tests/sync/node.ts';
import { equalBytes } from '../../base/index.ts';
import type { Bundle, Exchange, ExchangeRecord } from '../index.ts';

/** How much of `log` the first `size` entries of the node's own log have cited, and whether an act of it is left out. */
function citedWithin(node: TestNode, size: number, log: string): number {
  const cites = node.placed().flatMap(({ log: of, seq, entry }) => {
    const head = of === node.letter && seq < size ? entry?.seen?.[log] : undefined;
    return head === undefined ? [] : [head.n];
  });
  return Math.max(0, ...cites);
}

/** Number of the newest act below `size` in a log; −1: there is none. */
function lastActBelow(node: TestNode, log: string, size: number): number {
  const acts = node
    .placed()
    .filter((each) => each.log === log && each.seq < size && each.entry?.kind !== 'ack');
  return acts.at(-1)?.seq ?? -1;
}

/** The node's cosignatures in what it keeps or hands out, against its own log as signed up to `signed`. */
function assertNoDenial(node: TestNode, x: Exchange, signed: number, where: string): void {
  for (const { letter, notes } of x.others)
    for (const { size, cosigned } of notes) {
      if (!cosigned.some((by) => by.letter === node.letter)) continue;
      const cited = citedWithin(node, signed, letter);
      assert.ok(
        cited > lastActBelow(node, letter, size),
        `${where}: ${node.letter} cosigned ${letter} ${size}, cites ${cited}`,
      );
    }
}

/** Each checkpoint of the node's own log is of the log that it keeps. */
function assertOneHistory(node: TestNode, notes: Exchange['own']['notes'], where: string): void {
  const { tree } = node.x.own;
  for (const { size, root } of notes) {
    assert.ok(size <= tree.size, `${where}: signed ${size} of ${tree.size}`);
    assert.ok(equalBytes(tree.rootAt(size), root), `${where}: another root at ${size}`);
  }
}

class Checks {
  readonly #model: Model;
  readonly #records = new WeakSet<ExchangeRecord>();
  readonly #bundles = new WeakMap<Bundle, WeakSet<ExchangeRecord>>();
  readonly #rested = new Set<string>();
  rests = 0;

  constructor(model: Model) {
    this.#model = model;
  }

  look(world: World): void {
    for (const [at, record] of world.records.entries()) this.#lookAtNode(world, at, record);
    for (const { bundle } of world.flying) this.#lookAtBundle(world, bundle);
    this.#comesToRest(world);
  }

  #lookAtNode(world: World, at: number, record: ExchangeRecord): void {
    if (this.#records.has(record)) return;
    this.#records.add(record);
    const node = this.#model.nodeOf(world, at);
    assertNoDenial(node, node.x, node.x.own.head?.size ?? 0, 'kept');
    assertOneHistory(node, node.x.own.notes, 'kept');
  }

  /** What is on its way: its maker's cosignatures are covered by the checkpoint beside them, and of the log it keeps. */
  #lookAtBundle(world: World, bundle: Bundle): void {
    const at = bundle.from.charCodeAt(0) - 97;
    const record = world.records[at] ?? assert.fail();
    const known = this.#bundles.get(bundle) ?? new WeakSet();
    if (known.has(record)) return;
    this.#bundles.set(bundle, known.add(record));
    const node = this.#model.nodeOf(world, at);
    const opened = Object.entries(bundle.logs).map(([letter, { checkpoint, notes }]) => {
      const heads = [checkpoint, ...notes].flatMap((note) => {
        const head = note === null ? null : node.x.authority.open(note);
        return head?.ok === true ? [head.value] : [];
      });
      return { letter, notes: heads };
    });
    const own = opened.find(({ letter }) => letter === bundle.from);
    const signed = Math.max(0, ...(own?.notes ?? []).map(({ size }) => size));
    assertOneHistory(node, own?.notes ?? [], 'handed out');
    const others = opened.filter(({ letter }) => letter !== bundle.from);
    for (const { letter, notes } of others)
      for (const { size, cosigned } of notes)
        if (cosigned.some((by) => by.letter === bundle.from))
          assert.ok(
            citedWithin(node, signed, letter) > lastActBelow(node, letter, size),
            'handed out without receipt',
          );
  }

  /** With a network that works from now on, everything is cosigned by all, and then nothing more is written. */
  #comesToRest(world: World): void {
    const key = this.#model.keyOf({ ...world, flying: [], actsLeft: [] });
    if (this.#rested.has(key)) return;
    this.#rested.add(key);
    this.rests++;
    const nodes = world.records.map((_, at) => this.#model.nodeOf(world, at));
    const isOpen = nodes.every(({ x }) => x.own.tree.size > 0);
    const rounds = exchangeAll(nodes);
    assert.ok(rounds <= 5, `${rounds} rounds`);
    for (const { x } of nodes)
      for (const other of nodes) {
        const { tree, notes } = x.log(other.letter);
        assert.equal(tree.size, other.x.own.tree.size);
        if (tree.size > 0)
          assert.ok(x.authority.isCosignedByAll(notes.at(-1) ?? assert.fail()), `${other.letter} at ${x.me}`);
      }
    if (isOpen) assert.ok(nodes.every(({ x }) => x.isLive));
  }
}

const short = [
  { parties: 2, acts: [1, 1], flying: 2, states: 20_000 },
  { parties: 3, acts: [1, 1, 0], flying: 1, states: 1_500 },
];
const long = [
  { parties: 2, acts: [1, 1], flying: 3, states: 1_000_000 },
  { parties: 2, acts: [2, 1], flying: 2, states: 1_000_000 },
  { parties: 2, acts: [2, 2], flying: 1, states: 1_000_000 },
  { parties: 2, acts: [5, 1], flying: 1, states: 1_000_000 },
  { parties: 3, acts: [1, 1, 1], flying: 1, states: 300_000 },
];

for (const bounds of process.env.PROVE === '1' ? [...short, ...long] : short)
  test(`SY9 no denial, no second history, no hanging: ${JSON.stringify(bounds)}`, (t) => {
    const model = new Model(bounds);
    const checks = new Checks(model);
    const searched = model.search((world) => checks.look(world));
    t.diagnostic(JSON.stringify({ ...searched, rests: checks.rests }));
    assert.ok(searched.isExhaustive || searched.states === bounds.states);
    assert.ok(searched.states > 1_000);
  });
