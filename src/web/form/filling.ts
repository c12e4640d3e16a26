/**
 * What a person has filled in so far: in whose name, the answers, who and when. It lives in the page alone and leaves it as a
 * file that the person saves.
 */
import { hex } from '../../base/index.ts';
import {
  type AnswerFile,
  type FileAnswer,
  type FileAnswerKind,
  formatAnswerFile,
  needsReason,
  type OfferedProposal,
  offeredProposals,
} from '../../sync/index.ts';
import { scriptSha256 } from '../verify/index.ts';
import type { ReadForm } from './read-files.ts';

/** What keeps the file from being written; each has its words. */
export type Lacking = 'nothing' | 'reason' | 'person';

/** An answer as it is being filled in. */
export interface Draft {
  readonly kind: FileAnswerKind | null;
  readonly reason: string;
}

const blank: Draft = { kind: null, reason: '' };

const isBlank = ({ kind, reason }: Draft): boolean => kind === null && reason.trim() === '';

/** One form that is being filled in. */
export class Filling {
  readonly read: ReadForm;
  readonly #drafts = new Map<string, Draft>();
  /** Items whose draft was changed since it was saved. */
  readonly #changed = new Set<string>();
  party: string;
  person: string;
  day: string;

  constructor(read: ReadForm, today: string) {
    this.read = read;
    const { begun, bundle } = read;
    this.party = begun?.party ?? bundle.to[0] ?? '';
    this.person = begun?.person ?? '';
    this.day = begun?.day ?? today;
    for (const { item, kind, reason } of begun?.answers ?? []) this.#drafts.set(item, { kind, reason });
  }

  /** Parties in whose name the file can be answered. */
  get parties(): readonly string[] {
    return this.read.bundle.to;
  }

  /** The proposals that can be answered, new ones first. */
  get proposals(): readonly OfferedProposal[] {
    const all = offeredProposals(this.read.bundle, this.party, scriptSha256);
    const open = all.filter(({ state }) => state === 'open');
    return [...open.filter(({ isNew }) => isNew), ...open.filter(({ isNew }) => !isNew)];
  }

  /** How many proposals of others it brings that have been answered or taken back since, in the same file. */
  get closed(): number {
    const all = offeredProposals(this.read.bundle, this.party, scriptSha256);
    return all.filter(({ state }) => state !== 'open').length;
  }

  /** How many of the answers that were begun before are to nothing that can be answered here. */
  get past(): number {
    const open = new Set(this.proposals.map(({ id }) => id));
    return (this.read.begun?.answers ?? []).filter(({ item }) => !open.has(item)).length;
  }

  /** All proposals of the file, whoever made them: their names tell what others refer to. */
  get told(): readonly OfferedProposal[] {
    return offeredProposals(this.read.bundle, '', scriptSha256);
  }

  draft(item: string): Draft {
    return this.#drafts.get(item) ?? blank;
  }

  change(item: string, change: Partial<Draft>): void {
    this.#drafts.set(item, { ...this.draft(item), ...change });
    this.#changed.add(item);
  }

  /** Items with something filled in that stands in no saved file. */
  get unsaved(): readonly string[] {
    return [...this.#changed].filter((item) => !isBlank(this.draft(item)));
  }

  /** What the file holds is saved; what is not in it, reasons without an answer say, is not. */
  saved(): void {
    for (const { item } of this.answers) this.#changed.delete(item);
  }

  /**
   * Takes over what was filled in on another form for proposals that can be answered here too, and who filled it in; what is not
   * saved is moved. Answers how many unsaved ones came. What was changed here stays.
   */
  takeOver(other: Filling): number {
    if (other.read.bundle.plan !== this.read.bundle.plan) return 0;
    if (this.read.begun === null && this.parties.includes(other.party)) this.party = other.party;
    if (this.person === '') this.person = other.person;
    const here = new Set(this.proposals.map(({ id }) => id));
    let taken = 0;
    for (const [item, draft] of other.#drafts) {
      if (!here.has(item) || isBlank(draft) || this.#changed.has(item)) continue;
      const isUnsaved = other.#changed.delete(item);
      if (!isUnsaved && this.#drafts.has(item)) continue;
      this.#drafts.set(item, draft);
      if (!isUnsaved) continue;
      other.#drafts.delete(item);
      this.#changed.add(item);
      taken++;
    }
    return taken;
  }

  /** The answers given, of proposals in this file alone. */
  get answers(): readonly FileAnswer[] {
    return this.proposals.flatMap(({ id: item }) => {
      const { kind, reason } = this.draft(item);
      return kind === null ? [] : [{ item, kind, reason: reason.trim() }];
    });
  }

  /** What is missing before the file can be written; `items` are those without their reasons. */
  get lacking(): { readonly what: Lacking; readonly items: readonly string[] } | null {
    const { answers } = this;
    if (answers.length === 0) return { what: 'nothing', items: [] };
    const items = answers.filter(({ kind, reason }) => needsReason(kind) && reason === '');
    if (items.length > 0) return { what: 'reason', items: items.map(({ item }) => item) };
    return this.person.trim() === '' ? { what: 'person', items: [] } : null;
  }

  /** The file, with the hash that the sheet prints. */
  file(): { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string } {
    const { plan } = this.read.bundle;
    const { party, day, answers } = this;
    const file: AnswerFile = { plan, party, person: this.person.trim(), day, answers };
    const bytes = formatAnswerFile(file);
    const name = `${plan.slice(0, 8)}-${party}-${day}.entente-answers`;
    return { name, bytes, sha256: hex(scriptSha256(bytes)) };
  }
}
