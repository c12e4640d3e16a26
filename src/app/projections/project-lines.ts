/**
 * Keeps the register's lines in step with commitments and proposals, inside the transaction that changed either. What is
 * made is a function of these, the texts and the outline alone, and only what differs from what stands is written: kept
 * act by act or made anew, lines are the same [AP800].
 */
import { ok, type Problem, type Result, type Span } from '../../base/index.ts';
import {
  type CommitmentItem,
  commitmentItems,
  foldForSearch,
  type OutlineTree,
  outlineTree,
  sliceText,
  strengthRank,
  type TextSlices,
} from '../../views/index.ts';
import { chainOf, readSlices } from '../plans/plan-words.ts';
import type {
  CommitmentRow,
  LinePlace,
  LineState,
  ProposalRow,
  RegisterLine,
  StoreReader,
  StoreWriter,
  TextRow,
} from '../ports/index.ts';
import { pickText } from '../texts/pick-text.ts';
import { provisionRows } from './project-rows.ts';

/** Every line of some provisions, or of the plan, and the places that they need. */
export interface RegisterLines {
  readonly lines: readonly RegisterLine[];
  readonly places: readonly LinePlace[];
}

/** After all provisions: what a settled cut holds although no outline has its provision any more. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

interface Sources {
  readonly tree: OutlineTree;
  readonly commitments: readonly CommitmentRow[];
  readonly proposals: readonly ProposalRow[];
}

/** The outline that the register goes by: the accepted one, or while there is none the extracted one. */
export async function registerTree(r: StoreReader, planId: string, text: TextRow): Promise<OutlineTree> {
  if (text.outlineAccepted) return outlineTree(await r.projections.provisions(planId, text.textId));
  const outline = (await r.own.extraction(planId, text.textId))?.outline ?? [];
  return outlineTree(provisionRows(text.textId, outline, () => 'open'));
}

function placeOf(tree: OutlineTree, provisionId: string, path: string): LinePlace {
  const row = tree.get(provisionId);
  if (row === undefined)
    return { provisionId, place: NOWHERE, path, label: null, heading: null, role: 'none', lineage: [] };
  const lineage = tree.lineage(provisionId).flatMap(({ id, role }) => (role === 'root' ? [] : [id]));
  const { label, heading, role } = row;
  return { provisionId, place: row.order, path: row.path, label, heading, role, lineage };
}

const stateOf = {
  commitment: 'accepted',
  proposal: 'proposed',
  rejected: 'rejected',
} as const satisfies Record<CommitmentItem['what'], LineState>;

function lineOf(item: CommitmentItem, tree: OutlineTree): RegisterLine {
  return {
    lineId: item.id,
    state: stateOf[item.what],
    provisionId: item.provision.id,
    place: tree.get(item.provision.id)?.order ?? NOWHERE,
    start: item.spans[0]?.start ?? 0,
    ordinal: item.ordinal,
    textId: item.text,
    spans: item.spans,
    words: item.words,
    folded: foldForSearch(item.words).text,
    reading: item.reading,
    rank: strengthRank(item.reading.strength),
    version: item.version,
    anchored: item.anchored,
  };
}

const wordsKey = (textId: string, spans: readonly Span[]): string =>
  `${textId} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`;

/** Words by text and spans, as lines that stand already have them. */
function knownWords(lines: readonly RegisterLine[]): ReadonlyMap<string, string> {
  return new Map(lines.map(({ textId, spans, words }) => [wordsKey(textId, spans), words]));
}

/** Whether all words that are to be quoted are known: then no text needs to be read. */
function areKnown(
  chain: readonly TextRow[],
  { commitments, proposals }: Sources,
  known: ReadonlyMap<string, string>,
): boolean {
  const ids = chain.map(({ textId }) => textId);
  const quoted = commitments.every(({ spans }) => {
    const textId = ids.find((id) => spans[id] !== undefined);
    return textId === undefined || known.has(wordsKey(textId, spans[textId] ?? []));
  });
  return quoted && proposals.every(({ textId, spans }) => known.has(wordsKey(textId, spans)));
}

function slicesFrom(textId: string, known: ReadonlyMap<string, string>): TextSlices {
  return { ...sliceText(''), words: (spans) => known.get(wordsKey(textId, spans)) ?? '' };
}

async function linesFrom(
  r: StoreReader,
  planId: string,
  chain: readonly TextRow[],
  sources: Sources,
  known: ReadonlyMap<string, string>,
): Promise<Result<RegisterLines, Problem>> {
  const { tree, commitments, proposals } = sources;
  const texts = areKnown(chain, sources, known)
    ? ok(chain.map(({ textId }) => ({ textId, slices: slicesFrom(textId, known) })))
    : await readSlices(r, planId, chain);
  if (!texts.ok) return texts;
  const from = { texts: texts.value, tree, progress: new Map() };
  const items = [
    ...commitmentItems(
      commitments,
      proposals.filter(({ state }) => state === 'open'),
      from,
    ),
    ...commitmentItems(
      [],
      proposals.filter(({ state }) => state === 'rejected'),
      from,
    ),
  ];
  const strays = items.filter(({ provision }) => tree.get(provision.id) === undefined);
  const places = new Map(
    strays.map(({ provision }) => [provision.id, placeOf(tree, provision.id, provision.path)]),
  );
  return ok({ lines: items.map((item) => lineOf(item, tree)), places: [...places.values()] });
}

/** All lines of a plan as commitments, proposals and texts give them. */
export async function deriveLines(r: StoreReader, planId: string): Promise<Result<RegisterLines, Problem>> {
  const texts = await r.projections.texts(planId);
  const text = pickText(texts);
  if (!text.ok) return ok({ lines: [], places: [] });
  const { textId } = text.value;
  const tree = await registerTree(r, planId, text.value);
  const commitments = await r.projections.commitments(planId, { live: true });
  const proposals = await r.own.proposals(planId, { textId, state: ['open', 'rejected'] });
  const sources = { tree, commitments, proposals };
  const made = await linesFrom(r, planId, chainOf(texts, text.value), sources, new Map());
  if (!made.ok) return made;
  const { lines, places } = made.value;
  return ok({ lines, places: [...tree.provisions.map(({ id }) => placeOf(tree, id, '')), ...places] });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const nameOf = ({ lineId, state }: RegisterLine): string => `${state} ${lineId}`;

/** Writes what differs. */
async function putLines(
  w: StoreWriter,
  planId: string,
  standing: readonly RegisterLine[],
  wanted: readonly RegisterLine[],
): Promise<void> {
  const before = new Map(standing.map((line) => [nameOf(line), line]));
  const after = new Set(wanted.map(nameOf));
  await w.lines.remove(
    planId,
    standing.filter((line) => !after.has(nameOf(line))),
  );
  await w.lines.put(
    planId,
    wanted.filter((line) => !isSame(before.get(nameOf(line)), line)),
  );
}

/** Makes all lines of a plan anew: a text, an outline or everything has changed. */
export async function projectAllLines(w: StoreWriter, planId: string): Promise<Result<null, Problem>> {
  const made = await deriveLines(w, planId);
  if (!made.ok) return made;
  await putLines(w, planId, await w.lines.within(planId, null), made.value.lines);
  const places = new Set(made.value.places.map(({ provisionId }) => provisionId));
  const before = await w.lines.places(planId);
  await w.lines.removePlaces(
    planId,
    before.flatMap(({ provisionId }) => (places.has(provisionId) ? [] : [provisionId])),
  );
  await w.lines.putPlaces(planId, made.value.places);
  return ok(null);
}

/** Brings in step the lines of provisions, and of those in which some lines, by id, stand until now. */
export async function projectLines(
  w: StoreWriter,
  planId: string,
  touched: { readonly provisions: readonly string[]; readonly lines: readonly string[] },
): Promise<Result<null, Problem>> {
  const until = await w.lines.provisionsOf(planId, touched.lines);
  const provisions = [...new Set([...touched.provisions, ...until])];
  const texts = await w.projections.texts(planId);
  const text = pickText(texts);
  if (!text.ok || provisions.length === 0) return ok(null);
  const { textId } = text.value;
  const tree = await registerTree(w, planId, text.value);
  const commitments = await w.projections.liveIn(planId, provisions);
  const proposals = await w.own.proposals(planId, {
    textId,
    state: ['open', 'rejected'],
    provisionIds: provisions,
  });
  const standing = await w.lines.within(planId, provisions);
  const sources = { tree, commitments, proposals };
  const made = await linesFrom(w, planId, chainOf(texts, text.value), sources, knownWords(standing));
  if (!made.ok) return made;
  await putLines(w, planId, standing, made.value.lines);
  const strays = new Set(made.value.places.map(({ provisionId }) => provisionId));
  const left = provisions.filter((id) => tree.get(id) === undefined && !strays.has(id));
  await w.lines.removePlaces(planId, left);
  await w.lines.putPlaces(planId, made.value.places);
  return ok(null);
}
