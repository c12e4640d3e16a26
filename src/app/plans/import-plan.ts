/**
 * From a file's bytes to a plan: its text as it is, what the machine proposes in it, and an internal log of one [AP2]. All
 * of it is kept, or nothing. The signed words become no commitments by themselves: those wait for a person.
 */
import { err, ok, type Problem, problem, type Result, uuidV7 } from '../../base/index.ts';
import type { Fact, LocalName, PartyValue, Standing } from '../../plan/index.ts';
import type { PlanView } from '../../views/index.ts';
import { require, theNode } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { createInternalLog } from '../log/create-log.ts';
import type { App, PlanRow, StoreReader } from '../ports/index.ts';
import { keepProposals, keepText } from '../texts/keep-text.ts';
import { type FileInput, type ReadFile, readFile, recordValue, weightOf } from '../texts/read-file.ts';
import { titleOf } from '../texts/title-of-text.ts';
import { viewsOf } from './list-plans.ts';
import { periodOf } from './period-of-title.ts';
import { readScope } from './read-scope.ts';

/** A file that is to become a plan, and what is said of it. */
export interface ImportPlan extends FileInput {
  readonly bytes: Uint8Array;
  /** Tells a reader which form the file has, where its bytes do not. */
  readonly mediaType?: string;
  readonly language?: 'zh' | 'lo' | 'en';
  /** Default: working-copy. */
  readonly standing?: Standing;
  readonly authentic?: boolean;
  readonly title?: LocalName;
  /** Imports a text that is already there once more, as a plan of its own. */
  readonly force?: boolean;
  /** Parties as whoever brings the text names them; ours is the node's, whatever is said here. */
  readonly parties?: readonly Pick<PartyValue, 'code' | 'name'>[];
}

/** What a plan is called, in a language that it has a name in. */
export function nameOfPlan({ planId, title }: Pick<PlanRow, 'planId' | 'title'>): string {
  return title.zh ?? title.lo ?? title.en ?? planId;
}

/**
 * The plan that already has this file or these characters. Asked in the very transaction that keeps the new plan: of two
 * imports at the same instant the second sees the first, on both databases [AP2].
 */
export async function findDuplicate(r: StoreReader, { record }: ReadFile): Promise<Problem | null> {
  const plans = await r.projections.plans();
  const textsById = await r.projections.textsOf(plans.map(({ planId }) => planId));
  for (const plan of plans) {
    const same = (textsById.get(plan.planId) ?? []).find(
      ({ sourceSha256, charsSha256 }) =>
        sourceSha256 === record.sourceSha256 || charsSha256 === record.charsSha256,
    );
    if (same !== undefined)
      return problem('text-duplicate', { plan: plan.planId, text: same.textId, title: nameOfPlan(plan) });
  }
  return null;
}

/** The node's own party first, by its name in the plan where it has one there, then the others. */
function partiesOf({ node }: App, named: ImportPlan['parties'] = []): readonly PartyValue[] {
  const own = named.find(({ code }) => code === node.party);
  const others = named.filter(({ code }) => code !== node.party);
  return [
    { code: node.party, name: { ...(own?.name ?? node.names) }, ours: true },
    ...others.map(({ code, name }) => ({ code, name: { ...name }, ours: false })),
  ];
}

function firstFacts(
  app: App,
  planId: string,
  textId: string,
  file: ReadFile,
  given: Pick<ImportPlan, 'title' | 'parties'>,
): readonly Fact[] {
  const title = { ...titleOf(file), ...given.title };
  const period = periodOf(title);
  return [
    { register: `text/${textId}/record`, value: recordValue(file.record) },
    { register: `plan/${planId}/title`, value: { ...title } },
    {
      register: `plan/${planId}/parties`,
      value: partiesOf(app, given.parties).map((party) => ({ ...party, name: { ...party.name } })),
    },
    ...(period === null ? [] : [{ register: `plan/${planId}/period`, value: { ...period } }]),
  ];
}

/** Imports a plan. */
export async function importPlan(
  app: App,
  who: Actor,
  input: ImportPlan,
): Promise<Result<PlanView, Problem>> {
  const permitted = require(who, 'plan.import', theNode);
  if (!permitted.ok) return permitted;
  const read = await readFile(app, input, null);
  if (!read.ok) return read;
  const file = read.value;
  const planId = uuidV7(app.clock(), app.random);
  const textId = uuidV7(app.clock(), app.random);
  return app.store.write(
    planId,
    async (w) => {
      const duplicate = input.force === true ? null : await findDuplicate(w, file);
      if (duplicate !== null) return err(duplicate);
      const created = await createInternalLog(app, w, who, planId, [file.record.charsSha256]);
      if (!created.ok) return created;
      await keepText(app, w, planId, textId, file, input.bytes);
      await keepProposals(w, planId, textId, file, partiesOf(app, input.parties));
      const facts = firstFacts(app, planId, textId, file, input);
      const committed = await commitFacts(app, w, who, planId, facts);
      if (!committed.ok) return committed;
      const scope = await readScope(w, who, planId);
      if (!scope.ok) return scope;
      const [view] = await viewsOf(w, [scope.value]);
      return view === undefined ? err(problem('not-found', { plan: planId })) : ok(view);
    },
    weightOf(input),
  );
}
