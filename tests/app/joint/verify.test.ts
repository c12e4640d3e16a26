/**
 * The joint record of a node that is really damaged: in a copy of its folder one byte of each part is changed, one part after the
 * other, and verification says which. What is whole is found sound on both sides.
 */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, test } from 'node:test';
import { type App, verifyPlan } from '../../../src/app/index.ts';
import {
  answerJoint,
  attestState,
  exchangeByLine,
  joinJoint,
  listProposals,
  openAnew,
  rotateKey,
} from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { fileHash } from '../../../src/app/joint/joint-book.ts';
import { checkBlobs } from '../../../src/app/joint/verify/check-beside.ts';
import { ok, utf8 } from '../../../src/base/index.ts';
import { languages } from '../../../src/i18n/index.ts';
import { acceptEntry, type Entry } from '../../../src/ledger/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import type { JointVerification } from '../../../src/views/index.ts';
import { ententeIn } from '../../cli/entente.ts';
import { must, operator } from '../test-node.ts';
import { proposeAll } from './agreeing.ts';
import { type JointNode, nodeOf, offerOf, openTogether, planFileOf, twoNodes, who } from './two-nodes.ts';

/** Every byte of a part with PROVE=1, some of them in `npm test`. */
const isProof = process.env.PROVE === '1';

interface Damaged {
  readonly app: App;
  readonly db: DatabaseSync;
  readonly planId: string;
}

const closing: (() => unknown)[] = [];
const suite = { after: (close: () => unknown) => void closing.unshift(close) };

let copy: Damaged;
let original: JointNode;

/** Two nodes that have agreed, returned with words, changed a key and stated what they worked out; a copy of the first one's folder. */
before(async () => {
  const { cn, la } = await twoNodes(suite);
  original = cn;
  const exchange = async () => must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  await proposeAll(cn);
  await exchange();
  const { items } = must(await listProposals(la.app, who, { planId: la.planId, which: 'waiting' }));
  const reason = 'Sample words of an invented office';
  const answers = items.slice(0, 3).map(({ id }, n) => {
    return n === 0
      ? ({ kind: 'object', item: id, reason } as const)
      : ({ kind: 'confirm', item: id } as const);
  });
  must(await answerJoint(la.app, who, { planId: la.planId, answers }));
  await exchange();
  must(await rotateKey(cn.app, who, { planId: cn.planId, role: 'cosign' }));
  await exchange();
  must(await attestState(la.app, who, { planId: la.planId }));
  for (let n = 0; n < 2; n++) await exchange();
  copy = await copyOf(cn);
});
test.after(async () => {
  for (const close of closing) await close();
});

async function copyOf({ app, planId, folder }: JointNode): Promise<Damaged> {
  const own = mkdtempSync(path.join(tmpdir(), 'damaged-'));
  suite.after(() => rmSync(own, { recursive: true, force: true }));
  await must(await openSqliteStore({ folder: own })).close();
  const source = new DatabaseSync(path.join(folder, 'entente.db'));
  source.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  source.close();
  copyFileSync(path.join(folder, 'entente.db'), path.join(own, 'entente.db'));
  const store = must(await openSqliteStore({ folder: own }));
  suite.after(() => store.close());
  const db = new DatabaseSync(path.join(own, 'entente.db'));
  suite.after(() => db.close());
  return { app: { ...app, store }, db, planId };
}

/** Nothing that a former look remembered is known to this one. */
const fresh = (app: App): App => ({ ...app, keys: { ...app.keys } });

async function verified({ app, planId }: Pick<Damaged, 'app' | 'planId'>): Promise<JointVerification> {
  const { joint, sound } = must(await verifyPlan(fresh(app), operator, { planId }));
  const found = joint ?? assert.fail('no joint record');
  const all = [found, ...found.logs].flatMap(({ findings }) => findings);
  assert.equal(sound, all.length === 0);
  return found;
}

/** Findings as `<log>:<code>`, with `*` for what belongs to no one log. */
function codesIn({ findings, logs }: JointVerification): readonly string[] {
  return [
    ...findings.map(({ code }) => `*:${code}`),
    ...logs.flatMap(({ log, findings: found }) => found.map(({ code }) => `${log}:${code}`)),
  ];
}

type Row = Readonly<Record<string, unknown>>;

/** Changes one value of one row, looks, and puts it back. */
async function withChange(
  table: string,
  where: string,
  column: string,
  change: (value: unknown) => string | Uint8Array | number | null,
): Promise<readonly string[]> {
  const { db } = copy;
  const row: Row | undefined = db.prepare(`select rowid as r, * from ${table} where ${where}`).get();
  assert.ok(row !== undefined, `${table} where ${where}`);
  const put = db.prepare(`update ${table} set ${column} = ? where rowid = ?`);
  const id = Number(row.r);
  const old = row[column];
  assert.ok(typeof old === 'string' || old instanceof Uint8Array || typeof old === 'number' || old === null);
  put.run(change(old), id);
  try {
    return codesIn(await verified(copy));
  } finally {
    put.run(old, id);
  }
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
const flip = (at: number) => (value: unknown) =>
  value instanceof Uint8Array ? flipped(value, at) : assert.fail('no bytes');
const text = (change: (given: string) => string) => (value: unknown) => {
  const other = typeof value === 'string' ? change(value) : assert.fail('no text');
  assert.notEqual(other, value);
  return other;
};
const sizeOf = (table: string, where: string, column: string): number => {
  const found: Row | undefined = copy.db
    .prepare(`select length(${column}) as n from ${table} where ${where}`)
    .get();
  return Number(found?.n);
};

test('AP1212 a joint record that is whole is found sound on both sides, log by log', async (t) => {
  const { joint } = must(await verifyPlan(original.app, operator, { planId: original.planId }));
  assert.deepEqual(joint?.findings, []);
  assert.deepEqual(
    joint?.logs.map(({ log, isOwn, findings }) => [log, isOwn, findings]),
    [
      ['a', true, []],
      ['b', false, []],
    ],
  );
  for (const { entries, signed, registered } of joint?.logs ?? []) {
    assert.ok(entries > 0 && signed === entries);
    assert.ok(registered > 0 && registered <= signed);
  }
  assert.deepEqual(codesIn(await verified(copy)), []);
  const all = new Map<string, JointNode>();
  const nodes = [await nodeOf(t, 'xa', all), await nodeOf(t, 'xb', all), await nodeOf(t, 'xc', all)];
  const [first] = nodes;
  assert.ok(first !== undefined);
  assert.equal(must(await verifyPlan(first.app, operator, { planId: first.planId })).joint, null);
  await openTogether(nodes);
  for (const { app, planId } of nodes) assert.deepEqual(codesIn(await verified({ app, planId })), []);
});

test('AP1212 a byte of an entry, of either log, shows where the signed tree no longer fits', async () => {
  for (const log of ['a', 'b'])
    for (const seq of [0, 1, 2]) {
      const where = `log = '${log}' and seq = ${seq}`;
      const size = sizeOf('joint_entries', where, 'bytes');
      for (const at of isProof
        ? Array.from({ length: size }, (_, n) => n)
        : [1, Math.floor(size / 2), size - 2]) {
        const found = await withChange('joint_entries', where, 'bytes', flip(at));
        assert.ok(found.includes(`${log}:root-wrong`), `${where} ${at}: ${found}`);
        assert.ok(
          found.every((one) => !one.startsWith(log === 'a' ? 'b:' : 'a:') || one.includes('attest')),
          `${found}`,
        );
      }
    }
});

test('AP1212 entries that are gone, in the middle or at the end, are missed', async () => {
  const { db } = copy;
  for (const [log, seq, code] of [
    ['b', 1, 'entries-missing'],
    ['a', 1, 'entries-missing'],
    ['b', null, 'signed-beyond'],
    ['a', null, 'signed-beyond'],
  ] as const) {
    db.exec('create temp table aside as select * from joint_entries');
    const which = seq ?? `(select max(seq) from joint_entries where log = '${log}')`;
    db.exec(`delete from joint_entries where log = '${log}' and seq = ${which}`);
    const found = codesIn(await verified(copy));
    assert.ok(found.includes(`${log}:${code}`), `${log} ${seq}: ${found}`);
    db.exec('delete from joint_entries; insert into joint_entries select * from aside; drop table aside');
  }
  assert.deepEqual(codesIn(await verified(copy)), []);
});

test('AP1212 a byte of any checkpoint, its signature or a cosignature is noticed, of each log', async () => {
  const seen = new Set<string>();
  for (const log of ['a', 'b']) {
    const row: Row | undefined = copy.db.prepare(`select notes from joint_logs where log = ?`).get(log);
    const notes: readonly string[] = JSON.parse(String(row?.notes));
    assert.ok(notes.length > 0);
    for (const [n, note] of notes.entries()) {
      const bytes = new Uint8Array(Buffer.from(note, 'base64'));
      for (let at = n; at < bytes.length; at += isProof ? 1 : 23) {
        const other = notes.with(n, Buffer.from(flipped(bytes, at)).toString('base64'));
        const found = await withChange('joint_logs', `log = '${log}'`, 'notes', () => JSON.stringify(other));
        const own = found.filter((one) => one.startsWith(`${log}:`));
        assert.ok(own.length > 0, `${log} checkpoint ${n} byte ${at} of ${bytes.length}`);
        for (const one of own) seen.add(one.slice(2));
      }
    }
    const unread = await withChange('joint_logs', `log = '${log}'`, 'notes', () => JSON.stringify(['*']));
    assert.ok(unread.includes(`${log}:checkpoint-unreadable`), `${unread}`);
  }
  for (const code of ['signature-wrong', 'signature-missing', 'signer-unknown'])
    assert.ok(seen.has(code), [...seen].join());
});

test('AP1212 all checkpoints of another party’s log gone leave its entries under no signature', async () => {
  const found = await withChange('joint_logs', `log = 'b'`, 'notes', () => '[]');
  assert.deepEqual(found, ['b:unsigned']);
});

test('AP1212 a byte of the genesis, its hash, a party file or a statement about keys belongs to the record as a whole', async () => {
  const size = sizeOf('joint_plans', 'true', 'genesis');
  for (let at = 0; at < size; at += isProof ? 1 : 211)
    assert.deepEqual(
      await withChange('joint_plans', 'true', 'genesis', flip(at)),
      ['*:genesis-wrong'],
      `${at}`,
    );
  const hash = await withChange(
    'joint_plans',
    'true',
    'hash',
    text((given) => `${given.slice(1)}A`),
  );
  assert.ok(hash.includes('*:genesis-wrong'), `${hash}`);
  const offers = await withChange(
    'joint_plans',
    'true',
    'offers',
    text((given) => {
      const [first = '', second = ''] = JSON.parse(given);
      return JSON.stringify([first, second.replace('"code":"la"', '"code":"lb"')]);
    }),
  );
  assert.ok(offers.includes('*:party-file-wrong'), `${offers}`);
  const statement = await withChange(
    'joint_plans',
    'true',
    'marks',
    text((given) => {
      const marks = JSON.parse(given);
      const [first] = marks.statements;
      const bytes = new Uint8Array(Buffer.from(first, 'base64'));
      return JSON.stringify({
        ...marks,
        statements: [Buffer.from(flipped(bytes, bytes.length - 20)).toString('base64')],
      });
    }),
  );
  assert.ok(statement.includes('*:statement-wrong'), `${statement}`);
  const marks = await withChange(
    'joint_plans',
    'true',
    'marks',
    text((given) => given.replace('undertaken', 'undertakes')),
  );
  assert.ok(marks.includes('*:marks-unreadable'), `${marks}`);
});

test('AP1212 what was undertaken to be signed or cosigned must be what the entries make', async () => {
  const change = (part: 'sign' | 'cosign') =>
    text((given) => {
      const marks = JSON.parse(given);
      const head = part === 'sign' ? marks.undertaken.sign : marks.undertaken.cosign.b;
      head.root = Buffer.from(flipped(new Uint8Array(Buffer.from(head.root, 'base64')), 3)).toString(
        'base64',
      );
      return JSON.stringify(marks);
    });
  for (const [part, log] of [
    ['sign', 'a'],
    ['cosign', 'b'],
  ] as const)
    assert.ok(
      (await withChange('joint_plans', 'true', 'marks', change(part))).includes(`${log}:root-wrong`),
      part,
    );
});

test('AP1212 words beside an entry that are other ones, or of which no trace is kept, are noticed', async () => {
  const where = `log = 'b' and raw is not null`;
  const other = text((given) => given.replace('Sample', 'Simple'));
  assert.deepEqual(await withChange('joint_disclosures', where, 'raw', other), ['b:words-wrong']);
  assert.deepEqual(await withChange('joint_disclosures', where, 'state', () => 'erased'), ['b:words-wrong']);
  const moved = await withChange('joint_disclosures', where, 'entry', () => 0);
  assert.ok(moved.includes('b:words-wrong'), `${moved}`);
  const renamed = await withChange(
    'joint_disclosures',
    where,
    'digest',
    text((given) => `${given.slice(1)}A`),
  );
  assert.deepEqual([...renamed].toSorted(), ['b:words-missing', 'b:words-wrong']);
});

test('AP1212 a proof of two histories that proves nothing is noticed', async () => {
  const found = await withChange('joint_logs', `log = 'b'`, 'fork', () => utf8('{"no":"proof"}'));
  assert.ok(found.includes('b:fork-proof-wrong'), `${found}`);
});

test('AP1212 a large value that lies under a hash which is not its own is named by it', async () => {
  const { app, planId } = original;
  const bytes = utf8('An invented large value');
  const [right, wrong] = [fileHash(app, bytes), fileHash(app, utf8('another'))];
  must(
    await app.store.write(planId, async (w) => {
      await w.blobs.put(planId, right, bytes);
      return ok(await w.blobs.put(planId, wrong, bytes));
    }),
  );
  const [row] = await app.store.read((r) => r.joint.entries(planId, 'a', 1, 1));
  const read = acceptEntry(row?.bytes ?? utf8(''));
  const like: Entry = read.ok ? read.value : assert.fail('no entry');
  const naming = (blob: string): Entry => ({ ...like, body: { blob } });
  const found = await app.store.read((r) => checkBlobs(app, r, planId, [naming(right), naming(wrong), null]));
  assert.deepEqual(found, [{ code: 'blob-wrong', facts: { at: wrong } }]);
  // What has not come is no fault.
  assert.deepEqual(await app.store.read((r) => checkBlobs(app, r, planId, [naming('0'.repeat(64))])), []);
});

test('AP1212 a state in memory that no longer follows from what is kept, and another party’s other result, are told', async (t) => {
  const { cn, la } = await twoNodes(t);
  await proposeAll(cn);
  const body = { vector: { a: 1, b: 1 }, digest: 'D'.repeat(43) };
  const drafting = async () => ok([{ draft: { kind: 'fold.attest', body }, words: [] }] as const);
  must(await appendJoint(la.app, who, la.planId, drafting));
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  assert.deepEqual(codesIn(await verified(cn)), ['b:attest-differs']);
  const db = new DatabaseSync(path.join(cn.folder, 'entente.db'));
  t.after(() => db.close());
  const row: Row | undefined = db
    .prepare(`select bytes from joint_entries where log = 'a' and seq = 2`)
    .get();
  const bytes = row?.bytes instanceof Uint8Array ? row.bytes : assert.fail('no entry');
  db.prepare(`update joint_entries set bytes = ? where log = 'a' and seq = 2`).run(flipped(bytes, 1));
  // The same node, with all that it has in memory: its pages still show what was there.
  const { joint } = must(await verifyPlan(cn.app, operator, { planId: cn.planId }));
  const found = joint === null ? [] : codesIn(joint);
  for (const code of ['*:state-differs', 'a:root-wrong', 'b:attest-differs'])
    assert.ok(found.includes(code), `${found}`);
});

test('AP1212 AP1213 an opening that has ended is verified by itself, and the file of the next one too', async (t) => {
  const all = new Map<string, JointNode>();
  const [cn, la, kh] = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'kh', all)];
  await openTogether([cn, la]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const offers = [offerOf(la.app), offerOf(kh.app)];
  const { planId } = cn;
  const next = must(await openAnew(cn.app, who, { planId, offers, without: [] }));
  const db = new DatabaseSync(path.join(cn.folder, 'entente.db'));
  t.after(() => db.close());
  const look = async () => must(await verifyPlan(fresh(cn.app), operator, { planId }));
  assert.equal((await look()).sound, true);
  db.exec(`update joint_next set genesis = cast(replace(cast(genesis as text), 'State', 'Stale') as blob)`);
  assert.deepEqual(codesIn((await look()).joint ?? assert.fail('none')), ['*:next-wrong']);
  db.exec(`update joint_next set genesis = cast(replace(cast(genesis as text), 'Stale', 'State') as blob)`);
  let bytes = await planFileOf(cn, next);
  for (const node of [la, kh]) {
    const row = must(await joinJoint(node.app, who, { planId: node.planId, bytes, sign: true }));
    bytes = await planFileOf(node, row);
  }
  for (const { app, planId: id } of [cn, la, kh])
    must(await joinJoint(app, who, { planId: id, bytes, sign: false }));
  const whole = await look();
  assert.deepEqual([whole.sound, whole.earlier.map(({ number }) => number)], [true, [1]]);
  assert.deepEqual(whole.earlier.map(codesIn), [[]]);
  assert.equal(whole.earlier[0]?.logs.length, 2);
  assert.equal(whole.joint?.logs.length, 3);
  db.exec(`update earlier_entries set bytes = cast(bytes || ' ' as blob) where log = 'b' and seq = 1`);
  const damaged = await look();
  assert.equal(damaged.sound, false);
  assert.deepEqual(codesIn(damaged.joint ?? assert.fail('none')), []);
  assert.ok(damaged.earlier.flatMap(codesIn).includes('b:root-wrong'));
  const said = await ententeIn('en', { app: fresh(cn.app) }, 'verify', planId);
  assert.equal(said.code, 1);
  assert.match(said.out, /Opening 1, which has ended:\n.*\n?.*log of State la \(b\): NOT sound/);
});

test('AP1213 the command tells each log in a line of its own, what is wrong in the reader’s language, and ends with 1', async () => {
  const { app, planId } = copy;
  const sound = await ententeIn('en', { app: fresh(app) }, 'verify', planId);
  assert.equal(sound.code, 0);
  assert.match(sound.out, /log of State cn \(a\): sound\. \d+ entries, signed up to \d+/);
  assert.match(sound.out, /log of State la \(b\): sound\./);
  const words = {
    en: /log of State la \(b\): NOT sound\. .*The entries are not those that were signed/,
    zh: /State la（b）记录簿：核对不符。.*与当时签署的内容不符/,
    lo: /State la \(b\): ບໍ່ຖືກຕ້ອງ\. .*ບໍ່ກົງກັບທີ່ໄດ້ເຊັນໄວ້/,
  };
  for (const language of languages) {
    const where = `log = 'b' and seq = 1`;
    const row: Row | undefined = copy.db.prepare(`select bytes from joint_entries where ${where}`).get();
    const bytes = row?.bytes instanceof Uint8Array ? row.bytes : assert.fail('no entry');
    const put = copy.db.prepare(`update joint_entries set bytes = ? where ${where}`);
    put.run(flipped(bytes, 3));
    const damaged = await ententeIn(language, { app: fresh(app) }, 'verify', planId);
    put.run(bytes);
    assert.equal(damaged.code, 1);
    assert.match(damaged.out, words[language]);
  }
});
