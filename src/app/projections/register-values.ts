/**
 * What settled registers hold, read as the plan's values. Only entries of this node's own acts are in an internal log, so
 * a value that has not its form is a bug or a damaged store, not an input.
 */
import type { Json } from '../../base/index.ts';
import { parseEntryId } from '../../ledger/index.ts';
import type { CutItem, OutlineNode } from '../../plan/index.ts';
import { parseRegister, type Values, WHOLE } from '../../plan/objects/index.ts';
import { contentValue, foldState } from '../log/append-entries.ts';
import type { BlobReader, RegisterRow } from '../ports/index.ts';

export { parseRegister } from '../../plan/objects/index.ts';

/** The fields that a register's value sets: the one it is named after, or all that it holds. */
export function fieldsOfRegister({ register, value }: Pick<RegisterRow, 'register' | 'value'>): Values {
  const { field } = parseRegister(register);
  if (field !== WHOLE) return { [field]: value };
  const isSet = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isSet ? Object.fromEntries(Object.entries(value)) : {};
}

/** Reads a register's value in the form that `plan` gives it, or `otherwise` where none is agreed. */
export function valueOr<T>(row: RegisterRow | null | undefined, otherwise: T): T {
  // as: registers are written from values of this type alone; the store keeps them as plain JSON.
  return row === null || row === undefined || row.value === null ? otherwise : (row.value as unknown as T);
}

/** Outline nodes of a settled outline. */
export function outlineOf(row: RegisterRow | null | undefined): readonly OutlineNode[] {
  return valueOr<readonly OutlineNode[]>(row, []);
}

/** Items of a cut's value; none where it holds none. */
export function cutItems(value: Json): readonly CutItem[] {
  const isItems = typeof value === 'object' && value !== null && 'items' in value;
  // as: cut registers are written from CutValue alone.
  return isItems ? ((value.items ?? []) as unknown as readonly CutItem[]) : [];
}

/** Where and how a commitment stood in a provision's cut, as of the newest entry that held it. */
export interface Placement {
  readonly provisionId: string;
  readonly item: CutItem;
  readonly ordinal: number;
  readonly seq: number;
  readonly live: boolean;
}

/** Every commitment that this cut ever held, by id, with its last place in it. */
export async function placementsOf(
  row: RegisterRow,
  blobs: BlobReader,
  planId: string,
): Promise<ReadonlyMap<string, Placement>> {
  const placements = new Map<string, Placement>();
  const state = foldState(row);
  const proposals = Object.entries(state?.proposals ?? {})
    .map(([id, proposal]) => ({ id, proposal, seq: parseEntryId(id)?.seq ?? 0 }))
    .filter(({ proposal }) => proposal.status === 'settled')
    .sort((a, b) => a.seq - b.seq);
  const provisionId = parseRegister(row.register).id;
  for (const { id, proposal, seq } of proposals) {
    const live = row.heads.length === 1 && row.heads[0] === id;
    const items = cutItems(await contentValue(proposal.content, blobs, planId));
    for (const [index, item] of items.entries())
      placements.set(item.id, { provisionId, item, ordinal: index + 1, seq, live });
  }
  return placements;
}
