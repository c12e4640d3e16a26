/**
 * What was worked out alone and could go over: current own values beside what the joint log holds of them; and what stood agreed in
 * the opening before [AP82]. What a party states by itself goes as a report, and is taken back by one that states nothing [AP1700].
 */
import { canonicalText, type Json } from '../../base/index.ts';
import { agreedContent, type Content, type RegisterState } from '../../ledger/index.ts';
import { parseJointClaim, parsePackageRegister, parsePublicRegister } from '../../plan/index.ts';
import { WHOLE } from '../../plan/objects/index.ts';
import type { Message } from '../../views/index.ts';
import { type LogGlossary, summaryOfRegister } from '../log/visible-entries.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { isLogged } from '../projections/project-objects.ts';
import { parseRegister } from '../projections/register-values.ts';
import { contentOf } from './joint-act.ts';
import type { JointBook } from './joint-book.ts';
import { jointValue } from './joint-values.ts';
import { ownName, withSidesTurned } from './register-names.ts';
import { placesOfCuts, toShared } from './shared-values.ts';
import { isStated, reportOf } from './stated/stated-registers.ts';
import { thingsTakenOver } from './taking-over/made-things.ts';
import { heldEvidence } from './what-stays.ts';

/** How an own value stands to the joint log. */
export type Standing = 'not-proposed' | 'proposed' | 'stated' | 'agreed' | 'differs';

/** A register that could be proposed. */
export interface Proposable {
  /** As the joint log calls it. */
  readonly register: string;
  readonly summary: Message;
  readonly standing: Standing;
  /** Whether the others are asked to confirm it, or it is this party's to state. */
  readonly act: 'propose' | 'report';
  /** Exact text of the value as it would leave. */
  readonly value: string;
  /** It stood agreed like this in the opening before, and nobody has spoken of it in this one. */
  readonly wasAgreed: boolean;
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
  return type === 'cut' || type === 'reading' || isLogged(type) ? withSidesTurned(book, register) : null;
}

function standingOf(book: JointBook, register: string, content: Content): Standing {
  const state: RegisterState | undefined = book.state.registers[register];
  if (state === undefined) return 'not-proposed';
  if (isStated(register)) {
    const said = reportOf(state, book.x.me);
    if (said === null) return 'not-proposed';
    return canonicalText(said.content) === canonicalText(content) ? 'stated' : 'differs';
  }
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

/** A register that could be proposed, with its value as the joint log writes it. */
export type Candidate = Proposable & { readonly shared: Json };

/** What candidates are found in. */
export interface Proposing {
  readonly book: JointBook;
  /** What the opening before left; null where there was none. */
  readonly before: JointBook | null;
  readonly glossary: LogGlossary;
}

/**
 * Current own values; before them, as it was agreed, what stood agreed in the opening before and is not spoken of in this one; and what
 * this party has stated and holds no more, to be taken back.
 */
export async function proposables(
  app: App,
  r: StoreReader,
  proposing: Proposing,
): Promise<readonly Candidate[]> {
  const agreed = await agreedBefore(r, proposing);
  const own = await ownValues(app, r, proposing);
  const gone = await statedNoMore(r, proposing, new Set(own.map(({ register }) => register)));
  const all = new Map([...own, ...agreed, ...gone].map((one) => [one.register, one]));
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
    const summary = summaryOfRegister(ownName(book, register), shared, glossary);
    const value = canonicalText(shared);
    found.push({
      ...{ register, summary, value, shared },
      ...{ standing: 'not-proposed', act: 'propose', wasAgreed: true },
    });
  }
  return found;
}

/** What a party states, it states anew; a claim is its claimant's, who is told by a letter; lists, releases to the public and disagreements stay where they are. */
function isCarried(register: string): boolean {
  const isProcess =
    parsePackageRegister(register) !== null ||
    parsePublicRegister(register) !== null ||
    parseRegister(register).type === 'dispute';
  return !isProcess && parseJointClaim(register) === null && !isStated(register);
}

/** What this party has stated and its own register says no more: cleared, or held and not shown any longer. */
async function statedNoMore(
  r: StoreReader,
  { book, glossary }: Proposing,
  held: ReadonlySet<string>,
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const [register, state] of Object.entries(book.state.registers)) {
    if (held.has(register) || !isStated(register)) continue;
    const said = reportOf(state, book.x.me);
    if (said === null || said.content.value === null) continue;
    const summary = summaryOfRegister(register, await jointValue(r, book.planId, said.content), glossary);
    const value = canonicalText(null);
    found.push({
      ...{ register, summary, value, shared: null },
      ...{ standing: 'differs', act: 'report', wasAgreed: false },
    });
  }
  return found;
}

/** Whether something is agreed in the register, of which nothing is left here: that may be proposed, too [AP1705]. */
function holdsSomething(book: JointBook, register: string): boolean {
  const state = isStated(register) ? undefined : book.state.registers[register];
  const agreed = state === undefined ? null : agreedContent(state);
  return agreed !== null && agreed.value !== null;
}

async function ownValues(
  app: App,
  r: StoreReader,
  { book, glossary }: Proposing,
): Promise<readonly Candidate[]> {
  const rows = await r.registers.withPrefix(book.planId, '');
  const texts = await r.projections.texts(book.planId);
  const charsByText = new Map(texts.map(({ textId, charsSha256 }) => [textId, charsSha256]));
  const places = await placesOfCuts(
    r,
    book.planId,
    rows.map(({ register }) => register),
  );
  const held = heldEvidence(rows);
  // What is held of another party's thing is not ours to state [AP1706].
  const others = await thingsTakenOver(r, book.planId);
  return rows.flatMap((row) => {
    const { type, id } = parseRegister(row.register);
    const stays = held.has(`${type}/${id}`) || (isStated(row.register) && others.has(`${type}/${id}`));
    const register = stays ? null : jointRegister(book, row.register);
    const shared = register === null ? null : toShared(book, { charsByText, places }, row);
    if (register === null || (shared === null && !holdsSomething(book, register))) return [];
    const { body } = contentOf(app, shared);
    const summary = summaryOfRegister(row.register, row.value, glossary);
    const standing = standingOf(book, register, body);
    const act = isStated(register) ? 'report' : 'propose';
    const text = canonicalText(shared);
    return [{ register, summary, standing, act, value: text, shared, wasAgreed: false } as const];
  });
}
