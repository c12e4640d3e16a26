/**
 * What the joint log itself says of things that this node has none of: the name of an object that another party proposed or
 * reported, and where a commitment stands that only another party has cut.
 */
import type { Json, Span } from '../../../base/index.ts';
import type { Content, PlanState, RegisterState } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { objectType, parseRef, wordsLanguages } from '../../../plan/objects/index.ts';
import { toldCut, toldCutPlace } from '../../../views/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import type { Placing } from '../register-index.ts';

/** So many things may be named after each other: an indicator's value after the indicator, a flagship after what it shows. */
const MOST_NAMED_AFTER = 4;

const byKey = <T>(values: Readonly<Record<string, T>>): readonly T[] =>
  Object.entries(values)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

/** What is agreed. */
const agreedContents = ({ heads, proposals }: RegisterState): readonly Content[] =>
  heads
    .toSorted()
    .map((head) => proposals[head]?.content)
    .filter((content) => content !== undefined);

/** What was proposed or reported, by the places of the entries: the same on every node, in whatever order they arrived [EX1730]. */
function saidContents({ proposals, positions }: RegisterState): readonly Content[] {
  const open = byKey(proposals).filter(({ status }) => status !== 'withdrawn');
  return [...open, ...byKey(positions)].map(({ content }) => content);
}

/** The value that tells most: what is agreed, else what was proposed or reported. */
export function tellingContents(register: RegisterState): readonly Content[] {
  return [...agreedContents(register), ...saidContents(register)];
}

function toName(value: Json): LocalName {
  if (typeof value === 'string') return { zh: value, lo: value, en: value };
  if (typeof value !== 'object' || value === null) return {};
  const held = Object.entries(value);
  return Object.fromEntries(
    wordsLanguages.flatMap((language) => {
      const text = held.find(([name]) => name === language)?.[1];
      return typeof text === 'string' && text !== '' ? [[language, text] as const] : [];
    }),
  );
}

/**
 * The name that the joint log has for `<type>/<id>`; empty where it has none. Whoever writes things that are named after each other
 * in a circle gives none of them a name [AP1770]; `above` are the things after which this one is to be named.
 */
export async function jointName(
  r: StoreReader,
  planId: string,
  state: PlanState,
  ref: string,
  above: readonly string[] = [],
): Promise<LocalName> {
  const way = [...above, ref];
  const parsed = parseRef(ref);
  const label = parsed === null ? undefined : objectType(parsed.type)?.label;
  for (const field of label ?? []) {
    const register = state.registers[`${ref}/${field}`];
    const [content] = register === undefined ? [] : tellingContents(register);
    const value = content === undefined ? null : await jointValue(r, planId, content);
    // What goes by the name of another thing, as a channel by its bodies, is called as that one is.
    const named = typeof value === 'string' && parseRef(value) !== null ? value : null;
    if (named !== null && (way.includes(named) || way.length > MOST_NAMED_AFTER)) continue;
    const name = named === null ? toName(value) : await jointName(r, planId, state, named, way);
    if (Object.keys(name).length > 0) return name;
  }
  return {};
}

/** Where a commitment stands, as the joint log has it. */
export interface JointPlace {
  readonly provision: string;
  readonly ordinal: number;
  /** Number of the passage, as the cut gives it; null where it gives none. */
  readonly number: string | null;
  /** By hash of the text's characters. */
  readonly spans: Readonly<Record<string, readonly Span[]>>;
  /** Whether all have agreed on that, or one of them has proposed it. */
  readonly isAgreed: boolean;
}

interface FoundPlaces {
  readonly commitments: Map<string, JointPlace>;
  /** Numbers of passages, by their ids. */
  readonly numbers: Map<string, string>;
}

const placesOf = new WeakMap<Placing, Promise<FoundPlaces>>();

/** What a cut says; what was said of the same before it counts. */
function readCut(
  { commitments, numbers }: FoundPlaces,
  provision: string,
  value: Json,
  isAgreed: boolean,
): void {
  const number = toldCutPlace(value);
  if (number !== null && !numbers.has(provision)) numbers.set(provision, number);
  for (const [n, { id, spans }] of toldCut(value).entries())
    if (!commitments.has(id)) commitments.set(id, { provision, ordinal: n + 1, number, spans, isAgreed });
}

async function findPlaces(r: StoreReader, planId: string, { cuts }: Placing): Promise<FoundPlaces> {
  const found: FoundPlaces = { commitments: new Map(), numbers: new Map() };
  const registers = [...cuts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const isAgreed of [true, false])
    for (const [name, register] of registers) {
      const { id: provision } = parseRegister(name);
      // Two values that stand beside each other are no agreement.
      const isSettled = register.heads.length === 1;
      const agreed = isSettled ? agreedContents(register) : [];
      for (const content of isAgreed ? agreed : tellingContents(register))
        readCut(found, provision, await jointValue(r, planId, content), isAgreed);
    }
  return found;
}

function foundPlaces(r: StoreReader, { planId, index }: JointBook): Promise<FoundPlaces> {
  const { placing } = index;
  const found = placesOf.get(placing) ?? findPlaces(r, planId, placing);
  placesOf.set(placing, found);
  return found;
}

/** Places of all commitments that the joint log knows of. Worked out once for as long as nothing is said of cuts. */
export async function jointPlaces(r: StoreReader, book: JointBook): Promise<ReadonlyMap<string, JointPlace>> {
  return (await foundPlaces(r, book)).commitments;
}

/** Numbers that cuts give their passages, by the passages' ids. */
export async function jointNumbers(r: StoreReader, book: JointBook): Promise<ReadonlyMap<string, string>> {
  return (await foundPlaces(r, book)).numbers;
}
