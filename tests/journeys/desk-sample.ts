// @data An invented node with an invented plan, as the API answers, for journeys through the desk.
import type { Static } from 'typebox';
import type {
  AccountHistory,
  Figures,
  JointNews,
  LogEntryDetail,
  LogPage,
  Overview,
  Person,
  Plan,
  Session,
  WaitingList,
  Work,
} from '../../src/http/contract/index.ts';

const sha = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const at = '2026-11-23T23:12:09Z';
const me = 'ແກ້ວ ຕົວຢ່າງ';

export const nobody: Session = {
  signedIn: false,
  setupNeeded: false,
  node: {
    party: 'sa',
    names: { zh: '示例协调办公室', lo: 'ຫ້ອງການປະສານງານຕົວຢ່າງ', en: 'Sample Coordination Office' },
    version: '0',
    store: 'sqlite',
  },
  person: null,
};
export const administrator: Session = {
  ...nobody,
  signedIn: true,
  person: {
    id: 'p1',
    name: 'keo',
    displayName: me,
    roles: ['administrator', 'coordinator'],
    language: 'lo',
    deputyFor: [],
    rolesWaiting: false,
    waiting: 1,
    permissions: [
      'plan.import',
      'plan.edit',
      'review.act',
      'log.verify',
      'people.manage',
      'people.confirm',
      'people.history',
      'node.backup',
    ],
  },
};

export const plan: Static<typeof Plan> = {
  id: 'plan-1',
  title: {
    zh: '甲乙两省合作行动计划（示例）',
    lo: 'ແຜນປະຕິບັດງານຮ່ວມມືສອງແຂວງ (ຕົວຢ່າງ) ທີ່ມີຊື່ຍາວຫຼາຍເພື່ອທົດສອບການຕັດແຖວໃນໜ້າຈໍແຄບ',
    en: 'Action plan of two invented provinces',
  },
  parties: [
    { code: 'sa', name: { zh: '甲省', lo: 'ແຂວງ ກ', en: 'Province A' }, ours: true },
    { code: 'sb', name: { zh: '乙省', lo: 'ແຂວງ ຂ', en: 'Province B' }, ours: false },
  ],
  period: { from: '2024', to: '2028' },
  adopted: null,
  createdAt: at,
  version: 14,
  texts: [
    {
      id: 'text-1',
      language: 'zh',
      standing: 'official-publication',
      authentic: false,
      sourceSha256: sha,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      converter: 'entente-plain-text/2',
      charsSha256: sha,
      codePoints: 4812,
      replaces: null,
      current: true,
      outlineAccepted: true,
    },
  ],
  counts: {
    provisions: 64,
    operative: 17,
    covered: 6,
    holdingNone: 1,
    uncovered: 10,
    proposalsOpen: 23,
    commitments: 9,
    entries: 14,
  },
};
const base = `/plans/${plan.id}`;

export const overview: Overview = {
  plan,
  figures: [
    { key: 'provisions-settled', n: 7, of: 17, href: `${base}/review` },
    { key: 'commitments-accepted', n: 9, of: null, href: `${base}/register?state=accepted` },
    { key: 'proposals-open', n: 23, of: null, href: `${base}/review` },
    { key: 'provisions-uncovered', n: 10, of: 17, href: `${base}/review` },
    { key: 'reported', n: 0, of: 9, href: `${base}/register?progress=reported` },
    { key: 'with-due-date', n: 3, of: 9, href: `${base}/register?due=dated` },
    { key: 'with-lead', n: 0, of: 9, href: `${base}/register?lead=named` },
  ],
  byArea: [
    {
      id: 'a1',
      path: '2.1',
      label: '一、',
      heading: '示例领域',
      language: 'zh',
      accepted: 6,
      proposed: 9,
      href: `${base}/register?area=a1`,
    },
  ],
  byKind: [{ value: 'build', accepted: 4, proposed: 6, href: `${base}/register?kind=build` }],
  byStrength: [{ value: 'firm', accepted: 5, proposed: 9, href: `${base}/register?strength=firm` }],
  diagnostics: [
    {
      code: 'text-breaks-off',
      severity: 'warning',
      message: 'The text breaks off in 2.2.4.',
      href: `${base}/text/text-1`,
    },
  ],
  recent: [
    {
      at,
      by: me,
      act: 'Outline accepted',
      register: 'outline/text-1/nodes',
      seq: 12,
      href: `${base}/log/12`,
    },
  ],
  asOf: { entries: 14, at },
};

const counted: ('result' | 'continuing')[] = ['result', 'continuing'];
const rows: Figures['figures'][number]['rows'] = { list: 'status', counted };
export const figures: Figures = {
  asOf: '2026-11-26',
  period: '',
  total: 9,
  stances: 2,
  figures: [
    { id: 'results', n: 0, m: 9, rows, outOf: rows },
    { id: 'steps', n: 1, m: 4, rows: { list: 'milestones', state: ['reached'] }, outOf: rows },
    { id: 'reported', n: 9, m: 9, rows, outOf: rows },
  ],
  flagships: [],
  axes: { progress: [], timing: [], evidence: [], basis: [] },
};
/** Something has come from two parties, so that the line above each page is there to be looked at. */
export const news: JointNews = {
  n: 12,
  isMore: false,
  parties: ['b', 'c'].map((letter) => ({ letter, names: { lo: 'ຝ່າຍຕົວຢ່າງ', en: 'Sample party' }, n: 6 })),
  waiting: 3,
};

export const work: Work = {
  asOf: '2026-11-26',
  period: '2025',
  lists: [{ id: 'silent', total: 9, groups: [{ type: 'status', n: 9, query: {}, items: [] }] }],
  refs: {},
};

const registers = ['cut/9f86/list', 'reading/9f86/strength', 'outline/text-1/nodes', 'plan/plan-1/title'];
const entry = (seq: number): LogPage['items'][number] => ({
  seq,
  id: `a:${seq}:q83vEjRWeJC7rz-tEhI0VniQq83vEjRWeJCrze8SNFY`,
  kind: seq === 0 ? 'plan.open' : 'propose',
  register: seq === 0 ? null : (registers[seq % registers.length] ?? null),
  at,
  by: 'a-1',
  byName: me,
  summary: `Entry number ${seq}`,
  bytes: 612,
  leafHash: sha,
});
export const log: LogPage = {
  items: Array.from({ length: 14 }, (_, i) => entry(13 - i)),
  next: 'next',
  size: 1240,
  people: [{ by: 'a-1', name: me }],
  checkpoint: {
    size: 1240,
    root: sha,
    origin: 'ledger.example/plan-1/a',
    note: `ledger.example/plan-1/a\n1240\n${sha}\n\n— ledger.example/plan-1/a AAAA\n`,
  },
};
export const detail: LogEntryDetail = {
  ...entry(7),
  json: JSON.stringify({ v: 1, seq: 7, kind: 'propose', body: { value: { items: [] } } }),
  proof: { size: 1240, root: sha, hashes: [sha, sha] },
};

export const people: readonly Person[] = [
  {
    id: 'p1',
    pseudonym: 'a-1',
    name: 'keo',
    displayName: me,
    grants: [{ role: 'administrator', areas: {} }],
    waiting: null,
    used: true,
    leftAreas: [],
    language: 'lo',
    active: true,
    version: 3,
    deputies: [
      {
        id: 'd1',
        deputy: 'p2',
        name: '林（示例）',
        from: '2026-11-20',
        to: '2026-12-05',
        waiting: null,
      },
    ],
  },
  {
    id: 'p2',
    pseudonym: 'a-2',
    name: 'lin',
    displayName: '林（示例）',
    grants: [{ role: 'contributor', areas: { [plan.id]: ['a1'] } }],
    waiting: { by: me, at, grants: [{ role: 'coordinator', areas: {} }] },
    used: true,
    leftAreas: [{ plan: plan.id, area: 'a9', path: '2.9', label: null, heading: '示例领域（旧）' }],
    language: 'zh',
    active: true,
    version: 1,
    deputies: [],
  },
];

/** The second person waits, with a deputy whom somebody else named. */
export const waiting: Static<typeof WaitingList>['items'] = people.slice(1).map((person) => ({
  person: {
    ...person,
    deputies: [
      { id: 'd2', deputy: 'p1', name: me, from: '2026-12-01', to: '2026-12-09', waiting: { by: me, at } },
    ],
  },
  mayConfirm: true,
  deputiesToConfirm: ['d2'],
}));
const changed = [
  { field: 'ຊື່ທີ່ສະແດງ', before: '林', after: '林（示例）' },
  { field: 'ບົດບາດ ແລະ ຂົງເຂດ', before: '', after: 'ຜູ້ປະກອບສ່ວນ (ແຜນຕົວຢ່າງ: 2.1 ແລະ 2.2)' },
];
export const accountHistory: AccountHistory = {
  items: [12, 11, 10].map((seq) => ({
    seq,
    at,
    by: me,
    act: 'person-changed',
    person: seq === 10 ? null : { id: 'p2', displayName: '林（示例）' },
    summary: `Line number ${seq}`,
    changes: seq === 12 ? changed : [],
  })),
  next: 'next',
  people: [
    { id: 'p1', by: 'a-1', name: me },
    { id: 'p2', by: 'a-2', name: '林（示例）' },
    { id: null, by: 'a-0', name: 'ຜູ້ດູແລເຄື່ອງ' },
  ],
};
