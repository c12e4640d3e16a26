/**
 * Areas of people when a better copy takes the place of a text [AC18]: what the copy holds as it was goes with the people who
 * have it, in the same act; what it does not hold is left behind, and is said to be.
 */
import type { Json } from '../../base/index.ts';
import type { OutlineNode } from '../../plan/index.ts';
import type { Actor } from '../actor.ts';
import type {
  AccountHistoryRow,
  AccountReader,
  App,
  GrantRow,
  PersonRow,
  StoreWriter,
} from '../ports/index.ts';

/** An area that somebody holds and that the copy does not. */
export interface LeftArea {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
}
/** The plan, the outline that is replaced, and what of it the copy holds. */
export interface Carrying {
  readonly planId: string;
  readonly before: readonly OutlineNode[];
  readonly carried: ReadonlyMap<string, string>;
}

function areasOf(planId: string, { grants, asked }: PersonRow): readonly string[] {
  return [...grants, ...(asked?.grants ?? [])].flatMap(({ areas }) =>
    Object.hasOwn(areas, planId) ? (areas[planId] ?? []) : [],
  );
}

/** Areas of the replaced outline that people hold and the copy does not. */
export async function leftAreas(
  accounts: AccountReader,
  { planId, before, carried }: Carrying,
): Promise<readonly LeftArea[]> {
  const held = new Set((await accounts.people()).flatMap((person) => areasOf(planId, person)));
  return before
    .filter(({ id }) => held.has(id) && !carried.has(id))
    .map(({ id, path, label, heading }) => ({ id, path, label, heading }));
}

/** Takes the areas of people along, each with a line of their account's history. */
export async function carryGrants(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, carried }: Carrying,
): Promise<void> {
  const move = ({ role, areas }: GrantRow): GrantRow => {
    const list = Object.hasOwn(areas, planId) ? areas[planId] : undefined;
    if (list === undefined) return { role, areas };
    return { role, areas: { ...areas, [planId]: [...new Set(list.map((id) => carried.get(id) ?? id))] } };
  };
  const lines: Omit<AccountHistoryRow, 'seq'>[] = [];
  for (const person of await w.accounts.people()) {
    const isMoving = (id: string): boolean => (carried.get(id) ?? id) !== id;
    if (!areasOf(planId, person).some(isMoving)) continue;
    const { personId, asked } = person;
    const grants = person.grants.map(move);
    await w.accounts.putGrants({
      personId,
      grants,
      asked: asked && { ...asked, grants: asked.grants.map(move) },
      version: person.version + 1,
    });
    lines.push({
      at: app.clock(),
      by: who.pseudonym,
      act: 'areas-carried',
      subject: personId,
      detail: { before: { grants: grantsJson(person.grants) }, after: { grants: grantsJson(grants) } },
    });
  }
  await w.accounts.addAccountHistory(lines);
}

function grantsJson(grants: readonly GrantRow[]): Json {
  return grants.map(({ role, areas }) => ({ role, areas: { ...areas } }));
}
