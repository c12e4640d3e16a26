/**
 * The joint report and the joint minutes: what all have confirmed in the wording that they confirmed, what came back and what is
 * disputed with the words of all sides, nothing own; and the statement that an outsider checks with a shell. All is invented.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import {
  changeObject,
  createObject,
  getObject,
  getPlan,
  makePaper,
  printPaper,
  review,
  statePaper,
} from '../../../src/app/index.ts';
import {
  exchangeByLine,
  listDisagreements,
  previewJoint,
  proposeJoint,
  referDisagreement,
  showJoint,
  stateInDisagreement,
} from '../../../src/app/joint/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import type { SetPaper } from '../../../src/views/index.ts';
import { tablesOf } from '../../export/read-office-file.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, nodeOf, twoNodes, who } from './two-nodes.ts';

const held: { readonly close: (() => unknown)[] } = { close: [] };
const folder = mkdtempSync(path.join(tmpdir(), 'entente-joint-paper-'));
after(async () => {
  for (const close of held.close.reverse()) await close();
  rmSync(folder, { recursive: true });
});
const own = [
  'OwnNotesQ7',
  'OwnTitleQ7',
  'OwnReturnedQ7',
  'OwnTranslatorQ7',
  'OwnTaskQ7',
  'said inside only',
  'OwnDecisionQ7',
];
const views = { cn: 'Sample view of cn on the port', la: 'Sample view of la on the port' };
let cn: JointNode;
let la: JointNode;
let meeting: string;

/** Makes a thing in the own programme. */
async function make({ app, planId }: JointNode, type: string, values: Values): Promise<string> {
  return must(await createObject(app, who, { planId, type, values })).id;
}

/** Answers what waits: as `kindOf` says by register, everything else is confirmed. */
async function answerAll(
  node: JointNode,
  kindOf: (register: string) => readonly ['object' | 'dispute.raise', string] | null,
): Promise<void> {
  for (const { id, register } of await listed(node)) {
    const [kind, words] = kindOf(register) ?? (['confirm', undefined] as const);
    must(await answer(node, kind, id, words));
  }
}

/** A committee met: two decisions agreed, the date of one returned, a claim confirmed in two languages, another disputed and taken there. */
async function play(): Promise<void> {
  ({ cn, la } = await twoNodes({ after: (close: () => unknown) => held.close.push(close) }));
  const [teachers, port] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  const [text] = must(await getPlan(la.app, who, { planId: la.planId })).texts;
  const outline = { act: 'accept-outline', text: text?.id ?? '' } as const;
  must(await review(la.app, who, { planId: la.planId, acts: [outline] }));
  const mechanism = await make(cn, 'mechanism', {
    title: { zh: '示例委员会', en: 'Sample committee' },
    form: 'committee',
    notes: { en: 'OwnNotesQ7' },
  });
  meeting = await make(cn, 'meeting', {
    title: { zh: '示例第二次会议', lo: 'ກອງປະຊຸມຕົວຢ່າງຄັ້ງທີ 2', en: 'Sample second meeting' },
    mechanism: `mechanism/${mechanism}`,
    date: '2026-06-05',
    host: 'ours',
    state: 'held',
    agenda: [{ item: { en: 'Sample agenda item' }, about: `commitment/${port}` }],
  });
  const decision = (number: string, en: string, values: Values = {}) =>
    make(cn, 'decision', { number, title: { en }, meeting: `meeting/${meeting}`, state: 'open', ...values });
  await decision('1', 'Sample decision on teachers');
  const dated = await decision('2', 'Sample decision on dates', { due: '2026-12-31' });
  const isMeant = (register: string): boolean =>
    /^(?:cut|mechanism|meeting|decision|plan)\//.test(register) && !register.endsWith('/notes');
  await propose(cn, isMeant);
  await answerAll(la, (register) =>
    register === `decision/${dated}/due` ? ['object', 'Sample reason: the date is a holiday'] : null,
  );
  await claim(cn, teachers, {
    progress: 'complete',
    shared: { zh: '已派二十名教师', en: 'Twenty teachers were sent' },
    translations: [
      { wording: 'shared', language: 'en', from: 'zh', translator: 'OwnTranslatorQ7', checked: true },
      { wording: 'inside', language: 'lo' },
    ],
  });
  await claim(cn, port);
  await exchange(la);
  await proposeOwn(cn);
  await answerAll(la, (register) => (register.includes(port) ? ['dispute.raise', views.la] : null));
  await exchange(la);
  const [one] = must(await listDisagreements(cn.app, who, { planId: cn.planId })).items;
  const dispute = one?.id ?? assert.fail('no disagreement');
  must(await stateInDisagreement(cn.app, who, { planId: cn.planId, dispute, words: views.cn }));
  const level = { level: 'committee', meeting: `meeting/${meeting}`, on: '2026-06-05' } as const;
  must(await referDisagreement(cn.app, who, { planId: cn.planId, dispute, ...level }));
  await exchange(cn);
  await answerAll(la, () => null);
  await exchange(la);
  // What is own now differs from what all have confirmed, and there is more of it.
  const { app, planId } = cn;
  await make(cn, 'task', { title: { en: 'OwnTaskQ7' }, state: 'planned' });
  await decision('3', 'OwnDecisionQ7');
  for (const [type, id, en] of [
    ['meeting', meeting, 'OwnTitleQ7'],
    ['decision', dated, 'OwnReturnedQ7'],
  ] as const) {
    const at = { planId, type, id };
    const { version } = must(await getObject(app, who, at));
    must(await changeObject(app, who, { ...at, version, patch: { title: { en } } }));
  }
}
before(play);

const asked = { 'joint-report': { from: '2026', to: '2026' }, 'joint-minutes': {} } as const;
type Kind = keyof typeof asked;
const about = (kind: Kind) => (kind === 'joint-minutes' ? { about: `meeting/${meeting}` } : {});

async function set(
  node: JointNode,
  kind: Kind,
  main: 'zh' | 'lo' | 'en' = 'en',
  second: 'zh' | 'lo' | null = null,
): Promise<SetPaper> {
  const made = await makePaper(node.app, who, {
    ...{ planId: node.planId, kind, audience: 'shared' },
    ...about(kind),
    ...asked[kind],
  });
  const paper = must(made);
  return must(await node.app.printing.set({ paper, languages: { main, second }, zone: 'UTC' }));
}

type Row = Readonly<Record<string, string>>;
/** Rows of a table, wherever it stands, by the names of its columns. */
function rowsOf({ parts }: SetPaper, name: string): readonly Row[] {
  const leaves = parts.flatMap((part) =>
    part.is === 'groups' ? part.groups.flatMap((one) => one.parts) : [part],
  );
  return leaves.flatMap((part): readonly Row[] => {
    if (part.is !== 'table' || part.name !== name) return [];
    return part.rows.map((row) =>
      Object.fromEntries(part.columns.map((column, n) => [column.name, row[n]?.main ?? ''])),
    );
  });
}

function factsOf({ parts }: SetPaper, name: string): Row {
  const found = parts.find((part) => part.name === name);
  if (found?.is !== 'facts') return assert.fail(name);
  return Object.fromEntries(found.fields.map((field) => [field.name, field.value.main]));
}

test('EX1051 the joint report tells by area what all have confirmed, what is open, and both statements; alike on both sides', async () => {
  const [ours, theirs] = [await set(cn, 'joint-report'), await set(la, 'joint-report')];
  for (const paper of [ours, theirs]) {
    const [told, ...rest] = rowsOf(paper, 'told');
    assert.equal(rest.length, 0);
    assert.match(told?.what ?? '', /二十名教师/);
    assert.equal(told?.stands, 'State cn, 2026: Complete');
    assert.match(told?.position ?? '', /^a \d+$/);
    const open = rowsOf(paper, 'open').map((row) => row.claim);
    assert.deepEqual(open, ['State cn, 2026: Begun (Disputed)']);
    assert.deepEqual(
      rowsOf(paper, 'decisions').map((row) => [row.number, row.title, row.due]),
      [
        ['1', 'Sample decision on teachers', ''],
        ['2', 'Sample decision on dates', ''],
      ],
    );
    const [disagreement] = rowsOf(paper, 'disagreements');
    for (const words of Object.values(views)) assert.ok(disagreement?.statements?.includes(words));
    // What it is about is said by the beginning of its words, not by place and period alone.
    assert.match(disagreement?.subject ?? '', /港口/);
    assert.deepEqual(factsOf(paper, 'head').span, '2026');
  }
  for (const name of ['told', 'open', 'decisions', 'returns', 'disagreements', 'positions', 'figures'])
    assert.deepEqual(rowsOf(ours, name), rowsOf(theirs, name), name);
  assert.deepEqual(rowsOf(ours, 'record'), rowsOf(theirs, 'record'));
  // The genesis, the state, and the root of each party's log.
  assert.equal(rowsOf(ours, 'record').length, 4);
});

test('EX1051 a span leaves out what was confirmed for another, and what it holds is counted in it', async () => {
  const { app, planId } = cn;
  const at = { planId, kind: 'joint-report', audience: 'shared', from: '2025', to: '2025' } as const;
  const paper = must(await makePaper(app, who, at));
  const languages = { main: 'en', second: null } as const;
  const made = must(await app.printing.set({ paper, languages, zone: 'UTC' }));
  assert.deepEqual([rowsOf(made, 'told'), rowsOf(made, 'open')], [[], []]);
  const count = rowsOf(made, 'figures').map((row) => row.count);
  assert.deepEqual(count.at(-1), '0 of 0');
  const whole = rowsOf(await set(cn, 'joint-report'), 'figures').map((row) => row.count);
  assert.deepEqual(whole.at(-1), '1 of 2');
});

test('EX1052 a wording stands as it was confirmed in each language, and a translation says out of which and whether it was checked', async () => {
  const told = async (main: 'zh' | 'lo' | 'en') =>
    rowsOf(await set(la, 'joint-report', main), 'told')[0]?.told;
  assert.equal(await told('zh'), '已派二十名教师');
  assert.equal(await told('en'), 'Twenty teachers were sent (translation from Chinese, checked)');
  // Nobody wrote it in Lao: it stands in a language in which it was written, and nothing is marked.
  assert.equal(await told('lo'), '已派二十名教师');
  const beside = await set(la, 'joint-report', 'en', 'zh');
  const cells = JSON.stringify(beside.parts);
  assert.ok(cells.includes('Twenty teachers were sent') && cells.includes('已派二十名教师'));
  assert.deepEqual(beside.title, { main: 'Joint report', second: '共同报告' });
});

test('EX1053 the joint minutes hold agenda and agreed decisions, what came back beside its reasons, and the disagreement that was there', async () => {
  const [ours, theirs] = [await set(cn, 'joint-minutes'), await set(la, 'joint-minutes')];
  for (const paper of [ours, theirs]) {
    const session = factsOf(paper, 'session');
    assert.equal(session.meeting, 'Sample second meeting');
    assert.equal(session.mechanism, 'Sample committee');
    // "Ours" was said by cn: on a paper for both it is a name.
    assert.equal(session.host, 'State cn');
    const [item] = rowsOf(paper, 'agenda');
    assert.match(`${item?.item} | ${item?.about}`, /^Sample agenda item \| .*港口/);
    assert.equal(rowsOf(paper, 'decisions').length, 2);
    const [returned, ...more] = rowsOf(paper, 'returns');
    assert.equal(more.length, 0);
    assert.match(returned?.subject ?? '', /Sample decision on dates[\s\S]*Proposed 4 May 2026/);
    assert.equal(returned?.said, 'State cn: 31 December 2026');
    assert.equal(returned?.reasons, 'State la: Sample reason: the date is a holiday');
    const [disagreement] = rowsOf(paper, 'disagreements');
    for (const words of Object.values(views)) assert.ok(disagreement?.statements?.includes(words));
  }
  const first = (paper: SetPaper) => rowsOf(paper, 'signatures').map((row) => row.party);
  assert.deepEqual(first(ours), ['State cn', 'State la']);
  assert.deepEqual(first(theirs), ['State la', 'State cn']);
  for (const name of ['agenda', 'decisions', 'returns', 'disagreements', 'positions'])
    assert.deepEqual(rowsOf(ours, name), rowsOf(theirs, name), name);
});

test('EX1120 joint minutes leave out what nobody has agreed of the meeting, on the page and in the document', async () => {
  const session = factsOf(await set(cn, 'joint-minutes'), 'session');
  assert.deepEqual(Object.keys(session), ['meeting', 'mechanism', 'date', 'host', 'state']);
  for (const two of [{}, { beside: 'lo' }] as const) {
    const file = { planId: cn.planId, kind: 'joint-minutes', language: 'en', format: 'docx' } as const;
    const made = must(
      await printPaper(cn.app, who, { ...file, ...two, ...about('joint-minutes'), audience: 'shared' }),
    );
    const [facts = []] = tablesOf(made.bytes);
    assert.equal(facts.length, 5);
    assert.ok(facts.every(([label, value]) => label?.trim() !== '' && value?.trim() !== ''));
    assert.ok(facts.some((row) => row.includes('State cn')));
  }
});

test('EX1051 nothing own stands in a joint paper: not a name changed since, not what was not proposed, not who translated', async () => {
  for (const kind of ['joint-report', 'joint-minutes'] as const) {
    for (const language of ['zh', 'lo', 'en'] as const) {
      const paper = JSON.stringify(await set(cn, kind, language));
      for (const word of own) assert.ok(!paper.includes(word), `${kind} ${language}: ${word}`);
    }
    for (const format of ['docx', 'xlsx', 'pdf']) {
      const file = { planId: cn.planId, kind, language: 'en', beside: 'lo', format, ...about(kind) };
      const made = must(await printPaper(cn.app, who, { ...file, audience: 'shared' }));
      assert.ok(made.bytes.length > 2_000 && made.name.startsWith(`${kind}-en-lo-`), made.name);
    }
  }
});

test('EX1055 our own brief tells of the committee’s disagreements with both statements, beside what is own; another committee’s does not', async () => {
  const { planId } = cn;
  const briefOf = async (about: string) =>
    JSON.stringify(must(await makePaper(cn.app, who, { planId, kind: 'committee-brief', about })));
  const brief = await briefOf(`meeting/${meeting}`);
  for (const words of ['OwnDecisionQ7', 'OwnTitleQ7', ...Object.values(views)])
    assert.ok(brief.includes(words), words);
  const values = { title: { en: 'Sample other committee' }, form: 'committee' };
  const other = await briefOf(`mechanism/${await make(cn, 'mechanism', values)}`);
  for (const words of Object.values(views)) assert.ok(!other.includes(words), words);
});

test('EX1050 a paper for others is made from the joint log’s position and never tells the internal log’s', async () => {
  const { app, planId } = cn;
  const internal = must(await makePaper(app, who, { planId, kind: 'yearly-report' })).standing;
  assert.equal(internal.log, 'internal');
  const shown = must(await showJoint(app, who, { planId }));
  const ownLog = shown.parties.find(({ letter }) => letter === 'a');
  for (const kind of ['yearly-report', 'joint-report', 'joint-status', 'commitment-sheet']) {
    const wish = kind === 'commitment-sheet' ? { about: await firstCommitment() } : {};
    const { standing } = must(await makePaper(app, who, { planId, kind, audience: 'shared', ...wish }));
    assert.deepEqual([standing.log, standing.entries], ['joint', ownLog?.held], kind);
    assert.notEqual(standing.root, internal.root, kind);
  }
  const alone = await nodeOf({ after: (close: () => unknown) => held.close.push(close) }, 'cn', new Map());
  const paper = must(
    await makePaper(alone.app, who, { planId: alone.planId, kind: 'yearly-report', audience: 'shared' }),
  );
  assert.deepEqual([paper.standing.log, paper.standing.entries, paper.standing.root], ['none', 0, null]);
  const languages = { main: 'en', second: null } as const;
  const made = must(await alone.app.printing.set({ paper, languages, zone: 'UTC' }));
  assert.match(made.standing[0]?.main ?? '', /^As of 4 May 2026, 08:00 \(UTC\)\.$/);
});

async function firstCommitment(): Promise<string> {
  const [row] = await cn.app.store.read((r) => r.projections.commitments(cn.planId, {}));
  return `commitment/${row?.commitmentId ?? ''}`;
}

const script = path.resolve(import.meta.dirname, '../../../tools/verify-statement.sh');
function check(bytes: Uint8Array, hash: string) {
  const file = path.join(folder, 'statement.zip');
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync('sh', [script, file, hash], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('EX1054 the statement of a joint paper is checked by a shell: proposals, confirmations, the confirmed words; another plan’s hash refuses it', async () => {
  for (const [node, kind] of [
    [cn, 'joint-report'],
    [la, 'joint-minutes'],
  ] as const) {
    const wish = { planId: node.planId, kind, ...about(kind) };
    const paper = must(await makePaper(node.app, who, wish));
    const made = must(await statePaper(node.app, who, wish));
    assert.equal(made.name, `${kind}-statement-${paper.standing.at.slice(0, 10)}.zip`);
    const { status, output } = check(made.bytes, made.hash);
    assert.equal(status, 0, output);
    assert.match(output, /^VERIFIED/m);
    assert.ok(paper.stated.length > 3, String(paper.stated.length));
    for (const entry of paper.stated)
      assert.ok(output.includes(`ENTRY ${entry.split(':', 2).join(':')} `), entry);
    assert.match(output, /ENTRY b:\d+ /);
    for (const word of [...own, ...Object.values(views)]) assert.ok(!output.includes(word), word);
    if (kind === 'joint-minutes') continue;
    assert.ok(output.includes('已派二十名教师'), output);
    const another = made.hash.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
    assert.equal(check(made.bytes, another).status, 1);
  }
});

test('EX1452 to the joint status table belongs a statement of all progress that it tells as confirmed', async () => {
  for (const node of [cn, la]) {
    const wish = { planId: node.planId, kind: 'joint-status', audience: 'shared' } as const;
    const { stated } = must(await makePaper(node.app, who, wish));
    const made = must(await statePaper(node.app, who, wish));
    const { status, output } = check(made.bytes, made.hash);
    assert.equal(status, 0, output);
    assert.match(output, /^VERIFIED/m);
    const agreed = (await listed(node, 'agreed')).filter(({ register }) => register.startsWith('status/'));
    assert.ok(agreed.length > 0);
    for (const { id } of agreed) assert.ok(stated.includes(id), id);
    assert.ok(output.includes('已派二十名教师'), output);
  }
});

test('EX1054 what is not registered yet is counted and left out; a paper without a statement, a stranger and an empty span are told', async () => {
  const { app, planId } = cn;
  const report = { planId, kind: 'joint-report' };
  const before_ = must(await makePaper(app, who, report)).stated;
  const { items } = must(await previewJoint(la.app, who, { planId: la.planId, limit: 500 }));
  assert.ok(Array.isArray(items));
  await make(cn, 'milestone', { title: { en: 'Sample step' }, due: '2026-09-01', state: 'planned' });
  const next = must(await previewJoint(app, who, { planId, limit: 500 })).items;
  const registers = next.map(({ register }) => register).filter((one) => one.startsWith('milestone/'));
  must(await proposeJoint(app, who, { planId, registers }));
  await exchange(cn);
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  // la has confirmed and nobody has heard of it: on its node it is settled and not registered.
  const theirs = must(await makePaper(la.app, who, { planId: la.planId, kind: 'joint-report' }));
  assert.deepEqual([...theirs.stated].toSorted(), [...before_].toSorted());
  const languages = { main: 'en', second: null } as const;
  const setNow = must(await la.app.printing.set({ paper: theirs, languages, zone: 'UTC' }));
  const proof = setNow.parts.find(({ name }) => name === 'proof');
  assert.match(JSON.stringify(proof), new RegExp(`${before_.length} of them are registered by all`));
  must(await exchangeByLine(la.app, who, { planId: la.planId, party: 'a' }));
  const registered = must(await makePaper(la.app, who, { planId: la.planId, kind: 'joint-report' }));
  assert.equal(registered.stated.length, before_.length + registers.length);
  const refused = async (kind: string, by = who, wish = {}) =>
    codeOf(await statePaper(app, by, { planId, kind, ...wish }));
  assert.equal(await refused('leaders-page'), 'not-found');
  assert.equal(await refused('joint-report', who, { from: '2031', to: '2031' }), 'paper-states-nothing');
  const part = person({ roles: ['coordinator'], areas: ['x'] });
  assert.equal(await refused('joint-report', part), 'not-allowed');
  assert.equal(await refused('joint-minutes', who, { about: 'meeting/nowhere' }), 'not-found');
});
