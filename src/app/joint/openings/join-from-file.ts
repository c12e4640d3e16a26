/**
 * Joining a plan that this node does not have yet: the plan file carries the characters of its texts, which must have the
 * hashes that the genesis names. The plan is imported from them as any text is, and then joined [AP865].
 */
import { err, ok, type Problem, problem, type Result, utf8 } from '../../../base/index.ts';
import { openOffer } from '../../../ledger/index.ts';
import { require, theNode } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { importPlan } from '../../plans/import-plan.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { addText } from '../../texts/add-text.ts';
import { refused } from '../refused.ts';
import { joinJoint } from './open-joint.ts';
import { type ReadPlanFile, type RootKeyFile, readPlanFile } from './plan-files.ts';

/** The plan of this node that has all these texts; null where there is none. */
export async function planWithTexts(r: StoreReader, texts: readonly string[]): Promise<string | null> {
  for (const { planId } of await r.projections.plans()) {
    const own = (await r.projections.texts(planId)).filter(({ current }) => current);
    if (texts.every((text) => own.some(({ charsSha256 }) => charsSha256 === text))) return planId;
  }
  return null;
}

/** A plan file that is to become a plan here. */
export interface JoinFromFile {
  readonly bytes: Uint8Array;
  readonly sign: boolean;
  readonly rootKey?: RootKeyFile;
}

/** Makes a plan from the texts that the file carries. Answers it. */
export async function takeTexts(app: App, who: Actor, read: ReadPlanFile): Promise<Result<string, Problem>> {
  const { genesis } = read.draft;
  const missing = genesis.texts.filter((text) => !read.texts.has(text));
  if (missing.length > 0) return err(problem('joint-text-missing', { text: missing.join(' ') }));
  const offered = read.offers.flatMap((offer) => {
    const opened = openOffer(utf8(offer), app.verifyEd25519, app.sha256);
    return opened.ok ? [opened.value] : [];
  });
  const names = new Map(offered.map(({ code, names: own }) => [code, own]));
  const parties = genesis.parties.map(({ code, names: own }) => ({ code, name: names.get(code) ?? own }));
  let planId: string | null = null;
  for (const sha256 of genesis.texts) {
    const text = read.texts.get(sha256);
    if (text === undefined) continue;
    const language = (['zh', 'lo', 'en'] as const).find((one) => one === text.language);
    const file = {
      bytes: utf8(text.characters),
      name: 'text.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      ...(language === undefined ? {} : { language }),
    };
    const kept: Result<{ readonly id: string }, Problem> =
      planId === null
        ? await importPlan(app, who, { ...file, parties, force: true })
        : await addText(app, who, { ...file, planId });
    if (!kept.ok) return kept;
    planId ??= kept.value.id;
  }
  return planId === null ? refused('joint-file-refused', 'text-other') : ok(planId);
}

/** Takes the plan from the file where it is not here, and joins it as far as is asked. Answers the plan. */
export async function joinFromFile(
  app: App,
  who: Actor,
  { bytes, sign, rootKey = null }: JoinFromFile,
): Promise<Result<{ readonly planId: string; readonly isNew: boolean }, Problem>> {
  const permitted = require(who, 'plan.import', theNode);
  if (!permitted.ok) return permitted;
  const read = readPlanFile(app, bytes);
  if (!read.ok) return read;
  const known = await app.store.read((r) => planWithTexts(r, read.value.draft.genesis.texts));
  const taken: Result<string, Problem> = known === null ? await takeTexts(app, who, read.value) : ok(known);
  if (!taken.ok) return taken;
  const planId = taken.value;
  if (sign) {
    const joined = await joinJoint(app, who, { planId, bytes, sign, rootKey });
    if (!joined.ok) return joined;
  }
  return ok({ planId, isNew: known === null });
}
