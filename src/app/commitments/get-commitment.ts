/**
 * One commitment, live or not, or one proposal: its exact words with what stands around them, reading, history. It is read by
 * its line of the register, and costs what it shows and not what its plan holds.
 */
import { err, ok, type Problem, problem, type Result, type Span } from '../../base/index.ts';
import {
  type CommitmentDetail,
  type CommitmentItem,
  commitmentItems,
  lineItem,
  type OutlineTree,
  outlineTree,
  sliceText,
  type TextSlices,
} from '../../views/index.ts';
import { may, openProvisions, requireArea, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { readNames } from '../log/visible-entries.ts';
import { readChars } from '../plans/plan-words.ts';
import { type ReadScope, readScope } from '../plans/read-scope.ts';
import type { App, CommitmentRow, ListedLine, ProposalRow, StoreReader, TextRow } from '../ports/index.ts';
import { registerTree } from '../projections/project-lines.ts';
import { furtherWords } from '../texts/parallel/further-words.ts';
import { pickText } from '../texts/pick-text.ts';
import { commitmentHistory } from './commitment-history.ts';

export interface GetCommitment {
  readonly planId: string;
  /** A commitment's id, or a proposal's. */
  readonly commitmentId: string;
}

/** Code points of context before and after. */
const CONTEXT = 120;

interface Found {
  readonly row: CommitmentRow | null;
  readonly proposal: ProposalRow | null;
  readonly line: ListedLine | null;
}

/** The commitment, its words' text, and what of its plan is open to the person. */
interface Sight {
  readonly item: CommitmentItem;
  readonly text: TextRow;
  readonly open: ReadScope['open'];
  /** Every text of the plan. */
  readonly texts: readonly TextRow[];
}

async function slicesOf(r: StoreReader, planId: string, text: TextRow): Promise<Result<TextSlices, Problem>> {
  const chars = await readChars(r.blobs, planId, text.charsSha256);
  return chars.ok ? ok(sliceText(chars.value)) : chars;
}

function itemFrom({ row, proposal }: Found, text: TextRow, slices: TextSlices, tree: OutlineTree) {
  const sources = { texts: [{ textId: text.textId, slices }], tree, progress: new Map() };
  const proposals = row === null && proposal !== null ? [proposal] : [];
  return commitmentItems(row === null ? [] : [row], proposals, sources)[0];
}

/** One that is in no list any more, or is proposed in another text than the first: put together for this page. */
async function sightOfUnlisted(
  r: StoreReader,
  who: Actor,
  { plan: { planId }, texts }: ReadScope,
  found: Found,
): Promise<Result<Sight | null, Problem>> {
  if (found.row === null && found.proposal === null) return ok(null);
  const picked = pickText(texts, found.row === null ? found.proposal?.textId : undefined);
  if (!picked.ok) return picked;
  const text = picked.value;
  const slices = await slicesOf(r, planId, text);
  if (!slices.ok) return slices;
  const tree = await registerTree(r, planId, text);
  const item = itemFrom(found, text, slices.value, tree);
  const open = may(who, 'read', wholePlan(planId)) ? null : openProvisions(who, planId, tree.provisions);
  return ok(item === undefined ? null : { item, text, open, texts });
}

/** Those it came from, then those it became: with their words, whether they are still in the list or not. */
function kinOf(
  text: TextRow,
  slices: TextSlices,
  from: readonly CommitmentRow[],
  became: readonly CommitmentRow[],
) {
  const kin = (row: CommitmentRow, relation: 'parent' | 'child') => {
    const item = itemFrom({ row, proposal: null, line: null }, text, slices, outlineTree([]));
    return { id: row.commitmentId, relation, words: item?.words ?? '', live: row.live };
  };
  return [...from.map((row) => kin(row, 'parent')), ...became.map((row) => kin(row, 'child'))];
}

function contextOf(slices: TextSlices, spans: readonly Span[]): CommitmentDetail['context'] {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { before: '', after: '' };
  return {
    before: slices.at({ start: Math.max(0, first.start - CONTEXT), end: first.start }),
    after: slices.at({ start: last.end, end: Math.min(slices.codePoints, last.end + CONTEXT) }),
  };
}

/** What is named within the spans. */
async function mentionsOf(
  r: StoreReader,
  planId: string,
  { text, spans }: CommitmentItem,
): Promise<CommitmentDetail['mentions']> {
  if (spans.length === 0) return [];
  const around = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return (await r.own.mentions(planId, text, around))
    .filter((mention) => spans.some(({ start, end }) => mention.start >= start && mention.end <= end))
    .map(({ type, start, end, text }) => ({ type, start, end, text }));
}

/** Everything about it. */
async function detailOf(
  r: StoreReader,
  planId: string,
  { row, proposal, line }: Found,
  { item, text, open, texts }: Sight,
): Promise<Result<CommitmentDetail, Problem>> {
  const { id } = item;
  const isCurrent = item.text === text.textId;
  const parents = row?.parents ?? [];
  const names = readNames(r);
  const [slices, from, became, beside, mentions, history] = await Promise.all([
    slicesOf(r, planId, text),
    Promise.all(parents.map((parent) => r.projections.commitment(planId, parent))),
    r.projections.childrenOf(planId, id),
    line === null || line.state === 'rejected'
      ? { previous: null, next: null }
      : r.lines.beside(planId, line, open),
    isCurrent ? mentionsOf(r, planId, item) : [],
    names.then((byPseudonym) => commitmentHistory(r, planId, id, item.provision.id, byPseudonym)),
  ]);
  if (!slices.ok) return slices;
  const further = await furtherWords(r, {
    ...{ planId, texts },
    commitments: row === null ? [] : [id],
  });
  if (!further.ok) return further;
  const children = became.filter(({ provisionId }) => open?.has(provisionId) ?? true);
  return ok({
    ...item,
    parents,
    kin: kinOf(
      text,
      slices.value,
      from.filter((one) => one !== null),
      children,
    ),
    children: children.map((child) => child.commitmentId),
    mentions,
    history,
    live: row === null ? proposal?.state === 'open' : row.live,
    ...beside,
    further: further.value.get(id) ?? [],
    context: isCurrent ? contextOf(slices.value, item.spans) : { before: '', after: '' },
  });
}

/** One commitment or one proposal. */
export async function getCommitment(
  app: App,
  who: Actor,
  { planId, commitmentId }: GetCommitment,
): Promise<Result<CommitmentDetail, Problem>> {
  return app.store.read(async (r) => {
    const [scope, row, [proposal = null], [line = null]] = await Promise.all([
      readScope(r, who, planId),
      r.projections.commitment(planId, commitmentId),
      r.own.proposalsById(planId, [commitmentId]),
      r.lines.byId(planId, [commitmentId]),
    ]);
    if (!scope.ok) return scope;
    const found = { row, proposal, line };
    const { text, open, texts } = scope.value;
    const sight =
      line === null
        ? await sightOfUnlisted(r, who, scope.value, found)
        : ok({ item: lineItem(line), text, open, texts });
    if (!sight.ok) return sight;
    if (sight.value === null) return err(problem('not-found', { item: commitmentId }));
    const allowed = requireArea(sight.value.open, sight.value.item.provision.id);
    return allowed.ok ? detailOf(r, planId, found, sight.value) : allowed;
  });
}
