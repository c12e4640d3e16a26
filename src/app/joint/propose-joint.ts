/**
 * What was worked out alone, and what of it would go over: the current values, never their history, register by register,
 * with the exact bytes. It enters the joint log only for registers that a person picks [AP82].
 */
import { err, hex, invalid, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { logGlossary } from '../log/visible-entries.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { appendJoint, contentOf, type WordedDraft } from './joint-act.ts';
import type { JointBook } from './joint-book.ts';
import { LARGEST_VALUE } from './joint-values.ts';
import { type KindCount, kindsOf, pageOf, type RegistersAsked, registersAsked } from './narrow-registers.ts';
import { openingBefore } from './openings/earlier.ts';
import { type Proposable, proposables, type Standing } from './proposable-values.ts';
import { refused } from './refused.ts';
import { actable } from './register-areas.ts';
import { requireNoRoute } from './release/route.ts';
import { heldValue } from './stated/stated-registers.ts';
import { type Told, ToldWorld } from './told/tell-proposals.ts';
import { withJoint } from './with-joint.ts';

/** The same with its words beside what is agreed now. */
export interface ToldProposable extends Proposable {
  /** SHA-256 of the exact text, in hex: whoever proposes it says by this what they saw. */
  readonly digest: string;
  readonly told: Told;
}

/** A page of what could be proposed. */
export interface ProposablePage {
  readonly items: readonly ToldProposable[];
  /** Kinds of all that could be proposed, whatever the page is narrowed to. */
  readonly kinds: readonly KindCount[];
  readonly total: number;
  readonly next: number | null;
}

/** Which of them, in which order, and which page. */
export interface PreviewJoint extends RegistersAsked {
  readonly planId: string;
  readonly standing?: readonly Standing[];
  /** Only those that the joint log does not hold like this. */
  readonly onlyNew?: boolean;
}

/** Whether the joint log holds the own value like this, and nothing is to go. */
const isThere = (standing: Standing): boolean =>
  standing === 'agreed' || standing === 'proposed' || standing === 'stated';

/** What could be proposed. */
export async function previewJoint(
  app: App,
  who: Actor,
  { planId, onlyNew = false, standing = [], limit = 100, ...asked }: PreviewJoint,
): Promise<Result<ProposablePage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  const before = await openingBefore(app, planId);
  if (!before.ok) return before;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const glossary = await logGlossary(r, who, planId);
      const every = await proposables(app, r, { book, before: before.value, glossary });
      const all = await actable(r, who, book, every);
      const listed = onlyNew ? all.filter(({ standing }) => !isThere(standing)) : all;
      const meant = registersAsked(listed, asked).filter(
        (one) => standing.length === 0 || standing.includes(one.standing),
      );
      const page = pageOf(meant, { ...asked, limit });
      const world = await ToldWorld.load(app, r, book, who);
      const items = await Promise.all(
        page.items.map(async ({ shared, ...item }): Promise<ToldProposable> => {
          const { register } = item;
          const before = await heldValue(r, book, register);
          const told = await world.tell({ register, before, after: shared });
          return { ...item, digest: digestOf(app, item.value), told };
        }),
      );
      return ok({ ...page, items, kinds: kindsOf(listed) });
    }),
  );
}

/** Own values that are to go. */
export interface ValuesToGo {
  /** As the preview calls them. */
  readonly registers: readonly string[];
  /** Digests by register, as the preview gave them: what says something else since is looked at again first [AP1322]. */
  readonly seen?: Readonly<Record<string, string>>;
}

/** What is proposed. */
export interface ProposeJoint extends ValuesToGo {
  readonly planId: string;
}

const digestOf = (app: App, text: string): string => hex(app.sha256(utf8(text)));

/** Entries that would go, with the blobs that they name. */
export interface Outgoing {
  readonly drafts: readonly WordedDraft[];
  readonly blobs: readonly { readonly hash: string; readonly bytes: Uint8Array }[];
}

/** The entries that propose or state the values of these registers, as the preview shows them. */
export async function valueDrafts(
  app: App,
  book: JointBook,
  who: Actor,
  { registers, seen = {} }: ValuesToGo,
): Promise<Result<Outgoing, Problem>> {
  if (registers.length === 0) return ok({ drafts: [], blobs: [] });
  // Whoever has looked has looked at all that goes [AP1401].
  const hasLooked = Object.keys(seen).length > 0;
  if (hasLooked && !registers.every((register) => Object.hasOwn(seen, register)))
    return err(invalid('/seen', 'required'));
  const blobs: Outgoing['blobs'][number][] = [];
  const before = await openingBefore(app, book.planId);
  if (!before.ok) return before;
  const all = await app.store.read(async (r) => {
    const glossary = await logGlossary(r, who, book.planId);
    return proposables(app, r, { book, before: before.value, glossary });
  });
  const byRegister = new Map(all.map((one) => [one.register, one]));
  const drafts: WordedDraft[] = [];
  for (const register of new Set(registers)) {
    const found = byRegister.get(register);
    if (found === undefined) return err(problem('not-found', { register }));
    if (isThere(found.standing)) return refused('joint-act-refused', found.standing);
    const saw = Object.hasOwn(seen, register) ? seen[register] : undefined;
    if (saw !== undefined && saw !== digestOf(app, found.value))
      return refused('joint-act-refused', 'preview-old');
    const { body, blob } = contentOf(app, found.shared);
    if (blob !== null && blob.bytes.length > LARGEST_VALUE)
      return err(problem('entry-too-large', { bytes: blob.bytes.length, limit: LARGEST_VALUE }));
    if (blob !== null) blobs.push(blob);
    const base = found.act === 'propose' ? (book.state.registers[register]?.heads ?? []) : [];
    const named = base.length === 0 ? {} : { base };
    drafts.push({ draft: { kind: found.act, reg: register, body, ...named }, words: [] });
  }
  return ok({ drafts, blobs });
}

/** Keeps the blobs that entries name. */
export async function keepBlobs(
  w: StoreWriter,
  planId: string,
  blobs: Outgoing['blobs'],
): Promise<Result<null, Problem>> {
  for (const { hash, bytes } of blobs) await w.blobs.put(planId, hash, bytes);
  return ok(null);
}

/** Proposes or states the current own values of these registers, in one act, where no route stands before it. */
export async function proposeJoint(
  app: App,
  who: Actor,
  { planId, ...values }: ProposeJoint,
): Promise<Result<readonly string[], Problem>> {
  let blobs: Outgoing['blobs'] = [];
  return appendJoint(
    app,
    who,
    planId,
    async (book) => {
      const open = await requireNoRoute(app, planId);
      if (!open.ok) return open;
      const outgoing = await valueDrafts(app, book, who, values);
      if (!outgoing.ok) return outgoing;
      blobs = outgoing.value.blobs;
      return ok(outgoing.value.drafts);
    },
    (w) => keepBlobs(w, planId, blobs),
  );
}
