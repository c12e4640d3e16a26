/**
 * Deputies for a period of days, both included [HT26, AC11, AC19]. Everybody names the own deputy. Whoever keeps the
 * accounts may name one for another, never themselves; where they do not hold what the deputy would hold, it waits until
 * the person, or somebody else who holds it, confirms. The person, the deputy and whoever keeps the accounts may end it.
 */
import {
  type Actor,
  type DeputyRow,
  may,
  type PersonRow,
  require,
  type StoreReader,
  type StoreWriter,
  theNode,
} from '../app/index.ts';
import { err, invalid, type JsonObject, ok, type Problem, problem, type Result } from '../base/index.ts';
import { accountLine } from './account-line.ts';
import { describePerson, type PersonWithDeputies } from './describe-person.ts';
import { covers, giverOf } from './giving.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';
import { newId } from './secrets.ts';

/** Who is to stand in for whom, and when; `version` is that of the person's account. */
export interface NewDeputy {
  readonly person: string;
  readonly version: number;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
}
/** One of a person's deputies; `version` is that of the person's account. */
export interface WhichDeputy {
  readonly person: string;
  readonly version: number;
  readonly deputyId: string;
}

const detailOf = ({ deputyId, deputy, from, to }: DeputyRow): JsonObject => ({ deputyId, deputy, from, to });

/** Whether the actor holds everything that the person holds. */
async function holdsAll(r: StoreReader, actor: Actor, person: PersonRow): Promise<boolean> {
  const giver = await giverOf(r, actor);
  return person.grants.every((grant) => covers(giver, grant));
}

/** The person, if the account is still as it was looked at. */
async function current(
  r: StoreReader,
  { person: personId, version }: { readonly person: string; readonly version: number },
): Promise<Result<PersonRow>> {
  const person = await r.accounts.person(personId);
  if (person === null) return err(problem('not-found'));
  return person.version === version ? ok(person) : err(problem('precondition-failed'));
}

/** Deputies are part of how an account looks: it gets a new version. */
async function keep(
  w: StoreWriter,
  person: PersonRow,
  change: { readonly put: DeputyRow } | { readonly remove: DeputyRow },
): Promise<PersonWithDeputies> {
  const next = { ...person, version: person.version + 1 };
  await w.accounts.putPerson(next, foldName(person.name));
  if ('put' in change) await w.accounts.putDeputy(change.put);
  else await w.accounts.removeDeputy(change.remove.deputyId);
  return describePerson(w, next);
}

function faultOf({ person, deputy, from, to }: NewDeputy, who: PersonRow | null): Problem | null {
  if (to < from) return invalid('/to', 'before-begin');
  if (deputy === person) return invalid('/deputy', 'self');
  return who?.active ? null : invalid('/deputy', 'person');
}

/** The account after its deputies changed, and which deputy it was. */
export interface ChangedDeputies extends PersonWithDeputies {
  readonly deputyId: string;
}

/** Names a deputy; `asked` of the deputy in the answer says whether it waits. */
export async function nameDeputy(
  app: AccountApp,
  actor: Actor,
  input: NewDeputy,
): Promise<Result<ChangedDeputies>> {
  const isOwn = input.person === actor.personId;
  if (!isOwn && !may(actor, 'people.manage', theNode)) return err(problem('not-allowed'));
  if (!isOwn && input.deputy === actor.personId) return err(problem('needs-another'));
  return app.store.write('node', async (w) => {
    const fault = faultOf(input, await w.accounts.person(input.deputy));
    if (fault !== null) return err(fault);
    const found = await current(w, input);
    if (!found.ok) return found;
    const { person, deputy, from, to } = input;
    const isSettled = isOwn || (await holdsAll(w, actor, found.value));
    const asked = isSettled ? null : { by: actor.personId, at: app.clock() };
    const namedBy = actor.personId;
    const row: DeputyRow = { deputyId: newId(app), person, deputy, from, to, namedBy, asked };
    const changed = await keep(w, found.value, { put: row });
    const act = isSettled ? 'deputy-named' : 'deputy-asked';
    await w.accounts.addAccountHistory([accountLine(app, actor.pseudonym, act, person, detailOf(row))]);
    return ok({ ...changed, deputyId: row.deputyId });
  });
}

/** Whether the actor may confirm a deputy who waits: the person, or another who holds all that the person holds. */
export async function mayConfirmDeputy(
  r: StoreReader,
  actor: Actor,
  person: PersonRow,
  row: DeputyRow,
): Promise<boolean> {
  if (row.asked === null || [row.deputy, row.asked.by].includes(actor.personId)) return false;
  return person.personId === actor.personId || holdsAll(r, actor, person);
}

async function findDeputy(r: StoreReader, which: WhichDeputy): Promise<DeputyRow | null> {
  const found = (await r.accounts.deputies()).find(({ deputyId }) => deputyId === which.deputyId);
  return found?.person === which.person ? found : null;
}

/** Confirms a deputy who waits: the person, or another who holds all that the person holds. */
export async function confirmDeputy(
  app: AccountApp,
  actor: Actor,
  which: WhichDeputy,
): Promise<Result<ChangedDeputies>> {
  const isOwn = which.person === actor.personId;
  const permitted = isOwn ? ok(null) : require(actor, 'people.confirm', theNode);
  if (!permitted.ok) return permitted;
  return app.store.write('node', async (w) => {
    const row = await findDeputy(w, which);
    if (row === null || row.asked === null) return err(problem('not-found'));
    const found = await current(w, which);
    if (!found.ok) return found;
    if (!(await mayConfirmDeputy(w, actor, found.value, row))) return err(problem('needs-another'));
    const confirmed = { ...row, namedBy: actor.personId, asked: null };
    const changed = await keep(w, found.value, { put: confirmed });
    const line = accountLine(app, actor.pseudonym, 'deputy-confirmed', row.person, detailOf(row));
    await w.accounts.addAccountHistory([line]);
    return ok({ ...changed, deputyId: row.deputyId });
  });
}

/** Ends a period, or takes back one that waits. */
export async function endDeputy(
  app: AccountApp,
  actor: Actor,
  which: WhichDeputy,
): Promise<Result<ChangedDeputies>> {
  const managed = may(actor, 'people.manage', theNode);
  return app.store.write('node', async (w) => {
    const row = await findDeputy(w, which);
    const isTheirs = row !== null && [row.person, row.deputy].includes(actor.personId);
    if (!managed && !isTheirs) return err(problem('not-allowed'));
    if (row === null) return err(problem('not-found'));
    const found = await current(w, which);
    if (!found.ok) return found;
    const changed = await keep(w, found.value, { remove: row });
    await w.accounts.addAccountHistory([
      accountLine(app, actor.pseudonym, 'deputy-ended', row.person, detailOf(row)),
    ]);
    return ok({ ...changed, deputyId: row.deputyId });
  });
}
