/** Each write of each repository once, as acts in an order in which they can follow each other. */
import type {
  FormRow,
  JointDraftRow,
  JointEntryRow,
  ReturnRecord,
  ReviewActRow,
  StoreWriter,
  TransferRow,
} from '../../src/app/index.ts';
import {
  append,
  commitment,
  entry,
  hashOf,
  linePlace,
  object,
  person,
  planId,
  provision,
  registerLine,
} from './samples.ts';

type Act = (w: StoreWriter) => Promise<unknown>;

const plan = {
  planId,
  title: { en: 'Sample' },
  parties: [],
  period: null,
  adopted: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
};
const record = {
  lang: 'lo' as const, // a record's language
  sourceSha256: 'aa',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  converter: 'none',
  charsSha256: 'bb',
  codePoints: 9,
  authentic: true,
  standing: 'unofficial' as const,
  replaces: null,
};
const extraction = { textId: 't1', engine: 'e', outline: [], diagnostics: [] };
const mention = { textId: 't1', type: 'body', start: 0, end: 1, text: 'x' };
const proposal = {
  proposalId: 'q',
  textId: 't1',
  provisionId: 'p1',
  spans: [{ start: 0, end: 1 }],
  reading: commitment('c', 'p', '1', 0).reading,
  origin: 'machine' as const,
  state: 'open' as const,
  decidedBy: null,
  decidedAt: null,
  byMark: false,
};
export const reviewAct = (id: string, entries: ReviewActRow['entries']): ReviewActRow => ({
  ...{ id, textId: 't1', at: '2026-01-01T00:00:00Z', by: 'a-1', act: 'holds-none', reason: null },
  ...{ items: 0, provisions: ['p1'], entries, undoes: null, undoneBy: null },
});
const noChange = { proposals: [], places: [], readings: [], marks: [] };
const session = { tokenHash: 'h', personId: 'person-1', createdAt: 1, seenAt: 2, expiresAt: 3 };
const idempotency = { personId: 'p', key: 'k', requestHash: 'h', status: 200, body: '{}', createdAt: 5 };
const deputy = {
  deputyId: 'd',
  person: 'person-1',
  deputy: 'person-2',
  from: '2026-01-01',
  to: '2026-01-02',
  namedBy: 'person-1',
  asked: null,
};
const accountLine = {
  at: 4,
  by: 'a-1',
  act: 'person-changed' as const,
  subject: 'person-1',
  detail: { before: { active: true }, after: { active: false } },
};

export const roundForm: FormRow = {
  code: 'F-0000-0000',
  roundId: 'r1',
  body: 'body/b1',
  languages: ['lo', 'en'],
  items: [],
  figures: [],
  everAsked: [],
  madeAt: '2026-01-01T00:00:00Z',
  sent: [],
  version: 1,
};
export const roundReturn: ReturnRecord = {
  ...{ returnId: 'e1', roundId: 'r1', code: 'F-0000-0000', body: 'body/b1', state: 'waiting', via: 'upload' },
  ...{ receivedAt: '2026-01-02T00:00:00Z', receivedBy: 'a-1', file: { sha256: 'ab', name: 'a.xlsx' } },
  ...{ mail: null, head: {}, filled: [], fault: null, rows: [], settled: null, version: 1 },
};
const jointPlan = {
  genesis: hashOf(6),
  hash: 'h',
  me: 'a',
  offers: ['o'],
  marks: { sent: { b: 1 } },
  version: 1,
};
const jointNext = { genesis: hashOf(7), hash: 'n', me: 'a', offers: ['o'] };
/** An entry of a joint log. */
export const jointEntry = (seq: number, log = 'a'): JointEntryRow => {
  return { log, seq, bytes: hashOf(seq), heldAt: '2026-01-01T00:00:00Z' };
};
/** A bundle that left. */
export const jointTransfer = (id: string): TransferRow => ({
  ...{
    id,
    at: '2026-01-01T00:00:00Z',
    direction: 'out',
    party: 'b',
    carrier: 'file',
    sha256: 'ab',
    bytes: 9,
  },
  ...{ ranges: [{ log: 'a', from: 0, to: 2 }], files: [{ sha256: 'cd', bytes: 5 }], outcome: 'handed-out' },
});

export const everyWrite: Readonly<Record<string, Act>> = {
  'reviewActs.add': (w) => w.reviewActs.add(planId, reviewAct('a1', null), noChange),
  'reviewActs.setUndone': (w) => w.reviewActs.setUndone(planId, 'a1', 'a2'),
  'logs.create': (w) => w.logs.create(planId, 'a', hashOf(0)),
  'logs.append': async (w) =>
    append(w.logs, [entry((await w.logs.headForUpdate(planId, 'a')).size, 'r/1/x')]),
  'logs.putCheckpoint': (w) =>
    w.logs.putCheckpoint(planId, 'a', { size: 1, root: hashOf(1), note: hashOf(2) }),
  'joint.putPlan': (w) => w.joint.putPlan(planId, jointPlan),
  'joint.putLogs': (w) =>
    w.joint.putLogs(planId, [{ log: 'a', notes: ['bm90ZQ=='], fork: hashOf(4), isSuspect: true }]),
  'joint.addEntries': (w) => w.joint.addEntries(planId, [jointEntry(0), jointEntry(1)]),
  'joint.cutEntries': (w) => w.joint.cutEntries(planId, 'a', 1),
  'joint.putDisclosures': (w) =>
    w.joint.putDisclosures(planId, [{ digest: 'd', log: 'a', seq: 0, raw: '["salt","x",1]', state: 'held' }]),
  'joint.putRelease': (w) => w.joint.putRelease(planId, { id: 'r1', version: 1, isOpen: true, content: {} }),
  'joint.putDraft': (w) => w.joint.putDraft(planId, jointDraft('d1')),
  'joint.dropDraft': (w) => w.joint.dropDraft(planId, 'd1'),
  'joint.putNext': (w) => w.joint.putNext(planId, jointNext),
  'joint.dropNext': (w) => w.joint.dropNext(planId),
  'joint.addTransfer': (w) => w.joint.addTransfer(planId, jointTransfer('t1')),
  'joint.dropTransfer': (w) => w.joint.dropTransfer(planId, 't0'),
  'joint.setTransferOutcome': (w) => w.joint.setTransferOutcome(planId, 't1', 'made'),
  'joint.addEvidence': (w) =>
    w.joint.addEvidence(planId, {
      id: 'e1',
      at: '2026-01-01T00:00:00Z',
      kind: 'fork',
      log: 'a',
      bytes: hashOf(5),
    }),
  'joint.putAside': (w) => w.joint.putAside(planId, 1, '2027-01-01T00:00:00Z'),
  'registers.put': (w) =>
    w.registers.put(planId, [{ register: 'r', state: {}, value: 1, heads: [], seq: 0 }]),
  'registers.clear': (w) => w.registers.clear(planId),
  'projections.putPlan': (w) => w.projections.putPlan(plan),
  'projections.putText': (w) =>
    w.projections.putText(planId, { ...record, textId: 't1', current: true, outlineAccepted: false }),
  'projections.putProvisions': (w) =>
    w.projections.putProvisions(planId, 't1', [provision('p1', 0, '1', null)]),
  'projections.setCoverage': (w) => w.projections.setCoverage(planId, 'p1', 'covered'),
  'projections.putCommitments': (w) => w.projections.putCommitments(planId, [commitment('c1', 'p1', '1', 0)]),
  'lines.put': (w) => w.lines.put(planId, [registerLine('c1')]),
  'lines.putPlaces': (w) => w.lines.putPlaces(planId, [linePlace('p1'), linePlace('p2')]),
  'lines.remove': (w) => w.lines.remove(planId, [{ lineId: 'c9', state: 'accepted' }]),
  'lines.removePlaces': (w) => w.lines.removePlaces(planId, ['p2']),
  'lines.put of another': (w) => w.lines.put(planId, [registerLine('c2')]),
  'projections.clear': (w) => w.projections.clear(planId),
  'own.putExtraction': (w) => w.own.putExtraction(planId, extraction, [mention]),
  'own.putProposals': (w) => w.own.putProposals(planId, [proposal]),
  'own.addHistory': (w) =>
    w.own.addHistory(planId, [
      { id: 'h1', at: '2026-01-01T00:00:00Z', by: 'a-1', act: 'x', subject: 'q', detail: null },
    ]),
  'objects.put': (w) =>
    w.objects.put(planId, [
      object('o1', { areas: ['p1'], placed: 'areas', links: [{ field: 'lead', target: 'body/b' }] }),
    ]),
  'objects.putOwn': (w) =>
    w.objects.putOwn(planId, [
      { type: 'task', id: 'o1', values: {}, version: 1, changedAt: '2026-01-01T00:00:00Z' },
    ]),
  'objects.putFile': (w) =>
    w.objects.putFile(planId, {
      sha256: 'ab',
      mediaType: 'application/pdf',
      size: 3,
      name: 'scan.pdf',
      broughtAt: '2026-01-01T00:00:00Z',
      broughtBy: 'a-1',
    }),
  'rounds.putForms': (w) => w.rounds.putForms(planId, [roundForm]),
  'rounds.putReturn': (w) => w.rounds.putReturn(planId, roundReturn),
  'rounds.dropForm': (w) => w.rounds.dropForm(planId, 'F-0000-0000'),
  'objects.clear': (w) => w.objects.clear(planId),
  'objects.dropFile': (w) => w.objects.dropFile(planId, 'ab'),
  'blobs.drop': (w) => w.blobs.drop(planId, 'ab'),
  'blobs.put': (w) => w.blobs.put(planId, 'ab', hashOf(3)),
  'accounts.nextPseudonym': (w) => w.accounts.nextPseudonym(),
  'accounts.putPerson': (w) => w.accounts.putPerson(person(1), 'one'),
  'accounts.putGrants': (w) =>
    w.accounts.putGrants({ personId: 'person-1', grants: [], asked: null, version: 9 }),
  'accounts.addAccountHistory': (w) => w.accounts.addAccountHistory([accountLine]),
  'accounts.dropEndedSessions': (w) => w.accounts.dropEndedSessions(5, 5),
  'accounts.dropSpentCodes': (w) => w.accounts.dropSpentCodes(5),
  'accounts.putDeputy': (w) => w.accounts.putDeputy(deputy),
  'accounts.removeDeputy': (w) => w.accounts.removeDeputy('d'),
  'accounts.putSession': (w) => w.accounts.putSession(session),
  'accounts.removeSession': (w) => w.accounts.removeSession('h'),
  'accounts.putSession again': (w) => w.accounts.putSession(session),
  'accounts.removeSessionsOf': (w) => w.accounts.removeSessionsOf('person-1'),
  'accounts.putCode': (w) =>
    w.accounts.putCode({
      codeHash: 'c',
      purpose: 'setup',
      personId: null,
      expiresAt: 1,
      usedAt: null,
      madeBy: 'p',
    }),
  'node.putSetting': (w) => w.node.putSetting('x', 1),
  'node.putIdempotency': (w) => w.node.putIdempotency(idempotency),
  'node.dropIdempotencyBefore': (w) => w.node.dropIdempotencyBefore(6),
};

/** A draft for consultation. */
export function jointDraft(id: string, about: string | null = null): JointDraftRow {
  const times = { expires: '2026-02-01T00:00:00Z', heldAt: '2026-01-01T00:00:00Z', leftAt: null };
  return { id, author: 'a', about, content: '{"意见":1}', ...times };
}

/** All tables, for comparing what two stores hold. */
export const everyTable = [
  'logs',
  'log_entries',
  'joint_plans',
  'joint_logs',
  'joint_entries',
  'joint_disclosures',
  'joint_transfers',
  'joint_evidence',
  'joint_drafts',
  'joint_releases',
  'log_nodes',
  'log_checkpoints',
  'registers',
  'plans',
  'texts',
  'provisions',
  'commitments',
  'register_lines',
  'register_places',
  'extractions',
  'mentions',
  'proposals',
  'own_history',
  'review_acts',
  'own_objects',
  'files',
  'round_forms',
  'round_returns',
  'objects',
  'object_links',
  'object_areas',
  'object_words',
  'blobs',
  'people',
  'deputies',
  'account_history',
  'sessions',
  'one_time_codes',
  'idempotency',
  'counters',
  'settings',
] as const;
