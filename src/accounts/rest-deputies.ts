/**
 * Deputies rest where nobody who holds as much answers for them any more [AC17, AC19]: the person was given more than who
 * named the deputy holds, or the deputy's own account was opened by a code of somebody who holds less. They act again once
 * they are confirmed.
 */
import type { DeputyRow, StoreWriter } from '../app/index.ts';
import { absentGiver, covers } from './giving.ts';
import type { AccountApp } from './needs.ts';

/** Lets the deputies of a person rest whom others named who do not hold what the person holds now. */
export function restNamedByOthers(app: AccountApp, w: StoreWriter, personId: string): Promise<void> {
  return restDeputies(
    app,
    w,
    ({ person }) => person === personId,
    ({ namedBy }) => namedBy,
  );
}

/** Lets those rest that `isMeant` names and for which `answersFor` — a person id — does not hold all that they would. */
export async function restDeputies(
  app: AccountApp,
  w: StoreWriter,
  isMeant: (row: DeputyRow) => boolean,
  answersFor: (row: DeputyRow) => string,
): Promise<void> {
  for (const row of await w.accounts.deputies()) {
    if (row.asked !== null || !isMeant(row)) continue;
    const person = await w.accounts.person(row.person);
    const by = answersFor(row);
    if (person === null || by === row.person) continue;
    const giver = await absentGiver(w, by);
    if (person.grants.every((grant) => covers(giver, grant))) continue;
    await w.accounts.putDeputy({ ...row, asked: { by, at: app.clock() } });
  }
}
