/** Names what references lead to, as this person sees it: objects, commitments with their first words, provisions, people. */
import { firstWords, fromUtf8, placeName } from '../../base/index.ts';
import { objectType, ownUnitNames, parseRef } from '../../plan/objects/index.ts';
import { type RefView, type RefViews, sliceText } from '../../views/index.ts';
import type { CommitmentPlace, ListedObject, ObjectKey, ProvisionRow, StoreReader } from '../ports/index.ts';
import { headingsIn, type PrintedHeading } from '../texts/headings-in.ts';
import type { Sight } from './sight.ts';

/** Code points of a commitment's words that a reference shows. */
const QUOTE = 60;

/** What nothing is known of. */
export const nowhere: RefView = {
  label: {},
  words: null,
  state: null,
  due: null,
  retired: false,
  open: false,
};
const named = (words: string): RefView['label'] => ({ zh: words, lo: words, en: words });

function ofObject({ label, state, due, ended, retired, values }: ListedObject): RefView {
  const unit = ownUnitNames(values);
  const view = { label, words: null, state, due: ended ? null : due, retired, open: true };
  return unit === null ? view : { ...view, unit };
}

function ofProvision({ path, label, heading }: ProvisionRow, printed?: PrintedHeading): RefView {
  return { ...nowhere, label: named(path), words: printed?.heading ?? heading ?? label, open: true };
}

/** First words of commitments, from the text in the reader's language where they stand in it, else from the first. */
async function quotes(
  r: StoreReader,
  planId: string,
  places: readonly CommitmentPlace[],
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const texts = await r.projections.texts(planId);
  const byText = Map.groupBy(places, ({ spans }) => {
    const here = texts.filter(({ textId }) => (spans[textId] ?? []).length > 0);
    const current = here.filter((text) => text.current);
    return (current.find(({ lang }) => lang === language) ?? current[0] ?? here[0])?.textId ?? '';
  });
  const found = new Map<string, string>();
  for (const [textId, of] of byText) {
    const text = texts.find((one) => one.textId === textId);
    const bytes = text === undefined ? null : await r.blobs.get(planId, text.charsSha256);
    const chars = bytes === null ? null : fromUtf8(bytes);
    if (chars === null) continue;
    const slices = sliceText(chars);
    for (const { commitmentId, spans } of of) {
      const [first] = spans[textId] ?? [];
      if (first === undefined) continue;
      // Longer than what is shown, so that what the words end with is seen whole.
      const end = Math.min(first.end, first.start + 4 * QUOTE);
      found.set(commitmentId, firstWords(slices.at({ start: first.start, end }), QUOTE));
    }
  }
  return found;
}

async function nameCommitments(
  r: StoreReader,
  planId: string,
  sight: Sight,
  ids: readonly string[],
): Promise<readonly (readonly [string, RefView])[]> {
  if (ids.length === 0) return [];
  const places = (await r.projections.places(planId, ids)).filter((place) => sight.seesCommitment(place));
  const words = await quotes(r, planId, places, sight.language);
  return places.map(({ commitmentId, path, ordinal, live }) => {
    const quote = words.get(commitmentId) ?? null;
    const label = named(placeName({ number: path, words: quote }, ordinal));
    const view = { ...nowhere, label, words: quote, retired: !live, open: true };
    return [`commitment/${commitmentId}`, view] as const;
  });
}

async function nameOthers(
  r: StoreReader,
  planId: string,
  sight: Sight,
  refs: readonly ObjectKey[],
): Promise<readonly (readonly [string, RefView])[]> {
  const found: [string, RefView][] = [];
  const ids = refs.flatMap(({ type, id }) => (type === 'provision' ? [id] : []));
  const rows = ids.length === 0 ? [] : await r.projections.provisionsById(planId, ids);
  const provisions = new Map(rows.map((row) => [row.id, row]));
  const texts = rows.some(({ heading }) => heading !== null) ? await r.projections.texts(planId) : [];
  const headings = new Map<string, ReadonlyMap<string, PrintedHeading>>();
  for (const of of new Set(texts.length === 0 ? [] : rows.map(({ textId }) => textId)))
    headings.set(of, await headingsIn(r, planId, texts, sight.language, of));
  const people = refs.some(({ type }) => type === 'person') ? await r.accounts.people() : [];
  for (const { type, id } of refs) {
    const provision = type === 'provision' ? provisions.get(id) : undefined;
    if (provision !== undefined)
      found.push([
        `provision/${id}`,
        ofProvision(provision, headings.get(provision.textId)?.get(provision.path)),
      ]);
    const person = type === 'person' ? people.find(({ personId }) => personId === id) : undefined;
    if (person !== undefined)
      found.push([
        `person/${id}`,
        { ...nowhere, label: named(person.displayName), retired: !person.active, open: true },
      ]);
  }
  return found;
}

/** Names the references; one that this person may not follow has no name. */
export async function nameRefs(
  r: StoreReader,
  planId: string,
  sight: Sight,
  refs: readonly string[],
): Promise<RefViews> {
  const once = [...new Set(refs)];
  const parsed = once.flatMap((ref) => parseRef(ref) ?? []);
  const views = new Map<string, RefView>(once.map((ref) => [ref, nowhere]));
  const objects = parsed.filter(({ type }) => objectType(type) !== null);
  for (const row of await r.objects.many(planId, objects))
    if (sight.sees(row)) views.set(`${row.type}/${row.id}`, ofObject(row));
  const commitments = parsed.flatMap(({ type, id }) => (type === 'commitment' ? [id] : []));
  const found = [
    ...(await nameCommitments(r, planId, sight, commitments)),
    ...(await nameOthers(r, planId, sight, parsed)),
  ];
  for (const [ref, view] of found) views.set(ref, view);
  return Object.fromEntries(views);
}
