/**
 * Works out anew, from what is kept alone, everything that this node holds of a joint plan: the genesis that all root keys signed, what
 * is said about keys, each party's log with its signatures, what lies beside the entries, the shared state, and what the parties said
 * that they have worked out. Each log is told by itself; nothing is mended [AP1212].
 */
import { base64, ok, utf8 } from '../../../base/index.ts';
import {
  Authority,
  type OpenedGenesis,
  openGenesis,
  openOffer,
  readGenesisDraft,
  readKeyStatement,
  stateDigest,
  type TreeHead,
} from '../../../ledger/index.ts';
import type {
  EarlierVerification,
  JointLogVerification,
  JointVerification,
  Message,
} from '../../../views/index.ts';
import { type Follower, WorkStopped } from '../../log/follow-work.ts';
import type { App, JointPlanRow, StoreReader } from '../../ports/index.ts';
import { compareAttests } from '../cautions/attest.ts';
import { JointBook, markerName } from '../joint-book.ts';
import { type JointMarks, marksFrom, noMarks } from '../joint-marks.ts';
import { appOfOpening } from '../openings/earlier.ts';
import { withJoint } from '../with-joint.ts';
import { checkBlobs, checkWords } from './check-beside.ts';
import { checkSigned, finding, ReadLog, type SignedOf } from './check-log.ts';

const PAGE = 500;
const MOST_TRIES = 3;

interface Asked {
  readonly app: App;
  readonly r: StoreReader;
  readonly planId: string;
  readonly row: JointPlanRow;
  readonly opened: OpenedGenesis;
  readonly follower: Follower | null;
}

/** The state that pages are made from now, and the version of what is kept that it belongs to. */
interface LiveState {
  readonly version: number;
  readonly digest: string;
}

async function liveState(app: App, planId: string): Promise<LiveState | null> {
  const found = await withJoint(app, planId, async ({ book }) =>
    ok({ version: book.row.version, digest: stateDigest(book.state, app.sha256) }),
  );
  return found.ok ? found.value : null;
}

/** What the node holds of the joint plan; null where the plan is not opened together. */
export async function verifyJoint(
  app: App,
  planId: string,
  follower: Follower | null = null,
): Promise<JointVerification | null> {
  for (let tries = 1; ; tries++) {
    const live = await liveState(app, planId);
    const { found, version } = await app.store.read(async (r) => {
      const row = await r.joint.plan(planId);
      const found = row === null ? null : await verifyKept(app, r, { planId, row, live, follower });
      return { found, version: row?.version ?? null };
    });
    // Somebody has written in between: the state in memory is of another moment, so it is looked at once more.
    if (live === null || live.version === version || tries >= MOST_TRIES) return found;
  }
}

/** What is kept of the openings that have ended, each by itself. */
export async function verifyEarlier(
  app: App,
  planId: string,
  follower: Follower | null = null,
): Promise<readonly EarlierVerification[]> {
  const found: EarlierVerification[] = [];
  for (const { number } of await app.store.read((r) => r.joint.earlier(planId))) {
    const one = await verifyJoint(appOfOpening(app, number), planId, follower);
    if (one !== null) found.push({ number, ...one });
  }
  return found;
}

interface Kept {
  readonly planId: string;
  readonly row: JointPlanRow;
  readonly live: LiveState | null;
  readonly follower: Follower | null;
}

async function verifyKept(
  app: App,
  r: StoreReader,
  { planId, row, live, follower }: Kept,
): Promise<JointVerification> {
  const opened = openGenesis(row.genesis, app.verifyEd25519, app.sha256);
  if (!opened.ok) return { findings: await openingFindings(app, r, planId, row), logs: [] };
  const asked: Asked = { app, r, planId, row, opened: opened.value, follower };
  const marks = marksFrom(row.marks);
  const findings = [...rowFindings(asked), ...(marks === null ? [finding('marks-unreadable')] : [])];
  const next = await r.joint.next(planId);
  const following = next === null ? null : readGenesisDraft(next.genesis, app.verifyEd25519, app.sha256);
  if (following !== null && !(following.ok && following.value.hash === next?.hash))
    findings.push(finding('next-wrong'));
  const logs: JointLogVerification[] = [];
  const rows = await r.joint.logs(planId);
  for (const { letter } of opened.value.genesis.parties)
    logs.push(await verifyOne(asked, letter, marks ?? noMarks, rows));
  if (marks === null) return { findings, logs };
  findings.push(...statementFindings(asked, marks));
  const anew = await JointBook.load(app, r, planId);
  if (!anew.ok) return { findings: [...findings, finding('state-differs')], logs };
  const isOfMoment = live !== null && live.version === row.version;
  if (isOfMoment && stateDigest(anew.value.state, app.sha256) !== live.digest)
    findings.push(finding('state-differs'));
  return { findings, logs: withAttests(logs, anew.value) };
}

/** A plan file that not all have signed yet is on its way; once there are entries, all have. */
async function openingFindings(
  app: App,
  r: StoreReader,
  planId: string,
  row: JointPlanRow,
): Promise<readonly Message[]> {
  const draft = readGenesisDraft(row.genesis, app.verifyEd25519, app.sha256);
  if (!draft.ok || draft.value.hash !== row.hash) return [finding('genesis-wrong')];
  const { parties } = draft.value.genesis;
  const first = await Promise.all(parties.map(({ letter }) => r.joint.entries(planId, letter, 0, 1)));
  return first.every((entries) => entries.length === 0) ? [] : [finding('genesis-wrong')];
}

function rowFindings({ app, row, opened }: Asked): readonly Message[] {
  const findings: Message[] = [];
  const { parties } = opened.genesis;
  if (opened.hash !== row.hash || !parties.some(({ letter }) => letter === row.me))
    findings.push(finding('genesis-wrong'));
  for (const [n, text] of row.offers.entries())
    if (!openOffer(utf8(text), app.verifyEd25519, app.sha256).ok)
      findings.push(finding('party-file-wrong', n + 1));
  return findings;
}

/** Statements that stand against each other about one key, each taken away alone: what is signed as it must be counts in one of them. */
function withoutRivals(
  statements: readonly Uint8Array[],
  note: Uint8Array,
): readonly (readonly Uint8Array[])[] {
  const oldKeyOf = (one: Uint8Array): string | null => {
    const read = readKeyStatement(one);
    return read.ok && read.value.statement !== 'resume' ? read.value.change.oldKey : null;
  };
  const oldKey = oldKeyOf(note);
  const alone = statements.filter((one) => one === note || oldKey === null || oldKeyOf(one) !== oldKey);
  const resumptions = alone.filter((one) => one !== note && oldKeyOf(one) === null);
  return [statements, alone, ...resumptions.map((out) => alone.filter((one) => one !== out))];
}

/** Each statement that is kept must be able to count: one that is not does not read, or is not signed as it must be. */
function statementFindings({ app, opened }: Asked, { statements }: JointMarks): readonly Message[] {
  const ports = { verify: app.verifyEd25519, sha256: app.sha256 };
  const keysOf = (notes: readonly Uint8Array[]): string => {
    const authority = new Authority(opened, notes, ports);
    const periods = opened.genesis.parties.map(({ letter }) => [
      ...authority.logKeys(letter),
      ...authority.cosignKeys(letter),
    ]);
    return JSON.stringify(periods.flat().map(({ printed, origin, until }) => [printed, origin, until]));
  };
  const different = [...new Map(statements.map((note) => [base64(note), note])).values()];
  return different.flatMap((note, n) => {
    const counts = withoutRivals(different, note).some(
      (among) => keysOf(among) !== keysOf(among.filter((one) => one !== note)),
    );
    return counts ? [] : [finding('statement-wrong', n + 1)];
  });
}

function undertakenOf({ app, planId, row, opened }: Asked, letter: string, marks: JointMarks): TreeHead[] {
  const { sign, cosign } = marks.undertaken;
  if (letter !== row.me) return [cosign[letter] ?? []].flat();
  const marker = app.marker.read(planId, markerName(opened.hash));
  return [sign ?? [], marker ?? []].flat();
}

async function verifyOne(
  asked: Asked,
  letter: string,
  marks: JointMarks,
  rows: Awaited<ReturnType<StoreReader['joint']['logs']>>,
): Promise<JointLogVerification> {
  const { app, r, planId, row, opened, follower } = asked;
  const read = new ReadLog(opened, letter, row.me, app.sha256);
  const beside: Message[] = [];
  for (let from = 0; ; from += PAGE) {
    if (follower?.stopped === true) throw new WorkStopped('stopped');
    const page = await r.joint.entries(planId, letter, from, PAGE);
    const entries = page.map((one) => read.add(one));
    const words = await r.joint.disclosures(planId, { log: letter, from, to: from + PAGE });
    beside.push(...checkWords(app, from, entries, words), ...(await checkBlobs(app, r, planId, entries)));
    if (page.length < PAGE) break;
  }
  const ports = { verify: app.verifyEd25519, sha256: app.sha256 };
  const authority = new Authority(opened, marks.statements, ports);
  const undertaken = undertakenOf(asked, letter, marks);
  const { statements } = marks;
  const signedOf: SignedOf = { opened, authority, ports, statements, undertaken };
  const kept = rows.find(({ log }) => log === letter);
  const { findings, signed, heard, registered } = checkSigned(read, kept, signedOf);
  // Another party's entries are taken only under a checkpoint: some that none covers were added since, or it was lost.
  const isCovered = letter === row.me || heard >= read.tree.size;
  const party = opened.genesis.parties.find((one) => one.letter === letter);
  return {
    log: letter,
    names: party?.names ?? {},
    isOwn: letter === row.me,
    entries: read.tree.size,
    signed,
    registered,
    findings: [
      ...read.findings,
      ...findings,
      ...(isCovered || findings.length > 0 ? [] : [finding('unsigned', signed)]),
      ...beside,
    ],
  };
}

/** With what the parties said that they had worked out, where this node works out something else from the same entries. */
function withAttests(
  logs: readonly JointLogVerification[],
  book: JointBook,
): readonly JointLogVerification[] {
  const differing = compareAttests(book).filter(({ result }) => result === 'differs');
  return logs.map((one) => {
    const own = differing.filter(({ party }) => party === one.log);
    const findings = own.map(({ entry }) => finding('attest-differs', Number(entry.split(':')[1])));
    return { ...one, findings: [...one.findings, ...findings] };
  });
}
