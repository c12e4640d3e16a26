/**
 * What was worked out alone, and what of it would be proposed: the current values, never their history, register by
 * register, with the exact bytes. It enters the joint log only for registers that a person picks [AP82].
 */
import {
  canonicalText,
  err,
  hex,
  invalid,
  type Json,
  ok,
  type Problem,
  problem,
  type Result,
  utf8,
} from '../../base/index.ts';
import { agreedContent, type Content, type RegisterState } from '../../ledger/index.ts';
import { parseJointClaim, parsePackageRegister } from '../../plan/index.ts';
import { WHOLE } from '../../plan/objects/index.ts';
import type { Message } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type LogGlossary, logGlossary, summaryOfRegister } from '../log/visible-entries.ts';
import type { App, StoreReader, StoreWriter } from '../ports/index.ts';
import { isLogged } from '../projections/project-objects.ts';
import { parseRegister } from '../projections/register-values.ts';
import { appendJoint, contentOf, type WordedDraft } from './joint-act.ts';
import type { JointBook } from './joint-book.ts';
import { agreedValue, jointValue, withSharedTexts } from './joint-values.ts';
import { type KindCount, kindsOf, pageOf, type RegistersAsked, registersAsked } from './narrow-registers.ts';
import { openingBefore } from './openings/earlier.ts';
import { refused } from './refused.ts';
import { actable } from './register-areas.ts';
import { requireNoRoute } from './release/route.ts';
import { type Told, ToldWorld } from './told/tell-proposals.ts';
import { heldEvidence, withoutOwnThings } from './what-stays.ts';
import { withJoint } from './with-joint.ts';

/** How an own value stands to the joint log. */
export type Standing = 'not-proposed' | 'proposed' | 'agreed' | 'differs';

/** A register that could be proposed. */
export interface Proposable {
  /** As the joint log calls it. */
  readonly register: string;
  readonly summary: Message;
  readonly standing: Standing;
  /** Exact text of the value as it would leave. */
  readonly value: string;
  /** It stood agreed like this in the opening before, and nobody has spoken of it in this one. */
  readonly wasAgreed: boolean;
}

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

/**
 * The register under which the joint log speaks of the same thing; null where it stays at home. A plan's own id is each
 * node's own; the genesis names the one that the joint log uses. Texts are named by the genesis.
 */
export function jointRegister(book: JointBook, register: string): string | null {
  const { type, field } = parseRegister(register);
  if (type === 'plan') {
    const isShared = field === 'title' || field === 'period';
    return isShared ? `plan/${book.opened.genesis.planId}/${field}` : null;
  }
  // A claim holds what is said inside beside what may be said outside: it goes by its shared wording alone.
  if (field === WHOLE || field === INSIDE) return null;
  return type === 'cut' || type === 'reading' || isLogged(type) ? register : null;
}

function standingOf(book: JointBook, register: string, content: Content): Standing {
  const state: RegisterState | undefined = book.state.registers[register];
  if (state === undefined) return 'not-proposed';
  const text = canonicalText(content);
  const [head, rival] = state.heads;
  const agreed = head === undefined || rival !== undefined ? null : state.proposals[head]?.content;
  if (agreed && canonicalText(agreed) === text) return 'agreed';
  const isOpen = Object.values(state.proposals).some(
    (proposal) =>
      proposal.by === book.x.me &&
      (proposal.status === 'open' || proposal.status === 'objected') &&
      canonicalText(proposal.content) === text,
  );
  return isOpen ? 'proposed' : 'differs';
}

/** What is noted about a thing is for ourselves. */
const INSIDE = 'notes';

type Candidate = Proposable & { readonly shared: Json };

interface Proposing {
  readonly book: JointBook;
  /** What the opening before left; null where there was none. */
  readonly before: JointBook | null;
  readonly glossary: LogGlossary;
}

/** Current own values; and before them, as it was agreed, what stood agreed in the opening before and is not spoken of in this one. */
async function proposables(app: App, r: StoreReader, proposing: Proposing): Promise<readonly Candidate[]> {
  const agreed = await agreedBefore(r, proposing);
  const own = await ownValues(app, r, proposing);
  const all = new Map([...own, ...agreed].map((one) => [one.register, one]));
  return [...all.values()].sort((a, b) => (a.register < b.register ? -1 : 1));
}

async function agreedBefore(
  r: StoreReader,
  { book, before, glossary }: Proposing,
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const [register, state] of Object.entries(before?.state.registers ?? {})) {
    const content = agreedContent(state);
    if (content === null || book.state.registers[register] !== undefined || !isCarried(register)) continue;
    const shared = await jointValue(r, book.planId, content);
    if (shared === null) continue;
    const own = register.replace(`plan/${book.opened.genesis.planId}/`, `plan/${book.planId}/`);
    const summary = summaryOfRegister(own, shared, glossary);
    const value = canonicalText(shared);
    found.push({ register, summary, standing: 'not-proposed', value, shared, wasAgreed: true });
  }
  return found;
}

/** What stands by itself: a claim is its claimant's, who is told by a letter; lists and disagreements stay where they are. */
function isCarried(register: string): boolean {
  const isProcess = parsePackageRegister(register) !== null || parseRegister(register).type === 'dispute';
  return !isProcess && parseJointClaim(register) === null;
}

async function ownValues(
  app: App,
  r: StoreReader,
  { book, glossary }: Proposing,
): Promise<readonly Candidate[]> {
  const rows = await r.registers.withPrefix(book.planId, '');
  const texts = await r.projections.texts(book.planId);
  const charsByText = new Map(texts.map(({ textId, charsSha256 }) => [textId, charsSha256]));
  const held = heldEvidence(rows);
  return rows.flatMap((row) => {
    const { type, id } = parseRegister(row.register);
    const register = held.has(`${type}/${id}`) ? null : jointRegister(book, row.register);
    const value = withoutOwnThings(row.register, row.value);
    if (register === null || value === null) return [];
    const shared = withSharedTexts(value, charsByText);
    const { body } = contentOf(app, shared);
    const summary = summaryOfRegister(row.register, row.value, glossary);
    const standing = standingOf(book, register, body);
    return [{ register, summary, standing, value: canonicalText(shared), shared, wasAgreed: false }];
  });
}

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
      const listed = onlyNew
        ? all.filter(({ standing }) => standing !== 'agreed' && standing !== 'proposed')
        : all;
      const meant = registersAsked(listed, asked).filter(
        (one) => standing.length === 0 || standing.includes(one.standing),
      );
      const page = pageOf(meant, { ...asked, limit });
      const world = await ToldWorld.load(app, r, book, who);
      const items = await Promise.all(
        page.items.map(async ({ shared, ...item }): Promise<ToldProposable> => {
          const { register } = item;
          const before = await agreedValue(r, book, register);
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

/** The entries that propose the values of these registers, as the preview shows them. */
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
    if (found.standing === 'agreed' || found.standing === 'proposed')
      return refused('joint-act-refused', found.standing);
    const saw = Object.hasOwn(seen, register) ? seen[register] : undefined;
    if (saw !== undefined && saw !== digestOf(app, found.value))
      return refused('joint-act-refused', 'preview-old');
    const { body, blob } = contentOf(app, found.shared);
    if (blob !== null) blobs.push(blob);
    const base = book.state.registers[register]?.heads ?? [];
    const named = base.length === 0 ? {} : { base };
    drafts.push({ draft: { kind: 'propose', reg: register, body, ...named }, words: [] });
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

/** Proposes the current own values of these registers, in one act, where no route stands before it. */
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
