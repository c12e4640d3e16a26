/**
 * A template of one's own is looked at when it is kept, whichever way it comes: a faulty one would only be noticed by whoever
 * prints next [EX841]. Other types pass as they are.
 */
import { err, type Json, type PlacedFault } from '../../base/index.ts';
import type { ObjectType } from '../../plan/objects/index.ts';
import { paperKind } from '../../views/index.ts';
import type { Outcome } from '../objects/decide-changes.ts';
import type { App, StoreReader } from '../ports/index.ts';

function hashIn(value: Json | undefined): string | null {
  const [first] = Array.isArray(value) ? value : [];
  const sha256 = typeof first === 'object' && first !== null && 'sha256' in first ? first.sha256 : null;
  return typeof sha256 === 'string' ? sha256 : null;
}

async function faultsOf(
  app: App,
  r: StoreReader,
  planId: string,
  outcome: Outcome,
): Promise<readonly PlacedFault[]> {
  if (!outcome.ok) return [];
  const { changes, values } = outcome.value;
  if (!changes.some(({ field }) => field === 'file' || field === 'paper')) return [];
  const [sha256, kind] = [hashIn(values.file), paperKind(String(values.paper))];
  const bytes = sha256 === null ? null : await r.blobs.get(planId, sha256);
  if (bytes === null || kind === null) return [];
  const checked = await app.printing.checkTemplate(kind.name, bytes);
  if (checked.ok) return [];
  const { faults = [] } = checked.error;
  const named = faults.map(({ fault, facts }): PlacedFault => ({ at: 'file', fault, facts }));
  return named.length > 0 ? named : [{ at: 'file', fault: 'template-unreadable', facts: {} }];
}

/** Refuses what cannot be used as a template of its kind of paper. */
export async function checkTemplates(
  app: App,
  r: StoreReader,
  planId: string,
  type: ObjectType,
  outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
  if (type.name !== 'paper-template') return outcomes;
  const checked: Outcome[] = [];
  for (const outcome of outcomes) {
    const faults = await faultsOf(app, r, planId, outcome);
    checked.push(faults.length > 0 ? err(faults) : outcome);
  }
  return checked;
}
