/**
 * What a party states by itself: its bodies, what took place, values of indicators, evidence, obstacles. Such a thing is entered as
 * a report, which asks for no answer; each party's last word stands beside the others', and only its author changes it [AP1700].
 */
import type { Json } from '../../../base/index.ts';
import {
  type Content,
  type EntryId,
  type PlacedEntry,
  parseEntryId,
  type RegisterState,
} from '../../../ledger/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { agreedValue, jointValue } from '../joint-values.ts';

/** Whether what stands in the register is stated by a party, and not proposed to the others. */
export function isStated(register: string): boolean {
  return objectType(parseRegister(register).type)?.recorded === 'report';
}

/** The thing, as `<type>/<id>`, that a party states something of in the register; null where it is for all to agree on. */
export function statedThing(register: string): string | null {
  const { type, id } = parseRegister(register);
  return isStated(register) ? `${type}/${id}` : null;
}

/** What a party last reported in a register; null where it has reported nothing, or has proposed something since. */
export function reportOf(
  { positions, proposals }: RegisterState,
  letter: string,
): { readonly entry: EntryId; readonly content: Content } | null {
  const position = Object.hasOwn(positions, letter) ? positions[letter] : undefined;
  return position === undefined || Object.hasOwn(proposals, position.entry) ? null : position;
}

/** What a party has stated in a register so far, oldest first: its reports that count. */
export function statementsIn(book: JointBook, register: string, letter: string): readonly PlacedEntry[] {
  return book.spokenIn(register).flatMap((id) => {
    const place = parseEntryId(id);
    if (place?.log !== letter || book.isVoid(letter, place.seq)) return [];
    const placed = book.placed(letter, place.seq);
    return placed?.entry?.kind === 'report' ? [placed] : [];
  });
}

/** What the joint log holds for this party: what it last stated of what it states alone, what is agreed of everything else. */
export async function heldValue(r: StoreReader, book: JointBook, register: string): Promise<Json> {
  if (!isStated(register)) return agreedValue(r, book, register);
  const state = book.state.registers[register];
  const said = state === undefined ? null : reportOf(state, book.x.me);
  return jointValue(r, book.planId, said?.content ?? null);
}
