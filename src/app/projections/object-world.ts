/**
 * The objects around an object, as far as its row hangs on them: from the store, with what just changed laid over it, or
 * all of a plan in memory. Both answer alike, so that rows kept act by act and rows made anew are the same [AP3].
 */
import { describeObject, objectType, parseRef, refsIn, type Values } from '../../plan/objects/index.ts';
import type { CommitmentPlace, ObjectKey, StoreReader } from '../ports/index.ts';

/** An object's own values, from registers or own tables: what its row is made from. */
export interface ObjectSource extends ObjectKey {
  readonly values: Values;
  readonly version: number;
  readonly changedAt: string;
}

/** What a row may ask about others. */
export interface ObjectWorld {
  source(ref: string): Promise<ObjectSource | null>;
  place(commitmentId: string): Promise<CommitmentPlace | null>;
  /** Objects of `type` whose `field` refers to `ref`. */
  referrers(ref: string, type: string, field: string): Promise<readonly ObjectSource[]>;
}

export const refOf = ({ type, id }: ObjectKey): string => `${type}/${id}`;

function refersTo(source: ObjectSource, field: string, ref: string): boolean {
  const declared = objectType(source.type)?.fields[field];
  return (
    declared !== undefined && refsIn(declared, field, source.values[field]).some((one) => one.ref === ref)
  );
}

/** All objects of a plan in memory. */
export class WholeWorld implements ObjectWorld {
  readonly #sources: ReadonlyMap<string, ObjectSource>;
  readonly #places: ReadonlyMap<string, CommitmentPlace>;
  readonly #referrers = new Map<string, ObjectSource[]>();

  constructor(sources: readonly ObjectSource[], places: readonly CommitmentPlace[]) {
    this.#sources = new Map(sources.map((source) => [refOf(source), source]));
    this.#places = new Map(places.map((place) => [place.commitmentId, place]));
    for (const source of sources) {
      const type = objectType(source.type);
      if (type === null) continue;
      for (const { field, target } of describeObject(type, source.values).links) {
        const name = `${source.type} ${field} ${target}`;
        const list = this.#referrers.get(name);
        if (list === undefined) this.#referrers.set(name, [source]);
        else list.push(source);
      }
    }
  }

  async source(ref: string): Promise<ObjectSource | null> {
    return this.#sources.get(ref) ?? null;
  }

  async place(commitmentId: string): Promise<CommitmentPlace | null> {
    return this.#places.get(commitmentId) ?? null;
  }

  async referrers(ref: string, type: string, field: string): Promise<readonly ObjectSource[]> {
    return this.#referrers.get(`${type} ${field} ${ref}`) ?? [];
  }
}

/** The store's objects under those that just changed. */
export class StoredWorld implements ObjectWorld {
  readonly #r: StoreReader;
  readonly #planId: string;
  readonly #changed: ReadonlyMap<string, ObjectSource>;
  readonly #sources = new Map<string, ObjectSource | null>();
  readonly #places = new Map<string, CommitmentPlace | null>();

  constructor(r: StoreReader, planId: string, changed: readonly ObjectSource[]) {
    this.#r = r;
    this.#planId = planId;
    this.#changed = new Map(changed.map((source) => [refOf(source), source]));
  }

  /** Looks up at once what rows will ask for one by one. */
  async prepare(refs: readonly string[]): Promise<void> {
    const keys: ObjectKey[] = [];
    const commitments: string[] = [];
    for (const ref of new Set(refs)) {
      const parsed = parseRef(ref);
      if (parsed === null) continue;
      if (parsed.type === 'commitment' && !this.#places.has(parsed.id)) commitments.push(parsed.id);
      if (objectType(parsed.type) !== null && !this.#sources.has(ref)) keys.push(parsed);
    }
    for (const key of keys) this.#sources.set(refOf(key), null);
    for (const id of commitments) this.#places.set(id, null);
    for (const row of await this.#r.objects.many(this.#planId, keys)) this.#sources.set(refOf(row), row);
    for (const place of await this.#r.projections.places(this.#planId, commitments))
      this.#places.set(place.commitmentId, place);
  }

  async source(ref: string): Promise<ObjectSource | null> {
    const changed = this.#changed.get(ref);
    if (changed !== undefined) return changed;
    if (!this.#sources.has(ref)) await this.prepare([ref]);
    return this.#sources.get(ref) ?? null;
  }

  async place(commitmentId: string): Promise<CommitmentPlace | null> {
    if (!this.#places.has(commitmentId)) await this.prepare([`commitment/${commitmentId}`]);
    return this.#places.get(commitmentId) ?? null;
  }

  async referrers(ref: string, type: string, field: string): Promise<readonly ObjectSource[]> {
    const links = await this.#r.objects.linksTo(this.#planId, [ref]);
    const names = new Set(
      links.filter((link) => link.type === type && link.field === field).map((link) => refOf(link)),
    );
    for (const source of this.#changed.values()) if (source.type === type) names.add(refOf(source));
    await this.prepare([...names]);
    const found: ObjectSource[] = [];
    for (const name of names) {
      const source = await this.source(name);
      if (source !== null && refersTo(source, field, ref)) found.push(source);
    }
    return found;
  }
}
