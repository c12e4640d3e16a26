/** A node for tests: the real embedded store in a folder of its own, real keys, a clock that the test moves. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor, App, Grant, Role, Store } from '../../src/app/index.ts';
import { ok, type Problem, type Result } from '../../src/base/index.ts';
import { formMaker } from '../../src/export/index.ts';
import { digestInThreads } from '../../src/main/digesting.ts';
import { nodeCompression } from '../../src/main/node-compression.ts';
import {
  generateEd25519Pem,
  nodeRandom,
  nodeSha256,
  nodeVerifyEd25519,
  signerFromPem,
} from '../../src/main/node-crypto.ts';
import { printInThread } from '../../src/main/printing.ts';
import { openKeyRing, openSqliteStore } from '../../src/store/index.ts';

export const seedPlan = readFileSync('fixtures/plans/china-laos-2024-2028.zh.txt');

/** A small invented plan with two areas. */
export const smallPlan = new TextEncoder().encode(
  [
    '甲国和乙国合作行动计划(2026-2028年)',
    '',
    '一、经济领域',
    '',
    '1.双方将于2027年前召开贸易联委会会议。双方共同编制港口合作规划。',
    '',
    '2.推动两国铁路部门签署合作协议。',
    '',
    '二、人文领域',
    '',
    '1.甲方为乙方培训二十名教师。',
    '',
  ].join('\n'),
);

/** Whatever says when a test, or a file of tests, is over. */
export interface Closing {
  readonly after: (close: () => unknown) => void;
}
export interface TestNode {
  readonly app: App;
  readonly clock: { now: number };
  /** Of its store. */
  readonly folder: string;
}

/** What is granted; `areas` are those of whichever plan, everything where there are none. */
interface Granted {
  readonly roles?: readonly Role[];
  readonly areas?: readonly string[];
}

/** Grants of these roles, each in the same areas. */
function grantsOf({ roles = [], areas }: Granted, inPlaceOf: string | null): readonly Grant[] {
  return roles.map((role) => ({ role, areasOf: () => areas ?? null, inPlaceOf }));
}

/** A person who may do everything unless the test says otherwise; `standsFor` is what somebody else's place adds. */
export function person(given: Granted & { readonly standsFor?: Granted } = {}): Actor {
  const { roles = ['administrator', 'coordinator'], standsFor = {} } = given;
  return {
    personId: 'p1',
    pseudonym: 'a-1',
    displayName: 'Sample Person',
    language: 'en',
    grants: [...grantsOf({ ...given, roles }, null), ...grantsOf(standsFor, 'p2')],
  };
}

/** Whoever has the machine. */
export const operator: Actor = { ...person(), personId: 'operator', pseudonym: 'a-0' };

/** The value, or a failed test that names the problem. */
export function must<T>(result: Result<T, Problem>): T {
  if (!result.ok)
    throw new Error(
      `${result.error.code} ${JSON.stringify([result.error.facts, result.error.faults ?? []])}`,
    );
  return result.value;
}

/** The code of a result that must have failed. */
export function codeOf(result: Result<unknown, Problem>): string {
  return result.ok ? 'no problem' : result.error.code;
}

export async function openNode(
  t: Closing,
  wrap: (store: Store) => Store = (store) => store,
): Promise<TestNode> {
  const folder = mkdtempSync(path.join(tmpdir(), 'app-test-'));
  const store = must(await openSqliteStore({ folder }));
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const signer = (): App['keys']['log'] => signerFromPem(generateEd25519Pem());
  const root = signer();
  const clock = { now: Date.parse('2026-05-04T08:00:00Z') };
  const app: App = {
    store: wrap(store),
    keys: { log: signer(), cosign: signer(), root, home: root },
    ring: must(openKeyRing(folder)),
    verifyEd25519: nodeVerifyEd25519,
    sha256: nodeSha256,
    clock: () => clock.now,
    random: nodeRandom,
    digesting: digestInThreads(),
    forms: formMaker,
    mail: null,
    printing: printInThread(),
    compression: nodeCompression,
    marker: { read: () => null, note: () => ok(null) },
    line: null,
    node: { party: 'cn', names: { en: 'Sample State' }, host: 'ledger.example' },
  };
  return { app, clock, folder };
}
