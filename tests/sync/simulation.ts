/**
 * Random lives of two to five nodes: acts, bundles as files that are cut, lost, late and doubled, crashes before any
 * write, and where it is asked for, nodes that are put back to an older backup. The same seed gives the same life.
 */
import { nodeCompression } from '../../src/main/node-compression.ts';
import {
  type ActDraft,
  defaultCaps,
  guardAtStart,
  liftGuard,
  packBundle,
  unpackBundle,
} from '../../src/sync/index.ts';
import { backupOf } from './forking.ts';
import { numbersFrom } from './logs.ts';
import { Crash, exchangeAll, type TestNode } from './node.ts';
import { sha256 } from './parties.ts';

type Draft = Omit<ActDraft, 'by'>;

const registers = ['plan/p/title', 'status/c/1', 'reading/c/due'];

export class Simulation {
  readonly nodes: readonly TestNode[];
  /** Texts of acts that a node was told are kept. */
  readonly acknowledged: string[] = [];
  readonly counts = {
    bundles: 0,
    cut: 0,
    refused: 0,
    crashes: 0,
    acts: 0,
    restores: 0,
    guarded: 0,
    lifted: 0,
    hopeless: 0,
  };
  /** Acts of which nobody held a copy when the node that made them was put back: they may be lost, all others not. */
  readonly atRisk = new Set<string>();
  readonly #pick: (below: number) => number;
  #flying: { readonly from: string; readonly to: number; readonly file: Uint8Array }[] = [];
  readonly #backups = new Map<TestNode, () => void>();
  readonly #restores: boolean;
  #number = 0;

  constructor(seed: number, nodes: readonly TestNode[], { restores = false } = {}) {
    this.#pick = numbersFrom(seed);
    this.#restores = restores;
    this.nodes = nodes;
  }

  run(steps: number): void {
    for (let n = 0; n < steps; n++) this.#step();
    for (const node of this.nodes) {
      node.writesLeft = Number.POSITIVE_INFINITY;
      node.restart();
    }
  }

  rest(): void {
    exchangeAll(this.nodes);
    const guarded = this.nodes.filter(({ x }) => x.guard !== null);
    for (const node of guarded) this.#lift(node);
    if (guarded.length > 0) exchangeAll(this.nodes);
  }

  /** What is waited for is with nobody: two people of the party decide to go on, unless a second history is bound to come of it. */
  #lift(node: TestNode): void {
    const { letter } = node;
    const { guard } = node.x;
    const asked = guard?.marker?.size ?? Math.max(...Object.values(guard?.heard ?? {}));
    const held = this.nodes.map(({ x }) => x.log(letter));
    if (held.some(({ tree }) => tree.size >= asked)) throw new Error(`${letter} waits for what others hold`);
    if (held.some(({ notes }) => notes.some(({ size }) => size > node.x.own.tree.size))) {
      this.counts.hopeless++;
      return;
    }
    const by = [`${letter}-1`, `${letter}-2`] as const;
    const lifted = liftGuard(node.x, by, 'sample reason', { unixSeconds: node.now });
    if (!lifted.ok) throw new Error(lifted.error.fault);
    for (const write of lifted.value) node.keep(write);
    this.counts.lifted++;
  }

  #step(): void {
    for (const each of this.nodes) each.now += 60;
    const at = this.#pick(this.nodes.length);
    const node = this.nodes[at];
    if (node === undefined) return;
    if (this.#restores && this.#pick(12) === 0) {
      this.#backUpOrRestore(node);
      return;
    }
    node.writesLeft = this.#pick(6) === 0 ? this.#pick(6) : Number.POSITIVE_INFINITY;
    try {
      const choice = this.#pick(10);
      if (choice < 4) this.#act(node);
      else if (choice < 7) this.#send(node, at);
      else this.#deliver();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.counts.crashes++;
      for (const each of this.nodes) if (each.writesLeft <= 0) each.restart();
    }
    node.writesLeft = Number.POSITIVE_INFINITY;
  }

  /** Takes a backup, or puts the node back to the one it has: with the marker that stands beside its keys, or without. */
  #backUpOrRestore(node: TestNode): void {
    const back = this.#backups.get(node);
    if (back === undefined || this.#pick(2) === 0) {
      this.#backups.set(node, backupOf(node));
      return;
    }
    node.writesLeft = Number.POSITIVE_INFINITY;
    back();
    this.counts.restores++;
    if (this.#pick(4) === 0) {
      node.marker = null;
      // Without a marker it can only ask the others; what none of them has got would be a second history.
      this.#flying = this.#flying.filter(({ from }) => from !== node.letter);
    }
    const guard = guardAtStart(node.x, node.marker, { unixSeconds: node.now });
    if (guard !== null) {
      this.counts.guarded++;
      node.keep({ write: 'guard', guard });
    }
    for (const text of this.#lostBy(this.nodes)) this.atRisk.add(text);
  }

  #act(node: TestNode): void {
    const drafts = Array.from({ length: 1 + this.#pick(2) }, () => this.#draft(node));
    const texts = drafts.map(() => `act ${this.#number++} of ${node.letter}`);
    // Who has learned that a second history of its own log is about may not go on in it; that is proven elsewhere [SY13].
    if (node.x.own.fork !== null || node.x.guard !== null) return;
    node.act(...drafts.map((draft, n) => ({ ...draft, body: { ...draft.body, text: texts[n] ?? '' } })));
    // Only here is it acknowledged: what crashed before may be lost.
    this.acknowledged.push(...texts);
    this.counts.acts += drafts.length;
  }

  #draft(node: TestNode): Draft {
    const reg = registers[this.#pick(registers.length)] ?? '';
    const proposals = Object.entries(node.fold.register(reg)?.proposals ?? {});
    const [item, proposal] = proposals[this.#pick(proposals.length)] ?? [];
    const choice = this.#pick(10);
    if (item === undefined || choice < 2) return { kind: 'propose', reg, body: { value: this.#pick(9) } };
    if (choice < 3) {
      const base = node.fold.register(reg)?.heads ?? [];
      return { kind: 'propose', reg, body: { value: this.#pick(9) }, ...(base.length === 0 ? {} : { base }) };
    }
    if (proposal?.by === node.letter && choice < 5) return { kind: 'withdraw', reg, item };
    if (choice < 8) return { kind: 'confirm', reg, item };
    const others = ['object', 'note', 'consult'] as const;
    return { kind: others[this.#pick(3)] ?? 'note', reg, item };
  }

  #send(node: TestNode, at: number): void {
    const to = (at + 1 + this.#pick(this.nodes.length - 1)) % this.nodes.length;
    const file = packBundle(node.send(this.nodes[to]?.letter ?? ''), sha256, nodeCompression);
    this.counts.bundles++;
    this.#flying.push({ from: node.letter, to, file });
  }

  /** Any bundle that was ever sent may come, whole or cut, now or again. */
  #deliver(): void {
    const sent = this.#flying[this.#pick(this.#flying.length)];
    const node = sent === undefined ? undefined : this.nodes[sent.to];
    if (sent === undefined || node === undefined) return;
    node.writesLeft = this.#pick(6) === 0 ? this.#pick(5) : Number.POSITIVE_INFINITY;
    const isCut = this.#pick(8) === 0;
    const file = isCut ? sent.file.subarray(0, this.#pick(sent.file.length)) : sent.file;
    const read = unpackBundle(file, defaultCaps, sha256, nodeCompression);
    if (!read.ok) {
      this.counts.cut++;
      return;
    }
    const { refusal, logs } = node.receive(read.value);
    if (refusal !== null || logs.some(({ outcome }) => outcome === 'refused')) this.counts.refused++;
    node.writesLeft = Number.POSITIVE_INFINITY;
  }

  /** Acts that were acknowledged and are in no log of the node, though somebody held them throughout. */
  lost(node: TestNode): readonly string[] {
    return this.#lostBy([node]).filter((text) => !this.atRisk.has(text));
  }

  #lostBy(nodes: readonly TestNode[]): readonly string[] {
    const kept = new Set(
      nodes
        .flatMap((node) => node.placed())
        .flatMap(({ entry }) => (typeof entry?.body?.text === 'string' ? [entry.body.text] : [])),
    );
    return this.acknowledged.filter((text) => !kept.has(text));
  }
}
