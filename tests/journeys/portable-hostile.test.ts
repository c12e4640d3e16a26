/**
 * Wrong and hostile exchange files brought to the portable folder, as they are to a server: by its command in the reader's language, and
 * at the desk that it serves. Each is told for what it is, nothing that is held changes, nothing is written beside the folder's own
 * files, and of two histories the proof can be checked with the folder itself.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { makePortable } from '../../scripts/portable.mjs';
import { translate } from '../../src/i18n/index.ts';
import { smallPlan } from '../app/test-node.ts';
import { freePort } from '../free-port.ts';
import { bomb, changed, picture, withEntries, withManifest, withName } from '../sync/hostile-files.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
const skip = !built || process.platform === 'win32';
const root = mkdtempSync(path.join(os.tmpdir(), 'entente-portable-hostile-'));
const folder = path.join(root, 'ແຟລດ USB 1');
const at = (name: string): string => path.join(root, 'files', name);

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

const bare = { PATH: '/usr/bin:/bin', ENTENTE_NO_BROWSER: '1' };

/** The portable folder's own command. */
function la(words: readonly string[], language = 'lo'): Ran {
  const env = { ...bare, ENTENTE_LANG: language };
  const ran = spawnSync('sh', [path.join(folder, 'start.sh'), ...words], { encoding: 'utf8', env, cwd: '/' });
  return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

/** The other party's node, in a folder of its own. */
function cn(words: readonly string[], data = path.join(root, 'cn')): Ran {
  const program = new URL('../../src/main/cli.ts', import.meta.url).pathname;
  const env = { ...bare, ENTENTE_LANG: 'en', ENTENTE_DATA: data, ENTENTE_PARTY: 'cn' };
  const args = ['--disable-warning=ExperimentalWarning', program, ...words];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

function must({ code, said }: Ran): string {
  assert.equal(code, 0, said);
  return said;
}

let cnPlan = '';
let laPlan = '';
const idIn = (said: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(said)?.[0] ?? assert.fail(said);

/** What the party hands out now. */
function handOut(run: (words: readonly string[]) => Ran, plan: string): Uint8Array {
  const out = mkdtempSync(at('out-'));
  must(run(['bundle', 'export', plan, '--out', out]));
  const [name = assert.fail('no file')] = readdirSync(out);
  return new Uint8Array(readFileSync(path.join(out, name)));
}

function keep(name: string, bytes: Uint8Array): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

/** The entries of both logs that are held. How far they have come may change with every file. */
const held = (): readonly string[] =>
  ['a', 'b'].flatMap((log) =>
    must(la(['exchange', 'log', laPlan, '--log', log], 'en'))
      .split('\n')
      .filter((line) => /^[ab]:\d/.test(line)),
  );

before(() => {
  if (skip) return;
  for (const one of [folder, path.join(root, 'files')]) mkdirSync(one);
  assert.equal(makePortable(folder, 'la'), 'made');
  const plan = keep('plan.txt', smallPlan);
  cnPlan = idIn(must(cn(['import', plan])));
  must(la(['plan', 'offer', '--out', at('la.party')]));
  must(cn(['plan', 'open', cnPlan, '--with', at('la.party'), '--out', at('first.entente-plan')]));
  must(la(['plan', 'join', at('first.entente-plan'), '--sign', '--out', at('second.entente-plan')]));
  laPlan = idIn(must(la(['plans', 'list'])));
  must(cn(['plan', 'join', at('second.entente-plan')]));
  must(la(['bundle', 'import', laPlan, keep('1', handOut(cn, cnPlan))]));
  must(cn(['bundle', 'import', cnPlan, keep('2', handOut(la, laPlan))]));
  must(cn(['terms', 'propose', cnPlan, '--claims', '30']));
});
after(() => rmSync(root, { recursive: true, force: true }));

/** Each file that is refused whole, with the reason that is told. */
function refusedFiles(): readonly (readonly [string, Uint8Array])[] {
  const file = handOut(cn, cnPlan);
  return [
    ['bundle_damaged', file.subarray(0, file.length - 200)],
    ['no_bundle', new Uint8Array()],
    ['no_bundle', picture],
    ['bundle_too_large', bomb()],
    ['path_not_allowed', withName(file, '../../genesis')],
    ['manifest_disagrees', withManifest(file, (text) => text.replace(/"size":[1-8]/, '"size":9'))],
    ['version_unknown', withManifest(file, (text) => text.replace('"v":1}', '"v":2}'))],
    ['other_plan', changed(file, () => ({ plan: 'P'.repeat(43) }))],
    ['not_for_us', changed(file, () => ({ to: ['c'] }))],
    ['sender_unknown', changed(file, () => ({ from: 'q' }))],
    ['own_bundle', handOut(la, laPlan)],
  ];
}

test('HO1614 by the folder’s command each is refused with its reason in Lao and in Chinese, listed once, and nothing changes', {
  skip,
}, () => {
  const cases = refusedFiles();
  const before = held();
  const names = readdirSync(root).toSorted();
  for (const [n, [reason, bytes]] of cases.entries()) {
    const language = n % 2 === 0 ? 'lo' : 'zh';
    const refused = la(['bundle', 'import', laPlan, keep(`bad-${n}.entente`, bytes)], language);
    assert.equal(refused.code, 1, `${reason}: ${refused.said}`);
    const words = translate(language, 'problem.bundle-refused.advice', { reason });
    assert.ok(refused.said.includes(words), `${reason}: ${refused.said}`);
  }
  assert.deepEqual(held(), before);
  assert.deepEqual(readdirSync(root).toSorted(), names);
  const listed = must(la(['exchange', 'attention', laPlan]));
  for (const kind of ['file', 'too-large', 'disagrees', 'misdirected'] as const)
    assert.ok(listed.includes(translate('lo', `caution.${kind}.title`)), `${kind}: ${listed}`);
});

test('HO1614 a log that is cut, reordered or holds another party’s entry is not taken, and what is sound is', {
  skip,
}, () => {
  const file = handOut(cn, cnPlan);
  const before = held();
  const cases = [
    ['cut', withEntries(file, 'a', (entries) => entries.slice(0, -1))],
    ['altered', withEntries(file, 'a', (entries) => [...entries].reverse())],
    [
      'altered',
      withEntries(file, 'a', (entries, { logs }) => [
        ...entries.slice(0, -1),
        logs.b?.range.entries[0] ?? entries[0] ?? picture,
      ]),
    ],
  ] as const;
  for (const [kind, bytes] of cases) {
    const told = la(['bundle', 'import', laPlan, keep(`${kind}.entente`, bytes)]);
    assert.equal(told.code, 1, told.said);
    assert.ok(told.said.includes(translate('lo', `caution.${kind}.title`)), told.said);
  }
  assert.deepEqual(held(), before);
  must(la(['bundle', 'import', laPlan, keep('sound.entente', file)]));
  assert.ok(held().length > before.length);
});

test('HO1614 at the desk that the folder serves they are refused for the same reasons and listed', {
  skip,
}, async () => {
  const cases = refusedFiles();
  const port = await freePort();
  const child = spawn('sh', [path.join(folder, 'start.sh')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bare, ENTENTE_LANG: 'en', ENTENTE_PORT: String(port) },
    cwd: '/',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (bytes) => {
        said += String(bytes);
        if (said.includes('Ctrl+C')) resolve();
      });
      child.once('exit', () => reject(new Error(said)));
    });
    const origin = `http://localhost:${port}`;
    const code = /(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(said)?.[0];
    const body = JSON.stringify({
      code,
      name: 'sample',
      displayName: 'Sample',
      password: 'a long enough one',
      language: 'lo',
    });
    const set = await fetch(`${origin}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body,
    });
    assert.equal(set.status, 201, await set.text());
    const cookie = set.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const joint = `${origin}/api/plans/${laPlan}/joint`;
    for (const [reason, bytes] of cases) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), 'bad.entente');
      const answer = await fetch(`${joint}/bundles/reading`, {
        method: 'POST',
        headers: { cookie, origin },
        body: form,
      });
      const { code: refused, detail } = await answer.json();
      assert.equal(refused, 'bundle-refused', reason);
      assert.equal(detail, translate('lo', 'problem.bundle-refused.advice', { reason }));
    }
    const { items } = await (await fetch(`${joint}/cautions`, { headers: { cookie } })).json();
    const kinds = new Set(items.map(({ kind }: { kind: string }) => kind));
    for (const kind of ['file', 'too-large', 'disagrees', 'misdirected']) assert.ok(kinds.has(kind), kind);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
});

test('HO1614 another history than the one that is held is named, and its proof is checked with the folder itself', {
  skip,
}, () => {
  const copy = path.join(root, 'cn-copied');
  execFileSync('cp', ['-a', path.join(root, 'cn'), copy]);
  must(cn(['terms', 'propose', cnPlan, '--claims', '31']));
  must(la(['bundle', 'import', laPlan, keep('true.entente', handOut(cn, cnPlan))]));
  const other = (words: readonly string[]) => cn(words, copy);
  must(other(['terms', 'propose', cnPlan, '--claims', '45']));
  const before = held();
  const told = la(['bundle', 'import', laPlan, keep('other.entente', handOut(other, cnPlan))], 'en');
  assert.equal(told.code, 1, told.said);
  assert.ok(told.said.includes(translate('en', 'cli.bundle.forked', { log: 'a' })), told.said);
  must(la(['exchange', 'attention', laPlan, '--proofs', at('proofs')]));
  const [proof = assert.fail('no proof')] = readdirSync(at('proofs'));
  const [hash = ''] = /[A-Za-z0-9_-]{43}/.exec(must(la(['keys', 'show', laPlan], 'en'))) ?? [];
  must(la(['verify', path.join(at('proofs'), proof), '--genesis', hash], 'en'));
  // The history that was held stands; the own log goes on with the notice of it.
  const now = new Set(held());
  for (const line of before) assert.ok(now.has(line), line);
});
