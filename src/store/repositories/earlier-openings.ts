/**
 * Openings of a plan that have ended. What each has left is put aside whole, in the transaction that begins the next, and is
 * read as the present one is; nothing is written to it any more. Drafts and releases belong to the present alone.
 */
import { type QueryCreator, sql } from 'kysely';
import type { EarlierOpening, JointReader } from '../../app/index.ts';
import type { Db } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { checkPlan, tell } from '../session.ts';
import { JointRecord } from './joint-record.ts';

/** The tables of an opening, with their columns beside plan and number; the plan's own comes first and goes last. */
const columnsOf = {
  plans: ['genesis', 'hash', 'me', 'offers', 'marks', 'version'],
  logs: ['log', 'notes', 'fork', 'is_suspect'],
  entries: ['log', 'seq', 'bytes', 'held_at'],
  disclosures: ['digest', 'log', 'entry', 'raw', 'state'],
  transfers: [
    ...[
      'transfer_id',
      'at',
      'direction',
      'party',
      'carrier',
      'sha256',
      'bytes',
      'ranges',
      'files',
      'outcome',
    ],
  ],
  evidence: ['evidence_id', 'at', 'kind', 'log', 'bytes'],
} as const;

/** Puts the present opening aside under a number. The plan's own row stays for the next one to take its place. */
export async function putAside(db: Db, planId: string, number: number, endedAt: string): Promise<void> {
  checkPlan(db, planId);
  const run = async (query: ReturnType<typeof sql>): Promise<void> => {
    const { sql: text, parameters } = query.compile(db);
    await tell(db, { sql: text, lines: [parameters], must: null });
  };
  for (const [part, columns] of Object.entries(columnsOf)) {
    const names = sql.raw(columns.map((column) => `"${column}"`).join(', '));
    const [to, from] = [sql.table(`earlier_${part}`), sql.table(`joint_${part}`)];
    const when = part === 'plans' ? sql`, cast(${endedAt} as text)` : sql``;
    const whenName = part === 'plans' ? sql`, "ended_at"` : sql``;
    await run(sql`insert into ${to} ("plan_id", "number", ${names}${whenName})
      select "plan_id", cast(${number} as bigint), ${names}${when} from ${from} where "plan_id" = ${planId}`);
  }
  for (const part of ['logs', 'entries', 'disclosures', 'transfers', 'evidence', 'drafts', 'next'])
    await run(sql`delete from ${sql.table(`joint_${part}`)} where "plan_id" = ${planId}`);
}

/** Openings of the plan that have ended, in their order. */
export async function earlierOpenings(db: Db, planId: string): Promise<readonly EarlierOpening[]> {
  const rows = await db
    .selectFrom('earlier_plans')
    .select(['number', 'hash', 'ended_at'])
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute();
  return rows.map(({ number, hash, ended_at }) => ({ number, hash, endedAt: ended_at }));
}

/** The tables of an earlier opening under the names that those of the present one have. */
function tablesOf(db: Db, number: number): QueryCreator<Tables> {
  return db
    .with('joint_plans', (q) => q.selectFrom('earlier_plans').selectAll().where('number', '=', number))
    .with('joint_logs', (q) => q.selectFrom('earlier_logs').selectAll().where('number', '=', number))
    .with('joint_entries', (q) => q.selectFrom('earlier_entries').selectAll().where('number', '=', number))
    .with('joint_disclosures', (q) =>
      q.selectFrom('earlier_disclosures').selectAll().where('number', '=', number),
    )
    .with('joint_transfers', (q) =>
      q.selectFrom('earlier_transfers').selectAll().where('number', '=', number),
    )
    .with('joint_evidence', (q) => q.selectFrom('earlier_evidence').selectAll().where('number', '=', number));
}

/** One earlier opening. */
export class EarlierRecord extends JointRecord implements JointReader {
  readonly #present: JointReader;

  constructor(db: Db, number: number, present: JointReader) {
    super(tablesOf(db, number));
    this.#present = present;
  }

  plans: JointReader['plans'] = () => this.#present.plans();
  earlier: JointReader['earlier'] = (planId) => this.#present.earlier(planId);
  endedPlan: JointReader['endedPlan'] = (hash) => this.#present.endedPlan(hash);
  opening: JointReader['opening'] = (number) => this.#present.opening(number);
  next: JointReader['next'] = async () => null;
  drafts: JointReader['drafts'] = async () => [];
  releases: JointReader['releases'] = async () => [];
  openReleases: JointReader['openReleases'] = async () => [];
  release: JointReader['release'] = async () => null;
}
