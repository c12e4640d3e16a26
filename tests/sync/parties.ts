/** Parties of invented states for tests of the joint log: keys made from their names, so that every run has the same. */
import { createHash, createPrivateKey } from 'node:crypto';
import { concat, fromHex } from '../../src/base/index.ts';
import {
  type ConfirmRules,
  checkpointText,
  cosignatureSigner,
  cosignerName,
  ed25519Signer,
  type Genesis,
  type JointParty,
  jointGenesis,
  type OpenedGenesis,
  openGenesis,
  rootName,
  type SigningKey,
  type SigningKeys,
  type Succeeded,
  signGenesis,
  signNote,
} from '../../src/ledger/index.ts';
import {
  nodeSha256 as sha256,
  signerFromPem,
  nodeVerifyEd25519 as verify,
} from '../../src/main/node-crypto.ts';

export const planId = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

/** The Ed25519 key whose seed is the hash of the words. */
export function keyFrom(words: string): SigningKey {
  const seed = createHash('sha256').update(words).digest();
  const head = fromHex('302e020100300506032b657004220420') ?? new Uint8Array(0);
  const der = Buffer.from(concat(head, seed));
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return signerFromPem(key.export({ format: 'pem', type: 'pkcs8' }).toString());
}

export interface TestParty extends JointParty {
  readonly letter: string;
  readonly signing: SigningKeys;
}

/** Party number `at`: 'a' is the first. */
export function partyAt(at: number): TestParty {
  const letter = String.fromCharCode(97 + at);
  const signing = {
    log: keyFrom(`${letter} log`),
    cosign: keyFrom(`${letter} cosign`),
    root: keyFrom(`${letter} root`),
  };
  const keys = {
    log: signing.log.publicKey,
    cosign: signing.cosign.publicKey,
    root: signing.root.publicKey,
  };
  return {
    letter,
    host: `ledger.${letter}.example`,
    code: `x${letter}`,
    names: { en: `State ${letter}` },
    keys,
    signing,
  };
}

export interface TestPlan {
  readonly parties: readonly TestParty[];
  readonly genesis: Genesis;
  readonly note: Uint8Array;
  readonly opened: OpenedGenesis;
}

/** A joint plan of `n` parties, its genesis signed by all; of a further opening where it succeeds one. */
export function planOf(
  n: number,
  confirm: ConfirmRules = { default: 'all' },
  succeeds?: Succeeded,
): TestPlan {
  const parties = Array.from({ length: n }, (_, at) => partyAt(at));
  const parts = { planId, parties, texts: ['ab'.repeat(32)], confirm };
  const genesis = jointGenesis(succeeds === undefined ? parts : { ...parts, succeeds }, sha256);
  const signers = genesis.parties.map(({ origin }, at) =>
    ed25519Signer(rootName(origin), parties[at]?.signing.root ?? keyFrom(''), sha256),
  );
  const note = signGenesis(genesis, signers);
  const opened = openGenesis(note, verify, sha256);
  if (!opened.ok) throw new Error(opened.error);
  return { parties, genesis, note, opened: opened.value };
}

/** The party of a test plan with its genesis entry. */
export function partyIn(plan: TestPlan, letter: string) {
  const at = plan.genesis.parties.findIndex((each) => each.letter === letter);
  const [party, said] = [plan.parties[at], plan.genesis.parties[at]];
  if (party === undefined || said === undefined) throw new RangeError(letter);
  return { ...party, ...said };
}

/** Signers under a party's genesis keys, or under others of the same names. */
export function signersOf(plan: TestPlan, letter: string, keys: Partial<SigningKeys> = {}) {
  const { origin, signing } = partyIn(plan, letter);
  const used = { ...signing, ...keys };
  return {
    log: ed25519Signer(origin, used.log, sha256),
    root: ed25519Signer(rootName(origin), used.root, sha256),
    cosign: (time: number) => cosignatureSigner(cosignerName(origin), used.cosign, time, sha256),
  };
}

/** A checkpoint of a party's log, cosigned by others as of the time. */
export function checkpointOf(
  plan: TestPlan,
  letter: string,
  head: { readonly size: number; readonly root: Uint8Array },
  cosigners = '',
  time = 1_790_000_000,
): Uint8Array {
  const { origin } = partyIn(plan, letter);
  const others = [...cosigners].map((each) => signersOf(plan, each).cosign(time));
  return signNote(checkpointText({ origin, ...head }), [signersOf(plan, letter).log, ...others]);
}

export { sha256, verify };
