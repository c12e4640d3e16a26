/**
 * Registers by the names of the joint log and by those of this node. The plan's own id is each node's own. Where a field is ours and
 * another is theirs, as the two bodies of a channel are, 'ours' in the joint log is of the party that the genesis names first: at the
 * other's node the two change places [AP1704].
 */
import { objectType } from '../../plan/objects/index.ts';
import { parseRegister } from '../projections/register-values.ts';
import type { JointBook } from './joint-book.ts';

const turned: Readonly<Record<string, string>> = { ours: 'theirs', theirs: 'ours' };

/** The register with the two sides in each other's place, where they are for this party; the same one comes out of it again. */
export function withSidesTurned({ opened, x }: Pick<JointBook, 'opened' | 'x'>, register: string): string {
  const { parties } = opened.genesis;
  if (parties.length !== 2 || parties[0]?.letter === x.me) return register;
  const { type, id, field } = parseRegister(register);
  const fields = objectType(type)?.fields ?? {};
  const other = Object.hasOwn(turned, field) ? turned[field] : undefined;
  return other !== undefined && Object.hasOwn(fields, field) && Object.hasOwn(fields, other)
    ? `${type}/${id}/${other}`
    : register;
}

/** As this node's own registers call it. */
export function ownName(book: Pick<JointBook, 'opened' | 'x' | 'planId'>, register: string): string {
  const local = register.replace(`plan/${book.opened.genesis.planId}/`, `plan/${book.planId}/`);
  return withSidesTurned(book, local);
}
