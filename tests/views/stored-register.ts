/** The register as a real store lists it: lines that a test has in hand are put into an embedded store and read as pages are. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { readRegister } from '../../src/app/commitments/read-register.ts';
import type { LinePlace, LineState, RegisterLine, Store, StoreReader } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import {
  type CommitmentItem,
  type CommitmentPage,
  foldForSearch,
  type OutlineTree,
  strengthRank,
} from '../../src/views/index.ts';
import type { RegisterQuery } from './register-model.ts';

const stateOf: Readonly<Record<CommitmentItem['what'], LineState>> = {
  commitment: 'accepted',
  proposal: 'proposed',
  rejected: 'rejected',
};

/** Lines as they are kept. */
export function toLines(items: readonly CommitmentItem[], tree: OutlineTree): readonly RegisterLine[] {
  return items.map((item) => ({
    lineId: item.id,
    state: stateOf[item.what],
    provisionId: item.provision.id,
    place: tree.get(item.provision.id)?.order ?? Number.MAX_SAFE_INTEGER,
    start: item.spans[0]?.start ?? 0,
    ordinal: item.ordinal,
    textId: item.text,
    spans: item.spans,
    words: item.words,
    folded: foldForSearch(item.words).text,
    reading: item.reading,
    rank: strengthRank(item.reading.strength),
    version: item.version,
    anchored: item.anchored,
  }));
}

/** The outline as it is kept beside them. */
export function toPlaces(tree: OutlineTree): readonly LinePlace[] {
  return tree.provisions.map(({ id, order, path: at, label, heading, role }) => ({
    provisionId: id,
    place: order,
    path: at,
    label,
    heading,
    role,
    lineage: tree.lineage(id).flatMap((up) => (up.role === 'root' ? [] : [up.id])),
  }));
}

let opened: Promise<Store> | null = null;
let plans = 0;
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-register-'));
after(async () => {
  await (await opened)?.close();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<Store> {
  const store = await openSqliteStore({ folder });
  if (!store.ok) throw new Error(`no store: ${store.error.code}`);
  return store.value;
}

/** Reads a plan of an embedded store that holds these lines and nothing else. */
export async function onLines<T>(
  items: readonly CommitmentItem[],
  tree: OutlineTree,
  work: (r: StoreReader, planId: string) => Promise<T>,
): Promise<T> {
  opened ??= open();
  const store = await opened;
  const planId = `01900000-0000-7000-8000-${String(++plans).padStart(12, '0')}`;
  const put = await store.write(planId, async (w) => {
    await w.lines.putPlaces(planId, toPlaces(tree));
    await w.lines.put(planId, toLines(items, tree));
    return ok(null);
  });
  if (!put.ok) throw new Error(`not kept: ${put.error.code}`);
  return store.read((r) => work(r, planId));
}

/** The page that the store gives of these lines. */
export function registerPage(
  items: readonly CommitmentItem[],
  { limit = 50, after: from = null, ...query }: RegisterQuery,
  tree: OutlineTree,
): Promise<CommitmentPage> {
  const asked = { query, limit, after: from, open: null };
  return onLines(items, tree, (r, planId) => readRegister(r, planId, asked));
}
