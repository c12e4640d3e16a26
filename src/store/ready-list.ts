/**
 * Lists whose texts are made once for each shape that they are asked in: which filters there are and how many words each has. A page
 * is asked for again and again in few shapes, and building its query costs more than filling in its values.
 *
 * `build` is called with samples in place of all texts and numbers that it is given, truth values and what is absent as they
 * are: what it looks at must be in the form, and with samples it may do nothing but hand them on. That it does so is tried: a text is
 * made of two sets of samples, must come out the same and must have a place for each of them [ST1420].
 */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './rows.ts';
import { ask, engineOf, type SqlValue } from './session.ts';

/** Values in the order in which they stand in what was given, and the shape that is left. */
interface TakenApart {
  readonly values: SqlValue[];
  shape: string;
}

/** Lists of more words than this have too many shapes to keep. */
const MOST_WORDS = 24;
const MOST_SHAPES = 400;

function partsOf(given: object): readonly (readonly [name: string, part: unknown])[] {
  return given instanceof Set ? [...given].map((one) => ['', one] as const) : Object.entries(given); // as: a pair
}

/** Takes what was given apart; false where it is too long to be kept. */
function takeApart(given: unknown, into: TakenApart): boolean {
  if (typeof given === 'string' || typeof given === 'number') {
    into.values.push(given);
    into.shape += typeof given === 'string' ? 's' : 'n';
    return true;
  }
  if (typeof given !== 'object' || given === null) {
    into.shape += String(given);
    return given === null || given === undefined || typeof given === 'boolean';
  }
  const parts = partsOf(given);
  if (parts.length > MOST_WORDS) return false;
  into.shape += '(';
  for (const [name, part] of parts) {
    into.shape += ` ${name}:`;
    if (!takeApart(part, into)) return false;
  }
  into.shape += ')';
  return true;
}

/** Puts a sample in the place of each value. */
function fill(given: object, next: (isText: boolean) => SqlValue): void {
  const names = partsOf(given);
  if (given instanceof Set) {
    given.clear();
    for (const _ of names) given.add(next(true));
    return;
  }
  for (const [name, part] of names) {
    if (typeof part === 'string' || typeof part === 'number')
      Reflect.set(given, name, next(typeof part === 'string'));
    else if (typeof part === 'object' && part !== null) fill(part, next);
  }
}

/** A text, and for each of its places the value's number, or what always stands there. */
interface ReadyText<O> {
  readonly query: CompiledQuery<O>;
  readonly places: readonly (number | { readonly always: unknown })[];
}

function fromSamples<G extends object, O>(
  build: (given: G) => Compilable<O>,
  given: G,
  word: string,
): ReadyText<O> {
  const samples: SqlValue[] = [];
  const sampled = structuredClone(given);
  fill(sampled, (isText) => {
    // A number that no query has as its own, and another one for each set of samples.
    const n = samples.length + 1;
    samples.push(isText ? `${word} ${n}` : 1_000_003 * n + word.length);
    return samples.at(-1) ?? null;
  });
  const query = build(sampled).compile();
  const places = query.parameters.map((parameter) => {
    const at = samples.findIndex((one) => one === parameter);
    return at === -1 ? { always: parameter } : at;
  });
  if (samples.some((_, at) => !places.includes(at)))
    throw new Error('a list looks at a value that it was given: that belongs into its form');
  return { query, places };
}

function readyText<G extends object, O>(build: (given: G) => Compilable<O>, given: G): ReadyText<O> {
  const ready = fromSamples(build, given, 'one');
  const other = fromSamples(build, given, 'quite another one');
  const textOf = ({ query, places }: ReadyText<O>): string => JSON.stringify([query.sql, places]);
  if (textOf(ready) !== textOf(other))
    throw new Error('a list makes something of its values: they are to be handed on as they are');
  return ready;
}

/** A list. `form` names everything that the text depends on beside the shape: orders, limits, columns. */
export function readyList<G extends object, F, O>(build: (db: Db, given: G, form: F) => Compilable<O>) {
  const made = new Map<string, ReadyText<O>>();
  return async (db: Db, given: G, form: F): Promise<readonly O[]> => {
    const apart: TakenApart = { values: [], shape: `${engineOf(db)} ${JSON.stringify(form)}` };
    if (!takeApart(given, apart)) return ask(db, build(db, given, form).compile());
    const kept = made.get(apart.shape);
    const ready = kept ?? readyText((samples) => build(db, samples, form), given);
    if (kept === undefined && made.size < MOST_SHAPES) made.set(apart.shape, ready);
    const parameters = ready.places.map((at) => (typeof at === 'number' ? apart.values[at] : at.always));
    return ask(db, { ...ready.query, parameters });
  };
}
