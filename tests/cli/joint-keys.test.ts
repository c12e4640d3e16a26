/** `entente plan …`, `entente keys …` and `entente terms …` as people type them, on two folders that hand each other files. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { createObject } from '../../src/app/index.ts';
import { proposeJoint } from '../../src/app/joint/index.ts';
import { err, ok } from '../../src/base/index.ts';
import { runCommandLine } from '../../src/cli/index.ts';
import { readConfig } from '../../src/main/config.ts';
import { digestInThreads } from '../../src/main/digesting.ts';
import { nodeSha256, nodeVerifyEd25519 } from '../../src/main/node-crypto.ts';
import { openNode } from '../../src/main/open-node.ts';
import { renewRootKey, returnRootKey, takeRootKey } from '../../src/store/index.ts';
import { must, operator, smallPlan } from '../app/test-node.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const digesting = digestInThreads();

function configOf(party: 'cn' | 'la') {
  const config = readConfig({
    ENTENTE_DATA: at(party),
    ENTENTE_PARTY: party,
    ENTENTE_ORIGIN: `${party}.entente.example`,
    ENTENTE_LANG: 'en',
  });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
}

/** One command on the party's folder, opened and closed as a process of its own would. */
async function run(party: 'cn' | 'la', ...words: readonly string[]) {
  const heard = { out: '', told: '' };
  const config = configOf(party);
  const { keys } = config;
  const code = await runCommandLine(words, {
    language: 'en',
    out: (text) => {
      heard.out += `${text}\n`;
    },
    tell: (text) => {
      heard.told += `${text}\n`;
    },
    sha256: nodeSha256,
    verifyEd25519: nodeVerifyEd25519,
    digesting,
    zone: 'UTC',
    restore: async () => err('not asked for'),
    filesOfBackup: async () => ok(new Map()),
    open: async () => {
      const opened = await openNode(config);
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      const { app, upkeep } = opened.value;
      const unused = () => {
        throw new Error('not asked for');
      };
      return ok({
        app: Object.assign(app, { digesting }),
        who: operator,
        upkeep,
        findBehind: async () => [],
        makePasswordCode: unused,
        confirmRoles: unused,
        rootKey: {
          take: (file) => takeRootKey(keys, file),
          renew: (file) => renewRootKey(keys, file),
          putBack: (file) => returnRootKey(keys, new TextDecoder().decode(file)),
        },
        close: () => app.store.close(),
      });
    },
  });
  return { code, ...heard };
}

/** Runs what must succeed; answers what it said. */
async function done(party: 'cn' | 'la', ...words: readonly string[]): Promise<string> {
  const { code, out, told } = await run(party, ...words);
  assert.equal(code, 0, `${words.join(' ')}: ${out}${told}`);
  return `${out}${told}`;
}

test('AP865 a party with an empty folder signs a plan file, and its plan is made from the text in it', async () => {
  writeFileSync(at('plan.txt'), smallPlan);
  await done('cn', 'import', at('plan.txt'));
  await done('la', 'plan', 'offer', '--out', at('la.entente-party'));
  const plans = await done('cn', 'plans', 'list');
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(plans)?.[0] ?? assert.fail(plans);
  await done('cn', 'plan', 'open', id, '--with', at('la.entente-party'), '--out', at('one.entente-plan'));
  const signed = await done(
    'la',
    'plan',
    'join',
    at('one.entente-plan'),
    '--sign',
    '--out',
    at('two.entente-plan'),
  );
  assert.match(signed, /was made from the file/);
  assert.match(await done('la', 'plans', 'list'), /甲国和乙国合作行动计划/);
  await done('cn', 'plan', 'join', at('two.entente-plan'));
  const again = await done('la', 'plan', 'join', at('two.entente-plan'));
  assert.doesNotMatch(again, /was made from the file/);
});

const planOf = async (party: 'cn' | 'la'): Promise<string> =>
  /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(await done(party, 'plans', 'list'))?.[0] ?? assert.fail(party);
const keyNow = (said: string): string => /counts now: (\S+)/.exec(said)?.[1] ?? assert.fail(said);

/** Carries what is new from one folder to the other, as on a stick. */
async function carry(from: 'cn' | 'la', to: 'cn' | 'la'): Promise<void> {
  const out = at(`carried-${from}-${readdirSync(folder).length}`);
  await done(from, 'bundle', 'export', await planOf(from), '--out', out);
  const files = readdirSync(out).map((name) => path.join(out, name));
  await done(to, 'bundle', 'import', await planOf(to), ...files);
}

test('AP1123 reply times are proposed, shown and confirmed in the terminal, and what is not understood enters nothing', async () => {
  const [cn, la] = [await planOf('cn'), await planOf('la')];
  assert.match(await done('cn', 'terms', 'show', cn), /have settled no reply times/);
  const propose = (...words: readonly string[]) => run('cn', 'terms', 'propose', cn, ...words);
  for (const wrong of [
    [],
    ['--claims', '0'],
    ['--claims', '731'],
    ['--claims', 'soon'],
    ['--deemed', 'claims'],
    ['--claims', '30', '--none'],
    ['--claims', '30', '--deemed', 'readings'],
  ])
    assert.equal((await propose(...wrong)).code, 2, wrong.join(' '));
  assert.equal((await propose('--none')).code, 1);
  assert.equal((await run('cn', 'terms', 'confirm', cn)).code, 1);
  for (const [from, to] of [
    ['cn', 'la'],
    ['la', 'cn'],
    ['cn', 'la'],
  ] as const)
    await carry(from, to);
  const made = await propose('--claims', '30', '--deemed', 'claims', '--programme', '60');
  assert.deepEqual([made.code, /leaves with the next exchange/.test(made.out)], [0, true]);
  assert.equal((await propose('--claims', '30', '--deemed', 'claims', '--programme', '60')).code, 1);
  assert.equal((await run('cn', 'terms', 'confirm', cn)).code, 1);
  await carry('cn', 'la');
  const waiting = await done('la', 'terms', 'show', la);
  assert.match(waiting, /Terms that are proposed\na:\d+:\S+ {2}a\n {4}Status · Answered within 30 days/);
  assert.match(await done('la', 'terms', 'confirm', la), /Confirmed; it leaves with the next exchange/);
  await carry('la', 'cn');
  for (const [party, plan] of [
    ['cn', cn],
    ['la', la],
  ] as const) {
    const held = await done(party, 'terms', 'show', plan);
    assert.match(held, /^Terms that hold\n/);
    assert.match(held, /Status · Answered within 30 days · silence after that may be taken as acceptance\n/);
    assert.match(held, /programme · Answered within 60 days · silence after that means nothing\n/);
    assert.doesNotMatch(held, /proposed/);
  }
});

test('AP861 keys are rotated and revoked in the terminal, and a wrong word for a key is not understood', async () => {
  const plan = await planOf('cn');
  const first = keyNow(await done('cn', 'keys', 'rotate', plan, 'log'));
  const second = keyNow(await done('cn', 'keys', 'revoke', plan, 'log'));
  assert.notEqual(first, second);
  assert.match(await done('cn', 'keys', 'rotate', plan, 'cosign'), /cosigner\+/);
  const wrong = await run('cn', 'keys', 'rotate', plan, 'root');
  assert.deepEqual([wrong.code, /log or cosign/.test(wrong.told)], [2, true]);
  assert.ok(existsSync(path.join(at('cn'), 'keys', 'further-keys.json')));
});

test('ST861 AP860 the root key goes to a stick: a revocation asks for its file, and takes no other', async () => {
  const plan = await planOf('la');
  const stick = at('root.pem');
  await done('la', 'keys', 'take-root', stick);
  assert.match(readFileSync(stick, 'utf8'), /BEGIN PRIVATE KEY/);
  assert.equal((await run('la', 'keys', 'take-root', stick)).code, 1);
  const away = await run('la', 'keys', 'revoke', plan, 'log');
  assert.deepEqual([away.code, /bring its file/i.test(away.told)], [1, true]);
  const other = await run('la', 'keys', 'revoke', plan, 'log', '--root-key', at('plan.txt'));
  assert.deepEqual([other.code, /not your root key/.test(other.told)], [1, true]);
  assert.equal((await run('la', 'keys', 'revoke', plan, 'log', '--root-key', at('missing'))).code, 1);
  keyNow(await done('la', 'keys', 'revoke', plan, 'log', '--root-key', stick));
  assert.equal((await run('la', 'plan', 'offer', '--out', at('again'))).code, 1);
  await done('la', 'plan', 'offer', '--root-key', stick, '--out', at('again'));
  assert.equal((await run('la', 'keys', 'return-root', at('plan.txt'))).code, 1);
  await done('la', 'keys', 'return-root', stick);
  await done('la', 'plan', 'offer', '--out', at('third'));
});

test('AP863 the recovery sheet names the public keys and what to do, holds no private key, and writes over nothing', async () => {
  const plan = await planOf('cn');
  const shown = await done('cn', 'keys', 'sheet', plan);
  const sheet = at('sheet.txt');
  await done('cn', 'keys', 'sheet', plan, '--out', sheet);
  const text = readFileSync(sheet, 'utf8');
  assert.equal(shown.trim(), text.trim());
  for (const words of [
    'Genesis hash: ',
    'Root key: ',
    'Log key: ',
    'restored from a backup',
    'cn.entente.example',
  ])
    assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /PRIVATE/);
  const keys = readFileSync(path.join(at('cn'), 'keys', 'keys.json'), 'utf8');
  const secrets = [...keys.matchAll(/BEGIN PRIVATE KEY-----\\n([^\\]+)/g)].map(([, line]) => line ?? '');
  assert.equal(secrets.length, 3);
  for (const secret of secrets) assert.ok(!text.includes(secret));
  assert.equal((await run('cn', 'keys', 'sheet', plan, '--out', sheet)).code, 1);
});

test('AP866 AP868 the terminal says what was caught, writes no proof where there is none, and lets an exchange rest', async () => {
  const plan = await planOf('cn');
  assert.match(await done('cn', 'exchange', 'attention', plan), /Nothing needs attention/);
  assert.equal((await run('cn', 'bundle', 'import', plan, at('plan.txt'))).code, 1);
  const told = await done('cn', 'exchange', 'attention', plan, '--proofs', at('proofs'));
  assert.match(told, /An exchange file that cannot be used/);
  assert.deepEqual(readdirSync(at('proofs')), []);
  await done('cn', 'exchange', 'pause', plan, 'b');
  const resting = await run('cn', 'bundle', 'export', plan, '--out', at('out'));
  assert.deepEqual([resting.code, /rests/.test(resting.told)], [1, true]);
  await done('cn', 'exchange', 'pause', plan, 'b', '--end');
  await done('cn', 'bundle', 'export', plan, '--out', at('out'));
  assert.equal((await run('cn', 'exchange', 'pause', plan, 'z')).code, 1);
  assert.equal((await run('cn', 'exchange', 'settle', plan)).code, 1);
  assert.equal((await run('cn', 'exchange', 'settle', plan, '--choose', '1')).code, 1);
  assert.equal((await run('cn', 'exchange', 'settle', plan, at('plan.txt'), '--sign')).code, 1);
});

test('AP1070 the terminal lists the entries of the joint log with how far each has come', async () => {
  const plan = await planOf('cn');
  const own = await done('cn', 'exchange', 'log', plan);
  assert.match(own, /a:0 {2}\S+Z {2}Log begun\n {4}\S.*: (sent|registered)\n/);
  const first = await done('cn', 'exchange', 'log', plan, '--before', '1');
  assert.equal(first.match(/^a:/gm)?.length, 1);
  assert.doesNotMatch(await done('cn', 'exchange', 'log', plan, '--log', 'b'), /^a:/m);
  const numbers = (said: string) => [...said.matchAll(/^a:(\d+) /gm)].map(([, n]) => Number(n));
  const narrowed = async (...options: readonly string[]) =>
    numbers(await done('cn', 'exchange', 'log', plan, ...options));
  const all = numbers(own);
  assert.deepEqual(await narrowed('--oldest'), all.toReversed());
  assert.deepEqual(await narrowed('--oldest', '--after', '0'), all.toReversed().slice(1));
  assert.deepEqual(await narrowed('--kind', 'plan.open'), [0]);
  assert.deepEqual(await narrowed('--register', 'no-such-thing/'), []);
  const states = ['unknown', 'local', 'sent', 'registered', 'answered'];
  const byState: number[] = [];
  for (const state of states) byState.push(...(await narrowed('--reach', state)));
  // Each has come just so far with the one other party.
  assert.deepEqual(
    byState.toSorted((a, b) => b - a),
    all,
  );
  assert.equal((await run('cn', 'exchange', 'log', plan, '--kind', 'lost')).code, 2);
  assert.equal((await run('cn', 'exchange', 'log', plan, '--reach', 'far')).code, 2);
  assert.equal((await run('cn', 'exchange', 'log', plan, '--log', 'z')).code, 1);
  assert.equal((await run('cn', 'exchange', 'log', plan, '--before', 'x')).code, 2);
});

test('AP870 a draft is shown, listed and taken back in the terminal', async () => {
  const plan = await planOf('cn');
  const registers = await done('cn', 'draft', 'list', plan);
  assert.match(registers, /no drafts/);
  const joint = /joint\/a/.exec(await done('cn', 'keys', 'show', plan));
  assert.ok(joint !== null);
  const genesisPlan = /example\/([0-9a-f-]{36})\/joint/.exec(await done('cn', 'keys', 'show', plan))?.[1];
  const id = (
    await done('cn', 'draft', 'show', plan, `plan/${genesisPlan}/title`, '--note', 'Sample words')
  ).trim();
  assert.match(id, /^[0-9a-f-]{36}$/);
  const listed = await done('cn', 'draft', 'list', plan);
  assert.ok(listed.includes(id) && listed.includes('Sample words') && listed.includes('Not handed out yet'));
  assert.equal((await run('cn', 'draft', 'remark', plan, id, 'own')).code, 1);
  await done('cn', 'draft', 'take-back', plan, id);
  assert.match(await done('cn', 'draft', 'list', plan), /no drafts/);
  assert.equal((await run('cn', 'draft', 'show', plan, 'plan/x/title')).code, 1);
});

/** A body of the party's own, stated; nothing has left. */
async function stateBody(party: 'cn' | 'la', planId: string): Promise<string> {
  const opened = await openNode(configOf(party));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { app } = opened.value;
  try {
    const values = { name: { en: 'Sample Bureau' }, side: 'ours' };
    const { id } = must(await createObject(app, operator, { planId, type: 'body', values }));
    const registers = [`body/${id}/name`, `body/${id}/side`];
    must(await proposeJoint(app, operator, { planId, registers }));
    return id;
  } finally {
    await app.store.close();
  }
}

test('AP1701 the terminal lists what each party states, narrowed, and whole as JSON', async () => {
  const plan = await planOf('cn');
  assert.match(await done('cn', 'exchange', 'stated', plan), /Nothing has been stated yet/);
  const id = await stateBody('cn', plan);
  const listed = await done('cn', 'exchange', 'stated', plan);
  for (const words of [`body/${id}`, 'Stated by', 'name: {"en":"Sample Bureau"}', 'not handed out yet'])
    assert.ok(listed.includes(words), `${words}: ${listed}`);
  for (const [option, value] of [
    ['--by', 'b'],
    ['--kind', 'evidence'],
    ['--about', 'body/none'],
  ] as const)
    assert.match(await done('cn', 'exchange', 'stated', plan, option, value), /Nothing has been stated yet/);
  const whole: { items: { ref: string }[] } = JSON.parse(
    await done('cn', 'exchange', 'stated', plan, '--json'),
  );
  assert.deepEqual(
    whole.items.map(({ ref }) => ref),
    [`body/${id}`],
  );
});

test('AP872 AP873 the terminal lists no words where there are none, and states and compares what was worked out', async () => {
  const plan = await planOf('cn');
  assert.match(await done('cn', 'words', 'list', plan), /no words beside entries/);
  assert.equal((await run('cn', 'words', 'erase', plan, 'A'.repeat(43))).code, 1);
  assert.match(await done('cn', 'exchange', 'compare', plan), /Nobody has stated it yet/);
  assert.match(await done('cn', 'exchange', 'compare', plan, '--state'), /a: the same result/);
});

test('AP1290 AP1292 in the terminal a plan is opened anew, its openings are listed, the log before is read, and a signature is taken back', async () => {
  const [cn, la] = [await planOf('cn'), await planOf('la')];
  for (let n = 0; n < 2; n++) {
    await carry('cn', 'la');
    await carry('la', 'cn');
  }
  await done('la', 'plan', 'offer', '--out', at('fresh.entente-party'));
  const again = (...words: readonly string[]) =>
    run('cn', 'plan', 'open', cn, '--anew', '--with', at('fresh.entente-party'), ...words);
  const wrong = await again('--without', 'vn', '--out', at('none'));
  assert.deepEqual([wrong.code, /No party of the plan is called “vn”/.test(wrong.told)], [1, true]);
  assert.equal((await again('--out', at('first-anew'))).code, 0);
  assert.match(
    await done('cn', 'plan', 'openings', cn),
    /^Opening 2 {2}being signed .*\n.* signed\n.* not signed yet\nOpening 1 {2}present /,
  );
  assert.match(await done('cn', 'plan', 'openings', cn, '--take-back'), /taken back/);
  assert.equal((await run('cn', 'plan', 'openings', cn, '--take-back')).code, 1);
  assert.equal((await again('--out', at('anew'))).code, 0);
  await done('la', 'plan', 'join', at('anew'), '--plan', la, '--sign', '--out', at('anew-signed'));
  await done('cn', 'plan', 'join', at('anew-signed'), '--plan', cn);
  assert.match(
    await done('la', 'plan', 'openings', la),
    /^Opening 2 {2}present [\s\S]*\nOpening 1 {2}ended /,
  );
  const before = await done('la', 'exchange', 'log', la, '--log', 'a', '--opening', '1');
  assert.match(before, /rule\//);
  assert.doesNotMatch(await done('la', 'exchange', 'log', la, '--log', 'a'), /rule\//);
  assert.equal((await run('la', 'exchange', 'log', la, '--opening', '9')).code, 1);
  assert.equal((await run('la', 'exchange', 'log', la, '--opening', 'one')).code, 2);
  for (let n = 0; n < 2; n++) {
    await carry('cn', 'la');
    await carry('la', 'cn');
  }
});

test('ST1291 AP1295 another root key is made in the terminal, and the one before goes into the file that is named', async () => {
  const plan = await planOf('cn');
  assert.match(await done('cn', 'keys', 'renew-root', at('old-root')), /has another root key/);
  assert.match(readFileSync(at('old-root'), 'utf8'), /BEGIN PRIVATE KEY/);
  assert.equal((await run('cn', 'keys', 'renew-root', at('old-root'))).code, 1);
  assert.equal((await run('cn', 'keys', 'renew-root')).code, 2);
  const away = await run('cn', 'keys', 'revoke', plan, 'log');
  assert.deepEqual([away.code, /bring its file/i.test(away.told)], [1, true]);
  keyNow(await done('cn', 'keys', 'revoke', plan, 'log', '--root-key', at('old-root')));
});
