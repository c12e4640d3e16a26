/**
 * Drafts for consultation at the own desk: one is made of an own value, goes to the parties that are named, can be taken back and
 * expires; remarks come back. Nothing of it is signed, and nothing of it enters a log [AP870].
 */
import { err, ok, type Problem, problem, type Result, utf8, uuidV7 } from '../../../base/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, JointDraftRow, StoreReader, StoreWriter } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { agreedValue, jointValue } from '../joint-values.ts';
import { type NumberedPage, pageOf } from '../narrow-registers.ts';
import { jointRegister } from '../proposable-values.ts';
import { refused } from '../refused.ts';
import { ownName } from '../register-names.ts';
import { requireNoRoute } from '../release/route.ts';
import { placesOfCuts, toShared } from '../shared-values.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { heldEvidence } from '../what-stays.ts';
import { withJoint } from '../with-joint.ts';
import { dropExpiredDrafts, MOST_DRAFTS } from './carry-drafts.ts';
import {
  type DraftItem,
  type DraftRemark,
  type DraftShown,
  formatDraft,
  keptDraft,
  MOST_DRAFT_BYTES,
  MOST_DRAFT_DAYS,
} from './draft-form.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** A remark as it is shown. */
export interface RemarkView {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly hasLeft: boolean;
}

/** A draft as it is shown. */
export interface DraftView {
  readonly id: string;
  readonly by: string;
  readonly to: readonly string[];
  readonly at: string;
  readonly expires: string;
  readonly note: string;
  readonly told: Told;
  /** Whether it was handed to anybody yet. */
  readonly hasLeft: boolean;
  readonly remarks: readonly RemarkView[];
}

/** A value that is shown to others for consultation. */
export interface ShowDraft {
  readonly planId: string;
  /** As the joint log would call it. */
  readonly register: string;
  /** Letters; none: all others. */
  readonly to?: readonly string[];
  readonly note?: string;
  /** How long it may be kept. */
  readonly days?: number;
}

/** What we have proposed and nobody has settled: a claim, say, which goes by its wording for others alone. */
async function ownProposed(r: StoreReader, book: JointBook, register: string) {
  const open = Object.values(book.state.registers[register]?.proposals ?? {}).find(
    ({ by, status }) => by === book.x.me && (status === 'open' || status === 'objected'),
  );
  return open === undefined ? null : jointValue(r, book.planId, open.content);
}

async function ownValue(r: StoreReader, book: JointBook, register: string) {
  const { planId } = book;
  const local = ownName(book, register);
  const { type, id } = parseRegister(local);
  const rows = await r.registers.withPrefix(planId, `${type}/${id}/`);
  const row = rows.find((one) => one.register === local);
  const texts = await r.projections.texts(planId);
  const charsByText = new Map(texts.map(({ textId, charsSha256 }) => [textId, charsSha256]));
  const value =
    row === undefined
      ? null
      : toShared(book, { charsByText, places: await placesOfCuts(r, planId, [local]) }, row);
  const isOut = value !== null && heldEvidence(rows).size === 0 && jointRegister(book, local) === register;
  return isOut ? value : ownProposed(r, book, register);
}

/** Keeps a draft or a remark until it leaves. */
export async function keepDraft(
  app: App,
  w: StoreWriter,
  planId: string,
  item: DraftItem,
): Promise<Result<null, Problem>> {
  await dropExpiredDrafts(app, w, planId);
  const content = formatDraft(item);
  if (utf8(content).length > MOST_DRAFT_BYTES) return refused('joint-act-refused', 'draft-large');
  const own = (await w.joint.drafts(planId)).filter(({ author }) => author === item.from);
  if (own.length >= MOST_DRAFTS) return refused('joint-act-refused', 'drafts-many');
  const { id, from: author, expires } = item;
  const about = item.kind === 'remark' ? item.draft : null;
  const heldAt = timestamp(app.clock());
  await w.joint.putDraft(planId, { id, author, about, content, expires, heldAt, leftAt: null });
  return ok(null);
}

/** Makes a draft of an own value. It leaves with the next exchange. */
export async function showDraft(
  app: App,
  who: Actor,
  { planId, ...asked }: ShowDraft,
): Promise<Result<string, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const open = await requireNoRoute(app, planId);
    if (!open.ok) return open;
    const item = await draftToShow(app, book, asked);
    if (!item.ok) return item;
    const kept = await app.store.write(planId, (w) => keepDraft(app, w, planId, item.value));
    return kept.ok ? ok(item.value.id) : kept;
  });
}

/** The draft as it would travel; nothing of it is kept yet. */
export async function draftToShow(
  app: App,
  book: JointBook,
  { register, to = [], note = '', days = 30 }: Omit<ShowDraft, 'planId'>,
): Promise<Result<DraftShown, Problem>> {
  const others = book.x.others.map(({ letter }) => letter);
  const named = to.length === 0 ? others : to;
  const unknown = named.find((letter) => !others.includes(letter));
  if (unknown !== undefined) return err(problem('not-found', { party: unknown }));
  const value = await app.store.read((r) => ownValue(r, book, register));
  if (value === null) return err(problem('not-found', { register }));
  const now = app.clock();
  const id = uuidV7(now, app.random);
  const expires = timestamp(now + Math.min(Math.max(days, 1), MOST_DRAFT_DAYS) * DAY);
  const head = { id, from: book.x.me, at: timestamp(now), expires };
  return ok({ ...head, kind: 'draft', to: [...named], register, value, note: note.trim() });
}

/** A remark about another's draft. */
export interface RemarkOnDraft {
  readonly planId: string;
  readonly draft: string;
  readonly text: string;
}

/** The remark as it would travel, and the draft that it is about; nothing of it is kept yet. */
export async function remarkToGo(
  app: App,
  r: StoreReader,
  book: JointBook,
  { draft, text }: Pick<RemarkOnDraft, 'draft' | 'text'>,
): Promise<Result<{ readonly remark: DraftRemark; readonly about: DraftShown }, Problem>> {
  if (text.trim() === '') return refused('joint-act-refused', 'remark-words');
  const row = (await liveRows(app, r, book.planId)).find((one) => one.id === draft);
  const about = row === undefined ? null : keptDraft(row.content);
  if (about?.kind !== 'draft') return err(problem('not-found', { draft }));
  const { me } = book.x;
  if (about.from === me) return refused('joint-act-refused', 'own');
  const now = app.clock();
  const head = { id: uuidV7(now, app.random), from: me, at: timestamp(now), expires: about.expires };
  return ok({ remark: { ...head, kind: 'remark', draft, text: text.trim() }, about });
}

/** Says something of another party's draft, where no route is set; it goes to that party alone. */
export async function remarkOnDraft(
  app: App,
  who: Actor,
  { planId, ...said }: RemarkOnDraft,
): Promise<Result<string, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const open = await requireNoRoute(app, planId);
    if (!open.ok) return open;
    return app.store.write(planId, async (w) => {
      const made = await remarkToGo(app, w, book, said);
      if (!made.ok) return made;
      const kept = await keepDraft(app, w, planId, made.value.remark);
      return kept.ok ? ok(made.value.remark.id) : kept;
    });
  });
}

/** What is taken back. */
export interface TakeBackDraft {
  readonly planId: string;
  readonly draft: string;
}

/** Deletes an own draft or remark, here at once and with the others by the next exchange. */
export async function takeBackDraft(
  app: App,
  who: Actor,
  { planId, draft }: TakeBackDraft,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.write(planId, async (w) => {
      const rows = await liveRows(app, w, planId);
      const row = rows.find(({ id }) => id === draft);
      if (row === undefined || keptDraft(row.content).kind === 'gone')
        return err(problem('not-found', { draft }));
      if (row.author !== book.x.me) return refused('joint-act-refused', 'not-own');
      for (const { id, about } of rows) if (about === draft) await w.joint.dropDraft(planId, id);
      if (row.leftAt === null) {
        await w.joint.dropDraft(planId, draft);
        return ok(null);
      }
      // Until it would have expired the mark goes with each exchange, so that an old bundle does not bring it back.
      const { id, author: from, expires } = row;
      await w.joint.putDraft(planId, {
        ...row,
        about: null,
        content: formatDraft({ kind: 'gone', id, from, expires }),
      });
      return ok(null);
    }),
  );
}

async function liveRows(app: App, r: StoreReader, planId: string): Promise<readonly JointDraftRow[]> {
  const now = app.clock();
  return (await r.joint.drafts(planId)).filter(({ expires }) => Date.parse(expires) > now);
}

/** Which drafts, in which order and on which page. */
export interface ListDrafts {
  readonly planId: string;
  /** Those of one party alone. */
  readonly by?: string;
  /** Those alone with remarks on them, or those alone without. */
  readonly remarked?: boolean;
  /** The newest first, unless the oldest are asked for, or those that are deleted soonest. */
  readonly order?: 'at' | '-at' | 'expires';
  readonly from?: number;
  /** All of them where none is given. */
  readonly limit?: number;
}

/** Drafts that are shown, ours and theirs, each with its remarks. */
export async function listDrafts(
  app: App,
  who: Actor,
  { planId, by, remarked, order = '-at', from = 0, limit }: ListDrafts,
): Promise<Result<NumberedPage<DraftView>, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const rows = await liveRows(app, r, planId);
      const world = await ToldWorld.load(app, r, book, who);
      const items: DraftView[] = [];
      const found = rows
        .flatMap((row) => {
          const item = keptDraft(row.content);
          return item.kind === 'draft' ? [{ row, item, remarks: remarksOn(rows, item.id, book.x.me) }] : [];
        })
        .filter(({ item }) => by === undefined || item.from === by)
        .filter(({ remarks }) => remarked === undefined || remarked === remarks.length > 0);
      const meant =
        order === 'expires'
          ? found.toSorted((one, other) => (one.item.expires < other.item.expires ? -1 : 1))
          : order === 'at'
            ? found
            : found.toReversed();
      const page = pageOf(meant, { from, limit: limit ?? Math.max(meant.length, 1) });
      for (const { row, item, remarks } of page.items) {
        const before = await agreedValue(r, book, item.register);
        const told = await world.tell({ register: item.register, before, after: item.value });
        const { id, from: author, to, at, expires, note } = item;
        const hasLeft = row.leftAt !== null || row.author !== book.x.me;
        items.push({ id, by: author, to, at, expires, note, told, hasLeft, remarks });
      }
      return ok({ ...page, items });
    }),
  );
}

function remarksOn(rows: readonly JointDraftRow[], draft: string, me: string): readonly RemarkView[] {
  return rows
    .filter(({ about }) => about === draft)
    .flatMap(({ content, leftAt, author }) => {
      const item = keptDraft(content);
      if (item.kind !== 'remark') return [];
      const { id, from: by, at, text } = item;
      return [{ id, by, at, text, hasLeft: leftAt !== null || author !== me }];
    });
}
