/**
 * What one opening of a plan holds, read: its genesis, exact entry bytes, checkpoints, words beside entries, transfers and
 * evidence. The present opening and those before it have the same columns, so one reads both.
 */
import type { QueryCreator } from 'kysely';
import type {
  EvidenceRow,
  JointDisclosureRow,
  JointEntryRow,
  JointLogRow,
  JointPlanRow,
  JointRecordReader,
  TransferRange,
  TransferRow,
  TransfersAsked,
} from '../../app/index.ts';
import { fromFlag, fromJson } from '../rows.ts';
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

/** One opening, as the tables that are handed in have it. */
export class JointRecord implements JointRecordReader {
  readonly #tables: QueryCreator<Tables>;

  constructor(tables: QueryCreator<Tables>) {
    this.#tables = tables;
  }

  async plan(planId: string): Promise<JointPlanRow | null> {
    const row = await this.#tables
      .selectFrom('joint_plans')
      .selectAll()
      .where('plan_id', '=', planId)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { genesis, hash, me, version } = row;
    return { genesis, hash, me, version, offers: fromJson(row.offers), marks: fromJson(row.marks) };
  }

  async logs(planId: string): Promise<readonly JointLogRow[]> {
    const query = this.#tables.selectFrom('joint_logs').selectAll().where('plan_id', '=', planId);
    const rows = await query.orderBy('log').execute();
    return rows.map(({ log, notes, fork, is_suspect }) => {
      return { log, notes: fromJson(notes), fork, isSuspect: fromFlag(is_suspect) };
    });
  }

  async entries(planId: string, log: string, from: number, limit: number): Promise<readonly JointEntryRow[]> {
    const rows = await this.#tables
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
    const rows = await this.#tables
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
    const row = await this.#tables
      .selectFrom('joint_disclosures')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('digest', '=', digest)
      .executeTakeFirst();
    return row === undefined ? null : toDisclosure(row);
  }

  async transfers(planId: string, limit: number, before: string | null): Promise<readonly TransferRow[]> {
    let query = this.#tables.selectFrom('joint_transfers').selectAll().where('plan_id', '=', planId);
    if (before !== null) query = query.where('transfer_id', '<', before);
    const rows = await query.orderBy('transfer_id', 'desc').limit(limit).execute();
    return rows.map(toTransfer);
  }

  async transfersFound(planId: string, asked: TransfersAsked): Promise<readonly TransferRow[]> {
    const { direction, party, carrier, outcomes, since, until, oldestFirst = false, past, limit } = asked;
    let query = this.#tables.selectFrom('joint_transfers').selectAll().where('plan_id', '=', planId);
    if (direction !== undefined) query = query.where('direction', '=', direction);
    if (party !== undefined) query = query.where('party', 'like', `%${party}%`);
    if (carrier !== undefined) query = query.where('carrier', '=', carrier);
    if (outcomes !== undefined)
      query = query.where('outcome', outcomes.are === 'among' ? 'in' : 'not in', [...outcomes.words]);
    if (since !== undefined) query = query.where('at', '>=', since);
    if (until !== undefined) query = query.where('at', '<', until);
    if (past !== null) query = query.where('transfer_id', oldestFirst ? '>' : '<', past);
    const rows = await query
      .orderBy('transfer_id', oldestFirst ? 'asc' : 'desc')
      .limit(limit)
      .execute();
    return rows.map(toTransfer);
  }

  async transfer(planId: string, id: string): Promise<TransferRow | null> {
    const row = await this.#tables
      .selectFrom('joint_transfers')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('transfer_id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : toTransfer(row);
  }

  async evidence(planId: string): Promise<readonly EvidenceRow[]> {
    const query = this.#tables.selectFrom('joint_evidence').selectAll().where('plan_id', '=', planId);
    const rows = await query.orderBy('evidence_id').execute();
    return rows.map(({ evidence_id, at, kind, log, bytes }) => {
      return { id: evidence_id, at, log, bytes, kind };
    });
  }
}
