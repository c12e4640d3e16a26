/**
 * Random lives of two to five nodes: acts, bundles as files that are cut, lost, late and doubled, crashes before any
 * write. The same seed gives the same life.
 */
import { nodeCompression } from '../../src/main/node-compression.ts';
import { type ActDraft, defaultCaps, packBundle, unpackBundle } from '../../src/sync/index.ts';
import { numbersFrom } from './logs.ts';
import { Crash, exchangeAll, type TestNode } from './node.ts';
import { sha256 } from './parties.ts';

type Draft = Omit<ActDraft, 'by'>;

const registers = ['plan/p/title', 'status/c/1', 'reading/c/due'];

export class Simulation {
  readonly nodes: readonly TestNode[];
  /** Texts of acts that a node was told are kept. */
  readonly acknowledged: string[] = [];
  readonly counts = { bundles: 0, cut: 0, refused: 0, crashes: 0, acts: 0 };
  readonly #pick: (below: number) => number;
  readonly #flying: { readonly to: number; readonly file: Uint8Array }[] = [];
  #number = 0;

  constructor(seed: number, nodes: readonly TestNode[]) {
    this.#pick = numbersFrom(seed);
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
  }

  #step(): void {
    const at = this.#pick(this.nodes.length);
    const node = this.nodes[at];
    if (node === undefined) return;
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

  #act(node: TestNode): void {
    const drafts = Array.from({ length: 1 + this.#pick(2) }, () => this.#draft(node));
    const texts = drafts.map(() => `act ${this.#number++} of ${node.letter}`);
    // Who has learned that a second history of its own log is about may not go on in it; that is proven elsewhere [SY13].
    if (node.x.own.fork !== null) return;
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
    this.#flying.push({ to, file });
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

  /** Acts that were acknowledged and are in no log. */
  lost(node: TestNode): readonly string[] {
    const kept = new Set(
      node.placed().flatMap(({ entry }) => (typeof entry?.body?.text === 'string' ? [entry.body.text] : [])),
    );
    return this.acknowledged.filter((text) => !kept.has(text));
  }
}
