/** Joint logs on SQL: exact entry bytes, checkpoints, what the exchange remembers, transfers and evidence. */
import type {
  EvidenceRow,
  JointDisclosureRow,
  JointDraftRow,
  JointEntryRow,
  JointLogRow,
  JointPlanRow,
  JointReleaseRow,
  JointWriter,
  ReleasesAsked,
  TransferRange,
  TransferRow,
} from '../../app/index.ts';
import { change, type Db, fromFlag, fromJson, putLines, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

function toDisclosure(row: Omit<Tables['joint_disclosures'], 'plan_id'>): JointDisclosureRow {
  const { digest, log, entry, raw } = row;
  return { digest, log, seq: entry, raw, state: row.state };
}

function toTransfer(row: Omit<Tables['joint_transfers'], 'plan_id'>): TransferRow {
  const { at, party, sha256, bytes, outcome } = row;
  return {
    id: row.transfer_id,
    at,
    party,
    sha256,
    bytes,
    outcome,
    ranges: fromJson(row.ranges),
    files: row.files === null ? [] : fromJson(row.files),
    direction: row.direction,
    carrier: row.carrier,
  };
}

function toRelease(row: Tables['joint_releases']): JointReleaseRow {
  const { release_id: id, version, is_open } = row;
  return { id, version, isOpen: fromFlag(is_open), content: fromJson(row.content) };
}

export class JointRepository implements JointWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async plan(planId: string): Promise<JointPlanRow | null> {
    const row = await this.#db
      .selectFrom('joint_plans')
      .selectAll()
      .where('plan_id', '=', planId)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { genesis, hash, me, version } = row;
    return { genesis, hash, me, version, offers: fromJson(row.offers), marks: fromJson(row.marks) };
  }

  async plans(): Promise<readonly { readonly planId: string; readonly hash: string }[]> {
    const rows = await this.#db
      .selectFrom('joint_plans')
      .select(['plan_id', 'hash'])
      .orderBy('plan_id')
      .execute();
    return rows.map(({ plan_id, hash }) => ({ planId: plan_id, hash }));
  }

  async logs(planId: string): Promise<readonly JointLogRow[]> {
    const query = this.#db.selectFrom('joint_logs').selectAll().where('plan_id', '=', planId);
    const rows = await query.orderBy('log').execute();
    return rows.map(({ log, notes, fork, is_suspect }) => {
      return { log, notes: fromJson(notes), fork, isSuspect: fromFlag(is_suspect) };
    });
  }

  async entries(planId: string, log: string, from: number, limit: number): Promise<readonly JointEntryRow[]> {
    const rows = await this.#db
      .selectFrom('joint_entries')
      .select(['seq', 'bytes', 'held_at'])
      .where('plan_id', '=', planId)
      .where('log', '=', log)
      .where('seq', '>=', from)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(({ seq, bytes, held_at }) => ({ log, seq, bytes, heldAt: held_at }));
  }

  async disclosures(planId: string, range: TransferRange): Promise<readonly JointDisclosureRow[]> {
    const rows = await this.#db
      .selectFrom('joint_disclosures')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('log', '=', range.log)
      .where('entry', '>=', range.from)
      .where('entry', '<', range.to)
      .orderBy('entry')
      .orderBy('digest')
      .execute();
    return rows.map(toDisclosure);
  }

  async disclosure(planId: string, digest: string): Promise<JointDisclosureRow | null> {
    const row = await this.#db
      .selectFrom('joint_disclosures')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('digest', '=', digest)
      .executeTakeFirst();
    return row === undefined ? null : toDisclosure(row);
  }

  async transfers(planId: string, limit: number, before: string | null): Promise<readonly TransferRow[]> {
    let query = this.#db.selectFrom('joint_transfers').selectAll().where('plan_id', '=', planId);
    if (before !== null) query = query.where('transfer_id', '<', before);
    const rows = await query.orderBy('transfer_id', 'desc').limit(limit).execute();
    return rows.map(toTransfer);
  }

  async evidence(planId: string): Promise<readonly EvidenceRow[]> {
    const query = this.#db.selectFrom('joint_evidence').selectAll().where('plan_id', '=', planId);
    const rows = await query.orderBy('evidence_id').execute();
    return rows.map(({ evidence_id, at, kind, log, bytes }) => {
      return { id: evidence_id, at, log, bytes, kind };
    });
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
