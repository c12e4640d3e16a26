/** Releases for people: what each would let go, in words and exactly, which steps it has taken, and whose turn it is [AP966]. */
import {
  err,
  invalid,
  isJsonObject,
  type Json,
  jsonText,
  ok,
  type Problem,
  type Result,
} from '../../../base/index.ts';
import { readDisclosure } from '../../../ledger/index.ts';
import { parseJointClaim, parsePublicRegister } from '../../../plan/index.ts';
import { partOf, require } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, JointReleaseRow, StoreReader } from '../../ports/index.ts';
import { isStatement } from '../disagreements/disagreement-state.ts';
import { keptDraft } from '../drafts/draft-form.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { wordsOfLines } from '../public/record-drafts.ts';
import { heldValue } from '../stated/stated-registers.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { type LeavingLine, leavingOf, type WhatGoes } from './outgoing.ts';
import {
  keptRelease,
  nextStep,
  type Release,
  type StepTaken,
  stepsCounted,
  stepsInForce,
  waitsForAnother,
} from './release-form.ts';
import { leavingDigest, requireGoing, withoutWords } from './releases.ts';
import { type RouteView, readRouteOf } from './route.ts';

/** A release. */
export interface ReleaseView {
  readonly id: string;
  readonly kind: WhatGoes['kind'];
  /** What a package, or a record for the public, is called. */
  readonly title: Readonly<Record<string, string>>;
  /** For whom a draft is and how many days they may keep it; null of what is none. */
  readonly shown: { readonly to: readonly string[]; readonly days: number } | null;
  /** How many things leave. */
  readonly total: number;
  readonly digest: string;
  readonly ended: Release['ended'];
  readonly steps: readonly (Omit<StepTaken, 'person'> & {
    /** It went before a step that the route asks for since, and counts no more. */
    readonly isOutOfTurn: boolean;
  })[];
  /** What comes next; null once it has ended. */
  readonly next: 'consult' | 'approve' | 'release' | null;
  /** Whether what would leave is no more what was prepared. */
  readonly isChanged: boolean;
  /** Whether it can leave, as it is or prepared anew; not so where what it answers was withdrawn or settled meanwhile. */
  readonly isPossible: boolean;
  /** Whether this person has released it and another is waited for. */
  readonly isOwnTurnOver: boolean;
  /** Things that leave, in words and exactly. */
  readonly lines: readonly (LeavingLine & {
    readonly told: Told;
    /** What the person wrote beside an act, to be read. */
    readonly words: string | null;
    /** Whether that is a party's statement in a disagreement, which is printed with the others' alone. */
    readonly isStatement: boolean;
  })[];
}

/** Of which plan, which of them, and from where on. */
export interface ListReleases {
  readonly planId: string;
  /** On their way, or how they ended. */
  readonly state?: 'open' | NonNullable<Release['ended']>;
  /** What they let go. */
  readonly kind?: readonly WhatGoes['kind'][];
  /** Cursor of the page before; none: the first page. */
  readonly cursor?: string;
  readonly limit?: number;
}

/** How many that this person sees are on their way, on whatever page, by what they wait for. */
export interface ReleasesWaiting {
  readonly consult: number;
  readonly approve: number;
  /** For a release by this person, or by whoever else may. */
  readonly release: number;
  /** Released by this person, and waiting for another. */
  readonly another: number;
}

/** The route as this person sees it. */
export type RouteForPerson = Omit<RouteView, 'pending'> & {
  readonly pending: (Omit<NonNullable<RouteView['pending']>, 'person'> & { readonly isOwn: boolean }) | null;
};

/** The route, and a page of releases. */
export interface ReleasePage {
  readonly route: RouteForPerson;
  readonly waiting: ReleasesWaiting;
  readonly items: readonly ReleaseView[];
  /** Cursor of the next page; null: this is the last. */
  readonly next: string | null;
}

const cursorOf = ({ isOpen, id }: JointReleaseRow): string => `${isOpen ? 'open' : 'ended'}.${id}`;

/** The place that a cursor names; null where it names none. */
function placeIn(cursor: string): Pick<JointReleaseRow, 'id' | 'isOpen'> | null {
  const [, standing, id] = /^(open|ended)\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return id === undefined ? null : { id, isOpen: standing === 'open' };
}

/** Words beside an act; what is no text, or no disclosure, is read in its exact form alone. */
function wordsOf(app: App, [raw]: LeavingLine['beside']): Json {
  const read = raw === undefined ? null : readDisclosure(raw, app.sha256);
  return read?.ok === true ? read.value.value : null;
}

/** What the draft says that a remark is about; nothing where it is not here any more. */
async function draftValue(r: StoreReader, { planId }: JointBook, id: string | null): Promise<Json> {
  const row = (await r.joint.drafts(planId)).find((one) => one.id === id);
  const item = row === undefined ? null : keptDraft(row.content);
  return item?.kind === 'draft' ? item.value : null;
}

/** What an act is about: the proposal that it answers, or what it proposes or states. */
async function tellAct(
  r: StoreReader,
  book: JointBook,
  world: ToldWorld,
  { register, act, item, value }: LeavingLine,
): Promise<Told> {
  const before = await heldValue(r, book, register);
  if (act === 'remark') return world.tell({ register, before, after: await draftValue(r, book, item) });
  const proposal = item === null ? undefined : book.state.registers[register]?.proposals[item];
  const content = proposal === undefined ? null : await jointValue(r, book.planId, proposal.content);
  return world.tell({
    register,
    before,
    after: item === null ? JSON.parse(value) : content,
  });
}

async function tellLine(
  app: App,
  r: StoreReader,
  book: JointBook,
  world: ToldWorld,
  line: LeavingLine,
): Promise<ReleaseView['lines'][number]> {
  const { register, act, value, beside } = line;
  const said = wordsOf(app, beside);
  const shown = {
    ...line,
    words: jsonText(act === 'remark' ? JSON.parse(value) : said),
    isStatement: isStatement({ kind: act, register }),
  };
  if (act !== 'propose' || register.startsWith('dispute/'))
    return { ...shown, told: await tellAct(r, book, world, line) };
  const after: Json = JSON.parse(value);
  const before = await heldValue(r, book, register);
  if (parsePublicRegister(register) !== null)
    return {
      ...shown,
      told: await world.tell({ register, before, after, beside: wordsOfLines(app, [line]) }),
    };
  if (parseJointClaim(register) === null || !isJsonObject(after))
    return { ...shown, told: await world.tell({ register, before, after }) };
  return { ...shown, told: await world.tellClaim(register, before, after, said) };
}

const MOST_TOLD = 200;

/** Nobody named: all others. */
const receiversOf = ({ x }: JointBook, to: readonly string[]): readonly string[] =>
  to.length === 0 ? x.others.map(({ letter }) => letter) : to;

async function viewOf(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  {
    row,
    world,
    route,
  }: { readonly row: JointReleaseRow; readonly world: ToldWorld; readonly route: RouteView },
): Promise<ReleaseView> {
  const kept = keptRelease(row.content);
  const { what, lines, digest, ended, steps } = kept;
  const told: ReleaseView['lines'][number][] = [];
  for (const line of ended === null ? lines.slice(0, MOST_TOLD) : [])
    told.push(await tellLine(app, r, book, world, line));
  const now = ended === null ? await leavingOf(app, book, who, what) : null;
  const outOfTurn = stepsOutOfTurn(kept, route);
  const isPossible = now?.ok !== false || (await leavingOf(app, book, who, withoutWords(what))).ok;
  return {
    ...{ id: row.id, kind: what.kind, total: lines.length, digest, ended },
    title: what.kind === 'package' || what.kind === 'public' ? what.title : {},
    shown: what.kind === 'draft' ? { to: receiversOf(book, what.to), days: what.days } : null,
    steps: steps.map(({ person: _person, ...step }, n) => ({ ...step, isOutOfTurn: outOfTurn.has(n) })),
    next: ended === null ? nextStep(kept, route) : null,
    isChanged: now !== null && !(now.ok && leavingDigest(app, now.value.lines) === digest),
    isPossible,
    isOwnTurnOver: ended === null && waitsForAnother(kept, route, who.personId),
    lines: told,
  };
}

/** Places of the steps that went before their turn in the route as it is now. */
function stepsOutOfTurn(kept: Release, route: RouteView): ReadonlySet<number> {
  if (kept.ended !== null) return new Set();
  const counted = new Set(stepsCounted(kept, route));
  const inForce = stepsInForce(kept);
  return new Set(inForce.filter((one) => !counted.has(one)).map((one) => kept.steps.indexOf(one)));
}

function routeFor({ pending, ...route }: RouteView, who: Actor): RouteForPerson {
  if (pending === null) return { ...route, pending };
  const { person, ...wished } = pending;
  return { ...route, pending: { ...wished, isOwn: person === who.personId } };
}

interface Sought extends Required<Pick<ListReleases, 'kind' | 'limit'>> {
  readonly state: ListReleases['state'];
  readonly after: Pick<JointReleaseRow, 'id' | 'isOpen'> | null;
}

async function waitingFor(
  r: StoreReader,
  book: JointBook,
  who: Actor,
  route: RouteView,
): Promise<ReleasesWaiting> {
  const waiting = { consult: 0, approve: 0, release: 0, another: 0 };
  for (const { content } of await r.joint.openReleases(book.planId)) {
    const kept = keptRelease(content);
    if (!(await requireGoing(r, who, book, kept)).ok) continue;
    const next = nextStep(kept, route);
    const isOver = next === 'release' && waitsForAnother(kept, route, who.personId);
    waiting[isOver ? 'another' : next]++;
  }
  return waiting;
}

/** Rows that are asked for and that this person sees, one more than fit on the page; as many are looked through as it takes. */
async function rowsAsked(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  { state, kind, after, limit }: Sought,
): Promise<readonly JointReleaseRow[]> {
  const found: JointReleaseRow[] = [];
  let place = after;
  for (;;) {
    const rows = await r.joint.releases(book.planId, { after: place, limit: limit + 1 });
    for (const row of rows) {
      const kept = keptRelease(row.content);
      const isMeant =
        (state === undefined || (kept.ended ?? 'open') === state) &&
        (kind.length === 0 || kind.includes(kept.what.kind));
      // What goes of areas that are not this person's is not this person's to see here.
      if (isMeant && (await requireGoing(r, who, book, kept)).ok) found.push(row);
    }
    const last = rows.at(-1);
    // Those on their way come first: behind the first that has ended there are none.
    const isOver = rows.length <= limit || (state === 'open' && last?.isOpen === false);
    if (found.length > limit || isOver || last === undefined) return found;
    place = last;
  }
}

/** The route, and releases: those on their way first, and among them and the others the newest first. */
export async function listReleases(
  app: App,
  who: Actor,
  { planId, cursor, limit = 20, state, kind = [] }: ListReleases,
): Promise<Result<ReleasePage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  const after = cursor === undefined ? null : placeIn(cursor);
  if (cursor !== undefined && after === null) return err(invalid('/cursor'));
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const route = await readRouteOf(r, planId);
      const world = await ToldWorld.load(app, r, book, who);
      const items: ReleaseView[] = [];
      const rows = await rowsAsked(r, who, book, { state, kind, after, limit });
      for (const row of rows.slice(0, limit))
        items.push(await viewOf(app, r, book, who, { row, world, route }));
      const last = rows[limit - 1];
      const next = rows.length > limit && last !== undefined ? cursorOf(last) : null;
      const waiting = await waitingFor(r, book, who, route);
      return ok({ route: routeFor(route, who), waiting, items, next });
    }),
  );
}
