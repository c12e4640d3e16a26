/** Accounts for tests: the real embedded store, a clock that the test moves, people made as an office makes them. */
import type { TestContext } from 'node:test';
import {
  type ChangedDeputies,
  changePerson,
  createLimits,
  createPerson,
  findSession,
  type Limits,
  type NewDeputy,
  nameDeputy,
  type PersonChange,
  type PersonWithDeputies,
  renewSetupCode,
  setPassword,
  setUp,
  signIn,
} from '../../src/accounts/index.ts';
import {
  type Actor,
  type App,
  type GrantRow,
  importPlan,
  type Role,
  readText,
  type Store,
} from '../../src/app/index.ts';
import type { Problem, Result } from '../../src/base/index.ts';
import { must, openNode, person as planMaker, smallPlan } from '../app/test-node.ts';

export { codeOf, must } from '../app/test-node.ts';

export interface Accounts {
  readonly app: App;
  readonly clock: { now: number };
  readonly limits: Limits;
}
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const password = 'a long enough sentence of a sample';
export const address = '192.0.2.1';

/** Accounts that nobody has set up. */
export async function openAccounts(t: TestContext, wrap?: (store: Store) => Store): Promise<Accounts> {
  const { app, clock } = await openNode(t, wrap);
  return { app, clock, limits: createLimits(app.clock) };
}

/** A fresh set-up code; fails the test where the node wants none. */
export async function setupCode({ app }: Accounts): Promise<string> {
  const code = must(await renewSetupCode(app));
  if (code === null) throw new Error('the node has an administrator');
  return code;
}

export function trySetUp(
  { app, limits }: Accounts,
  given: { readonly code: string; readonly name?: string; readonly password?: string },
): Promise<Result<{ readonly token: string }, Problem>> {
  const first = { name: 'Somsri', displayName: 'Ms Example', language: 'lo', password } as const; // as const: the language is one of three
  return setUp(app, limits, { ...first, address, previousToken: null, ...given });
}

/** The first administrator, signed in. */
export async function firstPerson(accounts: Accounts): Promise<SamplePerson> {
  const { token } = must(await trySetUp(accounts, { code: await setupCode(accounts) }));
  const found = await findSession(accounts.app, token);
  if (found === null) throw new Error('set-up did not sign in');
  return { id: found.person.personId, name: found.person.name, token };
}

/** What the holder of the token may do now; fails the test where nobody is signed in by it. */
export async function actorOf({ app }: Accounts, token: string): Promise<Actor> {
  const found = await findSession(app, token);
  if (found === null) throw new Error('not signed in');
  return found.actor;
}

export function trySignIn(
  { app, limits }: Accounts,
  given: {
    readonly name: string;
    readonly password?: string;
    readonly address?: string;
    readonly previousToken?: string;
  },
): Promise<Result<{ readonly token: string }, Problem>> {
  return signIn(app, limits, { password, address, previousToken: null, ...given });
}

export function trySetPassword(
  { app, limits }: Accounts,
  code: string,
  next: string = password,
): Promise<Result<void, Problem>> {
  return setPassword(app, limits, { code, password: next, address });
}

/** Roles that are all held in the same areas, or grants as they are; a reader of everything where nothing is said. */
export interface SampleGrants {
  readonly roles?: readonly Role[];
  readonly areas?: GrantRow['areas'];
  readonly grants?: readonly GrantRow[];
}
export function grantsOf({ roles = ['reader'], areas = {}, grants }: SampleGrants): readonly GrantRow[] {
  return grants ?? roles.map((role) => ({ role, areas }));
}

/** The version of an account now. */
export async function versionOf({ app }: Accounts, personId: string): Promise<number> {
  return (await app.store.read(({ accounts }) => accounts.person(personId)))?.version ?? 0;
}

/** A person without a password yet, and the code for it. */
export async function newPerson(
  { app }: Accounts,
  admin: Actor,
  name: string,
  given: SampleGrants = {},
): Promise<{ readonly id: string; readonly code: string; readonly pseudonym: string }> {
  const input = { name, displayName: `Sample ${name}`, language: 'en' } as const; // as const: the language is one of three
  const made = must(await createPerson(app, admin, { ...input, grants: grantsOf(given) }));
  return { id: made.person.personId, code: made.code.code, pseudonym: made.person.pseudonym };
}

/** A person who has set a password and is signed in. */
export async function addPerson(
  accounts: Accounts,
  admin: Actor,
  name: string,
  given: SampleGrants = {},
): Promise<SamplePerson> {
  const { id, code } = await newPerson(accounts, admin, name, given);
  must(await trySetPassword(accounts, code));
  return { id, name, token: must(await trySignIn(accounts, { name })).token };
}

/** Imports the small plan; answers its id and the ids of its two areas and of what lies in them, by path. */
export async function addPlan(
  { app }: Accounts,
  bytes: Uint8Array = smallPlan,
): Promise<{
  readonly id: string;
  readonly textId: string;
  readonly area: (path: string) => string;
}> {
  const plan = must(await importPlan(app, planMaker(), { bytes, force: true }));
  const textId = plan.texts[0]?.id ?? '';
  const { provisions } = must(await readText(app, planMaker(), { planId: plan.id, textId }));
  const byPath = new Map(provisions.map(({ path, id }) => [path, id]));
  return {
    id: plan.id,
    textId,
    area(path) {
      const found = byPath.get(path);
      if (found === undefined) throw new Error(`no ${path} among ${[...byPath.keys()].join(' ')}`);
      return found;
    },
  };
}

/** Names a deputy from the account as it is now. */
export async function tryNameDeputy(
  accounts: Accounts,
  actor: Actor,
  input: Omit<NewDeputy, 'version'>,
): Promise<Result<ChangedDeputies, Problem>> {
  const version = await versionOf(accounts, input.person);
  return nameDeputy(accounts.app, actor, { ...input, version });
}

/** Changes an account from how it is now. */
export async function tryChange(
  accounts: Accounts,
  actor: Actor,
  personId: string,
  change: PersonChange,
): Promise<Result<PersonWithDeputies, Problem>> {
  const version = await versionOf(accounts, personId);
  return changePerson(accounts.app, actor, { personId, version, change });
}
