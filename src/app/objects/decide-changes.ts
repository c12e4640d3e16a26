/**
 * From what somebody sent to what may be kept, for one change or for thousands: loads what it is about, asks the rules, and
 * asks whether this person may change objects of these areas, before and after. Nothing is kept here.
 */
import { err, type Json, ok, type PlacedFault, type Result, uuidV7 } from '../../base/index.ts';
import {
  decideObject,
  type FieldFault,
  keyedId,
  type ObjectType,
  type Values,
} from '../../plan/objects/index.ts';
import { checkTemplates } from '../papers/check-templates.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';
import { previewObjects } from '../projections/project-objects.ts';
import { Gathered } from './gather.ts';
import { type DecidedChange, sourceOf } from './keep-objects.ts';
import type { Sight } from './sight.ts';

/** A change as it was sent: of the object that `row` is, or of a new one. */
export interface SentChange {
  readonly row: ListedObject | null;
  readonly patch: Values;
  /** Of a new one, where it has an id already: that under which the parties know it. */
  readonly id?: string;
}

/** Decided, or everything that is wrong with it. */
export type Outcome = Result<DecidedChange, readonly PlacedFault[]>;

const plain = ({ at, fault, facts }: FieldFault): PlacedFault => ({ at, fault, facts });

/** Decides on each change in order; later ones see what earlier ones do. */
export async function decideChanges(
  app: App,
  r: StoreReader,
  planId: string,
  type: ObjectType,
  sight: Sight,
  sent: readonly SentChange[],
): Promise<readonly Outcome[]> {
  const now = app.clock();
  const asked = sent.map(({ row, patch, id }) => ({
    id: row?.id ?? id ?? uuidV7(now, app.random),
    before: row?.values ?? null,
    patch,
    version: row?.version ?? 0,
  }));
  const gathered = new Gathered(app, r, planId, type, sight);
  await gathered.prepare(asked);
  const outcomes = asked.map(({ id, before, patch, version }): Outcome => {
    const decision = decideObject(type, id, before, patch, gathered.around(id));
    if (!decision.ok) return err(decision.error.map(plain));
    const { changes, values } = decision.value;
    const kept = before === null ? (keyedId(type, values) ?? id) : id;
    gathered.note(kept, values);
    return ok({ id: kept, act: before === null ? 'made' : 'changed', before, version, changes, values });
  });
  const named = await nameCycles(r, planId, type, sight, asked, outcomes);
  const sound = await checkTemplates(app, r, planId, type, named);
  return refuseElsewhere(r, planId, type, sight, sent, sound);
}

/** Says a way that leads back in the names of what stands on it, as far as this person sees it [OB850]. */
async function nameCycles(
  r: StoreReader,
  planId: string,
  type: ObjectType,
  sight: Sight,
  asked: readonly { readonly id: string; readonly patch: Values }[],
  outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const pathOf = ({ fault, facts }: PlacedFault): readonly string[] =>
    fault === 'cycle' ? String(facts.path ?? '').split(' ') : [];
  const ids = new Set(outcomes.flatMap((one) => (one.ok ? [] : one.error.flatMap(pathOf))));
  if (ids.size === 0) return outcomes;
  const rows = await r.objects.many(
    planId,
    [...ids].map((id) => ({ type: type.name, id })),
  );
  const names = new Map<string, string>();
  for (const { id, patch } of asked) names.set(id, nameIn(sight.language, patch[type.label[0] ?? '']));
  for (const row of rows) if (sight.sees(row)) names.set(row.id, nameIn(sight.language, { ...row.label }));
  return outcomes.map((one): Outcome => {
    if (one.ok) return one;
    const faults = one.error.map((fault): PlacedFault => {
      const path = pathOf(fault);
      if (path.length === 0) return fault;
      return { ...fault, facts: { path: path.map((id) => names.get(id) || '…').join(' → ') } };
    });
    return err(faults);
  });
}

/** Words in this language, or in one in which they stand. */
function nameIn(language: string, words: Json | undefined): string {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return '';
  const found = Reflect.get(words, language) ?? Object.values(words)[0];
  return typeof found === 'string' ? found : '';
}

/** Refuses what lies in areas that are not this person's to change, as it was or as it would be. */
async function refuseElsewhere(
  r: StoreReader,
  planId: string,
  type: ObjectType,
  sight: Sight,
  sent: readonly SentChange[],
  outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const decided = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const rows = await previewObjects(
    r,
    planId,
    decided.map((one) => sourceOf(type, one, '')),
  );
  const areas = new Map(rows.map((row) => [row.id, row.areas]));
  return outcomes.map((outcome, i): Outcome => {
    if (!outcome.ok) return outcome;
    const before = sent[i]?.row;
    const isOurs =
      (before === null || before === undefined || sight.mayChange(before.areas)) &&
      sight.mayChange(areas.get(outcome.value.id) ?? []);
    return isOurs ? outcome : err([{ at: '', fault: 'elsewhere', facts: {} }]);
  });
}
