/**
 * What is a body's: commitments that name it as lead, that it leads or supports by a task, whose milestones it owns, and
 * those from elsewhere that it leads. Stances are nobody's task and are not asked about [RD21].
 */
import { fromUtf8 } from '../../base/index.ts';
import type { Words } from '../../plan/objects/index.ts';
import { folded } from '../../plan/rounds/index.ts';
import { sliceText, type TextSlices } from '../../views/index.ts';
import type { CommitmentRow, ListedObject, PlanId, StoreReader } from '../ports/index.ts';
import { refsOf, wordsOf } from './find-round.ts';

/** Something that can be asked about. */
export interface Askable {
  readonly ref: string;
  readonly path: string | null;
  readonly words: Words;
}

/** Everything that rounds of a plan can ask about, in order, and whose it is. */
export interface Assigned {
  readonly askable: ReadonlyMap<string, Askable>;
  /** By body: references, in the order of the plan. */
  readonly theirs: ReadonlyMap<string, readonly string[]>;
  readonly flagships: ReadonlySet<string>;
}

async function slicesByLanguage(
  r: StoreReader,
  planId: PlanId,
): Promise<readonly { readonly language: string; readonly textId: string; readonly slices: TextSlices }[]> {
  const found = [];
  for (const { textId, lang, charsSha256, current } of await r.projections.texts(planId)) {
    const bytes = current ? await r.blobs.get(planId, charsSha256) : null;
    const chars = bytes === null ? null : fromUtf8(bytes);
    if (chars !== null) found.push({ language: lang, textId, slices: sliceText(chars) });
  }
  return found;
}

async function commitmentsOf(
  r: StoreReader,
  planId: PlanId,
): Promise<readonly { readonly row: CommitmentRow; readonly askable: Askable }[]> {
  const rows = await r.projections.commitments(planId, { live: true });
  const texts = await slicesByLanguage(r, planId);
  return rows
    .filter(({ reading }) => reading.kind !== 'position')
    .map((row) => {
      const words = texts.flatMap(({ language, textId, slices }) => {
        const spans = row.spans[textId];
        return spans === undefined ? [] : [[language, slices.words(spans).replace(/\s+/g, ' ').trim()]];
      });
      const ref = `commitment/${row.commitmentId}`;
      return { row, askable: { ref, path: row.path, words: Object.fromEntries(words) } };
    });
}

/** Names of bodies, folded, and the bodies that have them. */
function namesOf(bodies: readonly ListedObject[]): ReadonlyMap<string, readonly string[]> {
  const named = bodies.flatMap(({ id, values }) =>
    ['name', 'short']
      .flatMap((field) => Object.values(wordsOf(values, field)))
      .map((name) => ({ name: folded(name), body: `body/${id}` })),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, all]) => [name, all.map(({ body }) => body)]));
}

/** Looks up what belongs to whom. */
export async function assignedToBodies(r: StoreReader, planId: PlanId): Promise<Assigned> {
  const of = async (type: string): Promise<readonly ListedObject[]> => r.objects.ofType(planId, type);
  const names = namesOf(await of('body'));
  const pairs: (readonly [body: string, ref: string])[] = [];
  const commitments = await commitmentsOf(r, planId);
  for (const { row, askable } of commitments)
    for (const lead of row.reading.leads) {
      const bodies = lead.startsWith('body/') ? [lead] : (names.get(folded(lead)) ?? []);
      for (const body of bodies) pairs.push([body, askable.ref]);
    }
  const further = await of('further-commitment');
  for (const { id, values } of further)
    for (const body of refsOf(values, 'lead')) pairs.push([body, `further-commitment/${id}`]);
  const work = [
    ...(await of('task')).map((row) => ({ row, fields: ['lead', 'support'] })),
    ...(await of('milestone')).map((row) => ({ row, fields: ['owner'] })),
  ];
  for (const { row, fields } of work)
    for (const body of fields.flatMap((field) => refsOf(row.values, field)))
      for (const ref of refsOf(row.values, 'commitments')) pairs.push([body, ref]);
  const flagships = (await of('flagship')).flatMap(({ values }) => refsOf(values, 'commitment'));
  const askable = new Map(
    [
      ...commitments.map(({ askable: one }) => one),
      ...further.map(({ id, values }): Askable => {
        return { ref: `further-commitment/${id}`, path: null, words: wordsOf(values, 'title') };
      }),
    ].map((one) => [one.ref, one]),
  );
  const order = new Map([...askable.keys()].map((ref, i) => [ref, i]));
  const theirs = new Map(
    [...Map.groupBy(pairs, ([body]) => body)].map(([body, all]) => [
      body,
      [...new Set(all.map(([, ref]) => ref))]
        .filter((ref) => askable.has(ref))
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    ]),
  );
  return { askable, theirs, flagships: new Set(flagships) };
}
