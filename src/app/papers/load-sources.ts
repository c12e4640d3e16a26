/** Loads what papers are made from, with one reader's eyes, in one snapshot [EX10]. */
import { fromUtf8, placeName } from '../../base/index.ts';
import { currentTexts, timingOf } from '../../plan/index.ts';
import type { WordsLanguage } from '../../plan/objects/index.ts';
import { objectType, parsePeriod } from '../../plan/objects/index.ts';
import {
  figuresView,
  outlineTree,
  type PaperArea,
  type PaperCommitment,
  type PaperJoint,
  type PaperSources,
  type PaperThing,
  sliceText,
  type TextSlices,
} from '../../views/index.ts';
import { toItems, toQuery } from '../objects/list-objects.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { refsOfRows } from '../objects/object-item.ts';
import type { Sight } from '../objects/sight.ts';
import type {
  CommitmentRow,
  ListedObject,
  ObjectPlace,
  PlanRow,
  StoreReader,
  TextRow,
} from '../ports/index.ts';
import { countSteps } from '../statuses/statuses.ts';
import { cellsOf, rowsAt } from '../statuses/within-areas.ts';
import { headingsIn } from '../texts/headings-in.ts';

const PAGE = 1_000;

async function rowsOf(
  r: StoreReader,
  planId: string,
  name: string,
  sight: Sight,
): Promise<readonly ListedObject[]> {
  const type = objectType(name);
  if (type === null) throw new Error(`a paper needs '${name}', which is no type`);
  const query = await toQuery(type, {}, sight);
  const rows: ListedObject[] = [];
  let after: ObjectPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof r.objects.list>> = await r.objects.list(planId, query, {
      limit: PAGE,
      after,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

interface OpenText {
  readonly textId: string;
  readonly language: WordsLanguage;
  readonly authentic: boolean;
  readonly slices: TextSlices;
}

async function openTexts(
  r: StoreReader,
  planId: string,
  texts: readonly TextRow[],
): Promise<readonly OpenText[]> {
  const open: OpenText[] = [];
  for (const { textId, charsSha256, lang, authentic } of texts) {
    const bytes = await r.blobs.get(planId, charsSha256);
    const chars = bytes === null ? null : fromUtf8(bytes);
    if (chars !== null) open.push({ textId, language: lang, authentic, slices: sliceText(chars) });
  }
  return open;
}

function toCommitment(row: CommitmentRow, texts: readonly OpenText[]): PaperCommitment {
  const quotes = texts.flatMap(({ textId, language, authentic, slices }) => {
    const spans = row.spans[textId] ?? [];
    return spans.length === 0 ? [] : [{ language, text: slices.words(spans), authentic }];
  });
  const { commitmentId: id, path, ordinal, reading } = row;
  return { id, path, place: placeName({ number: path, words: quotes[0]?.text }, ordinal), quotes, reading };
}

/** Live commitments that this reader sees, with their words in every current text. */
export async function loadCommitments(
  r: StoreReader,
  planId: string,
  sight: Sight,
): Promise<readonly PaperCommitment[]> {
  const open = await openTexts(r, planId, currentTexts(await r.projections.texts(planId)));
  const rows = await r.projections.commitments(planId, { live: true });
  return rows.filter((row) => sight.seesCommitment(row)).map((row) => toCommitment(row, open));
}

async function areasOf(
  r: StoreReader,
  planId: string,
  texts: readonly TextRow[],
): Promise<readonly PaperArea[]> {
  const [text, ...further] = texts;
  if (text === undefined) return [];
  const headings: Awaited<ReturnType<typeof headingsIn>>[] = [];
  for (const { lang } of further) headings.push(await headingsIn(r, planId, texts, lang));
  const tree = outlineTree(await r.projections.provisions(planId, text.textId));
  return tree.provisions.map(({ id, path, label, heading }) => {
    const others = headings.flatMap((by) => by.get(path) ?? []);
    return { id, path, label, heading, language: text.lang, others, depth: tree.depth(id) };
  });
}

interface SourcesAsked {
  readonly needs: readonly string[];
  readonly refs: readonly string[];
  readonly day: string;
  /** Whether it tells how commitments stand. */
  readonly stands: boolean;
  /** The period of reporting that its figures count; '': how all stands on the day. */
  readonly period: string;
  readonly joint: PaperJoint | null;
}

/** How commitments stand as this reader sees the plan, and the figures that come of it. */
async function standingsOf(
  r: StoreReader,
  planId: string,
  sight: Sight,
  { day, stands, period }: SourcesAsked,
): Promise<Pick<PaperSources, 'statuses' | 'figures'>> {
  if (!stands) return { statuses: [], figures: null };
  const seen = (await r.statuses.everything(planId)).filter(({ areas }) =>
    sight.sees({ placed: areas.length > 0 ? 'areas' : 'everybody', areas }),
  );
  const rows = rowsAt(seen, '');
  const last = parsePeriod(period)?.last ?? day;
  const asOf = last < day ? last : day;
  const steps = await countSteps(r, { planId }, sight);
  return {
    statuses: rows.map((row) => {
      const { commitment, progress, basis, due, flagship } = row;
      return { commitment, progress, basis, due, flagship, timing: timingOf(row, day) };
    }),
    figures: figuresView(cellsOf(rowsAt(seen, period), asOf), steps, { asOf, period }),
  };
}

/** What a paper that needs these types is made from; `refs` are named as well. */
export async function loadSources(
  r: StoreReader,
  plan: PlanRow,
  sight: Sight,
  asked: SourcesAsked,
): Promise<PaperSources> {
  const { planId, title, parties, period } = plan;
  const { needs, refs, day, joint } = asked;
  const things: Record<string, readonly PaperThing[]> = {};
  const named: string[] = [...refs];
  for (const type of needs) {
    const rows = await rowsOf(r, planId, type, sight);
    things[type] = await toItems(r, planId, rows);
    named.push(...refsOfRows(rows));
  }
  const texts = currentTexts(await r.projections.texts(planId));
  return {
    ...{ title, parties, period, day, things, joint },
    refs: await nameRefs(r, planId, sight, named),
    commitments: await loadCommitments(r, planId, sight),
    areas: await areasOf(r, planId, texts),
    ...(await standingsOf(r, planId, sight, asked)),
  };
}
