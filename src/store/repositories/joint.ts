/** Joint logs on SQL: exact entry bytes, checkpoints, what the exchange remembers, transfers and evidence. */
import type {
  EarlierOpening,
  EvidenceRow,
  JointDisclosureRow,
  JointDraftRow,
  JointEntryRow,
  JointLogRow,
  JointPlanRow,
  JointReader,
  JointReleaseRow,
  JointWriter,
  NextOpening,
  ReleasesAsked,
  TransferRow,
} from '../../app/index.ts';
import { change, type Db, fromFlag, fromJson, putLines, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { EarlierRecord, earlierOpenings, putAside } from './earlier-openings.ts';
import { JointRecord } from './joint-record.ts';

function toRelease(row: Tables['joint_releases']): JointReleaseRow {
  const { release_id: id, version, is_open } = row;
  return { id, version, isOpen: fromFlag(is_open), content: fromJson(row.content) };
}

export class JointRepository extends JointRecord implements JointWriter {
  readonly #db: Db;

  constructor(db: Db) {
    super(db);
    this.#db = db;
  }

  async next(planId: string): Promise<NextOpening | null> {
    const query = this.#db.selectFrom('joint_next').selectAll().where('plan_id', '=', planId);
    const row = await query.executeTakeFirst();
    if (row === undefined) return null;
    const { genesis, hash, me, offers } = row;
    return { genesis, hash, me, offers: fromJson(offers) };
  }

  earlier(planId: string): Promise<readonly EarlierOpening[]> {
    return earlierOpenings(this.#db, planId);
  }

  async endedPlan(hash: string): Promise<string | null> {
    const query = this.#db.selectFrom('earlier_plans').select('plan_id').where('hash', '=', hash);
    return (await query.executeTakeFirst())?.plan_id ?? null;
  }

  opening(number: number): JointReader {
    return new EarlierRecord(this.#db, number, this);
  }

  async plans(): Promise<readonly { readonly planId: string; readonly hash: string }[]> {
    const rows = await this.#db
      .selectFrom('joint_plans')
      .select(['plan_id', 'hash'])
      .orderBy('plan_id')
      .execute();
    return rows.map(({ plan_id, hash }) => ({ planId: plan_id, hash }));
  }

  async drafts(planId: string): Promise<readonly JointDraftRow[]> {
    const query = this.#db.selectFrom('joint_drafts').selectAll().where('plan_id', '=', planId);
    const rows = await query.orderBy('draft_id').execute();
    return rows.map(({ draft_id, author, about, content, expires, held_at, left_at }) => {
      return { id: draft_id, author, about, content, expires, heldAt: held_at, leftAt: left_at };
    });
  }

  async putDraft(planId: string, row: JointDraftRow): Promise<void> {
    const { id, author, about, content, expires, heldAt, leftAt } = row;
    const kept = {
      plan_id: planId,
      draft_id: id,
      author,
      about,
      content,
      expires,
      held_at: heldAt,
      left_at: leftAt,
    };
    await putRows(this.#db, 'joint_drafts', ['plan_id', 'draft_id'], [kept]);
  }

  async dropDraft(planId: string, id: string): Promise<void> {
    const one = this.#db.deleteFrom('joint_drafts').where('plan_id', '=', planId).where('draft_id', '=', id);
    await change(this.#db, one);
  }

  async releases(planId: string, { after, limit }: ReleasesAsked): Promise<readonly JointReleaseRow[]> {
    const all = this.#db.selectFrom('joint_releases').selectAll().where('plan_id', '=', planId);
    const isOpen = after === null ? 0 : toFlag(after.isOpen);
    const rest =
      after === null
        ? all
        : all.where((eb) =>
            eb.or([
              eb('is_open', '<', isOpen),
              eb.and([eb('is_open', '=', isOpen), eb('release_id', '<', after.id)]),
            ]),
          );
    const rows = await rest.orderBy('is_open', 'desc').orderBy('release_id', 'desc').limit(limit).execute();
    return rows.map(toRelease);
  }

  async openReleases(planId: string): Promise<readonly JointReleaseRow[]> {
    const query = this.#db.selectFrom('joint_releases').selectAll().where('plan_id', '=', planId);
    const rows = await query.where('is_open', '=', 1).orderBy('release_id', 'desc').execute();
    return rows.map(toRelease);
  }

  async release(planId: string, id: string): Promise<JointReleaseRow | null> {
    const query = this.#db.selectFrom('joint_releases').selectAll().where('plan_id', '=', planId);
    const row = await query.where('release_id', '=', id).executeTakeFirst();
    return row === undefined ? null : toRelease(row);
  }

  async putRelease(planId: string, { id, version, isOpen, content }: JointReleaseRow): Promise<void> {
    const held = { version, is_open: toFlag(isOpen), content: toJson(content) };
    const kept = { plan_id: planId, release_id: id, ...held };
    await putRows(this.#db, 'joint_releases', ['plan_id', 'release_id'], [kept]);
  }

  async putPlan(planId: string, row: JointPlanRow): Promise<void> {
    const { genesis, hash, me, version } = row;
    const texts = { offers: toJson(row.offers), marks: toJson(row.marks) };
    await putRows(
      this.#db,
      'joint_plans',
      ['plan_id'],
      [{ plan_id: planId, genesis, hash, me, ...texts, version }],
    );
  }

  async putNext(planId: string, { genesis, hash, me, offers }: NextOpening): Promise<void> {
    const kept = { plan_id: planId, genesis, hash, me, offers: toJson(offers) };
    await putRows(this.#db, 'joint_next', ['plan_id'], [kept]);
  }

  async dropNext(planId: string): Promise<void> {
    await change(this.#db, this.#db.deleteFrom('joint_next').where('plan_id', '=', planId));
  }

  putAside(planId: string, number: number, endedAt: string): Promise<void> {
    return putAside(this.#db, planId, number, endedAt);
  }

  async putLogs(planId: string, rows: readonly JointLogRow[]): Promise<void> {
    const kept = rows.map(({ log, notes, fork, isSuspect }) => {
      return { plan_id: planId, log, notes: toJson(notes), fork, is_suspect: toFlag(isSuspect) };
    });
    await putRows(this.#db, 'joint_logs', ['plan_id', 'log'], kept);
  }

  async addEntries(planId: string, rows: readonly JointEntryRow[]): Promise<void> {
    const lines = rows.map(({ log, seq, bytes, heldAt }) => [planId, log, seq, bytes, heldAt]);
    await putLines(this.#db, 'joint_entries', ['plan_id', 'log', 'seq', 'bytes', 'held_at'], lines);
  }

  async cutEntries(planId: string, log: string, keep: number): Promise<void> {
    const after = this.#db
      .deleteFrom('joint_entries')
      .where('plan_id', '=', planId)
      .where('log', '=', log)
      .where('seq', '>=', keep);
    await change(this.#db, after);
  }

  async putDisclosures(planId: string, rows: readonly JointDisclosureRow[]): Promise<void> {
    const kept = rows.map(({ digest, log, seq, raw, state }) => {
      return { plan_id: planId, digest, log, entry: seq, raw, state };
    });
    await putRows(this.#db, 'joint_disclosures', ['plan_id', 'digest'], kept);
  }

  async addTransfer(planId: string, row: TransferRow): Promise<void> {
    const { id, at, direction, party, carrier, sha256, bytes, outcome } = row;
    const [ranges, files] = [toJson(row.ranges), toJson(row.files)];
    const kept = { at, direction, party, carrier, sha256, bytes, ranges, files, outcome };
    await putRows(
      this.#db,
      'joint_transfers',
      ['plan_id', 'transfer_id'],
      [{ plan_id: planId, transfer_id: id, ...kept }],
      'refuse',
    );
  }

  async setTransferOutcome(planId: string, id: string, outcome: string): Promise<void> {
    const one = this.#db
      .updateTable('joint_transfers')
      .set({ outcome })
      .where('plan_id', '=', planId)
      .where('transfer_id', '=', id);
    await change(this.#db, one);
  }

  async dropTransfer(planId: string, id: string): Promise<void> {
    const one = this.#db
      .deleteFrom('joint_transfers')
      .where('plan_id', '=', planId)
      .where('transfer_id', '=', id);
    await change(this.#db, one);
  }

  async addEvidence(planId: string, row: EvidenceRow): Promise<void> {
    const { id, at, kind, log, bytes } = row;
    const kept = { plan_id: planId, evidence_id: id, at, kind, log, bytes };
    await putRows(this.#db, 'joint_evidence', ['plan_id', 'evidence_id'], [kept], 'keep');
  }
}
