/** Many plans of one size for the lists to be timed on: one is made by the store's own writers, the others are copies of it. */
import type pg from 'pg';
import type { App, CommitmentRow, ProvisionRow, StoreWriter } from '../../src/app/index.ts';
import { projectAllLines } from '../../src/app/projections/project-lines.ts';
import { hex, ok, utf8 } from '../../src/base/index.ts';
import { nodeSha256 } from '../../src/main/node-crypto.ts';
import { appendReal, createRealLog, must, planOf } from './acts.ts';

export const template = planOf(1);
const TEXT = '01900000-0000-7000-8000-0000000000aa';
const PROVISIONS = 100;
const kinds = ['exchange', 'implement', 'conclude', 'establish', 'build', 'train'] as const;
const strengths = ['firm', 'effort', 'tentative'] as const;
const words = '双方同意加强铁路和口岸合作,每年举行一次会议并交换经验。';

function provisionOf(n: number): ProvisionRow {
  const isRoot = n === 0;
  return {
    textId: TEXT,
    id: `p${n}`,
    order: n,
    path: isRoot ? '' : String(n),
    label: isRoot ? null : String(n),
    heading: null,
    role: isRoot ? 'root' : 'operative',
    start: isRoot ? 0 : (n - 1) * words.length * 10,
    end: isRoot ? PROVISIONS * words.length * 10 : n * words.length * 10,
    parent: isRoot ? null : 'p0',
    coverage: n % 3 === 0 ? 'none' : 'covered',
  };
}

function commitmentOf(n: number): CommitmentRow {
  const start = n * words.length;
  return {
    commitmentId: `c${String(n).padStart(42, '0')}`,
    provisionId: `p${1 + Math.floor(n / 10)}`,
    path: String(1 + Math.floor(n / 10)),
    ordinal: n % 10,
    spans: { [TEXT]: [{ start, end: start + words.length }] },
    parents: [],
    reading: {
      actor: n % 2 === 0 ? 'both' : 'xa',
      kind: kinds[n % kinds.length] ?? 'build',
      strength: strengths[n % strengths.length] ?? 'firm',
      due: null,
      leads: [],
      done: null,
    },
    live: true,
    anchored: true,
    version: n,
  };
}

/** The plan that is copied: 1,000 commitments in 100 provisions, and ten entries for each of them. */
export async function makeTemplate(app: App, commitments: number, entriesEach: number): Promise<void> {
  const chars = utf8(words.repeat(PROVISIONS * 10));
  const charsSha256 = hex(nodeSha256(chars));
  await createRealLog(app, template);
  for (let made = 0; made < commitments * entriesEach; made += 500)
    await appendReal(app, template, made, 500);
  must(
    await app.store.write(template, async (w) => {
      await w.blobs.put(template, charsSha256, chars);
      await w.projections.putPlan({
        planId: template,
        title: { en: 'A plan of invented states', zh: '虚构国家的计划' },
        parties: [],
        period: { from: '2024', to: '2028' },
        adopted: null,
        version: 1,
        createdAt: '2026-01-01T00:00:00Z',
      });
      await w.projections.putText(template, {
        textId: TEXT,
        current: true,
        outlineAccepted: true,
        lang: 'zh',
        sourceSha256: charsSha256,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        converter: 'none/1',
        charsSha256,
        codePoints: words.length * PROVISIONS * 10,
        authentic: true,
        standing: 'working-copy',
        replaces: null,
      });
      const provisions = Array.from({ length: PROVISIONS + 1 }, (_, n) => provisionOf(n));
      await w.projections.putProvisions(template, TEXT, provisions);
      const rows = Array.from({ length: commitments }, (_, n) => commitmentOf(n));
      await w.projections.putCommitments(template, rows);
      return projectAllLines(w, template);
    }),
  );
}

/** Whatever hangs on a plan that lists read. */
const copied = [
  'logs',
  'log_entries',
  'plans',
  'texts',
  'provisions',
  'commitments',
  'register_lines',
  'register_places',
  'objects',
  'object_links',
  'object_words',
  'statuses',
  'blobs',
];

/** Everything of the template that is copied, as one insert a table, with the new plan as its variable. */
async function copies(client: pg.Client): Promise<readonly string[]> {
  const inserts: string[] = [];
  for (const table of copied) {
    const { rows } = await client.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
      [table],
    );
    const others = rows.map(({ name }) => name).filter((name) => name !== 'plan_id');
    inserts.push(
      `insert into ${table} (plan_id, ${others.join(', ')}) select $1, ${others.join(', ')} from ${table} where plan_id = $2`,
    );
  }
  return inserts;
}

/** What one plan holds, and how many of them there are. */
export interface Size {
  readonly plans: number;
  readonly commitments: number;
  readonly entriesEach: number;
}

/**
 * Makes `plans` plans in all: the first by the store's own writers, the others copied by the database, plan by plan, so that every index grows at its end.
 * `further` puts into the first what else it is to hold.
 */
export async function makePlans(
  app: App,
  client: pg.Client,
  { plans, commitments, entriesEach }: Size,
  further: (w: StoreWriter) => Promise<void> = async () => {},
): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from plans');
  // A database that holds some goes on from there: what takes long can be filled in pieces.
  const there = rows[0]?.n ?? 0;
  if (there === 0) {
    await makeTemplate(app, commitments, entriesEach);
    must(await app.store.write(template, async (w) => ok(await further(w))));
  }
  const inserts = await copies(client);
  // Nobody minds if the last copies are lost when the power goes.
  await client.query('set synchronous_commit = off');
  for (let n = Math.max(2, there + 1); n <= plans; n++) {
    for (const [at, text] of inserts.entries())
      await client.query({ name: `copy-${at}`, text, values: [planOf(n), template] });
    if (n % 100 === 0) console.error(`${n} plans`);
  }
  await client.query('vacuum analyze');
}
