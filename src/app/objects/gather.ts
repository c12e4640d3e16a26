/**
 * Gathers what the rules ask about: what references lead to, as far as this person sees it; chains that must not come
 * back; objects that must not be there twice; files that were brought. Looked up for many changes at once, and kept in
 * step while they are decided one after the other.
 */
import type { Json } from '../../base/index.ts';
import {
  type Field,
  hasSides,
  type Known,
  type ObjectType,
  objectType,
  parseRef,
  RETIRED,
  refsIn,
  type SideParty,
  type Surroundings,
  type Values,
} from '../../plan/objects/index.ts';
import { loadReporting, type Reporting, stateOf } from '../periods/reporting.ts';
import { partiesOfPlan } from '../plans/plan-parties.ts';
import type { App, ObjectKey, StoreReader } from '../ports/index.ts';
import type { Sight } from './sight.ts';

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** References that a patch names, and those of the object by which units are bound. */
function refsOf(type: ObjectType, patch: Values, before: Values): readonly string[] {
  const named = Object.entries(patch).flatMap(([name, value]) => {
    const field: Field | undefined = type.fields[name];
    return field === undefined ? [] : refsIn(field, name, value).map(({ ref }) => ref);
  });
  const bound = Object.values(type.fields).flatMap((field) => {
    const link = field.kind === 'amount' ? field.unitOf?.link : undefined;
    const value = link === undefined ? undefined : before[link];
    return typeof value === 'string' ? [value] : [];
  });
  return [...named, ...bound];
}

function filesOf(value: Json): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((file: Json) => {
    const sha256 = typeof file === 'object' && file !== null && 'sha256' in file ? file.sha256 : null;
    return typeof sha256 === 'string' ? [sha256] : [];
  });
}

/** A change that is about to be decided. */
export interface Asked {
  readonly id: string;
  readonly before: Values | null;
  readonly patch: Values;
}

/** Surroundings of the objects of one type. */
export class Gathered {
  readonly #app: App;
  readonly #r: StoreReader;
  readonly #planId: string;
  readonly #type: ObjectType;
  readonly #sight: Sight;
  readonly #known = new Map<string, Known | null>();
  readonly #files = new Set<string>();
  /** By field: what each object refers to. */
  readonly #next = new Map<string, Map<string, readonly string[]>>();
  /** How periods stand, where the type asks. */
  #periods: Reporting | null = null;
  /** Where the type says whose something is. */
  #parties: readonly SideParty[] = [];
  /** By the value that narrows most: objects in use that have it. */
  readonly #rivals = new Map<string, Map<string, Values>>();
  /** By object: under which of these values it stands, so that taking it away asks no other. */
  readonly #places = new Map<string, Set<string>>();

  constructor(app: App, r: StoreReader, planId: string, type: ObjectType, sight: Sight) {
    this.#app = app;
    this.#r = r;
    this.#planId = planId;
    this.#type = type;
    this.#sight = sight;
  }

  /** Looks up what these changes need. */
  async prepare(asked: readonly Asked[]): Promise<void> {
    await this.#findRefs(asked.flatMap(({ patch, before }) => refsOf(this.#type, patch, before ?? {})));
    await this.#findFiles(asked);
    for (const name of this.#type.rules?.acyclic ?? [])
      if (!this.#next.has(name) && asked.some(({ patch }) => Object.hasOwn(patch, name)))
        await this.#findChains(name);
    for (const names of this.#type.rules?.unique ?? []) await this.#findRivals(names, asked);
    if (hasSides(this.#type)) this.#parties = await this.#findParties();
    if (this.#type.rules?.period !== undefined) this.#periods = await loadReporting(this.#r, this.#planId);
  }

  async #findRefs(refs: readonly string[]): Promise<void> {
    const keys: ObjectKey[] = [];
    const commitments: string[] = [];
    const provisions: string[] = [];
    for (const ref of new Set(refs)) {
      const parsed = parseRef(ref);
      if (parsed === null || this.#known.has(ref)) continue;
      this.#known.set(ref, null);
      if (parsed.type === 'commitment') commitments.push(parsed.id);
      if (objectType(parsed.type) !== null) keys.push(parsed);
      if (parsed.type === 'provision') provisions.push(parsed.id);
      if (parsed.type === 'person') {
        const person = await this.#r.accounts.person(parsed.id);
        if (person !== null) this.#known.set(ref, { retired: !person.active, values: {} });
      }
    }
    for (const row of await this.#r.objects.many(this.#planId, keys))
      if (this.#sight.sees(row))
        this.#known.set(`${row.type}/${row.id}`, { retired: row.retired, values: row.values });
    for (const { id } of await this.#r.projections.provisionsById(this.#planId, provisions))
      this.#known.set(`provision/${id}`, { retired: false, values: {} });
    for (const place of await this.#r.projections.places(this.#planId, commitments))
      if (this.#sight.seesCommitment(place))
        this.#known.set(`commitment/${place.commitmentId}`, { retired: !place.live, values: {} });
  }

  async #findParties(): Promise<readonly SideParty[]> {
    const plan = await this.#r.projections.plan(this.#planId);
    return plan === null ? [] : partiesOfPlan(this.#app, this.#r, plan);
  }

  async #findFiles(asked: readonly Asked[]): Promise<void> {
    const named = asked.flatMap(({ patch }) =>
      Object.entries(patch).flatMap(([name, value]) =>
        this.#type.fields[name]?.kind === 'files' ? filesOf(value) : [],
      ),
    );
    if (named.length === 0) return;
    for (const { sha256 } of await this.#r.objects.files(this.#planId, named)) this.#files.add(sha256);
  }

  async #findChains(name: string): Promise<void> {
    const chains = new Map<string, string[]>();
    for (const { id, target } of await this.#r.objects.linksBy(this.#planId, this.#type.name, name)) {
      const next = parseRef(target)?.id ?? '';
      chains.set(id, [...(chains.get(id) ?? []), next]);
    }
    this.#next.set(name, chains);
  }

  /** The field of `names` by which rivals are found: one that rows are linked by. */
  #narrowing(names: readonly string[]): string {
    const isLinked = (name: string): boolean =>
      ['link', 'choice'].includes(this.#type.fields[name]?.kind ?? '');
    return names.find(isLinked) ?? names[0] ?? '';
  }

  async #findRivals(names: readonly string[], asked: readonly Asked[]): Promise<void> {
    const name = this.#narrowing(names);
    const wanted = new Set<string>();
    for (const { patch, before } of asked) {
      const value = patch[name] ?? before?.[name];
      if (typeof value === 'string' && !this.#rivals.has(`${name} ${value}`)) wanted.add(value);
    }
    if (wanted.size === 0) return;
    for (const value of wanted) this.#rivals.set(`${name} ${value}`, new Map());
    const links = (await this.#r.objects.linksTo(this.#planId, [...wanted])).filter(
      (link) => link.type === this.#type.name && link.field === name,
    );
    const rows = await this.#r.objects.many(this.#planId, links);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, target } of links) {
      const row = byId.get(id);
      // What is told apart by its fields is there even when it is out of use: another of the same would be the same.
      if (row !== undefined && (!row.retired || this.#type.keyed !== undefined))
        this.#addRival(`${name} ${target}`, id, row.values);
    }
  }

  /** What the rules see when deciding on the object `id`. */
  around(id: string): Surroundings {
    return {
      known: (ref) => this.#known.get(ref) ?? null,
      next: (field, of) => this.#next.get(field)?.get(of) ?? [],
      parties: this.#parties,
      hasFile: (sha256) => this.#files.has(sha256),
      period: (key) => (this.#periods === null ? null : stateOf(this.#periods, key)),
      isTaken: (names, values) => {
        const name = this.#narrowing(names);
        const value = values[name];
        const rivals = typeof value === 'string' ? this.#rivals.get(`${name} ${value}`) : undefined;
        return [...(rivals ?? [])].some(
          ([other, of]) => other !== id && names.every((each) => isSame(of[each], values[each])),
        );
      },
    };
  }

  /** Takes in what was just decided, so that the next change sees it. */
  note(id: string, values: Values): void {
    for (const [name, chains] of this.#next) {
      const field = this.#type.fields[name];
      if (field === undefined) continue;
      const refs = refsIn(field, name, values[name]).flatMap(({ ref }) => parseRef(ref)?.id ?? []);
      chains.set(id, refs);
    }
    for (const key of this.#places.get(id) ?? []) this.#rivals.get(key)?.delete(id);
    this.#places.delete(id);
    if (values[RETIRED] !== undefined && this.#type.keyed === undefined) return;
    for (const names of this.#type.rules?.unique ?? []) {
      const name = this.#narrowing(names);
      const value = values[name];
      if (typeof value === 'string') this.#addRival(`${name} ${value}`, id, values);
    }
  }

  #addRival(key: string, id: string, values: Values): void {
    const rivals = this.#rivals.get(key);
    if (rivals === undefined) return;
    rivals.set(id, values);
    this.#places.set(id, (this.#places.get(id) ?? new Set()).add(key));
  }
}
