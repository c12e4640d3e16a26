/**
 * The example documents of `fixtures/plans`, imported on a node's first start [HO7]. A `.json` beside a text says how;
 * nothing here knows which plans there are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Actor, App } from '../app/index.ts';
import { importPlan } from '../app/index.ts';
import { ok, type Problem, type Result } from '../base/index.ts';
import type { PartyValue, Standing } from '../plan/index.ts';
import type { PlanView } from '../views/index.ts';

interface Example {
  readonly file: string;
  readonly language: 'zh' | 'lo' | 'en';
  readonly standing: Standing;
  readonly title: Readonly<Record<'zh' | 'lo' | 'en', string>>;
  readonly parties: readonly Pick<PartyValue, 'code' | 'name'>[];
}

const folder = new URL('../../fixtures/plans/', import.meta.url);

/** Imports each example; stops at the first that cannot be. */
export async function importExamples(app: App, who: Actor): Promise<Result<readonly PlanView[], Problem>> {
  const plans: PlanView[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const example: Example = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const bytes = new Uint8Array(readFileSync(new URL(example.file, folder)));
    const { language, standing, title, parties } = example;
    const imported = await importPlan(app, who, {
      bytes,
      language,
      standing,
      title,
      parties,
      mediaType: 'text/plain',
    });
    if (imported.ok) plans.push(imported.value);
    else if (imported.error.code !== 'text-duplicate') return imported;
  }
  return ok(plans);
}
