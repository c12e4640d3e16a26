/** Opening a plan together: offers, the genesis on its way from hand to hand, rules by class and by channel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyAt, planId, planOf, sha256, verify } from '../../../tests/sync/parties.ts';
import { fromUtf8, utf8 } from '../../base/index.ts';
import {
  type ConfirmRules,
  confirmRuleFor,
  ed25519Signer,
  filterNote,
  formatPlanFile,
  type Genesis,
  joinNotes,
  jointGenesis,
  jointOrigin,
  openGenesis,
  openOffer,
  parseNote,
  parsePlanFile,
  readGenesisDraft,
  rootName,
  signGenesis,
  signOffer,
} from '../index.ts';

const [a, b, c] = [partyAt(0), partyAt(1), partyAt(2)];
const offerOf = (party: typeof a) => signOffer(party, party.signing, 1_790_000_000, sha256);
const textOf = (note: Uint8Array) => fromUtf8(note) ?? assert.fail();
const signerOf = (genesis: Genesis, at: number, party: typeof a) =>
  ed25519Signer(rootName(genesis.parties[at]?.origin ?? ''), party.signing.root, sha256);

test('LG21 an offer carries three keys and is signed by each of them', () => {
  const offer = openOffer(offerOf(a), verify, sha256);
  assert.deepEqual(offer, {
    ok: true,
    value: { host: a.host, code: a.code, names: a.names, keys: a.keys, reach: null },
  });
});

test('LG21 an offer that lacks a signature, was altered, or brings a key twice or a weak one is refused', () => {
  const refusal = (note: Uint8Array) => {
    const read = openOffer(note, verify, sha256);
    return read.ok ? 'ok' : read.error;
  };
  const text = textOf(offerOf(a));
  const lines = text.trimEnd().split('\n');
  for (const at of [3, 4, 5])
    assert.equal(refusal(utf8(`${lines.filter((_, i) => i !== at).join('\n')}\n`)), 'signature-missing');
  assert.equal(refusal(utf8(text.replace('State a', 'State z'))), 'signature-wrong');
  assert.equal(refusal(utf8(text.replace('entente-party/v1', 'entente-party/v2'))), 'offer-malformed');
  // The key of another under one's own name: its signature is missing.
  const borrowed = { ...a.signing, log: { ...b.signing.log, sign: a.signing.log.sign } };
  assert.equal(refusal(signOffer(a, borrowed, 1, sha256)), 'signature-wrong');
  const twice = { ...a.signing, log: a.signing.root };
  assert.equal(refusal(signOffer(a, twice, 1, sha256)), 'key-weak');
  const weak = { publicKey: new Uint8Array(32), sign: () => new Uint8Array(64) };
  assert.equal(refusal(signOffer(a, { ...a.signing, log: weak }, 1, sha256)), 'key-weak');
  for (const [from, to] of [
    ['"v":1', '"v":2'],
    ['"code":"xa",', ''],
    ['"code":"xa"', '"code":""'],
    ['"en":"State a"', '"en":1'],
    ['ledger.a.example', 'ledger a.example'],
    ['"cosign":"', '"cosign":"A'],
  ] as const)
    assert.equal(refusal(utf8(text.replace(from, to))), 'offer-malformed', to);
  assert.equal(refusal(utf8('words')), 'offer-malformed');
  assert.equal(refusal(planOf(2).note), 'offer-malformed');
});

test('LG22 a genesis goes from party to party and is whole when all root keys have signed', () => {
  const genesis = jointGenesis({ planId, parties: [a, b, c], texts: [] }, sha256);
  const byA = signGenesis(genesis, [signerOf(genesis, 0, a)]);
  const byB = signGenesis(genesis, [signerOf(genesis, 1, b)]);
  const byC = signGenesis(genesis, [signerOf(genesis, 2, c)]);
  const draftOf = (note: Uint8Array) => {
    const draft = readGenesisDraft(note, verify, sha256);
    return draft.ok ? [draft.value.signed.join(''), draft.value.missing.join('')] : draft.error;
  };
  assert.deepEqual(draftOf(byA), ['a', 'bc']);
  assert.deepEqual(openGenesis(byA, verify, sha256), { ok: false, error: 'signature-missing' });
  const two = joinNotes(byC, byA) ?? assert.fail();
  assert.deepEqual(draftOf(two), ['ac', 'b']);
  const all = joinNotes(joinNotes(byA, byB) ?? assert.fail(), two) ?? assert.fail();
  const opened = openGenesis(all, verify, sha256);
  assert.equal(opened.ok && opened.value.hash, planOfThree());
  // Joined again nothing changes: each line stands once.
  assert.deepEqual(joinNotes(all, byB), all);
  const forged = { ...signerOf(genesis, 1, b), sign: () => new Uint8Array(64) };
  assert.equal(draftOf(joinNotes(byA, signGenesis(genesis, [forged])) ?? assert.fail()), 'signature-wrong');
  assert.equal(draftOf(signGenesis(genesis, [])), 'note-malformed');
});

/** The hash depends on what the genesis says, never on who signed first. */
function planOfThree(): string {
  const genesis = jointGenesis({ planId, parties: [a, b, c], texts: [] }, sha256);
  const signers = [signerOf(genesis, 2, c), signerOf(genesis, 0, a), signerOf(genesis, 1, b)];
  const opened = openGenesis(signGenesis(genesis, signers), verify, sha256);
  return opened.ok ? opened.value.hash : assert.fail(opened.error);
}

test('LG22 a note can be cut down to chosen lines, and with none left it is none', () => {
  const { note, genesis } = planOf(2);
  const kept = filterNote(note, ({ name }) => name === rootName(genesis.parties[1]?.origin ?? ''));
  const draft = readGenesisDraft(kept ?? assert.fail(), verify, sha256);
  assert.deepEqual(draft.ok && draft.value.missing, ['a']);
  assert.equal(
    filterNote(note, () => false),
    null,
  );
  assert.equal(
    filterNote(utf8('words'), () => true),
    null,
  );
});

test('LG22 notes of different texts are not joined', () => {
  assert.equal(joinNotes(planOf(2).note, planOf(3).note), null);
  assert.equal(joinNotes(planOf(2).note, utf8('words')), null);
});

test('LG22 letters, origins and keys follow the order of the parties, and a later genesis has origins of its own', () => {
  const first = jointGenesis({ planId, parties: [b, a], texts: ['cd'.repeat(32), 'ab'.repeat(32)] }, sha256);
  assert.deepEqual(
    first.parties.map(({ letter, origin }) => [letter, origin]),
    [
      ['a', `ledger.b.example/${planId}/joint/a`],
      ['b', `ledger.a.example/${planId}/joint/b`],
    ],
  );
  assert.deepEqual(first.texts, ['ab'.repeat(32), 'cd'.repeat(32)]);
  const head = { size: 3, root: 'B'.repeat(43) };
  const succeeds = { hash: 'A'.repeat(43), epoch: 1, finals: { a: head, b: head } };
  const next = jointGenesis({ planId, parties: [b, a], texts: [], succeeds }, sha256);
  assert.equal(next.parties[0]?.origin, `ledger.b.example/${planId}/joint/e2/a`);
  assert.deepEqual(next.succeeds, succeeds);
  assert.equal(jointOrigin('h', 'p', 'a'), 'h/p/joint/a');
  const opened = openGenesis(signGenesis(next, [signerOf(next, 0, b), signerOf(next, 1, a)]), verify, sha256);
  assert.equal(opened.ok, true);
});

const channels: ConfirmRules = {
  default: 'all',
  byType: { instrument: { of: 2 } },
  byChannel: {
    trade: { covers: ['status/c-1', 'instrument/i-3/stage'], rule: { named: ['b'] } },
    discipline: { covers: ['status/c-1/2026'], rule: { of: 3 } },
  },
};

test('LG23 the rule is that of the longest beginning, in whole parts, that fits the register', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['plan/p/title', 'all'],
    ['instrument/i-3/title', { of: 2 }],
    ['instrument/i-3/stage', { named: ['b'] }],
    ['instrument/i-3/stages', { of: 2 }],
    ['status/c-1/2025', { named: ['b'] }],
    ['status/c-1/2026/a', { of: 3 }],
    ['status/c-10/2026', 'all'],
    ['instrumental/i-3/stage', 'all'],
  ];
  for (const [register, rule] of cases) assert.deepEqual(confirmRuleFor(channels, register), rule, register);
});

test('LG23 a genesis whose channels are empty, overlap or name no register is refused', () => {
  const refusal = (confirm: unknown) => {
    const change: { readonly [name: string]: unknown } = { confirm };
    const genesis: Genesis = { ...planOf(3).genesis, ...change };
    const signers = [a, b, c].map((party, at) => signerOf(genesis, at, party));
    const opened = openGenesis(signGenesis(genesis, signers), verify, sha256);
    return opened.ok ? 'ok' : opened.error;
  };
  assert.equal(refusal(channels), 'ok');
  const rule = 'all';
  for (const byChannel of [
    { trade: { covers: [], rule } },
    { trade: { covers: ['Status'], rule } },
    { trade: { covers: ['status/'], rule } },
    { trade: { covers: ['status'] } },
    { trade: { covers: ['status'], rule: { of: 4 } } },
    { trade: { covers: ['status'], rule, more: 1 } },
    { 'Trade and more': { covers: ['status'], rule } },
    { trade: { covers: ['status'], rule }, other: { covers: ['status'], rule } },
    [],
    1,
  ])
    assert.equal(refusal({ default: 'all', byChannel }), 'genesis-malformed', JSON.stringify(byChannel));
  const tie = {
    default: 'all',
    byType: { status: 'all' },
    byChannel: { trade: { covers: ['status'], rule } },
  };
  assert.equal(refusal(tie), 'genesis-malformed');
});

test('LG22 quotas have a least and a most, and names are by language', () => {
  const opened = (change: Partial<Genesis>) => {
    const genesis = { ...planOf(2).genesis, ...change };
    return openGenesis(
      signGenesis(genesis, [signerOf(genesis, 0, a), signerOf(genesis, 1, b)]),
      verify,
      sha256,
    ).ok;
  };
  const quota = (entryBytes: number, bundleBytes?: number) =>
    opened({ quotas: bundleBytes === undefined ? { entryBytes } : { entryBytes, bundleBytes } });
  assert.deepEqual([quota(1_024), quota(65_535), quota(65_535, 2 ** 24)], [true, true, true]);
  assert.deepEqual(
    [quota(1_023), quota(65_536), quota(65_535, 2 ** 24 - 1), quota(65_535, 2 ** 31 + 1)],
    [false, false, false, false],
  );
  const parties = planOf(2).genesis.parties.map((party) => ({ ...party, names: { logKey: 'x' } }));
  assert.equal(opened({ parties }), false);
  // The line that tells a note of a genesis from any other stands in front.
  assert.match(textOf(planOf(2).note), /^entente-genesis\/v1\n\{/);
  assert.equal(parseNote(planOf(2).note).ok, true);
});

test('LG37 an offer says how a node is reached, and nothing else passes for an address', () => {
  const reach = { url: 'https://exchange.a.example:7341', certificate: 'ab'.repeat(32) };
  const opened = (given: typeof reach) =>
    openOffer(signOffer(a, a.signing, 1, sha256, given), verify, sha256);
  const read = opened(reach);
  assert.deepEqual(read.ok && read.value.reach, reach);
  for (const wrong of [
    { ...reach, url: 'http://exchange.a.example' },
    { ...reach, url: 'https://user@a.example' },
    { ...reach, url: 'https://a.example/path' },
    { ...reach, certificate: 'AB'.repeat(32) },
    { ...reach, certificate: 'ab' },
  ])
    assert.deepEqual(opened(wrong), { ok: false, error: 'offer-malformed' });
});

test('LG37 the plan file holds genesis and offers, and is read in one form only', () => {
  const genesis = utf8('entente-genesis/v1\n{}\n\n— x AAAA\n');
  const file = { genesis, offers: ['one', '二'] };
  const bytes = formatPlanFile(file);
  assert.deepEqual(parsePlanFile(bytes), { ok: true, value: file });
  const text = textOf(bytes);
  for (const wrong of [
    '',
    'words',
    text.slice(0, -1),
    `${text}\n`,
    text.replace('"v":1', '"v":2'),
    text.replace('plan/v1', 'plan/v2'),
    text.replace('"one"', '1'),
    text.replace('"offers"', '"offer"'),
  ])
    assert.deepEqual(parsePlanFile(utf8(wrong)), { ok: false, error: 'plan-file-malformed' });
  assert.equal(parsePlanFile(new Uint8Array(2_000_000)).ok, false);
});

test('LG1290 a later genesis names the one before and where each of its logs ended, in one form only', () => {
  const head = { size: 3, root: 'B'.repeat(43) };
  const good = { hash: 'A'.repeat(43), epoch: 1, finals: { a: head, b: head } };
  const refusal = (succeeds: unknown) => {
    const change: { readonly [name: string]: unknown } = { succeeds };
    const genesis: Genesis = { ...planOf(2).genesis, ...change };
    const opened = openGenesis(
      signGenesis(genesis, [signerOf(genesis, 0, a), signerOf(genesis, 1, b)]),
      verify,
      sha256,
    );
    return opened.ok ? 'ok' : opened.error;
  };
  assert.equal(refusal(good), 'ok');
  assert.equal(refusal({ ...good, epoch: 7, finals: { a: { ...head, size: 0 }, b: head, c: head } }), 'ok');
  for (const wrong of [
    good.hash,
    { ...good, hash: 'A'.repeat(42) },
    { ...good, epoch: 0 },
    { ...good, epoch: '1' },
    { ...good, more: 1 },
    { hash: good.hash, epoch: 1 },
    { ...good, finals: { a: head } },
    { ...good, finals: { a: head, c: head } },
    { ...good, finals: [head, head] },
    { ...good, finals: { a: head, b: { ...head, size: -1 } } },
    { ...good, finals: { a: head, b: { ...head, root: 'B' } } },
    { ...good, finals: { a: head, b: { size: 3 } } },
    { ...good, finals: { a: head, b: { ...head, at: 1 } } },
  ])
    assert.equal(refusal(wrong), 'genesis-malformed', JSON.stringify(wrong));
});
