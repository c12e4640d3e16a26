/** What is stored against what the log alone gives; the first difference is named [AP16]. */
import { canonicalText, hex, type Json } from '../../base/index.ts';
import { statedContent } from '../../ledger/index.ts';
import type {
  App,
  LinePlace,
  ObjectRow,
  RegisterLine,
  RegisterRow,
  StatusRow,
  StoreReader,
  TextRow,
} from '../ports/index.ts';
import { deriveLines } from '../projections/project-lines.ts';
import { allRegisters, type Projection } from '../projections/project-plan.ts';
import { foldState } from './append-entries.ts';
import { INTERNAL } from './open-log.ts';

/** JSON text that does not depend on the order of members; undefined members are as if they were not there. */
function steadyText(value: unknown): string {
  const plain: Json = JSON.parse(JSON.stringify(value));
  return canonicalText(plain);
}

type Keyed = ReadonlyMap<string, unknown>;

/** The first key at which both differ, or null. */
function firstDifference(stored: Keyed, derived: Keyed): string | null {
  for (const key of new Set([...derived.keys(), ...stored.keys()])) {
    const [a, b] = [stored.get(key), derived.get(key)];
    if (a === undefined || b === undefined || steadyText(a) !== steadyText(b)) return key;
  }
  return null;
}

const byName = (rows: readonly RegisterRow[]): Keyed => new Map(rows.map((row) => [row.register, row]));

/** The register that differs from what the log gives. */
export async function differingRegister(
  r: StoreReader,
  planId: string,
  derived: readonly RegisterRow[],
): Promise<string | null> {
  return firstDifference(byName(await allRegisters(r.registers, planId)), byName(derived));
}

/** Rows as they compare: what each is, by what it is called. */
function rowsOf(projection: Projection): Keyed {
  return new Map<string, unknown>([
    ['plan', projection.plan],
    ...projection.texts.map((row) => [`text/${row.textId}`, row] as const),
    ...[...projection.provisions.values()]
      .flat()
      .map((row) => [`provision/${row.textId}/${row.id}`, row] as const),
    ...projection.commitments.map((row) => [`commitment/${row.commitmentId}`, row] as const),
  ]);
}

/** The projections as they are stored. */
export async function storedProjection(r: StoreReader, planId: string): Promise<Projection | null> {
  const plan = await r.projections.plan(planId);
  if (plan === null) return null;
  const texts = await r.projections.texts(planId);
  const provisions = new Map<string, Awaited<ReturnType<typeof r.projections.provisions>>>();
  for (const { textId } of texts) provisions.set(textId, await r.projections.provisions(planId, textId));
  return { plan, texts, provisions, commitments: await r.projections.commitments(planId, {}) };
}

/** The row that differs from what the log gives. */
export function differingRow(stored: Projection | null, derived: Projection): string | null {
  return stored === null ? 'plan' : firstDifference(rowsOf(stored), rowsOf(derived));
}

/** The object whose row differs from what log and own tables give. */
export async function differingObject(
  r: StoreReader,
  planId: string,
  derived: readonly ObjectRow[],
): Promise<string | null> {
  const named = (rows: readonly ObjectRow[]): Keyed =>
    new Map(rows.map((row) => [`${row.type}/${row.id}`, row]));
  return firstDifference(named(await r.objects.everything(planId)), named(derived));
}

/** The commitment whose status differs from what claims, readings and evidence give. */
export async function differingStatus(
  r: StoreReader,
  planId: string,
  derived: readonly StatusRow[],
): Promise<string | null> {
  const named = (rows: readonly StatusRow[]): Keyed =>
    new Map(rows.map((row) => [`status/${row.commitment}/${row.period}`, row]));
  return firstDifference(named(await r.statuses.everything(planId)), named(derived));
}

/** The line of the register that differs from what commitments, proposals and texts give; null also where these are damaged. */
export async function differingLine(r: StoreReader, planId: string): Promise<string | null> {
  const derived = await deriveLines(r, planId);
  // A text that cannot be read is found among the blobs.
  if (!derived.ok) return null;
  const { lines, places } = derived.value;
  const named = (of: readonly RegisterLine[], at: readonly LinePlace[]): Keyed =>
    new Map<string, unknown>([
      ...of.map((row) => [`line/${row.state}/${row.lineId}`, row] as const),
      ...at.map((row) => [`place/${row.provisionId}`, row] as const),
    ]);
  const stored = named(await r.lines.within(planId, null), await r.lines.places(planId));
  return firstDifference(stored, named(lines, places));
}

/** Blobs that registers and texts name. */
function namedBlobs(registers: readonly RegisterRow[], texts: readonly TextRow[]): ReadonlySet<string> {
  const names = new Set(texts.flatMap(({ sourceSha256, charsSha256 }) => [sourceSha256, charsSha256]));
  for (const row of registers) {
    const state = foldState(row);
    const contents = Object.values(state?.proposals ?? {}).map(({ content }) => content);
    for (const content of [...contents, state === null ? null : statedContent(state, INTERNAL)])
      if (typeof content?.blob === 'string') names.add(content.blob);
  }
  return names;
}

/** A blob that is missing or is not what its name says. */
export async function damagedBlob(
  app: App,
  r: StoreReader,
  planId: string,
  registers: readonly RegisterRow[],
  texts: readonly TextRow[],
): Promise<string | null> {
  for (const name of namedBlobs(registers, texts)) {
    const bytes = await r.blobs.peek(planId, name);
    if (bytes === null || hex(app.sha256(bytes)) !== name) return name;
  }
  return null;
}
