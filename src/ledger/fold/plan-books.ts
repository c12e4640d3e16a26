/**
 * What the fold has written down so far, and what one further entry adds: registers, disputes, erasures, attestations,
 * notices. Whether an entry's time has come is settled before it gets here; here only its meaning is asked, from the clear
 * members alone and from what its author had seen [LG17].
 */
import type { Json, JsonObject, Sha256 } from '../../base/index.ts';
import type { Entry, EntryId } from '../entry.ts';
import { entryId, parseEntryId } from '../entry-id.ts';
import { type ConfirmRule, confirmRuleFor, type Genesis } from '../genesis/genesis.ts';
import type { LogTimes } from './answer-time.ts';
import { ClosingProposals, type ClosingRule, isClosedAsKnown } from './closed-registers.ts';
import { readSilence } from './deemed-rule.ts';
import { closeDispute, raiseOnDeemed } from './fold-dispute.ts';
import { type FoldContext, foldEntry, touchesRegister, type Unshared } from './fold-entry.ts';
import { type Attest, disputeId, type PlanVoid, type RaisedDispute, type Redaction } from './plan-state.ts';
import type { HeldTrees } from './read-seen.ts';
import { emptyRegister, type RegisterState } from './register-state.ts';
import { own } from './settlement.ts';

/** What the books are handed. */
export interface BooksContext {
  readonly genesis: Genesis;
  readonly sha256: Sha256;
  readonly trees: HeldTrees;
  readonly times: LogTimes;
  /** Whether a notice of a fork, of its settlement or of a new key proves what it says. */
  readonly isProven: (entry: Entry) => boolean;
  readonly closing: ClosingRule | undefined;
}

/** What an entry came to. */
export type Outcome = { readonly void: PlanVoid } | { readonly register: string | null };

type Knows = (id: EntryId) => boolean;

/** What an entry's author had seen: asked by entry, and by log how many. */
export interface Author {
  readonly knows: Knows;
  readonly seenOf: (log: string) => number;
}

const nothing: Outcome = { register: null };

export class PlanBooks {
  readonly registers = new Map<string, RegisterState>();
  readonly disputes = new Map<string, RaisedDispute>();
  readonly redactions = new Map<EntryId, Redaction>();
  readonly attests = new Map<string, Attest>();
  readonly overrides = new Map<EntryId, readonly string[]>();
  readonly #context: BooksContext;
  readonly #letters: readonly string[];
  readonly #rules = new Map<string, ConfirmRule>();
  readonly #unshared: Unshared = new Map();
  readonly #closing: ClosingProposals;

  constructor(context: BooksContext) {
    this.#context = context;
    this.#letters = context.genesis.parties.map(({ letter }) => letter);
    this.#closing = new ClosingProposals(this.#letters, (register) => this.#ruleFor(register));
  }

  /** From now on somebody else may hold the registers as they are: what comes changes copies of them. */
  share(): void {
    this.#unshared.clear();
  }

  /** Writes one entry down. `author` tells what its author had seen. */
  enter(entry: Entry, id: EntryId, author: Author): Outcome {
    const { knows } = author;
    if (touchesRegister(entry.kind)) return this.#enterRegister(entry, id, author);
    switch (entry.kind) {
      case 'dispute.raise':
        return this.#raise(entry, id, author);
      case 'dispute.close':
        return this.#close(entry, id, author);
      case 'redact':
        return this.#redact(entry, id, knows);
      case 'redact.ack':
        return this.#acknowledgeRedaction(entry, id, knows);
      case 'fold.attest':
        return this.#attest(entry, id);
      case 'restore.notice':
        return this.#override(entry, id);
      case 'fork.notice':
      case 'key.rotate':
        return this.#context.isProven(entry) ? nothing : { void: 'notice-unfounded' };
      default:
        return nothing;
    }
  }

  #contextOf(entry: Entry, name: string, { knows, seenOf }: Author): FoldContext {
    const letters = this.#letters;
    const silenceOf: FoldContext['silenceOf'] = (party) => {
      const { genesis, times } = this.#context;
      const register = (of: string): RegisterState | undefined => this.registers.get(of);
      const known = { planId: genesis.planId, letters, times, knows, seenOf, register };
      return readSilence(known, entry, party);
    };
    return { letters, rule: this.#ruleFor(name), knows, silenceOf, unshared: this.#unshared };
  }

  #ruleFor(name: string): ConfirmRule {
    const known = this.#rules.get(name);
    if (known !== undefined) return known;
    const rule = confirmRuleFor(this.#context.genesis.confirm, name);
    this.#rules.set(name, rule);
    return rule;
  }

  #enterRegister(entry: Entry, id: EntryId, author: Author): Outcome {
    const name = entry.reg ?? '';
    if (this.#isClosed(name, author.knows)) return { void: 'register-closed' };
    const before = this.registers.get(name) ?? null;
    const { state, changes } = foldEntry(before, entry, id, this.#contextOf(entry, name, author));
    for (const change of changes) if (change.change === 'void') return { void: change.reason };
    this.registers.set(name, state);
    this.#closing.entered(name, entry, id, state);
    return { register: name };
  }

  /** That a party disputes what stands in a closed register it may always say: only acts on the register itself are asked [LG1660]. */
  #isClosed(name: string, knows: Knows): boolean {
    const { closing } = this.#context;
    if (closing === undefined) return false;
    const ruleFor = (register: string): ConfirmRule => this.#ruleFor(register);
    const register = (of: string): RegisterState | undefined => {
      const state = this.registers.get(of);
      return state === undefined ? undefined : this.#closing.of(of, state);
    };
    return isClosedAsKnown(name, closing, { letters: this.#letters, ruleFor, register, knows });
  }

  #enterDispute(fold: typeof raiseOnDeemed, entry: Entry, id: EntryId, author: Author): Outcome {
    const name = entry.reg ?? '';
    const before = this.registers.get(name) ?? emptyRegister;
    const step = fold(before, entry, id, this.#contextOf(entry, name, author));
    if (!step.ok) return { void: step.error };
    this.registers.set(name, step.value.state);
    return { register: name };
  }

  #raise(entry: Entry, id: EntryId, author: Author): Outcome {
    const { item, reg, log } = entry;
    if (item === undefined || !this.#hasSeen(item, author.knows)) return { void: 'item-unknown' };
    const proposals = Object.values(this.registers.get(reg ?? '')?.proposals ?? {});
    if (proposals.some((proposal) => own(proposal.deemed, log)?.entry === item))
      return this.#enterDispute(raiseOnDeemed, entry, id, author);
    const dispute = { by: log, item, raise: id, register: reg ?? null, closed: null };
    this.disputes.set(disputeId([item, id], this.#context.sha256), dispute);
    return nothing;
  }

  #close(entry: Entry, id: EntryId, author: Author): Outcome {
    const { item, log, reg } = entry;
    if (item === undefined || !this.#hasSeen(item, author.knows)) return { void: 'item-unknown' };
    for (const [key, dispute] of this.disputes) {
      if (dispute.raise !== item) continue;
      if (dispute.by !== log) return { void: 'not-author' };
      if (dispute.closed !== null) return { void: 'dispute-unknown' };
      this.disputes.set(key, { ...dispute, closed: id });
      return nothing;
    }
    return reg === undefined
      ? { void: 'dispute-unknown' }
      : this.#enterDispute(closeDispute, entry, id, author);
  }

  #redact(entry: Entry, id: EntryId, knows: Knows): Outcome {
    const { item, log, body } = entry;
    if (item === undefined || !this.#hasSeen(item, knows)) return { void: 'item-unknown' };
    if (parseEntryId(item)?.log !== log) return { void: 'not-author' };
    const digest = body?.digest;
    if (!isHash(digest)) return { void: 'content-missing' };
    this.redactions.set(id, { item, digest, acks: {} });
    return nothing;
  }

  #acknowledgeRedaction(entry: Entry, id: EntryId, knows: Knows): Outcome {
    const { item, log } = entry;
    const redaction = item === undefined ? undefined : this.redactions.get(item);
    if (item === undefined || redaction === undefined || !knows(item)) return { void: 'item-unknown' };
    if (parseEntryId(item)?.log === log) return { void: 'own-proposal' };
    // The first acknowledgement is the evidence; a later one says nothing more.
    const acks = { [log]: id, ...redaction.acks };
    this.redactions.set(item, { ...redaction, acks });
    return nothing;
  }

  #attest(entry: Entry, id: EntryId): Outcome {
    const { vector, digest } = entry.body ?? {};
    if (!isVector(vector, this.#letters) || !isHash(digest)) return { void: 'attest-malformed' };
    this.attests.set(entry.log, { entry: id, vector, digest });
    return nothing;
  }

  #override(entry: Entry, id: EntryId): Outcome {
    const people = entry.body?.people;
    const own = new RegExp(`^${entry.log}-(?:0|[1-9]\\d{0,8})$`);
    const named = Array.isArray(people)
      ? people.filter((person): person is string => typeof person === 'string' && own.test(person))
      : [];
    if (named.length !== 2 || new Set(named).size !== 2) return { void: 'notice-unfounded' };
    this.overrides.set(id, named);
    return nothing;
  }

  /** Whether the author had seen the entry of this id, hash and all. */
  #hasSeen(id: EntryId, knows: Knows): boolean {
    const place = parseEntryId(id);
    if (place === null || !knows(id)) return false;
    return id === entryId(place.log, place.seq, this.#context.trees.leafAt(place.log, place.seq));
  }
}

function isHash(value: Json | undefined): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
}

function isVector(
  value: Json | undefined,
  letters: readonly string[],
): value is JsonObject & Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const sizes = Object.entries(value);
  return (
    sizes.length === letters.length &&
    sizes.every(([letter, n]) => letters.includes(letter) && typeof n === 'number' && n >= 0)
  );
}
