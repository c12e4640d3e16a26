/**
 * Queries whose text is made once for each engine: acts run some of them again and again, and building a query costs more
 * than running it. `build` is called once with the samples, which must all differ: where they stand in its text, values
 * stand later. It may do with them nothing but hand them on.
 */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './rows.ts';
import { ask, type Engine, engineOf, type MustChange, type SqlValue, tell } from './session.ts';

type Build<V extends readonly SqlValue[], O> = (db: Db, ...values: V) => Compilable<O>;

interface Ready<O> {
  readonly query: CompiledQuery<O>;
  /** Which value stands at each place of the text. */
  readonly places: readonly number[];
}

function makeReady<V extends readonly SqlValue[], O>(db: Db, samples: V, build: Build<V, O>): Ready<O> {
  if (new Set(samples).size !== samples.length) throw new Error('samples must differ');
  const query = build(db, ...samples).compile();
  const values: readonly unknown[] = samples;
  const places = query.parameters.map((parameter) => values.indexOf(parameter));
  if (places.includes(-1)) throw new Error('a ready query has no values of its own');
  return { query, places };
}

function onceAnEngine<V extends readonly SqlValue[], O>(samples: V, build: Build<V, O>) {
  const made = new Map<Engine, Ready<O>>();
  return (db: Db, values: V): CompiledQuery<O> => {
    const engine = engineOf(db);
    const ready = made.get(engine) ?? makeReady(db, samples, build);
    made.set(engine, ready);
    return { ...ready.query, parameters: ready.places.map((place) => values[place]) };
  };
}

/** A read. */
export function readyRead<V extends readonly SqlValue[], O>(samples: NoInfer<V>, build: Build<V, O>) {
  const fill = onceAnEngine(samples, build);
  return async (db: Db, ...values: V): Promise<readonly O[]> => ask<O>(db, fill(db, values));
}

/** A write whose answer nobody needs; its act fails where it does not change what it must. */
export function readyChange<V extends readonly SqlValue[]>(
  samples: NoInfer<V>,
  build: Build<V, unknown>,
  must: MustChange | null = null,
) {
  const fill = onceAnEngine(samples, build);
  return (db: Db, ...values: V): Promise<void> => {
    const { sql, parameters } = fill(db, values);
    return tell(db, { sql, lines: [parameters], must });
  };
}
