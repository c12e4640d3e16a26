/** Who reported something, or whom it is told apart by, stays what it is, whoever goes on: that is no work to be handed over. */
import { objectType } from '../../plan/objects/index.ts';

/** Whether the reference by which a thing leads to somebody stays [OB1599]. */
export function staysTheirs({
  type: name,
  field,
}: {
  readonly type: string;
  readonly field: string;
}): boolean {
  const type = objectType(name);
  return type?.fields[field]?.word === 'reported-by' || (type?.keyed?.by ?? []).includes(field);
}
