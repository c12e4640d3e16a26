/**
 * A further language text of a plan: kept with its bytes and with what its own language's rules see in it, and registered
 * with its standing. Commitments stay those of the first text; the further one is aligned to it [AP60].
 */
import { err, ok, type Problem, problem, type Result, uuidV7 } from '../../base/index.ts';
import { currentTexts, type Fact, type LocalName, textFact } from '../../plan/index.ts';
import { type TextView, textView } from '../../views/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { findDuplicate } from '../plans/import-plan.ts';
import type { App, StoreReader, TextRow } from '../ports/index.ts';
import { keepProposals, keepText } from './keep-text.ts';
import { pickText } from './pick-text.ts';
import { type FileInput, type ReadFile, readFile, weightOf } from './read-file.ts';
import { titleOf } from './title-of-text.ts';

export interface AddText extends FileInput {
  readonly planId: string;
}

/** The text it comes beside; a plan has one current text in each language, and the same file is in no plan twice. */
async function firstBeside(
  r: StoreReader,
  planId: string,
  file: ReadFile,
): Promise<Result<TextRow, Problem>> {
  const texts = currentTexts(await r.projections.texts(planId));
  const [first] = texts;
  if (first === undefined) return err(problem('not-found', { plan: planId }));
  const duplicate = await findDuplicate(r, file);
  if (duplicate !== null) return err(duplicate);
  const taken = texts.find(({ lang }) => lang === file.record.lang);
  if (taken === undefined) return ok(first);
  return err(problem('text-language-taken', { text: taken.textId, language: taken.lang }));
}

/** The plan's title in the text's language, where it has none yet. */
function titleFacts(planId: string, title: LocalName, file: ReadFile): readonly Fact[] {
  const own = titleOf(file);
  const isNew = Object.keys(own).length > 0 && title[file.record.lang] === undefined;
  return isNew ? [{ register: `plan/${planId}/title`, value: { ...own, ...title } }] : [];
}

/** Adds a text in another language. */
export async function addText(app: App, who: Actor, input: AddText): Promise<Result<TextView, Problem>> {
  const { planId } = input;
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const read = await readFile(app, input, null);
  if (!read.ok) return read;
  const file = read.value;
  const textId = uuidV7(app.clock(), app.random);
  return app.store.write(
    planId,
    async (w) => {
      const first = await firstBeside(w, planId, file);
      if (!first.ok) return first;
      const record = { ...file.record, beside: first.value.textId };
      const plan = await w.projections.plan(planId);
      await keepText(app, w, planId, textId, file, input.bytes);
      await keepProposals(w, planId, textId, file, plan?.parties ?? []);
      const facts = [textFact(textId, record), ...titleFacts(planId, plan?.title ?? {}, file)];
      const committed = await commitFacts(app, w, who, planId, facts);
      if (!committed.ok) return committed;
      const row = pickText(await w.projections.texts(planId), textId);
      return row.ok ? ok(textView(row.value)) : row;
    },
    weightOf(input),
  );
}
