/** What papers are told of the joint record, with one reader's eyes: figures and standings as that reader sees them [EX980]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { stateDigest } from '../../ledger/index.ts';
import type { PaperDisagreement, PaperJoint } from '../../views/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { showJointFigures } from '../joint/claims/show-figures.ts';
import { type DisagreementView, disagreementsOf } from '../joint/disagreements/list-disagreements.ts';
import type { JointBook } from '../joint/joint-book.ts';
import { withJoint } from '../joint/with-joint.ts';
import type { App } from '../ports/index.ts';

function toDisagreement({ told, by, at, level, standing, statements }: DisagreementView): PaperDisagreement {
  const nothing = { is: 'none' } as const;
  return {
    name: told?.subject.name ?? nothing,
    field: told?.subject.field ?? nothing,
    ...{ by, on: at.slice(0, 10), level: level.level, standing },
    statements: statements.map(({ party, words }) => ({ party, words })),
  };
}

function positions({ x, opened }: JointBook): PaperJoint['parties'] {
  return opened.genesis.parties.map(({ letter, names }) => {
    const log = x.log(letter);
    const held = log.tree.size;
    return {
      ...{ letter, names, held },
      registered: log.cosignedByAll(x.authority)?.size ?? 0,
      root: held === 0 ? null : log.tree.citedRootAt(held),
    };
  });
}

/** The joint record; null where the plan is not opened together, or this person does not see the plan as a whole. */
export async function loadJoint(
  app: App,
  who: Actor,
  planId: string,
): Promise<Result<PaperJoint | null, Problem>> {
  const figures = await showJointFigures(app, who, { planId });
  if (!figures.ok) return figures;
  if (figures.value.me === null || !may(who, 'read', wholePlan(planId))) return ok(null);
  const { items: standings } = figures.value;
  return withJoint(app, planId, async ({ book }) => {
    const found = await app.store.read((r) => disagreementsOf(app, r, book, who));
    return ok({
      genesis: book.opened.hash,
      state: stateDigest(book.state, app.sha256),
      parties: positions(book),
      figures: figures.value.figures,
      standings,
      disagreements: found.map(toDisagreement),
    });
  });
}
