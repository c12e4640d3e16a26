/**
 * What all parties have agreed beside what this node holds itself: the values that could be taken over into the own register
 * [AP984]; and what other parties state of things that such values name, which comes along with them [AP1707]. Cuts are not
 * among them: they are reviewed where the text is.
 */
import { canonicalText, type Json } from '../../../base/index.ts';
import { type Content, confirmedContent, type RegisterState } from '../../../ledger/index.ts';
import { readingFields } from '../../../plan/index.ts';
import { objectType, RETIRED } from '../../../plan/objects/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { withSidesTurned } from '../register-names.ts';
import { fromShared } from '../shared-values.ts';
import { isStated, reportOf } from '../stated/stated-registers.ts';
import { withoutOwnThings } from '../what-stays.ts';
import { thingsTakenOver } from './made-things.ts';
import {
  hindranceOf,
  type TakingHindrance,
  valuesByThing,
  valuesNamedBy,
  whatIsHere,
} from './named-things.ts';

/** A value of the joint log that differs from the own one: agreed, or stated by another party. */
export interface AgreedValue {
  /** As the joint log calls it. */
  readonly register: string;
  /** As this node calls it. */
  readonly ownRegister: string;
  readonly agreed: Json;
  /** The agreed value as this node would hold it. */
  readonly put: Json;
  /** Null where this node holds nothing. */
  readonly own: Json;
  readonly hindrance: TakingHindrance | null;
  /** Letter of the party that states it; null where all have agreed on it. */
  readonly by: string | null;
  /** Whether this node holds the thing that it is about. */
  readonly isHere: boolean;
}

/** The own register of a joint one that can be taken over; null where it is none. */
export function ownRegisterOf(book: JointBook, register: string): string | null {
  const { planId, opened } = book;
  const { type, id, field } = parseRegister(register);
  if (type === 'plan') {
    const isShared = id === opened.genesis.planId && (field === 'title' || field === 'period');
    return isShared ? `plan/${planId}/${field}` : null;
  }
  if (type === 'reading') return readingFields.some((name) => name === field) ? register : null;
  const declared = objectType(type);
  if (declared === null || declared.recorded !== 'register' || declared.keyed !== undefined) return null;
  const isTaken = field !== RETIRED && field !== 'notes' && Object.hasOwn(declared.fields, field);
  return isTaken ? withSidesTurned(book, register) : null;
}

function isSame(own: Json, agreed: Json): boolean {
  const plain = (value: Json): Json => (Array.isArray(value) && value.length === 0 ? null : value);
  return canonicalText(plain(own)) === canonicalText(plain(agreed));
}

interface Said extends Pick<AgreedValue, 'register' | 'ownRegister' | 'by'> {
  readonly content: Content;
}

/** What stands in each register that could be taken over: agreed, or stated by another party. */
function standing(book: JointBook): readonly Said[] {
  return Object.entries(book.state.registers).flatMap(([register, held]): readonly Said[] => {
    if (isStated(register)) return statedByAnother(book, register, held);
    const ownRegister = ownRegisterOf(book, register);
    const content = confirmedContent(held);
    return ownRegister === null || content === null ? [] : [{ register, ownRegister, content, by: null }];
  });
}

/** What another party states of a thing that is not ours to state. */
function statedByAnother(book: JointBook, register: string, held: RegisterState): readonly Said[] {
  const { field, type } = parseRegister(register);
  if (field === RETIRED || field === 'notes' || !Object.hasOwn(objectType(type)?.fields ?? {}, field))
    return [];
  const [by, ...more] = Object.keys(held.positions).filter((letter) => reportOf(held, letter) !== null);
  const said = by === undefined || more.length > 0 || by === book.x.me ? null : reportOf(held, by);
  // What its party takes back is no value for a field that cannot be without one.
  const isGone = said?.content.value === null && objectType(type)?.fields[field]?.required === true;
  return said === null || by === undefined || isGone
    ? []
    : [{ register, ownRegister: register, content: said.content, by }];
}

/** Values that could be taken over, and those that come along where one of these names their thing. */
export interface TakeableValues {
  readonly listed: readonly AgreedValue[];
  readonly along: readonly AgreedValue[];
}

/** Values of the joint log that differ from the own ones, by register. */
export async function differingValues(r: StoreReader, book: JointBook): Promise<TakeableValues> {
  const { planId } = book;
  const said = standing(book);
  const found = await Promise.all(
    said.map(async ({ content, ...one }) => ({ ...one, agreed: await jointValue(r, planId, content) })),
  );
  const names = found.map(({ ownRegister }) => ownRegister);
  const rows = new Map((await r.registers.many(planId, names)).map((row) => [row.register, row.value]));
  const here = await whatIsHere(r, planId, found);
  const thingOf = ({ ownRegister }: Pick<AgreedValue, 'ownRegister'>): string => {
    const { type, id } = parseRegister(ownRegister);
    return `${type}/${id}`;
  };
  // What is not here and stands in the joint log can come.
  const comes = new Set(found.map(thingOf).filter((ref) => !here.things.has(ref)));
  const differing = found
    .map((one): AgreedValue => {
      const own = rows.get(one.ownRegister) ?? null;
      const put = fromShared(book, one.register, one.agreed);
      const isHere = here.things.has(thingOf(one));
      return { ...one, put, own, isHere, hindrance: hindranceOf({ ...one, put }, here, comes) };
    })
    .filter(({ ownRegister, own, put }) => !isSame(withoutOwnThings(ownRegister, own), put))
    .toSorted((a, b) => (a.register < b.register ? -1 : 1));
  // What another states of a thing that we made ourselves is read, and changes nothing of ours.
  const taken = await thingsTakenOver(r, planId);
  const isOurs = (one: AgreedValue): boolean => one.by !== null && one.isHere && !taken.has(thingOf(one));
  const isAlong = (one: AgreedValue): boolean => one.by !== null && !here.things.has(thingOf(one));
  const along = differing.filter(isAlong);
  const listed = differing.filter((one) => !isAlong(one) && !isOurs(one));
  const byThing = valuesByThing({ listed, along });
  const withReason = (one: AgreedValue): AgreedValue =>
    one.hindrance === null ? { ...one, hindrance: valuesNamedBy(byThing, [one]).hindrance } : one;
  return { listed: listed.map(withReason), along };
}
