/**
 * Re-cutting, splitting, joining, re-reading. On a commitment each is entries; on an open proposal it changes the own
 * tables, and the result is a person's proposal, open until accepted [AP13]. A re-cut keeps the id; what comes of a split
 * or a join names its parents [AP11].
 */
import { err, type JsonObject, ok, type Problem, problem, type Result, type Span } from '../../base/index.ts';
import type { Fact, ReadingValue } from '../../plan/index.ts';
import type { OwnHistoryRow, ProposalRow } from '../ports.ts';
import { commitmentId } from './object-ids.ts';
import {
  cutFact,
  cutOf,
  type Decision,
  decided,
  findItems,
  historyRow,
  type Item,
  itemsOf,
  provisionAt,
  type ReviewDesk,
  readingFacts,
} from './review-desk.ts';
import { changeCut, type Entering } from './settle-items.ts';
import { mergeSpans, spansOverlap, validSpans } from './spans.ts';

const spansJson = (spans: readonly Span[]): readonly JsonObject[] =>
  spans.map(({ start, end }) => ({ start, end }));

/** The items, none of them a closed proposal. */
async function openItems(
  desk: ReviewDesk,
  ids: readonly string[],
): Promise<Result<readonly Item[], Problem>> {
  const found = await findItems(desk, ids);
  if (!found.ok) return found;
  const closed = found.value.find((item) => item.what === 'proposal' && item.row.state !== 'open');
  return closed === undefined ? found : err(problem('proposal-settled', { item: closed.id }));
}

async function oneItem(desk: ReviewDesk, id: string): Promise<Result<Item, Problem>> {
  const found = await openItems(desk, [id]);
  if (!found.ok) return found;
  const [item] = found.value;
  return item === undefined ? err(problem('not-found', { item: id })) : ok(item);
}

/** Changes where an item's words stand; it stays the same item. */
export async function recutItem(
  desk: ReviewDesk,
  id: string,
  drawn: readonly Span[],
): Promise<Result<Decision, Problem>> {
  const item = await oneItem(desk, id);
  if (!item.ok) return item;
  const { provisionId, spans: before } = item.value;
  const provision = provisionAt(desk, provisionId);
  if (!provision.ok) return provision;
  const spans = validSpans(drawn, [provision.value]);
  if (!spans.ok) return spans;
  if (item.value.what === 'proposal') {
    const row: ProposalRow = { ...item.value.row, spans: spans.value, origin: 'person' };
    const detail = { before: spansJson(before), after: spansJson(spans.value) };
    return ok({ facts: [], proposals: [row], history: [historyRow(desk, 'recut', id, detail)], items: [id] });
  }
  const { textId } = desk.text;
  const cut = itemsOf(await cutOf(desk, provisionId));
  const rival = cut.find((other) => other.id !== id && spansOverlap(spans.value, other.spans[textId] ?? []));
  if (rival !== undefined) return err(problem('spans-overlap', { item: id, other: rival.id }));
  const items = cut.map((other) =>
    other.id === id ? { ...other, spans: { ...other.spans, [textId]: spans.value } } : other,
  );
  return ok({ facts: [cutFact(desk, provisionId, items)], proposals: [], history: [], items: [id] });
}

/** What comes of a split or join: commitments where a commitment was among the parents, else a person's proposals. */
async function becoming(
  desk: ReviewDesk,
  act: 'split' | 'join',
  parents: readonly Item[],
  parts: readonly Pick<Entering, 'spans' | 'reading'>[],
): Promise<Result<Decision, Problem>> {
  const [first] = parents;
  if (first === undefined) return err(problem('join-needs-two'));
  const { provisionId } = first;
  const parentIds = parents.map(({ id }) => id);
  const entering = parts.map(
    ({ spans, reading }): Entering => ({
      id: commitmentId(desk.text.charsSha256, spans, desk.app.sha256),
      spans,
      reading,
      parents: parentIds,
    }),
  );
  const ids = entering.map(({ id }) => id);
  const replaced = parents.flatMap((item) =>
    item.what === 'proposal' ? [decided(desk, item.row, 'replaced')] : [],
  );
  const history: OwnHistoryRow[] = parents.map(({ id }) => historyRow(desk, act, id, { into: ids }));
  if (parents.some(({ what }) => what === 'commitment')) {
    const settled = new Set(parents.flatMap(({ id, what }) => (what === 'commitment' ? [id] : [])));
    const changed = await changeCut(desk, provisionId, entering, settled);
    return changed.ok ? ok({ facts: changed.value, proposals: replaced, history, items: ids }) : changed;
  }
  const taken = (await desk.w.own.proposalsById(desk.planId, ids)).find(({ state }) => state === 'open');
  if (taken !== undefined)
    return err(problem('spans-overlap', { item: taken.proposalId, other: taken.proposalId }));
  const made = entering.map(
    ({ id, spans, reading }): ProposalRow => ({
      proposalId: id,
      textId: desk.text.textId,
      provisionId,
      spans,
      reading,
      origin: 'person',
      state: 'open',
      decidedBy: null,
      decidedAt: null,
    }),
  );
  const born = ids.map((id) => historyRow(desk, act, id, { parents: parentIds }));
  return ok({ facts: [], proposals: [...replaced, ...made], history: [...history, ...born], items: ids });
}

/** Makes several of one; each part keeps the reading. */
export async function splitItem(
  desk: ReviewDesk,
  id: string,
  parts: readonly (readonly Span[])[],
): Promise<Result<Decision, Problem>> {
  const item = await oneItem(desk, id);
  if (!item.ok) return item;
  const { spans, reading } = item.value;
  const checked: (readonly Span[])[] = [];
  for (const part of parts) {
    const valid = validSpans(part, spans);
    if (!valid.ok) return valid;
    const rival = checked.find((other) => spansOverlap(other, valid.value));
    if (rival !== undefined) return err(problem('spans-overlap', { item: id, other: id }));
    checked.push(valid.value);
  }
  if (checked.length < 2) return err(problem('span-invalid', { reason: 'one-part' }));
  return becoming(
    desk,
    'split',
    [item.value],
    checked.map((part) => ({ spans: part, reading })),
  );
}

/** Makes one of several in one provision; it has the first one's reading and all lead bodies. */
export async function joinItems(
  desk: ReviewDesk,
  ids: readonly string[],
): Promise<Result<Decision, Problem>> {
  const found = await openItems(desk, ids);
  if (!found.ok) return found;
  const items = [...found.value].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  const [first] = items;
  if (first === undefined || items.length < 2) return err(problem('join-needs-two'));
  if (items.some(({ provisionId }) => provisionId !== first.provisionId))
    return err(problem('span-invalid', { reason: 'provisions-differ' }));
  const leads = [...new Set(items.flatMap(({ reading }) => reading.leads))];
  const spans = mergeSpans(items.flatMap((item) => item.spans));
  return becoming(desk, 'join', items, [{ spans, reading: { ...first.reading, leads } }]);
}

/** Settles members of the reading: actor, kind, strength, due date, lead bodies, what counts as done. */
export async function rereadItems(
  desk: ReviewDesk,
  ids: readonly string[],
  reading: Partial<ReadingValue>,
): Promise<Result<Decision, Problem>> {
  const found = await openItems(desk, ids);
  if (!found.ok) return found;
  const facts: Fact[] = [];
  const proposals: ProposalRow[] = [];
  const history: OwnHistoryRow[] = [];
  for (const item of found.value) {
    const changed = readingFacts(item.id, reading).filter(
      ({ register, value }) => !isSettledSo(item.reading, register, value),
    );
    if (item.what === 'commitment') {
      facts.push(...changed);
      continue;
    }
    if (changed.length === 0) continue;
    proposals.push({ ...item.row, reading: { ...item.row.reading, ...reading }, origin: 'person' });
    const before = Object.fromEntries(readingFacts(item.id, item.reading).map(memberOf));
    const after = { ...before, ...Object.fromEntries(changed.map(memberOf)) };
    history.push(historyRow(desk, 'reread', item.id, { before, after }));
  }
  return ok({ facts, proposals, history, items: ids });
}

const memberOf = ({ register, value }: Fact): readonly [string, Fact['value']] => [
  register.split('/')[2] ?? '',
  value,
];

/** Whether the reading has this value already: settling it again would only lengthen the log. */
function isSettledSo(reading: ReadingValue, register: string, value: Fact['value']): boolean {
  const now = readingFacts('', reading).find((fact) => memberOf(fact)[0] === register.split('/')[2]);
  return JSON.stringify(now?.value) === JSON.stringify(value);
}
