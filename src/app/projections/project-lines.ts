/**
 * Keeps the register's lines in step with commitments and proposals, inside the transaction that changed either. What is
 * made is a function of these, the texts and the outline alone, and only what differs from what stands is written: kept
 * act by act or made anew, lines are the same [AP800].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import {
  type CommitmentItem,
  commitmentItems,
  foldForSearch,
  type OutlineTree,
  outlineTree,
  strengthRank,
} from '../../views/index.ts';
import { chainOf, readFurther, readSlices, type SlicedWords } from '../plans/plan-words.ts';
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
import { areKnown, knownTexts, knownWords } from './known-words.ts';
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

function lineOf(item: CommitmentItem, tree: OutlineTree, further: readonly string[]): RegisterLine {
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
    // What is searched: the words in every language in which somebody has settled that they stand.
    folded: [item.words, ...further].map((words) => foldForSearch(words).text).join('\n'),
    reading: item.reading,
    rank: strengthRank(item.reading.strength),
    version: item.version,
    anchored: item.anchored,
  };
}

interface Quoting {
  readonly tree: OutlineTree;
  readonly texts: readonly SlicedWords[];
  /** The plan's texts in other languages, where any of these commitments stands in them. */
  readonly further: readonly SlicedWords[];
}

async function quotingFrom(
  r: StoreReader,
  planId: string,
  rows: { readonly all: readonly TextRow[]; readonly text: TextRow },
  sources: Sources,
  known: ReadonlyMap<string, string>,
): Promise<Result<Quoting, Problem>> {
  const { tree, commitments } = sources;
  const chain = chainOf(rows.all, rows.text);
  const further = await readFurther(r, planId, rows.all, commitments);
  if (!further.ok) return further;
  const isKnown = areKnown(chain, sources, known);
  const texts = isKnown ? ok(knownTexts(chain, known)) : await readSlices(r, planId, chain);
  return texts.ok ? ok({ tree, texts: texts.value, further: further.value }) : texts;
}

/** Lines of whole provisions: each is numbered within its own. */
function linesFrom(
  { tree, texts, further }: Quoting,
  { commitments, proposals }: Omit<Sources, 'tree'>,
): RegisterLines {
  const rows = new Map(commitments.map((row) => [row.commitmentId, row]));
  const elsewhere = ({ id, what }: CommitmentItem): readonly string[] =>
    further.flatMap(({ textId, slices }) => {
      const spans = what === 'commitment' ? (rows.get(id)?.spans[textId] ?? []) : [];
      return spans.length === 0 ? [] : [slices.words(spans)];
    });
  const from = { texts, tree, progress: new Map() };
  const inState = (wanted: ProposalRow['state']) => proposals.filter(({ state }) => state === wanted);
  const items = [
    ...commitmentItems(commitments, inState('open'), from),
    ...commitmentItems([], inState('rejected'), from),
  ];
  const strays = items.filter(({ provision }) => tree.get(provision.id) === undefined);
  const places = new Map<string, LinePlace>();
  for (const { provision } of strays)
    if (provision.path !== '' || !places.has(provision.id))
      places.set(provision.id, placeOf(tree, provision.id, provision.path));
  return { lines: items.map((item) => lineOf(item, tree, elsewhere(item))), places: [...places.values()] };
}

/** Provisions whose lines are made in one go; a plan may hold a hundred thousand, and others wait meanwhile. */
const AT_ONCE = 200;

/** All lines of a plan, and places of its outline, piece by piece. */
async function* derivePieces(
  r: StoreReader,
  planId: string,
): AsyncGenerator<RegisterLines, Result<null, Problem>> {
  const texts = await r.projections.texts(planId);
  const text = pickText(texts);
  if (!text.ok) return ok(null);
  const { textId } = text.value;
  const tree = await registerTree(r, planId, text.value);
  const quoted = await readSlices(r, planId, chainOf(texts, text.value));
  if (!quoted.ok) return quoted;
  const commitments = await r.projections.commitments(planId, { live: true });
  const further = await readFurther(r, planId, texts, commitments);
  if (!further.ok) return further;
  const settled = Map.groupBy(commitments, ({ provisionId }) => provisionId);
  const proposed = await r.own.provisionsOfProposals(planId, textId);
  const all = [...new Set([...tree.provisions.map(({ id }) => id), ...settled.keys(), ...proposed])];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const ids = all.slice(at, at + AT_ONCE);
    const proposals = await r.own.proposals(planId, {
      textId,
      state: ['open', 'rejected'],
      provisionIds: ids,
    });
    const rows = { commitments: ids.flatMap((id) => settled.get(id) ?? []), proposals };
    const made = linesFrom({ tree, texts: quoted.value, further: further.value }, rows);
    const placed = ids.flatMap((id) => (tree.get(id) === undefined ? [] : [placeOf(tree, id, '')]));
    yield { lines: made.lines, places: [...placed, ...made.places] };
  }
  return ok(null);
}

/** All lines of a plan as commitments, proposals and texts give them. */
export async function deriveLines(r: StoreReader, planId: string): Promise<Result<RegisterLines, Problem>> {
  const lines: RegisterLine[] = [];
  const places: LinePlace[] = [];
  const pieces = derivePieces(r, planId);
  let step = await pieces.next();
  for (; step.done !== true; step = await pieces.next()) {
    lines.push(...step.value.lines);
    places.push(...step.value.places);
  }
  return step.value.ok ? ok({ lines, places }) : step.value;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const nameOf = ({ lineId, state }: RegisterLine): string => `${state} ${lineId}`;

type Standing = ReadonlyMap<string, RegisterLine>;
const byName = (lines: readonly RegisterLine[]): Standing =>
  new Map(lines.map((line) => [nameOf(line), line]));

/** Writes what differs from what stands. */
async function putDiffering(
  w: StoreWriter,
  planId: string,
  standing: Standing,
  wanted: readonly RegisterLine[],
): Promise<void> {
  const differs = (line: RegisterLine): boolean => {
    const before = standing.get(nameOf(line));
    return before === undefined || !isSame(before, line);
  };
  await w.lines.put(planId, wanted.filter(differs));
}

/** Takes away what stands and is not wanted any more. */
async function removeLeft(
  w: StoreWriter,
  planId: string,
  standing: Standing,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const left = [...standing].flatMap(([name, line]) => (wanted.has(name) ? [] : [line]));
  await w.lines.remove(planId, left);
}

/** Makes all lines of a plan anew: a text, an outline or everything has changed. */
export async function projectAllLines(w: StoreWriter, planId: string): Promise<Result<null, Problem>> {
  const standing = byName(await w.lines.within(planId, null));
  const placed = await w.lines.places(planId);
  const wanted = new Set<string>();
  const places = new Set<string>();
  const pieces = derivePieces(w, planId);
  let step = await pieces.next();
  for (; step.done !== true; step = await pieces.next()) {
    for (const line of step.value.lines) wanted.add(nameOf(line));
    for (const { provisionId } of step.value.places) places.add(provisionId);
    await putDiffering(w, planId, standing, step.value.lines);
    await w.lines.putPlaces(planId, step.value.places);
  }
  if (!step.value.ok) return step.value;
  await removeLeft(w, planId, standing, wanted);
  await w.lines.removePlaces(
    planId,
    placed.flatMap(({ provisionId }) => (places.has(provisionId) ? [] : [provisionId])),
  );
  return ok(null);
}

/** As much of the outline as lines of these provisions need. */
async function treeAround(
  r: StoreReader,
  planId: string,
  text: TextRow,
  provisions: readonly string[],
): Promise<OutlineTree> {
  if (!text.outlineAccepted) return registerTree(r, planId, text);
  const rows = await r.projections.provisionsById(planId, provisions);
  return outlineTree(rows.filter(({ textId }) => textId === text.textId));
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
  const tree = await treeAround(w, planId, text.value, provisions);
  const commitments = (await w.projections.commitmentsIn(planId, provisions)).filter(({ live }) => live);
  const proposals = await w.own.proposals(planId, {
    textId,
    state: ['open', 'rejected'],
    provisionIds: provisions,
  });
  const lines = await w.lines.within(planId, provisions);
  const sources = { tree, commitments, proposals };
  const quoting = await quotingFrom(w, planId, { all: texts, text: text.value }, sources, knownWords(lines));
  if (!quoting.ok) return quoting;
  const made = linesFrom(quoting.value, sources);
  const standing = byName(lines);
  await putDiffering(w, planId, standing, made.lines);
  await removeLeft(w, planId, standing, new Set(made.lines.map(nameOf)));
  const strays = new Set(made.places.map(({ provisionId }) => provisionId));
  const left = provisions.filter((id) => tree.get(id) === undefined && !strays.has(id));
  await w.lines.removePlaces(planId, left);
  await w.lines.putPlaces(planId, made.places);
  return ok(null);
}
