/**
 * What an act of review works on: the plan's current text, its outline, cuts and proposals, as they stand inside the
 * transaction. Each act sees what the acts before it did.
 */
import {
  err,
  fromUtf8,
  type Json,
  ok,
  type Problem,
  problem,
  type Result,
  type Span,
  uuidV7,
} from '../../base/index.ts';
import type { CutItem, CutValue, Fact, ReadingValue } from '../../plan/index.ts';
import { openProvisions, requireArea } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, OwnHistoryRow, ProposalRow, ProvisionRow, StoreWriter, TextRow } from '../ports.ts';
import { valueOr } from '../projections/register-values.ts';

/** What an act leads to: facts for the log, rows for the own tables, and the items it touched. */
export interface Decision {
  readonly facts: readonly Fact[];
  readonly proposals: readonly ProposalRow[];
  readonly history: readonly OwnHistoryRow[];
  readonly items: readonly string[];
}
export const nothing: Decision = { facts: [], proposals: [], history: [], items: [] };

/** An item of review: open, or settled. */
export type Item =
  | {
      readonly what: 'proposal';
      readonly id: string;
      readonly provisionId: string;
      readonly spans: readonly Span[];
      readonly reading: ReadingValue;
      readonly row: ProposalRow;
    }
  | {
      readonly what: 'commitment';
      readonly id: string;
      readonly provisionId: string;
      readonly spans: readonly Span[];
      readonly reading: ReadingValue;
      readonly cut: CutItem;
    };

export interface ReviewDesk {
  readonly app: App;
  readonly w: StoreWriter;
  readonly who: Actor;
  readonly planId: string;
  readonly text: TextRow;
  readonly provisions: ReadonlyMap<string, ProvisionRow>;
  readonly open: ReadonlySet<string> | null;
}

/** The plan's text that review works on: the current one, or the one asked for. */
export function pickText(texts: readonly TextRow[], textId?: string): Result<TextRow, Problem> {
  const text =
    textId === undefined ? texts.find(({ current }) => current) : texts.find((row) => row.textId === textId);
  return text === undefined
    ? err(problem('not-found', textId === undefined ? {} : { text: textId }))
    : ok(text);
}

/** Lays the desk for one act. */
export async function openDesk(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
): Promise<Result<ReviewDesk, Problem>> {
  const text = pickText(await w.projections.texts(planId));
  if (!text.ok) return text;
  const rows = await w.projections.provisions(planId, text.value.textId);
  return ok({
    app,
    w,
    who,
    planId,
    text: text.value,
    provisions: new Map(rows.map((row) => [row.id, row])),
    open: openProvisions(who, planId, rows),
  });
}

/** A provision of the settled outline that the person may work on. */
export function provisionAt(desk: ReviewDesk, id: string): Result<ProvisionRow, Problem> {
  const row = desk.provisions.get(id);
  if (row === undefined) return err(problem('not-found', { provision: id }));
  const allowed = requireArea(desk.open, id);
  return allowed.ok ? ok(row) : allowed;
}

/** A provision's cut: null where it was never cut. */
export async function cutOf(desk: ReviewDesk, provisionId: string): Promise<CutValue | null> {
  const row = await desk.w.registers.get(desk.planId, `cut/${provisionId}/list`);
  return valueOr<CutValue | null>(row, null);
}

export function itemsOf(cut: CutValue | null): readonly CutItem[] {
  return cut !== null && 'items' in cut ? cut.items : [];
}

/** Items by id, in the order asked for; live commitments before proposals of the same id. */
export async function findItems(
  desk: ReviewDesk,
  ids: readonly string[],
): Promise<Result<readonly Item[], Problem>> {
  const wanted = [...new Set(ids)];
  const proposals = new Map(
    (await desk.w.own.proposalsById(desk.planId, wanted)).map((row) => [row.proposalId, row]),
  );
  const items: Item[] = [];
  for (const id of wanted) {
    const found = await findItem(desk, id, proposals.get(id));
    if (!found.ok) return found;
    const allowed = provisionAt(desk, found.value.provisionId);
    if (!allowed.ok) return allowed;
    items.push(found.value);
  }
  return ok(items);
}

async function findItem(
  desk: ReviewDesk,
  id: string,
  row: ProposalRow | undefined,
): Promise<Result<Item, Problem>> {
  const settled = await desk.w.projections.commitment(desk.planId, id);
  if (settled?.live) {
    const { provisionId, reading } = settled;
    const cut = itemsOf(await cutOf(desk, provisionId)).find((item) => item.id === id);
    if (cut === undefined) throw new Error(`commitment ${id} is in no cut`);
    return ok({
      what: 'commitment',
      id,
      provisionId,
      spans: cut.spans[desk.text.textId] ?? [],
      reading,
      cut,
    });
  }
  if (row === undefined) return err(problem('not-found', { item: id }));
  const { provisionId, spans, reading } = row;
  return ok({ what: 'proposal', id, provisionId, spans, reading, row });
}

/** The fact that a provision is cut so. Items stand in reading order of the current text. */
export function cutFact(desk: ReviewDesk, provisionId: string, items: readonly CutItem[]): Fact {
  const startOf = (item: CutItem): number => item.spans[desk.text.textId]?.[0]?.start ?? -1;
  const ordered = [...items].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  return {
    register: `cut/${provisionId}/list`,
    value: {
      items: ordered.map(({ id, spans, parents }) => ({
        id,
        spans: Object.fromEntries(
          Object.entries(spans).map(([text, list]) => [text, list.map(({ start, end }) => ({ start, end }))]),
        ),
        ...(parents === undefined || parents.length === 0 ? {} : { parents }),
      })),
    },
  };
}

const readingFields = ['actor', 'kind', 'strength', 'due', 'leads', 'done'] as const;

function readingValue(
  reading: Partial<ReadingValue>,
  field: (typeof readingFields)[number],
): Json | undefined {
  if (field === 'leads') return reading.leads === undefined ? undefined : [...reading.leads];
  if (field !== 'due') return reading[field];
  const { due } = reading;
  return due === undefined || due === null ? due : { date: due.date, origin: due.origin, words: due.words };
}

/** Facts of the members that a reading names. */
export function readingFacts(id: string, reading: Partial<ReadingValue>): readonly Fact[] {
  return readingFields.flatMap((field) => {
    const value = readingValue(reading, field);
    return value === undefined ? [] : [{ register: `reading/${id}/${field}`, value }];
  });
}

/** Facts of a commitment's first reading: what counts as done is a fact only once it is set. */
export function firstReadingFacts(id: string, { done, ...reading }: ReadingValue): readonly Fact[] {
  return readingFacts(id, done === null ? reading : { ...reading, done });
}

/** A line of own history about a proposal or provision. */
export function historyRow(
  desk: ReviewDesk,
  act: string,
  subject: string,
  detail: OwnHistoryRow['detail'],
): OwnHistoryRow {
  const now = desk.app.clock();
  return {
    id: uuidV7(now, desk.app.random),
    at: timestamp(now),
    by: desk.who.pseudonym,
    act,
    subject,
    detail,
  };
}

/** The proposal as decided by this person now. */
export function decided(desk: ReviewDesk, row: ProposalRow, state: ProposalRow['state']): ProposalRow {
  return { ...row, state, decidedBy: desk.who.pseudonym, decidedAt: timestamp(desk.app.clock()) };
}

/** Characters of a text, as stored. */
export async function charactersOf(
  r: Pick<StoreWriter, 'blobs'>,
  planId: string,
  charsSha256: string,
): Promise<Result<string, Problem>> {
  const bytes = await r.blobs.get(planId, charsSha256);
  const chars = bytes === null ? null : fromUtf8(bytes);
  return chars === null ? err(problem('store-corrupt', { blob: charsSha256 })) : ok(chars);
}
