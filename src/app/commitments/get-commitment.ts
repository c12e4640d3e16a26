/** One commitment, live or not, or one proposal: its exact words with what stands around them, reading, history. */
import { err, ok, type Problem, problem, type Result, type Span } from '../../base/index.ts';
import { type CommitmentDetail, type CommitmentItem, commitmentItems, sliceText } from '../../views/index.ts';
import { requireArea } from '../access.ts';
import type { Actor } from '../actor.ts';
import { readNames } from '../log/visible-entries.ts';
import { loadPicture, type PlanPicture } from '../plans/plan-picture.ts';
import type { App, CommitmentRow, ProposalRow, StoreReader } from '../ports/index.ts';
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
}

async function find(r: StoreReader, planId: string, id: string): Promise<Found> {
  const row = await r.projections.commitment(planId, id);
  const [proposal = null] = await r.own.proposalsById(planId, [id]);
  return { row, proposal };
}

/** The item as it is listed; one that is no longer listed is put together for this page. */
function itemOf(picture: PlanPicture, id: string, { row, proposal }: Found): CommitmentItem | undefined {
  const listed = [...picture.items, ...picture.rejected].find((item) => item.id === id);
  if (listed !== undefined) return listed;
  const texts = [{ textId: picture.text.textId, slices: sliceText(picture.chars) }];
  const sources = { texts, tree: picture.tree, progress: new Map() };
  const items =
    row === null
      ? commitmentItems([], proposal === null ? [] : [proposal], sources)
      : commitmentItems([row], [], sources);
  return items[0];
}

/** Those it came from, then those it became: with their words, whether they are still in the list or not. */
async function kinOf(
  r: StoreReader,
  planId: string,
  picture: PlanPicture,
  { id, parents }: { readonly id: string; readonly parents: readonly string[] },
): Promise<CommitmentDetail['kin']> {
  const rows = await Promise.all(parents.map((parent) => r.projections.commitment(planId, parent)));
  const from = rows.filter((row) => row !== null);
  const became = picture.commitments.filter((row) => row.parents.includes(id));
  const texts = [{ textId: picture.text.textId, slices: sliceText(picture.chars) }];
  const kin = (row: CommitmentRow, relation: 'parent' | 'child') => {
    const [item] = commitmentItems([row], [], { texts, tree: picture.tree, progress: new Map() });
    return { id: row.commitmentId, relation, words: item?.words ?? '', live: row.live };
  };
  return [...from.map((row) => kin(row, 'parent')), ...became.map((row) => kin(row, 'child'))];
}

function contextOf(chars: string, spans: readonly Span[]): CommitmentDetail['context'] {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { before: '', after: '' };
  const slices = sliceText(chars);
  return {
    before: slices.at({ start: Math.max(0, first.start - CONTEXT), end: first.start }),
    after: slices.at({ start: last.end, end: Math.min(slices.codePoints, last.end + CONTEXT) }),
  };
}

export async function getCommitment(
  app: App,
  who: Actor,
  { planId, commitmentId }: GetCommitment,
): Promise<Result<CommitmentDetail, Problem>> {
  return app.store.read(async (r) => {
    const found = await find(r, planId, commitmentId);
    const { row, proposal } = found;
    const textId = row === null ? proposal?.textId : undefined;
    const loaded = await loadPicture(r, who, planId, textId);
    if (!loaded.ok) return loaded;
    const picture = loaded.value;
    const item = itemOf(picture, commitmentId, found);
    if (item === undefined) return err(problem('not-found', { item: commitmentId }));
    const allowed = requireArea(picture.visible, item.provision.id);
    if (!allowed.ok) return allowed;
    const place = picture.items.findIndex(({ id }) => id === commitmentId);
    const nameByPseudonym = await readNames(r);
    const isCurrent = item.text === picture.text.textId;
    const mentions = isCurrent ? await r.own.mentions(planId, item.text) : [];
    const parents = row?.parents ?? [];
    return ok({
      ...item,
      parents,
      kin: await kinOf(r, planId, picture, { id: commitmentId, parents }),
      children: picture.commitments
        .filter(({ parents }) => parents.includes(commitmentId))
        .map((child) => child.commitmentId),
      mentions: mentions
        .filter((mention) =>
          item.spans.some(({ start, end }) => mention.start >= start && mention.end <= end),
        )
        .map(({ type, start, end, text }) => ({ type, start, end, text })),
      history: await commitmentHistory(r, planId, commitmentId, item.provision.id, nameByPseudonym),
      live: row === null ? proposal?.state === 'open' : row.live,
      previous: place < 0 ? null : (picture.items[place - 1]?.id ?? null),
      next: place < 0 ? null : (picture.items[place + 1]?.id ?? null),
      context: isCurrent ? contextOf(picture.chars, item.spans) : { before: '', after: '' },
    });
  });
}
