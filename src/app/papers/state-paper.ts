/**
 * The statement that belongs to a joint paper: of each claim and value that the paper tells as confirmed and all have
 * registered, the entries with their proofs, for an outsider to check [EX1054].
 */
import { err, isJsonObject, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { agreedContent } from '../../ledger/index.ts';
import type { LocalName } from '../../plan/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { paperKind } from '../../views/index.ts';
import { may, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { jointValue } from '../joint/joint-values.ts';
import { makeStatement } from '../joint/make-statement.ts';
import { isOpenedTogether } from '../joint/openings/open-joint.ts';
import { jointName } from '../joint/told/joint-names.ts';
import { withJoint } from '../joint/with-joint.ts';
import type { App } from '../ports/index.ts';
import { parseRegister } from '../projections/register-values.ts';
import { type MakePaper, makePaper } from './make-paper.ts';

/** The statement's zip file, and the genesis hash that it is checked by. */
export interface PaperStatement {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** The statement of what the paper tells as confirmed, with the words beside it. */
export async function statePaper(
  app: App,
  who: Actor,
  asked: MakePaper,
): Promise<Result<PaperStatement, Problem>> {
  const { planId, kind } = asked;
  if (paperKind(kind)?.stated === undefined) return err(problem('not-found', { paper: kind }));
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const paper = await makePaper(app, who, asked);
  if (!paper.ok) return paper;
  const { stated, standing } = paper.value;
  if (stated.length === 0) return err(problem('paper-states-nothing'));
  const made = await makeStatement(app, who, { planId, entries: stated, withWords: true });
  if (!made.ok) return made;
  return ok({ ...made.value, name: `${kind}-statement-${standing.at.slice(0, 10)}.zip` });
}

/** Something that a joint paper can be about. */
export interface PaperSubject {
  readonly ref: string;
  readonly label: LocalName;
}

/** Things of these types that all have confirmed, by the names of the joint log: what a joint paper can be about. */
export async function jointSubjects(
  app: App,
  who: Actor,
  planId: string,
  types: readonly string[],
): Promise<readonly PaperSubject[]> {
  const isThere = await app.store.read((r) => isOpenedTogether(app, r, planId));
  if (!isThere || types.length === 0 || !may(who, 'read', wholePlan(planId))) return [];
  const found = await withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const refs = new Set<string>();
      for (const [name, register] of Object.entries(book.state.registers)) {
        const { type, id, field } = parseRegister(name);
        const [label] = objectType(type)?.label ?? [];
        if (!types.includes(type) || field !== label) continue;
        const value = await jointValue(r, planId, agreedContent(register));
        if (isJsonObject(value)) refs.add(`${type}/${id}`);
      }
      const subjects: PaperSubject[] = [];
      for (const ref of refs) subjects.push({ ref, label: await jointName(r, planId, book.state, ref) });
      return ok(subjects);
    }),
  );
  return found.ok ? found.value : [];
}
