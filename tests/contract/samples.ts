/** Invented rows for the contract suite. Hashes are patterns: the store does not look into them. */
import type {
  CommitmentRow,
  EntryRow,
  LinePlace,
  LogHead,
  LogWriter,
  ObjectRow,
  PersonRow,
  ProvisionRow,
  RegisterLine,
  TreeNode,
} from '../../src/app/index.ts';

export const planId = '01900000-0000-7000-8000-000000000001';
export const otherPlan = '01900000-0000-7000-8000-000000000002';

export function hashOf(n: number): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => (n * 7 + i) % 256);
}

export function entry(seq: number, register: string | null, by = 'a-1'): EntryRow {
  const bytes = new TextEncoder().encode(`{"seq":${seq}}`);
  return { seq, bytes, leafHash: hashOf(seq), kind: 'propose', register, by, at: '2026-01-01T00:00:00Z' };
}

/** Appends the entries with a leaf node each; the edge is a pattern of the right length. */
export async function append(logs: LogWriter, rows: readonly EntryRow[], plan = planId): Promise<LogHead> {
  const before = await logs.headForUpdate(plan, 'a');
  const size = before.size + rows.length;
  const nodes: TreeNode[] = rows.map((row) => ({ level: 0, index: row.seq, hash: row.leafHash }));
  const after = { log: 'a', size, edge: [hashOf(size), hashOf(size + 1)], root: hashOf(size + 2) };
  await logs.append(plan, before, rows, nodes, after);
  return after;
}

export function provision(id: string, order: number, path: string, parent: string | null): ProvisionRow {
  const place = { start: order * 10, end: order * 10 + 9 };
  return {
    textId: 't1',
    id,
    order,
    path,
    parent,
    ...place,
    label: null,
    heading: null,
    role: 'operative',
    coverage: 'open',
  };
}

export function commitment(id: string, provisionId: string, path: string, ordinal: number): CommitmentRow {
  return {
    commitmentId: id,
    provisionId,
    path,
    ordinal,
    spans: { t1: [{ start: 1, end: 2 }] },
    parents: [],
    reading: { actor: 'both', kind: 'build', strength: 'firm', due: null, leads: [], done: null },
    live: true,
    anchored: true,
    version: 1,
  };
}

/** A line of the register with nothing in particular. */
export function registerLine(lineId: string, given: Partial<RegisterLine> = {}): RegisterLine {
  return {
    lineId,
    state: 'accepted',
    provisionId: 'p1',
    place: 1,
    start: 1,
    ordinal: 1,
    textId: 't1',
    spans: [{ start: 1, end: 2 }],
    words: '示例 ຕົວຢ່າງ',
    folded: '示例 ຕົວຢ່າງ',
    reading: commitment('c', 'p', '1', 0).reading,
    rank: 0,
    version: 1,
    anchored: true,
    ...given,
  };
}

export function linePlace(provisionId: string, given: Partial<LinePlace> = {}): LinePlace {
  return {
    provisionId,
    place: 1,
    path: '1',
    label: '1.',
    heading: null,
    role: 'operative',
    lineage: [provisionId],
    ...given,
  };
}

export function person(n: number): PersonRow {
  return {
    personId: `person-${n}`,
    pseudonym: `a-${n}`,
    name: `Person ${n}`,
    displayName: '示例 ຕົວຢ່າງ',
    grants: [
      { role: 'coordinator', areas: {} },
      { role: 'reader', areas: { [planId]: ['p1'] } },
    ],
    asked: { by: 'person-0', at: 7, grants: [{ role: 'auditor', areas: {} }] },
    language: 'lo',
    active: true,
    passwordHash: null,
    version: 1,
  };
}

/** A task's row with nothing hanging on it. */
export function object(id: string, given: Partial<ObjectRow> = {}): ObjectRow {
  return {
    type: 'task',
    id,
    values: { title: { en: id } },
    label: { en: id },
    state: 'planned',
    ended: false,
    due: null,
    date: null,
    owner: null,
    retired: false,
    placed: 'everybody',
    areas: [],
    version: 1,
    changedAt: '2026-01-01T00:00:00Z',
    labelKeys: { zh: id, lo: id, en: id },
    ownerKeys: { zh: '~', lo: '~', en: '~' },
    words: id,
    links: [],
    ...given,
  };
}
