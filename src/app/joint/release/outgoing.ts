/**
 * What can be released: values, claims, a package of both, a record for the public, the lock of a period, terms of answering, a draft, a remark on one; answers and withdrawals,
 * the answer to a package, an act about a disagreement, silence that is taken. Each is made into the very entries, or the draft,
 * that would leave, and into the lines that a preview shows to the byte [AP966, AP1120].
 */
import { canonicalText, type Json, ok, type Problem, type Result } from '../../../base/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { claimDrafts, claimsToGo, lockDrafts, type ProposeClaims } from '../claims/propose-claims.ts';
import {
  actWithBeside,
  type DisagreementAct,
  disagreementDrafts,
} from '../disagreements/act-on-disagreement.ts';
import type { DraftRemark, DraftShown } from '../drafts/draft-form.ts';
import { draftToShow, remarkToGo } from '../drafts/work-drafts.ts';
import { answersToGo, type JointAnswer, type WordedDraft, withBeside } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { type PackageException, packageAnswerDrafts } from '../packages/answer-package.ts';
import { type PackageContents, packageDrafts } from '../packages/propose-package.ts';
import { type Outgoing, type ValuesToGo, valueDrafts } from '../propose-joint.ts';
import { type RecordContents, recordDrafts } from '../public/record-drafts.ts';
import { silencesToTake, type TermAsked, termsDrafts } from '../terms/propose-terms.ts';

/** What is to go. */
export type WhatGoes =
  | ({ readonly kind: 'values' } & ValuesToGo)
  | { readonly kind: 'claims'; readonly claims: ProposeClaims['claims'] }
  | ({ readonly kind: 'package' } & PackageContents)
  | ({ readonly kind: 'public' } & RecordContents)
  | { readonly kind: 'lock'; readonly period: string; readonly locked: boolean }
  | { readonly kind: 'terms'; readonly terms: readonly TermAsked[] }
  | {
      readonly kind: 'draft';
      readonly register: string;
      readonly to: readonly string[];
      readonly note: string;
      readonly days: number;
    }
  | { readonly kind: 'remark'; readonly draft: string; readonly text: string }
  | { readonly kind: 'answers'; readonly answers: readonly JointAnswer[] }
  | {
      readonly kind: 'package-answer';
      readonly package: string;
      readonly exceptions: readonly PackageException[];
    }
  | { readonly kind: 'disagreement'; readonly dispute: string; readonly act: DisagreementAct }
  | { readonly kind: 'silence'; readonly items: readonly string[] };

/** One thing that would leave, exactly. */
export interface LeavingLine {
  /** Where it is entered; of an answer, the register of what it answers. */
  readonly register: string;
  /** Kind of the entry: 'propose', or what is done about an entry of the log. */
  readonly act: string;
  /** Entry id of what it is about; null where it proposes or states. */
  readonly item: string | null;
  /** Exact text of its value; of an answer, of what its entry says. */
  readonly value: string;
  /** Exact text of what goes beside it. */
  readonly beside: readonly string[];
}

/** What would leave. */
export interface Leaving {
  /** With the words that go beside claims and answers, so that the same leaves later as was seen now. */
  readonly what: WhatGoes;
  readonly outgoing: Outgoing;
  readonly draft: DraftShown | DraftRemark | null;
  readonly lines: readonly LeavingLine[];
}

const noDrafts: Outgoing = { drafts: [], blobs: [] };

/** The value that a draft proposes; a long one by its blob. */
function exactValue({ draft }: WordedDraft, blobs: Outgoing['blobs']): string {
  const { value, blob } = draft.body ?? {};
  const bytes = typeof blob === 'string' ? blobs.find(({ hash }) => hash === blob)?.bytes : undefined;
  if (bytes !== undefined) return new TextDecoder().decode(bytes);
  return canonicalText(value ?? null);
}

/** What is proposed or stated. An own proposal that another takes the place of goes back by itself and is no line. */
function linesOf({ drafts, blobs }: Outgoing): readonly LeavingLine[] {
  return drafts
    .filter(({ draft }) => draft.kind === 'propose' || draft.kind === 'report')
    .map((worded) => ({
      register: worded.draft.reg ?? '',
      act: worded.draft.kind,
      item: null,
      value: exactValue(worded, blobs),
      beside: worded.words.map(({ raw }) => raw),
    }));
}

/** The register of a proposal of the log; '' where there is none of it. */
export function registerOfItem({ state }: JointBook, item: string): string {
  const found = Object.entries(state.registers).find(([, { proposals }]) => Object.hasOwn(proposals, item));
  return found?.[0] ?? '';
}

/** What is done about entries of the log: every entry is a line, with all that it says but its author and time. */
function actLines(book: JointBook, drafts: readonly WordedDraft[]): readonly LeavingLine[] {
  return drafts.map(({ draft, words }) => {
    const { kind, reg, item, base, body } = draft;
    const hasValue = kind === 'propose' || kind === 'report';
    const says: Json = {
      ...{ kind, ...(item === undefined ? {} : { item }) },
      ...(base === undefined ? {} : { base: [...base] }),
      ...(body === undefined ? {} : { body }),
    };
    return {
      register: reg ?? (item === undefined ? '' : registerOfItem(book, item)),
      act: kind,
      item: item ?? null,
      value: canonicalText(hasValue ? (body?.value ?? null) : says),
      beside: words.map(({ raw }) => raw),
    };
  });
}

async function claimsLeaving(
  app: App,
  book: JointBook,
  who: Actor,
  claims: ProposeClaims['claims'],
): Promise<Result<{ readonly claims: ProposeClaims['claims']; readonly drafts: Outgoing }, Problem>> {
  const found = await claimsToGo(app, book, who, claims);
  if (!found.ok) return found;
  const said = found.value.map(({ claim, beside }) => ({ claim, beside: beside?.raw ?? null }));
  const drafts = found.value.flatMap((one) => claimDrafts(book, one));
  return ok({ claims: said, drafts: { drafts, blobs: [] } });
}

type Made<T> = Promise<Result<T, Problem>>;
type Proposing = Extract<WhatGoes, { kind: 'values' | 'claims' | 'package' | 'public' | 'lock' | 'terms' }>;
type Acting = Extract<WhatGoes, { kind: 'answers' | 'package-answer' | 'disagreement' | 'silence' }>;

async function proposing(
  app: App,
  book: JointBook,
  who: Actor,
  what: Proposing,
): Made<{ readonly as: WhatGoes; readonly outgoing: Outgoing }> {
  const entered = (made: Result<readonly WordedDraft[], Problem>) =>
    made.ok ? ok({ as: what, outgoing: { drafts: made.value, blobs: [] } }) : made;
  switch (what.kind) {
    case 'values': {
      const found = await valueDrafts(app, book, who, what);
      return found.ok ? ok({ as: what, outgoing: found.value }) : found;
    }
    case 'claims': {
      const found = await claimsLeaving(app, book, who, what.claims);
      if (!found.ok) return found;
      return ok({ as: { ...what, claims: found.value.claims }, outgoing: found.value.drafts });
    }
    case 'lock':
      return entered(lockDrafts(book, what));
    case 'terms':
      return entered(termsDrafts(book, what.terms));
    case 'public': {
      const made = await recordDrafts(app, book, who, what);
      if (!made.ok) return made;
      const { contents, outgoing } = made.value;
      return ok({ as: { kind: 'public', ...contents }, outgoing });
    }
    case 'package': {
      const said = await claimsLeaving(app, book, who, what.claims);
      if (!said.ok) return said;
      const as = { ...what, claims: said.value.claims };
      const found = await packageDrafts(app, book, who, as);
      return found.ok ? ok({ as, outgoing: found.value }) : found;
    }
  }
}

/** The same act with its words to the byte. */
function worded(app: App, what: Acting): Acting {
  switch (what.kind) {
    case 'answers':
      return { ...what, answers: what.answers.map((answer) => withBeside(app, answer)) };
    case 'package-answer':
      return { ...what, exceptions: what.exceptions.map((exception) => withBeside(app, exception)) };
    case 'disagreement':
      return { ...what, act: actWithBeside(app, what.act) };
    case 'silence':
      return what;
  }
}

function actDrafts(app: App, book: JointBook, who: Actor, what: Acting): Made<readonly WordedDraft[]> {
  switch (what.kind) {
    case 'answers':
      return answersToGo(app, who, book, what.answers);
    case 'package-answer':
      return packageAnswerDrafts(app, book, what);
    case 'disagreement':
      return disagreementDrafts(app, who, book, what);
    case 'silence':
      return Promise.resolve(silencesToTake(app, book, what.items));
  }
}

/** What would leave now; a problem where it could not. */
export async function leavingOf(app: App, book: JointBook, who: Actor, what: WhatGoes): Made<Leaving> {
  switch (what.kind) {
    case 'draft': {
      const draft = await draftToShow(app, book, what);
      if (!draft.ok) return draft;
      const { register, value, note } = draft.value;
      const line = { register, act: 'propose', item: null, value: canonicalText(value) };
      const lines = [{ ...line, beside: note === '' ? [] : [note] }];
      return ok({ what, outgoing: noDrafts, draft: draft.value, lines });
    }
    case 'remark': {
      const found = await app.store.read((r) => remarkToGo(app, r, book, what));
      if (!found.ok) return found;
      const { remark, about } = found.value;
      const line = { register: about.register, act: 'remark', item: about.id };
      const lines = [{ ...line, value: canonicalText(remark.text), beside: [] }];
      return ok({ what, outgoing: noDrafts, draft: remark, lines });
    }
    case 'values':
    case 'claims':
    case 'package':
    case 'public':
    case 'lock':
    case 'terms': {
      const made = await proposing(app, book, who, what);
      if (!made.ok) return made;
      const { as, outgoing } = made.value;
      return ok({ what: as, outgoing, draft: null, lines: linesOf(outgoing) });
    }
    case 'answers':
    case 'package-answer':
    case 'disagreement':
    case 'silence': {
      const as = worded(app, what);
      const made = await actDrafts(app, book, who, as);
      if (!made.ok) return made;
      const outgoing = { drafts: made.value, blobs: [] };
      return ok({ what: as, outgoing, draft: null, lines: actLines(book, made.value) });
    }
  }
}

/** The lines as JSON; of a proposal no more than its register, its value and what goes beside it. */
export function linesJson(lines: readonly LeavingLine[]): Json {
  return lines.map(({ register, act, item, value, beside }) => {
    const line = { register, value, beside: [...beside] };
    return act === 'propose' ? line : { ...line, act, ...(item === null ? {} : { item }) };
  });
}
