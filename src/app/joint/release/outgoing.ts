/**
 * What can be released: values, claims, a package of both, the lock of a period, terms of answering, a draft. Each is made into the
 * very entries, or the draft, that would leave, and into the lines that a preview shows to the byte [AP966].
 */
import { canonicalText, type Json, ok, type Problem, type Result } from '../../../base/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { claimDrafts, claimsToGo, lockDrafts, type ProposeClaims } from '../claims/propose-claims.ts';
import type { DraftShown } from '../drafts/draft-form.ts';
import { draftToShow } from '../drafts/work-drafts.ts';
import type { WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { type PackageContents, packageDrafts } from '../packages/propose-package.ts';
import { type Outgoing, valueDrafts } from '../propose-joint.ts';
import { type TermAsked, termsDrafts } from '../terms/propose-terms.ts';

/** What is to go. */
export type WhatGoes =
  | { readonly kind: 'values'; readonly registers: readonly string[] }
  | { readonly kind: 'claims'; readonly claims: ProposeClaims['claims'] }
  | ({ readonly kind: 'package' } & PackageContents)
  | { readonly kind: 'lock'; readonly period: string; readonly locked: boolean }
  | { readonly kind: 'terms'; readonly terms: readonly TermAsked[] }
  | {
      readonly kind: 'draft';
      readonly register: string;
      readonly to: readonly string[];
      readonly note: string;
      readonly days: number;
    };

/** One thing that would leave, exactly. */
export interface LeavingLine {
  readonly register: string;
  /** Exact text of its value. */
  readonly value: string;
  /** Exact text of what goes beside it. */
  readonly beside: readonly string[];
}

/** What would leave. */
export interface Leaving {
  /** With the words that go beside claims, so that the same leaves later as was seen now. */
  readonly what: WhatGoes;
  readonly outgoing: Outgoing;
  readonly draft: DraftShown | null;
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

function linesOf({ drafts, blobs }: Outgoing): readonly LeavingLine[] {
  return drafts
    .filter(({ draft }) => draft.kind === 'propose')
    .map((worded) => ({
      register: worded.draft.reg ?? '',
      value: exactValue(worded, blobs),
      beside: worded.words.map(({ raw }) => raw),
    }));
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

/** What would leave now; a problem where it could not. */
export async function leavingOf(
  app: App,
  book: JointBook,
  who: Actor,
  what: WhatGoes,
): Promise<Result<Leaving, Problem>> {
  const leaving = (outgoing: Outgoing, as: WhatGoes = what): Result<Leaving, Problem> =>
    ok({ what: as, outgoing, draft: null, lines: linesOf(outgoing) });
  if (what.kind === 'values') {
    const found = await valueDrafts(app, book, who, what.registers);
    return found.ok ? leaving(found.value) : found;
  }
  if (what.kind === 'claims') {
    const found = await claimsLeaving(app, book, who, what.claims);
    return found.ok ? leaving(found.value.drafts, { ...what, claims: found.value.claims }) : found;
  }
  if (what.kind === 'lock') {
    const found = lockDrafts(book, what);
    return found.ok ? leaving({ drafts: found.value, blobs: [] }) : found;
  }
  if (what.kind === 'terms') {
    const found = termsDrafts(book, what.terms);
    return found.ok ? leaving({ drafts: found.value, blobs: [] }) : found;
  }
  if (what.kind === 'package') {
    const said = await claimsLeaving(app, book, who, what.claims);
    if (!said.ok) return said;
    const as = { ...what, claims: said.value.claims };
    const found = await packageDrafts(app, book, who, as);
    return found.ok ? leaving(found.value, as) : found;
  }
  const draft = await draftToShow(app, book, what);
  if (!draft.ok) return draft;
  const { register, value, note } = draft.value;
  const beside = note === '' ? [] : [note];
  return ok({
    ...{ what, outgoing: noDrafts, draft: draft.value },
    lines: [{ register, value: canonicalText(value), beside }],
  });
}

/** The lines as JSON. */
export function linesJson(lines: readonly LeavingLine[]): Json {
  return lines.map(({ register, value, beside }) => ({ register, value, beside: [...beside] }));
}
