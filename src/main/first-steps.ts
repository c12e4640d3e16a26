/**
 * What a start does before it serves: the example plan on the node's first start [HO7], and a word where the folder is
 * behind what this node has signed. That the examples are in is noted after they are: a first start that was cut off is
 * made good by the next, and the import itself refuses a text that is there already.
 */
import { err, ok, type Problem, type Result } from '../base/index.ts';
import { sayProblem } from '../cli/index.ts';
import { translate } from '../i18n/index.ts';
import type { Config } from './config.ts';
import { findBreaks, noteSigned } from './continuity.ts';
import { importExamples } from './example-plans.ts';
import { newsOf } from './news.ts';
import type { OpenNode } from './open-node.ts';
import { operator } from './operator.ts';

/** Set once the examples have been brought in or left out: deleted ones do not come back. */
const SETTLED = 'node.examples-settled';

async function importOnFirstStart(config: Config, { app }: OpenNode): Promise<Result<null, string>> {
  const refuse = (problem: Problem): Result<null, string> => err(sayProblem(config.language, problem));
  if ((await app.store.read((r) => r.node.setting(SETTLED))) === true) return ok(null);
  const imported = config.hasExample ? await importExamples(app, operator(config.language)) : ok([]);
  if (!imported.ok) return refuse(imported.error);
  for (const { title } of imported.value) {
    console.log(
      translate(config.language, 'cli.server.example-imported', { title: title[config.language] ?? '' }),
    );
  }
  const noted = await app.store.write('node', async (w) => {
    await w.node.putSetting(SETTLED, true);
    return ok(null);
  });
  return noted.ok ? noted : refuse(noted.error);
}

/** Ready to serve, or why not. */
export async function firstSteps(config: Config, node: OpenNode): Promise<Result<null, string>> {
  for (const found of await findBreaks(node.app, config.keys)) {
    const { planId, signedSize, foundSize } = found;
    console.error(
      translate(config.language, 'cli.server.behind', { plan: planId, signed: signedSize, found: foundSize }),
    );
  }
  const imported = await importOnFirstStart(config, node);
  if (imported.ok) newsOf(config.language).tellMarker(await noteSigned(node.app, config.keys));
  return imported;
}
