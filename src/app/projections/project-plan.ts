/**
 * Keeps the projections in step with the registers, inside the transaction that changed them [AP1]. A change of a text or
 * an outline projects the whole plan; a cut or a reading only what it touches. Both build each row by the same functions
 * [AP3].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { objectTypes } from '../../plan/objects/index.ts';
import type {
  BlobReader,
  CommitmentRow,
  PlanRow,
  ProvisionRow,
  RegisterReader,
  RegisterRow,
  StoreWriter,
  TextRow,
} from '../ports/index.ts';
import { projectAllLines, projectLines } from './project-lines.ts';
import { isLogged, projectAroundCommitments, projectRegisters } from './project-objects.ts';
import {
  commitmentRow,
  coverageOf,
  planRow,
  provisionRows,
  readingRegisters,
  textRows,
} from './project-rows.ts';
import { outlineOf, type Placement, parseRegister, placementsOf } from './register-values.ts';

/** Everything that is projected of a plan. */
export interface Projection {
  readonly plan: PlanRow;
  readonly texts: readonly TextRow[];
  readonly provisions: ReadonlyMap<string, readonly ProvisionRow[]>;
  readonly commitments: readonly CommitmentRow[];
}

/** The later of two placements of one commitment. */
function latest(a: Placement | undefined, b: Placement): Placement {
  return a === undefined || b.seq > a.seq || (b.seq === a.seq && b.live) ? b : a;
}

/** Paths of provisions, the current texts' first. */
function pathsById(
  texts: readonly TextRow[],
  provisions: ReadonlyMap<string, readonly ProvisionRow[]>,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { textId } of [...texts].sort((a, b) => Number(a.current) - Number(b.current)))
    for (const { id, path } of provisions.get(textId) ?? []) paths.set(id, path);
  return paths;
}

/** The whole projection from all registers of a plan. */
export async function deriveProjection(
  planId: string,
  registers: readonly RegisterRow[],
  blobs: BlobReader,
  createdAt: string,
): Promise<Projection> {
  const byType = Map.groupBy(registers, ({ register }) => parseRegister(register).type);
  const outlines = byType.get('outline') ?? [];
  const cuts = byType.get('cut') ?? [];
  const texts = textRows(byType.get('text') ?? [], outlines);
  const cutById = new Map(cuts.map((row) => [parseRegister(row.register).id, row]));
  const coverage = (id: string): ProvisionRow['coverage'] => coverageOf(cutById.get(id));
  const outlineById = new Map(outlines.map((row) => [parseRegister(row.register).id, row]));
  const provisions = new Map(
    texts.map(({ textId }) => [textId, provisionRows(textId, outlineOf(outlineById.get(textId)), coverage)]),
  );
  const placements = new Map<string, Placement>();
  for (const row of cuts)
    for (const [id, placement] of await placementsOf(row, blobs, planId))
      placements.set(id, latest(placements.get(id), placement));
  const readings = Map.groupBy(byType.get('reading') ?? [], ({ register }) => parseRegister(register).id);
  const paths = pathsById(texts, provisions);
  const current = texts.filter((text) => text.current).map(({ textId }) => textId);
  const commitments = [...placements].map(([id, placement]) =>
    commitmentRow(placement, readings.get(id) ?? [], paths.get(placement.provisionId) ?? '', current),
  );
  return { plan: planRow(planId, byType.get('plan') ?? [], createdAt), texts, provisions, commitments };
}

/** Writes a whole projection. */
export async function putProjection(w: StoreWriter, planId: string, projection: Projection): Promise<void> {
  await w.projections.putPlan(projection.plan);
  for (const text of projection.texts) {
    await w.projections.putText(planId, text);
    await w.projections.putProvisions(planId, text.textId, projection.provisions.get(text.textId) ?? []);
  }
  await w.projections.putCommitments(planId, projection.commitments);
}

async function touchedCommitments(
  w: StoreWriter,
  planId: string,
  changed: readonly RegisterRow[],
): Promise<Result<null, Problem>> {
  const placements = new Map<string, Placement>();
  const cuts = new Map<string, RegisterRow>();
  for (const row of changed) {
    const { type, id } = parseRegister(row.register);
    if (type === 'cut') cuts.set(id, row);
  }
  const touched = new Set(
    changed.flatMap(({ register }) => {
      const { type, id } = parseRegister(register);
      return type === 'reading' ? [id] : [];
    }),
  );
  for (const row of cuts.values())
    for (const [id, placement] of await placementsOf(row, w.blobs, planId)) {
      placements.set(id, latest(placements.get(id), placement));
      touched.add(id);
    }
  const texts = await w.projections.texts(planId);
  const current = texts.filter((text) => text.current).map(({ textId }) => textId);
  const homesById = await homesOf(w, planId, touched, placements, cuts);
  const placed = await w.projections.provisionsById(
    planId,
    [...homesById.values()].map(({ provisionId }) => provisionId),
  );
  const paths = pathsById(
    texts,
    Map.groupBy(placed, ({ textId }) => textId),
  );
  const named = await w.registers.many(planId, [...homesById.keys()].flatMap(readingRegisters));
  const readings = Map.groupBy(named, ({ register }) => parseRegister(register).id);
  const rows = [...homesById].map(([id, placement]) =>
    commitmentRow(placement, readings.get(id) ?? [], paths.get(placement.provisionId) ?? '', current),
  );
  await w.projections.putCommitments(planId, rows);
  await projectAroundCommitments(w, planId, [...touched]);
  const homes = [...cuts.keys(), ...rows.map(({ provisionId }) => provisionId)];
  return projectLines(w, planId, { provisions: homes, lines: [...touched] });
}

/** Commitments' last places: in cuts that just changed, or where their rows say they stand. */
async function homesOf(
  w: StoreWriter,
  planId: string,
  ids: ReadonlySet<string>,
  changed: ReadonlyMap<string, Placement>,
  cuts: ReadonlyMap<string, RegisterRow>,
): Promise<ReadonlyMap<string, Placement>> {
  const kept = await w.projections.commitmentsById(planId, [...ids]);
  const elsewhere = kept.filter(({ provisionId }) => !cuts.has(provisionId));
  const asked = new Set(elsewhere.map(({ provisionId }) => `cut/${provisionId}/list`));
  const standing = new Map<string, ReadonlyMap<string, Placement>>();
  for (const row of await w.registers.many(planId, [...asked]))
    standing.set(parseRegister(row.register).id, await placementsOf(row, w.blobs, planId));
  const before = new Map(
    elsewhere.map((row) => [row.commitmentId, standing.get(row.provisionId)?.get(row.commitmentId)]),
  );
  const homes = new Map<string, Placement>();
  for (const id of ids) {
    const [was, now] = [before.get(id), changed.get(id)];
    const home = was === undefined ? now : now === undefined ? was : latest(was, now);
    if (home !== undefined) homes.set(id, home);
  }
  return homes;
}

/** All registers of a plan: what the rows are made from. */
export async function allRegisters(r: RegisterReader, planId: string): Promise<readonly RegisterRow[]> {
  const logged = objectTypes.filter(({ name }) => isLogged(name));
  const objects = logged.map(({ name, keyed }) => keyed?.register ?? name);
  const types = ['plan', 'period', 'text', 'outline', 'alignment', 'cut', 'reading', ...objects];
  const rows = await Promise.all(types.map((type) => r.withPrefix(planId, `${type}/`)));
  return rows.flat();
}

/** Brings the projections in step with registers that just changed and are already kept. */
export async function projectChanges(
  w: StoreWriter,
  planId: string,
  changed: readonly RegisterRow[],
  { createdAt, at }: { readonly createdAt: string; readonly at: string },
): Promise<Result<null, Problem>> {
  const types = new Set(changed.map(({ register }) => parseRegister(register).type));
  if (types.has('text') || types.has('outline')) {
    const registers = await allRegisters(w.registers, planId);
    const projection = await deriveProjection(planId, registers, w.blobs, createdAt);
    await putProjection(w, planId, projection);
    await projectAroundCommitments(
      w,
      planId,
      projection.commitments.map(({ commitmentId }) => commitmentId),
    );
    await projectRegisters(w, planId, changed, at);
    return projectAllLines(w, planId);
  }
  if (types.has('plan'))
    await w.projections.putPlan(planRow(planId, await w.registers.withPrefix(planId, 'plan/'), createdAt));
  for (const row of changed) {
    const { type, id } = parseRegister(row.register);
    if (type === 'cut') await w.projections.setCoverage(planId, id, coverageOf(row));
  }
  const lines =
    types.has('cut') || types.has('reading') ? await touchedCommitments(w, planId, changed) : ok(null);
  await projectRegisters(w, planId, changed, at);
  return lines;
}
