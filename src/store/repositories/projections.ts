/**
 * Projections of settled registers: plans, texts, provisions, commitments. All of them can be dropped and folded anew.
 * Provisions and commitments come in reading order.
 */
import { type SqlBool, sql } from 'kysely';
import type {
  CommitmentFilter,
  CommitmentPlace,
  CommitmentRow,
  OutlineTally,
  PlanRow,
  PlanTally,
  ProjectionWriter,
  ProvisionRow,
  TextPlace,
  TextRow,
} from '../../app/index.ts';
import { change, type Db, idPieces, putRows } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { readOutlineTallies, readOutlineTally, readTallies } from './plan-tallies.ts';
import {
  fromCommitment,
  fromPlan,
  fromProvision,
  fromText,
  toCommitment,
  toPlace,
  toPlan,
  toProvision,
  toText,
} from './projection-rows.ts';

export class ProjectionRepository implements ProjectionWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async plans(): Promise<readonly PlanRow[]> {
    const rows = await this.#db.selectFrom('plans').selectAll().orderBy('plan_id').execute();
    return rows.map(toPlan);
  }

  async plansAfter(after: string | null, limit: number): Promise<readonly PlanRow[]> {
    const query = this.#db.selectFrom('plans').selectAll().orderBy('plan_id').limit(limit);
    const rows = await (after === null ? query : query.where('plan_id', '>', after)).execute();
    return rows.map(toPlan);
  }

  async textsOf(planIds: readonly string[]): Promise<ReadonlyMap<string, readonly TextRow[]>> {
    const found: Tables['texts'][] = [];
    for (const piece of idPieces(planIds)) {
      const query = this.#db.selectFrom('texts').selectAll().where('plan_id', 'in', piece);
      found.push(...(await query.orderBy('plan_id').orderBy('text_id').execute()));
    }
    const byPlan = Map.groupBy(found, (row) => row.plan_id);
    return new Map([...byPlan].map(([planId, rows]) => [planId, rows.map(toText)]));
  }

  tallies(places: readonly TextPlace[]): Promise<ReadonlyMap<string, PlanTally>> {
    return readTallies(this.#db, places);
  }

  outlineTallies(planId: string): Promise<ReadonlyMap<string, OutlineTally>> {
    return readOutlineTallies(this.#db, planId);
  }

  outlineTally(place: TextPlace): Promise<OutlineTally> {
    return readOutlineTally(this.#db, place);
  }

  async plan(planId: string): Promise<PlanRow | null> {
    const query = this.#db.selectFrom('plans').selectAll().where('plan_id', '=', planId);
    const row = await query.executeTakeFirst();
    return row ? toPlan(row) : null;
  }

  async texts(planId: string): Promise<readonly TextRow[]> {
    const query = this.#db.selectFrom('texts').selectAll().where('plan_id', '=', planId);
    return (await query.orderBy('text_id').execute()).map(toText);
  }

  async provisions(planId: string, textId: string): Promise<readonly ProvisionRow[]> {
    const rows = await this.#db
      .selectFrom('provisions')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('text_id', '=', textId)
      .orderBy('reading_order')
      .orderBy('provision_id')
      .execute();
    return rows.map(toProvision);
  }

  async provisionsAround(
    planId: string,
    textId: string,
    ids: readonly string[],
  ): Promise<readonly ProvisionRow[]> {
    const ofText = () =>
      this.#db
        .selectFrom('provisions')
        .selectAll()
        .where('plan_id', '=', planId)
        .where('text_id', '=', textId);
    const found = await ofText().where('parent', 'is', null).execute();
    for (const piece of idPieces(ids)) {
      found.push(...(await ofText().where('provision_id', 'in', piece).execute()));
      found.push(...(await ofText().where('parent', 'in', piece).execute()));
    }
    const once = new Map(found.map((row) => [row.provision_id, toProvision(row)]));
    return [...once.values()].sort((a, b) => a.order - b.order);
  }

  async provisionsById(planId: string, ids: readonly string[]): Promise<readonly ProvisionRow[]> {
    const found: ProvisionRow[] = [];
    for (const piece of idPieces(ids)) {
      const query = this.#db.selectFrom('provisions').selectAll().where('plan_id', '=', planId);
      found.push(...(await query.where('provision_id', 'in', piece).execute()).map(toProvision));
    }
    return found;
  }

  async commitments(planId: string, filter: CommitmentFilter): Promise<readonly CommitmentRow[]> {
    let query = this.#db.selectFrom('commitments').selectAll().where('plan_id', '=', planId);
    if (filter.actor?.length) query = query.where('actor', 'in', filter.actor);
    if (filter.kind?.length) query = query.where('kind', 'in', filter.kind);
    if (filter.strength?.length) query = query.where('strength', 'in', filter.strength);
    if (filter.live !== undefined) query = query.where('is_live', '=', filter.live ? 1 : 0);
    const roots = filter.provisions ?? [];
    if (roots.length > 0) {
      const within = await this.#subtrees(planId, roots);
      query = query.where('provision_id', 'in', within);
    }
    const rows = await query.orderBy('path_key').orderBy('ordinal').orderBy('commitment_id').execute();
    return rows.map(toCommitment);
  }

  async commitmentsIn(planId: string, provisions: readonly string[]): Promise<readonly CommitmentRow[]> {
    const found: CommitmentRow[] = [];
    for (const piece of idPieces(provisions)) {
      const query = this.#db.selectFrom('commitments').selectAll().where('plan_id', '=', planId);
      found.push(...(await query.where('provision_id', 'in', piece).execute()).map(toCommitment));
    }
    return found;
  }

  /** The provisions and all below them. A provision that is gone still names itself: old commitments hang on it. */
  async #subtrees(planId: string, roots: readonly string[]): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('provisions')
      .select(['provision_id', 'parent'])
      .where('plan_id', '=', planId)
      .orderBy('text_id')
      .orderBy('reading_order')
      .execute();
    const within = new Set(roots);
    let size = 0;
    // Parents stand before their children in reading order, so a second round finds nothing unless rows disagree.
    while (size !== within.size) {
      size = within.size;
      for (const row of rows) if (row.parent !== null && within.has(row.parent)) within.add(row.provision_id);
    }
    return [...within];
  }

  async commitment(planId: string, commitmentId: string): Promise<CommitmentRow | null> {
    const row = await this.#db
      .selectFrom('commitments')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('commitment_id', '=', commitmentId)
      .executeTakeFirst();
    return row ? toCommitment(row) : null;
  }

  async childrenOf(planId: string, commitmentId: string): Promise<readonly CommitmentRow[]> {
    const rows = await this.#db
      .selectFrom('commitments')
      .selectAll()
      .where('plan_id', '=', planId)
      // Word for word as its index has it: few commitments came from another.
      .where(sql<SqlBool>`parents <> '[]'`)
      .where('parents', 'like', `%${JSON.stringify(commitmentId)}%`)
      .orderBy('path_key')
      .orderBy('ordinal')
      .orderBy('commitment_id')
      .execute();
    // `_` of an id stands for any character there.
    return rows.map(toCommitment).filter(({ parents }) => parents.includes(commitmentId));
  }

  async commitmentsById(planId: string, ids: readonly string[]): Promise<readonly CommitmentRow[]> {
    const found: CommitmentRow[] = [];
    for (const piece of idPieces(ids)) {
      const rows = await this.#db
        .selectFrom('commitments')
        .selectAll()
        .where('plan_id', '=', planId)
        .where('commitment_id', 'in', piece)
        .execute();
      found.push(...rows.map(toCommitment));
    }
    return found;
  }

  async places(planId: string, commitmentIds: readonly string[]): Promise<readonly CommitmentPlace[]> {
    const found: CommitmentPlace[] = [];
    for (const piece of idPieces(commitmentIds)) {
      const rows = await this.#db
        .selectFrom('commitments')
        .select(['commitment_id', 'provision_id', 'path', 'ordinal', 'spans', 'is_live'])
        .where('plan_id', '=', planId)
        .where('commitment_id', 'in', piece)
        .execute();
      found.push(...rows.map(toPlace));
    }
    return found;
  }

  async putPlan(row: PlanRow): Promise<void> {
    await putRows(this.#db, 'plans', ['plan_id'], [fromPlan(row)]);
  }

  async putText(planId: string, row: TextRow): Promise<void> {
    await putRows(this.#db, 'texts', ['plan_id', 'text_id'], [fromText(planId, row)]);
  }

  async putProvisions(planId: string, textId: string, rows: readonly ProvisionRow[]): Promise<void> {
    if (rows.some((row) => row.textId !== textId)) throw new RangeError('provisions of another text');
    await change(
      this.#db,
      this.#db.deleteFrom('provisions').where('plan_id', '=', planId).where('text_id', '=', textId),
    );
    const kept = rows.map((row) => fromProvision(planId, row));
    await putRows(this.#db, 'provisions', ['plan_id', 'text_id', 'provision_id'], kept, 'refuse');
  }

  async setCoverage(planId: string, provisionId: string, coverage: ProvisionRow['coverage']): Promise<void> {
    await change(
      this.#db,
      this.#db
        .updateTable('provisions')
        .set({ coverage })
        .where('plan_id', '=', planId)
        .where('provision_id', '=', provisionId),
    );
  }

  async putCommitments(planId: string, rows: readonly CommitmentRow[]): Promise<void> {
    const kept = rows.map((row) => fromCommitment(planId, row));
    await putRows(this.#db, 'commitments', ['plan_id', 'commitment_id'], kept);
  }

  async clear(planId: string): Promise<void> {
    for (const table of ['registers', 'plans', 'texts', 'provisions', 'commitments'] as const) {
      await change(this.#db, this.#db.deleteFrom(table).where('plan_id', '=', planId));
    }
  }
}
