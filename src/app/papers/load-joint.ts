/** What papers are told of the joint record, with one reader's eyes: figures and standings as that reader sees them [EX980]. */
import { hex, isJsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import { stateDigest } from '../../ledger/index.ts';
import type { LocalName } from '../../plan/index.ts';
import { parseJointClaim } from '../../plan/index.ts';
import {
  markedExcerpt,
  none,
  type PaperDisagreement,
  type PaperJoint,
  type PaperStanding,
  partyCell,
} from '../../views/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { showJointFigures } from '../joint/claims/show-figures.ts';
import type { IndicatorView } from '../joint/claims/show-indicators.ts';
import { type DisagreementView, disagreementsOf } from '../joint/disagreements/list-disagreements.ts';
import type { JointBook } from '../joint/joint-book.ts';
import { agreedValue } from '../joint/joint-values.ts';
import { isOpenedTogether } from '../joint/openings/open-joint.ts';
import { jointName } from '../joint/told/joint-names.ts';
import { withJoint } from '../joint/with-joint.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { parseRegister } from '../projections/register-values.ts';
import { loadJointRecord } from './joint-record.ts';

/** What a disagreement is about: a claim's commitment, or the thing itself. */
function aboutOf(register: string | null): string {
  const claim = register === null ? null : parseJointClaim(register);
  if (claim !== null) return `commitment/${claim.commitment}`;
  const { type, id } = parseRegister(register ?? '');
  return type === 'reading' ? `commitment/${id}` : `${type}/${id}`;
}

/** A disagreement for papers: of what stays own, nothing. */
export function toDisagreement(view: DisagreementView): PaperDisagreement {
  const { told, by, at, level, standing, statements, register } = view;
  const text = told?.subject.text ?? null;
  return {
    name: told?.subject.name ?? none,
    field: told?.subject.field ?? none,
    quote: text === null ? none : { is: 'quote', text: markedExcerpt(text), language: text.language },
    about: aboutOf(register),
    meeting: level.meeting,
    ...{ by, on: at.slice(0, 10), level: level.level, standing },
    statements: statements.map(({ party, words }) => ({ party, words })),
  };
}

/** How far each party's log is. */
export function positionsOf({ x, opened }: JointBook): PaperJoint['parties'] {
  return opened.genesis.parties.map(({ letter, code, names }) => {
    const log = x.log(letter);
    const held = log.tree.size;
    return {
      ...{ letter, code, names, held },
      registered: log.cosignedByAll(x.authority)?.size ?? 0,
      root: held === 0 ? null : log.tree.citedRootAt(held),
    };
  });
}

/** How our own log stands among the joint ones, and by what name its party goes there. */
export function standingOf(book: JointBook): PaperJoint['standing'] {
  const { tree } = book.x.own;
  const by = partyCell({ parties: positionsOf(book) }, book.x.me);
  return { entries: tree.size, root: tree.size === 0 ? null : hex(tree.root), by };
}

/** From which log a paper is said to be: for others the joint one, and none before a plan is opened together [EX1050]. */
export async function jointStanding(
  app: App,
  planId: string,
): Promise<Result<Pick<PaperStanding, 'entries' | 'root' | 'log' | 'by'>, Problem>> {
  const isJoint = await app.store.read((r) => isOpenedTogether(app, r, planId));
  if (!isJoint) return ok({ entries: 0, root: null, log: 'none' });
  return withJoint(app, planId, async ({ book }) => ok({ ...standingOf(book), log: 'joint' }));
}

/** The plan's title as all have confirmed it; null where they have not. */
export async function titleOf(r: StoreReader, book: JointBook): Promise<LocalName | null> {
  const value = await agreedValue(r, book, `plan/${book.opened.genesis.planId}/title`);
  if (!isJsonObject(value)) return null;
  const said = Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string');
  return said.length === 0 ? null : Object.fromEntries(said);
}

/** Indicators by the names that the joint log has for them: an own one never leaves on a paper [EX1051]. */
function namedJointly(
  r: StoreReader,
  { planId, state }: JointBook,
  indicators: readonly IndicatorView[],
): Promise<readonly IndicatorView[]> {
  return Promise.all(
    indicators.map(async (one) => {
      return { ...one, name: await jointName(r, planId, state, `indicator/${one.indicator}`) };
    }),
  );
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
    const [found, record, title, indicators] = await app.store.read(async (r) => [
      await disagreementsOf(app, r, book, who, 'joint-alone'),
      await loadJointRecord(app, r, book, who),
      await titleOf(r, book),
      await namedJointly(r, book, figures.value.indicators),
    ]);
    return ok({
      me: book.x.me,
      record,
      title,
      standing: standingOf(book),
      genesis: book.opened.hash,
      state: stateDigest(book.state, app.sha256),
      parties: positionsOf(book),
      figures: figures.value.figures,
      earlier: figures.value.earlier.map(({ number, endedAt, figures: of }) => {
        return { number, endedOn: endedAt.slice(0, 10), figures: of };
      }),
      standings,
      indicators,
      disagreements: found.map(toDisagreement),
    });
  });
}
