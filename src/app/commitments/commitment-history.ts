/**
 * The history of a commitment: what own tables keep of its time as a proposal, then one line for each entry that changed
 * it, each with its entry [AP15].
 */
import type { Json, JsonObject } from '../../base/index.ts';
import { acceptEntry, entryId } from '../../ledger/index.ts';
import type { HistoryLine } from '../../views/index.ts';
import { contentValue } from '../log/append-entries.ts';
import { INTERNAL } from '../log/open-log.ts';
import type { EntryPage, EntryRow, OwnHistoryRow, ReviewActRow, StoreReader } from '../ports/index.ts';
import { cutItems, parseRegister } from '../projections/register-values.ts';

function ownLine({ at, by, act, subject, detail }: OwnHistoryRow): HistoryLine {
  const members = typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail : {};
  const member = (name: string): Json =>
    name in members ? (Object.entries(members).find(([key]) => key === name)?.[1] ?? null) : null;
  return {
    at,
    by,
    act,
    register: `proposal/${subject}`,
    before: member('before'),
    after: member('after'),
    entry: null,
    reviewAct: null,
  };
}

/** All entries of a register, oldest first. */
async function entriesOf(r: StoreReader, planId: string, register: string): Promise<readonly EntryRow[]> {
  const rows: EntryRow[] = [];
  let past: number | null = null;
  do {
    const page: EntryPage = await r.logs.entryPage(planId, INTERNAL, {
      limit: 200,
      past,
      register,
    });
    rows.push(...page.rows);
    past = page.next;
  } while (past !== null);
  return rows.reverse();
}

async function entryValue(r: StoreReader, planId: string, row: EntryRow): Promise<Json> {
  const entry = acceptEntry(row.bytes);
  return entry.ok ? contentValue(entry.value.body ?? null, r.blobs, planId) : null;
}

/**
 * What a list of cuts did to one commitment. Places in a text that it was not first cut in are matches in a further text:
 * `placed` where one was settled or changed, `unplaced` where none is settled any more [AP1200].
 */
function cutAct(origin: ReadonlySet<string>, before: CutJson | null, after: CutJson | null): string {
  if (before === null) return 'accepted';
  if (after === null) return 'taken-out';
  const texts = new Set([...Object.keys(before.spans), ...Object.keys(after.spans)]);
  const changed = [...texts].filter(
    (text) => JSON.stringify(before.spans[text]) !== JSON.stringify(after.spans[text]),
  );
  if (changed.length === 0 || changed.some((text) => origin.has(text))) return 'recut';
  return changed.every((text) => (after.spans[text] ?? []).length === 0) ? 'unplaced' : 'placed';
}

/** History lines, oldest first. `names` gives the name behind a pseudonym. */
export async function commitmentHistory(
  r: StoreReader,
  planId: string,
  commitmentId: string,
  provisionId: string,
  names: ReadonlyMap<string, string>,
): Promise<readonly HistoryLine[]> {
  const nameOf = (by: string): string => names.get(by) ?? by;
  const lines: HistoryLine[] = [];
  const cut = await entriesOf(r, planId, `cut/${provisionId}/list`);
  const readings = await entriesOf(r, planId, `reading/${commitmentId}/`);
  const before = new Map<string, Json>();
  let lastCut: CutJson | null = null;
  let origin: ReadonlySet<string> = new Set();
  for (const row of [...cut, ...readings].sort((a, b) => a.seq - b.seq)) {
    const register = row.register ?? '';
    const whole = await entryValue(r, planId, row);
    const isCut = parseRegister(register).type === 'cut';
    const nowCut = isCut ? cutJson(cutItems(whole).find(({ id }) => id === commitmentId)) : null;
    const after: Json = isCut ? nowCut : whole;
    const earlier = before.get(register) ?? null;
    if (JSON.stringify(earlier) === JSON.stringify(after)) continue;
    before.set(register, after);
    if (isCut && earlier === null) origin = new Set(Object.keys(nowCut?.spans ?? {}));
    const act = isCut ? cutAct(origin, lastCut, nowCut) : `reading-${parseRegister(register).field}`;
    if (isCut) lastCut = nowCut;
    const entry = { seq: row.seq, id: entryId(INTERNAL, row.seq, row.leafHash) };
    const by = nameOf(row.by);
    lines.push({ at: row.at, by, act, register, before: earlier, after, entry, reviewAct: null });
  }
  const own = await r.own.history(planId, commitmentId);
  const acts = await r.reviewActs.byId(
    planId,
    own.map(({ id }) => id),
  );
  const told = lines.map((line) => ({ ...line, reviewAct: actBehind(acts, line.entry?.seq) }));
  // What an act settled is told by its entries; its own note says no more.
  const settled = new Set(told.map((line) => line.reviewAct?.id));
  const notes = own
    .filter(({ id }) => !settled.has(id))
    .map((row) => {
      const act = acts.find(({ id }) => id === row.id);
      return { ...ownLine(row), by: nameOf(row.by), reviewAct: act === undefined ? null : briefly(act) };
    });
  return [...notes, ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const briefly = ({ id, act, undoneBy }: ReviewActRow): HistoryLine['reviewAct'] => {
  return { id, act, undone: undoneBy !== null };
};

/** The act that wrote the entry. */
function actBehind(acts: readonly ReviewActRow[], seq: number | undefined): HistoryLine['reviewAct'] {
  if (seq === undefined) return null;
  const act = acts.find(({ entries }) => entries !== null && entries.first <= seq && seq <= entries.last);
  return act === undefined ? null : briefly(act);
}

/** Where a commitment stands, by text, and what it was made of. */
interface CutJson extends JsonObject {
  readonly spans: { readonly [text: string]: readonly Json[] };
  readonly parents: readonly string[];
}

function cutJson(item: ReturnType<typeof cutItems>[number] | undefined): CutJson | null {
  if (item === undefined) return null;
  const spans = Object.entries(item.spans).map(
    ([text, list]) => [text, list.map(({ start, end }) => ({ start, end }))] as const,
  );
  return { spans: Object.fromEntries(spans), parents: [...(item.parents ?? [])] };
}
