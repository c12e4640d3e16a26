/**
 * Random histories of two to five parties: everybody acts on what it has read so far, some cite heads that never were,
 * some write nonsense, some freeze a log. The same seed gives the same history.
 */
import type { Json } from '../../src/base/index.ts';
import { answerTermsRegister, type EntryKind, type PlanState } from '../../src/ledger/index.ts';
import { Logs, numbersFrom } from './logs.ts';
import { planId } from './parties.ts';

const registers = ['plan/p/title', 'status/c/1', answerTermsRegister(planId), `schema/${planId}/version`];

/** A freeze of the log at the size, as a notice's body; tests hand the fold a port that believes it. */
export const freezeBody = (log: string, size: number) => ({ log, size });

export class History {
  readonly logs: Logs;
  readonly #pick: (below: number) => number;
  readonly #read = new Map<string, Record<string, number>>();
  readonly #withForks: boolean;
  #author = 'a';
  #day = 0;
  #rule: string | undefined;

  constructor(seed: number, acts: number, withForks = false) {
    this.#pick = numbersFrom(seed);
    this.#withForks = withForks;
    this.logs = new Logs(2 + this.#pick(4));
    for (const letter of this.logs.letters) this.#read.set(letter, {});
    if (this.#pick(2) === 0) this.#settleRule();
    for (let n = 0; n < acts; n++) this.#act();
  }

  /** Everybody settles terms of answering before anything else. */
  #settleRule(): void {
    const [reg = ''] = registers.slice(2);
    const item = this.logs.write('a', 'propose', { reg, body: { value: this.#valueFor(reg) } });
    this.#rule = item;
    for (const letter of this.logs.letters.slice(1)) {
      this.#read.set(letter, { a: 2 });
      this.logs.write(letter, 'confirm', { reg, item }, { a: 2 });
    }
  }

  #one<T>(list: readonly T[]): T | undefined {
    return list[this.#pick(list.length)];
  }

  #act(): void {
    const letter = this.#one(this.logs.letters) ?? 'a';
    const read = this.#read.get(letter) ?? {};
    for (const other of this.logs.letters) {
      const size = this.logs.size(other);
      if (other !== letter && this.#pick(3) > 0)
        read[other] = Math.max(read[other] ?? 0, 1 + this.#pick(size));
    }
    this.#author = letter;
    // Days go by, and now and then a clock is wrong.
    this.#day += this.#pick(5);
    const wrong = this.#pick(12) === 0 ? this.#pick(40) - 20 : 0;
    this.logs.now = new Date(Date.UTC(2026, 0, 31 + this.#day + wrong)).toISOString().replace('.000Z', 'Z');
    const lie = this.#pick(60);
    if (lie === 0) this.#lie(letter);
    else if (lie === 1) this.logs.append(letter, new TextEncoder().encode('nonsense'));
    else this.logs.write(letter, ...this.#kindAndBody(letter), read);
  }

  #lie(letter: string): void {
    const other = this.#one(this.logs.letters.filter((each) => each !== letter)) ?? 'a';
    const n = 1 + this.#pick(this.logs.size(other) + 4);
    const seen = { [other]: { n, root: 'A'.repeat(43) } };
    this.logs.write(letter, 'report', { reg: 'plan/p/title', body: { value: n }, seen });
  }

  /** An entry that may be meant: mostly a late one that the author has read, now and then any of all logs. */
  #someId(kinds: readonly EntryKind[], reg?: string): string | undefined {
    const fitting = this.logs.all.filter(
      ({ entry }) => entry !== null && kinds.includes(entry.kind) && (reg === undefined || entry.reg === reg),
    );
    const read = this.#read.get(this.#author) ?? {};
    const known = fitting.filter(({ log, seq }) => log === this.#author || seq < (read[log] ?? 0));
    return this.#one(this.#pick(8) === 0 || known.length === 0 ? fitting : known.slice(-4))?.id;
  }

  #kindAndBody(letter: string): [EntryKind, Parameters<Logs['write']>[2]] {
    const reg = registers[[0, 0, 0, 0, 0, 1, 2, 3, 3][this.#pick(9)] ?? 0] ?? '';
    const proposal = this.#someId(['propose'], reg);
    const about = proposal === undefined ? { reg } : { reg, item: proposal };
    const choice = this.#pick(24);
    if (choice < 3 || (choice < 16 && proposal === undefined))
      return ['propose', { reg, body: { value: this.#valueFor(reg) }, ...this.#base(reg) }];
    if (choice < 12) return ['confirm', about];
    if (choice < 14) return ['withdraw', this.#ownProposal(reg)];
    if (choice < 16) return [this.#one(['object', 'note', 'consult'] as const) ?? 'note', about];
    if (choice < 17) return ['report', { reg, body: { value: this.#pick(5) } }];
    if (choice < 19 || (choice < 20 && this.#rule !== undefined)) return ['deem', this.#deemed()];
    if (choice < 21) return ['dispute.raise', this.#aboutItem(this.#someId(['deem', 'propose', 'report']))];
    if (choice < 23) return ['dispute.close', this.#aboutItem(this.#someId(['dispute.raise', 'propose']))];
    if (!this.#withForks || this.#pick(2) === 0) return this.#rest(letter);
    const forked = this.#one(this.logs.letters) ?? 'a';
    return ['fork.notice', { body: freezeBody(forked, this.#pick(this.logs.size(forked)) + 1) }];
  }

  #valueFor(reg: string): Json {
    if (reg.startsWith('rule/'))
      return { terms: [{ covers: ['plan', 'status'], days: 1 + this.#pick(2), deemed: this.#pick(8) > 0 }] };
    // Now and then somebody proposes a schema that nobody knows.
    if (reg.startsWith('schema/')) return this.#pick(3) === 0 ? 1 : 2;
    return this.#pick(5);
  }

  #base(reg: string): { base?: string[] } {
    const ids = [this.#someId(['propose'], reg), this.#someId(['propose'], reg)].filter(
      (id) => id !== undefined,
    );
    return ids.length === 0 || this.#pick(2) === 0 ? {} : { base: ids };
  }

  #ownProposal(reg: string): Parameters<Logs['write']>[2] {
    const own = this.logs
      .entriesOf(this.#author)
      .filter(({ entry }) => entry?.kind === 'propose' && entry.reg === reg)
      .slice(-3);
    const item = this.#pick(8) === 0 ? this.#someId(['propose'], reg) : this.#one(own)?.id;
    return item === undefined ? { reg } : { reg, item };
  }

  #deemed(): Parameters<Logs['write']>[2] {
    const rule = (this.#pick(4) > 0 ? this.#rule : undefined) ?? this.#someId(['propose'], registers[2]);
    const party = this.#one(this.logs.letters.filter((each) => each !== this.#author)) ?? 'a';
    const base = rule === undefined ? {} : { base: [rule] };
    return { ...this.#ownProposal('plan/p/title'), body: { party }, ...base };
  }

  #aboutItem(item: string | undefined): Parameters<Logs['write']>[2] {
    const reg = this.#pick(4) === 0 ? {} : { reg: 'plan/p/title' };
    return item === undefined ? reg : { ...reg, item };
  }

  #rest(letter: string): [EntryKind, Parameters<Logs['write']>[2]] {
    const digest = 'D'.repeat(43);
    const own = this.#one(this.logs.entriesOf(letter))?.id ?? '';
    const redact = this.#someId(['redact']);
    const vector = Object.fromEntries(this.logs.letters.map((each) => [each, this.#pick(3)]));
    switch (this.#pick(5)) {
      case 0:
        return ['redact', { item: own, body: { digest } }];
      case 1:
        return ['redact.ack', redact === undefined ? {} : { item: redact }];
      case 2:
        return ['fold.attest', { body: { vector, digest: (this.#pick(2) === 0 ? 'E' : 'F').repeat(43) } }];
      case 3:
        return ['ack', {}];
      default:
        return ['comment', { body: { text: 'x' } }];
    }
  }
}

/** Invariants that hold in every state. */
export function assertSound(state: PlanState): void {
  for (const [name, { heads, proposals }] of Object.entries(state.registers))
    for (const head of heads)
      if (!['settled', 'deemed'].includes(proposals[head]?.status ?? ''))
        throw new Error(`${name}: head ${head} does not stand`);
  for (const [letter, n] of Object.entries(state.vector))
    if (n > (state.held[letter] ?? 0)) throw new Error(`${letter}: more folded than held`);
}
