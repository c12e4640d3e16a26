/**
 * Random lives of two to four nodes that open one plan anew again and again: files that cross, come late or twice, signatures that are taken back,
 * parties that leave and come again, other keys, entries in between, crashes at any write. The same seed gives the same life.
 */
import assert from 'node:assert/strict';
import type { NextOpening } from '../../../src/app/index.ts';
import {
  answerJoint,
  exchangeByLine,
  joinJoint,
  listOpenings,
  listProposals,
  openAnew,
  previewJoint,
  proposeJoint,
  rotateKey,
  showJoint,
  takeBackOpening,
} from '../../../src/app/joint/index.ts';
import type { Problem, Result } from '../../../src/base/index.ts';
import { generateEd25519Pem, signerFromPem } from '../../../src/main/node-crypto.ts';
import { pickOf } from '../../fuzz/seeded.ts';
import { must } from '../test-node.ts';
import type { Writes } from './failing-writes.ts';
import { type JointNode, offerOf, planFileOf, who } from './two-nodes.ts';

/** What the state of things may bring; anything else is a fault. */
const mayRefuse: readonly string[] = [
  ...['joint-opening-refused', 'joint-opening-anew', 'joint-opening-ended', 'joint-not-open'],
  ...['joint-not-signed', 'joint-not-party', 'joint-act-refused', 'joint-held', 'joint-file-refused'],
  // A party that has not taken the file yet knows nothing of its opening.
  'not-found',
  ...['line-refused', 'line-unreachable', 'bundle-refused', 'outcome-unknown'],
];

/** One node of the life. */
export interface Life {
  readonly node: JointNode;
  readonly writes: Writes;
  /** Own entries that it was told are kept, by genesis. */
  readonly kept: Map<string, number>;
}

/** Nodes and the files that were ever handed on. */
export class OpeningLives {
  readonly lives: readonly [Life, ...Life[]];
  files: Uint8Array[] = [];
  readonly counts: Record<string, number> = {};
  readonly #random: () => number;

  constructor(lives: readonly [Life, ...Life[]], random: () => number, files: readonly Uint8Array[] = []) {
    this.lives = lives;
    this.#random = random;
    this.files = [...files];
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** Counts what came of an act; a refusal must be one that the state of things may bring. */
  note<T>(act: string, done: Result<T, Problem>): T | null {
    const code = done.ok ? 'done' : done.error.code;
    const reason = done.ok ? undefined : done.error.facts.reason;
    const name = `${act} ${code}${typeof reason === 'string' ? ` ${reason}` : ''}`;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    if (done.ok) return done.value;
    assert.ok(mayRefuse.includes(code), `${name} ${JSON.stringify(done.error.facts)}`);
    return null;
  }

  async step(): Promise<void> {
    const life = pickOf(this.#random, this.lives);
    const { node, writes } = life;
    const chance = this.#random();
    if (this.#random() < 0.2)
      writes.failAt(Math.floor(this.#random() * 3), this.#random() < 0.5 ? 'kept' : 'not-kept');
    if (chance < 0.25) await this.#work(node);
    else if (chance < 0.5) await this.meet(node, pickOf(this.#random, this.lives).node);
    else if (chance < 0.62) {
      await this.#begin(node);
      // Nobody has told the others yet: somebody else may begin too.
      if (this.#random() < 0.5) await this.#begin(pickOf(this.#random, this.lives).node);
    } else if (chance < 0.78) await this.#join(node, true);
    else if (chance < 0.88) await this.#join(node, false);
    else if (chance < 0.92) this.note('take back', await takeBackOpening(node.app, who, node));
    else if (chance < 0.925) this.#renewRoot(node);
    else if (chance < 0.96)
      this.note('rotate', await rotateKey(node.app, who, { planId: node.planId, role: 'log' }));
    else Object.assign(node.app, { keys: { ...node.app.keys } });
    writes.failAt(-1, 'kept');
    for (const one of this.lives) await this.look(one);
  }

  /** Proposes something, or answers what waits. */
  async #work({ app, planId }: JointNode): Promise<void> {
    const waiting = await listProposals(app, who, { planId, which: 'waiting', limit: 50 });
    const item = waiting.ok ? this.#pick(waiting.value.items)?.id : undefined;
    if (item !== undefined && this.#random() < 0.6) {
      const kind = this.#random() < 0.8 ? 'confirm' : 'note';
      this.note('answer', await answerJoint(app, who, { planId, answers: [{ kind, item }] }));
      return;
    }
    const preview = await previewJoint(app, who, { planId, onlyNew: true, limit: 500 });
    const register = preview.ok ? this.#pick(preview.value.items)?.register : undefined;
    if (register !== undefined)
      this.note('propose', await proposeJoint(app, who, { planId, registers: [register] }));
  }

  /** One exchanges with the other where it knows it as a party. */
  async meet({ app, planId }: JointNode, other: JointNode): Promise<void> {
    const shown = await showJoint(app, who, { planId });
    const party = shown.ok
      ? shown.value.parties.find(({ code, isOwn }) => code === other.app.node.party && !isOwn)
      : undefined;
    if (party !== undefined)
      this.note('meet', await exchangeByLine(app, who, { planId, party: party.letter }));
  }

  async #begin({ app, planId }: JointNode): Promise<void> {
    const shown = await showJoint(app, who, { planId });
    if (!shown.ok) return;
    const others = this.lives.filter(({ node }) => node.app !== app && this.#random() < 0.75);
    const codes = others.map(({ node }) => node.app.node.party);
    const without = shown.value.parties
      .filter(({ code, isOwn }) => !isOwn && !codes.includes(code))
      .map(({ code }) => code);
    const offers = others.map(({ node }) => offerOf(node.app));
    const opened = this.note('begin', await openAnew(app, who, { planId, offers, without }));
    if (opened !== null) await this.#hand({ app, planId }, opened);
  }

  async #hand(node: Pick<JointNode, 'app' | 'planId'>, row: NextOpening): Promise<void> {
    this.files.push(await planFileOf({ ...node, clock: { now: 0 }, markers: new Map(), folder: '' }, row));
    if (this.files.length > 12) this.files.shift();
  }

  /** Signs or takes one of the files that go about, mostly a newer one. */
  async #join(node: JointNode, sign: boolean): Promise<void> {
    const recent = this.#random() < 0.7 ? this.files.slice(-3) : this.files;
    const bytes = this.#pick(recent);
    if (bytes === undefined) return;
    const { app, planId } = node;
    const goesBack = this.#random() < 0.5;
    const done = this.note(
      sign ? 'sign' : 'take',
      await joinJoint(app, who, { planId, bytes, sign, goesBack }),
    );
    if (done !== null) await this.#hand(node, done);
  }

  #renewRoot({ app }: JointNode): void {
    const { publicKey, sign } = signerFromPem(generateEd25519Pem());
    Object.assign(app, { keys: { ...app.keys, root: { publicKey, sign } } });
  }

  /** What must hold of each node at any time. */
  async look({ node: { app, planId }, kept }: Life): Promise<void> {
    const shown = await listOpenings(app, who, { planId });
    if (!shown.ok) {
      assert.equal(shown.error.code, 'joint-not-open');
      return;
    }
    const { items } = shown.value;
    const numbers = items.map(({ number }) => number);
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].sort((a, b) => b - a),
    );
    assert.equal(items.filter(({ state }) => state === 'present').length, 1);
    for (const { hash, state, parties } of items) {
      const held = parties.find(({ isOwn }) => isOwn)?.held ?? 0;
      const before = kept.get(hash) ?? 0;
      if (state === 'under-way') continue;
      assert.ok(held >= before, `${hash}: ${before} own entries, now ${held}`);
      // What has ended, and what all are asked to end, does not go on.
      if (state === 'ended' && before > 0) assert.equal(held, before, hash);
      if (state === 'present' && items[0]?.state === 'under-way' && before > 0) assert.equal(held, before);
      kept.set(hash, held);
    }
  }

  /** Brings all into one opening again, as people would: what all have signed is taken, and the furthest opens the plan anew with all. */
  async gather(): Promise<void> {
    for (const { node } of this.lives) await takeBackOpening(node.app, who, node);
    for (let round = 0; round < 3; round++) {
      for (const { node } of this.lives)
        for (const bytes of this.files)
          this.note(
            'gather',
            await joinJoint(node.app, who, { planId: node.planId, bytes, sign: false, goesBack: true }),
          );
      await this.#meetAll();
    }
    const standing = await Promise.all(
      this.lives.map(async ({ node }) => {
        const shown = await showJoint(node.app, who, node);
        const list = await listOpenings(node.app, who, node);
        const present = list.ok ? list.value.items.find(({ state }) => state === 'present') : undefined;
        return { node, number: present?.number ?? 0, isLive: shown.ok && shown.value.state === 'live' };
      }),
    );
    standing.sort((a, b) => b.number - a.number || Number(b.isLive) - Number(a.isLive));
    const [first, ...rest] = standing.map(({ node }) => node);
    if (first === undefined) return;
    const asked = { planId: first.planId, offers: rest.map(({ app }) => offerOf(app)), without: [] };
    let bytes = await planFileOf(first, must(await openAnew(first.app, who, asked)));
    for (const node of rest) {
      const { app, planId } = node;
      bytes = await planFileOf(node, must(await joinJoint(app, who, { planId, bytes, sign: true })));
    }
    for (const { node } of this.lives)
      must(await joinJoint(node.app, who, { planId: node.planId, bytes, sign: false, goesBack: true }));
    for (let round = 0; round < 3; round++) await this.#meetAll();
  }

  async #meetAll(): Promise<void> {
    for (const one of this.lives) for (const other of this.lives) await this.meet(one.node, other.node);
    for (const one of this.lives) await this.look(one);
  }
}
