/**
 * The invented office of `fixtures/demo`: the plan of the two invented states with all that was proposed accepted, its bodies,
 * letters, meetings and returns. Every name in it says that it is a sample. Nothing here knows what stands in the file.
 */
import { readFileSync } from 'node:fs';
import { createLimits, createPerson, setPassword } from '../../accounts/index.ts';
import {
  type Actor,
  type App,
  addText,
  createObject,
  importPlan,
  prepareForms,
  readText,
  reportClaims,
  review,
  settleAlignment,
  showAlignment,
} from '../../app/index.ts';
import { err, type Json, type JsonObject, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { currentTexts, type LocalName, type PartyValue, type Standing } from '../../plan/index.ts';

interface DemoPlan {
  readonly title: LocalName;
  readonly parties: readonly Pick<PartyValue, 'code' | 'name'>[];
  readonly texts: readonly {
    readonly file: string;
    readonly language: 'zh' | 'lo' | 'en';
    readonly standing: Standing;
  }[];
}
interface DemoOffice {
  readonly plan: string;
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    readonly displayName: string;
    readonly language: 'zh' | 'lo' | 'en';
  }[];
  readonly objects: readonly { readonly type: string; readonly key: string; readonly values: JsonObject }[];
  readonly returns: readonly {
    readonly period: string;
    readonly body: string | null;
    readonly rows: readonly JsonObject[];
  }[];
}

const fixtures = new URL('../../../fixtures/', import.meta.url);
const readJson = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'));

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the names of the file stand for: '@body', '@c:2.1.3:2' (a commitment by its place), '@provision:2.2'. */
type Names = Map<string, string>;

function resolve(value: Json, names: Names, missing: Set<string>): Json {
  if (typeof value === 'string' && value.startsWith('@')) {
    const found = names.get(value.slice(1));
    if (found === undefined) missing.add(value);
    return found ?? value;
  }
  if (Array.isArray(value)) return value.map((one: Json) => resolve(one, names, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, resolve(one ?? null, names, missing)]),
  );
}

/**
 * Settles that each further text says provision by provision what the first says, and where: what somebody of the office would
 * have looked through. Papers and lists then tell commitments in the reader's language.
 */
async function settleTexts(app: App, who: Actor, planId: string): Promise<Result<null, Problem>> {
  const [, ...further] = currentTexts(await app.store.read((r) => r.projections.texts(planId)));
  for (const { textId } of further) {
    const shown = await showAlignment(app, who, { planId, textId });
    if (!shown.ok) return shown;
    const { groups, places, version } = shown.value;
    const found = places.flatMap(({ item, spans }) => (spans === null ? [] : [{ commitment: item, spans }]));
    const acts = [
      { act: 'settle' as const, groups: groups.map(({ first, other }) => ({ first, other })) },
      { act: 'place' as const, places: found },
    ];
    const settled = await settleAlignment(app, who, { planId, textId, version, acts });
    if (!settled.ok) return settled;
  }
  return ok(null);
}

async function loadPlan(app: App, who: Actor, folder: string): Promise<Result<string, Problem>> {
  const { title, parties, texts } = readJson<DemoPlan>(`plans/${folder}/plan.json`);
  const [first, ...others] = texts;
  if (first === undefined) return err(problem('not-found', { plan: folder }));
  const textOf = ({ file, language, standing }: DemoPlan['texts'][number]) => {
    const bytes = new Uint8Array(readFileSync(new URL(`plans/${folder}/${file}`, fixtures)));
    return { bytes, language, standing, mediaType: 'text/plain', authentic: true };
  };
  const plan = await importPlan(app, who, { ...textOf(first), title, parties });
  if (!plan.ok) return plan;
  const planId = plan.value.id;
  for (const other of others) {
    const added = await addText(app, who, { planId, ...textOf(other) });
    if (!added.ok) return added;
  }
  const textId = plan.value.texts[0]?.id ?? '';
  const outline = await review(app, who, { planId, acts: [{ act: 'accept-outline', text: textId }] });
  if (!outline.ok) return outline;
  const read = await readText(app, who, { planId, textId });
  if (!read.ok) return read;
  const items = read.value.marks.map(({ id }) => id);
  const accepted = await review(app, who, { planId, acts: [{ act: 'accept', items }] });
  if (!accepted.ok) return accepted;
  const settled = await settleTexts(app, who, planId);
  return settled.ok ? ok(planId) : settled;
}

/** Names of the plan's own things, by their places in the first text. */
async function placesOf(app: App, planId: string): Promise<Names> {
  return app.store.read(async (r) => {
    const names: Names = new Map();
    for (const { path, ordinal, commitmentId } of await r.projections.commitments(planId, { live: true }))
      names.set(`c:${path}:${ordinal}`, `commitment/${commitmentId}`);
    for (const { textId } of await r.projections.texts(planId))
      for (const { path, id } of await r.projections.provisions(planId, textId))
        names.set(`provision:${path}`, `provision/${id}`);
    return names;
  });
}

/** The password of the invented people, for trying out; the folder holds nothing that exists. */
export const demoPassword = 'paper boats on a pond';
/** Names under which the invented people sign in. */
export const demoNames = (): readonly string[] =>
  readJson<DemoOffice>('demo/office.json').people.map(({ name }) => name);

/** Accounts of focal points: they read, and report for their bodies. */
async function loadPeople(
  app: App,
  who: Actor,
  people: DemoOffice['people'],
  names: Names,
): Promise<Result<null, Problem>> {
  const limits = createLimits(app.clock);
  for (const { key, name, displayName, language } of people) {
    const made = await createPerson(app, who, {
      name,
      displayName,
      language,
      grants: [{ role: 'reader', areas: {} }],
    });
    if (!made.ok) return made;
    const { code, person } = made.value;
    const sent = { code: code.code, password: demoPassword, address: 'demo' };
    const set = await setPassword(app, limits, sent);
    if (!set.ok) return set;
    names.set(key, `person/${person.personId}`);
  }
  return ok(null);
}

/** The forms of every round, ready to be sent. */
async function makeForms(
  app: App,
  who: Actor,
  planId: string,
  objects: DemoOffice['objects'],
  names: Names,
): Promise<Result<null, Problem>> {
  for (const { type, key } of objects) {
    if (type !== 'round') continue;
    const roundId = (names.get(key) ?? '').slice('round/'.length);
    const made = await prepareForms(app, who, { planId, roundId });
    if (!made.ok) return made;
  }
  return ok(null);
}

type Loaded = { readonly planId: string; readonly objects: number; readonly claims: number };

/** Objects that refer to later ones wait until these are there. */
async function loadObjects(
  app: App,
  who: Actor,
  planId: string,
  objects: DemoOffice['objects'],
  names: Names,
): Promise<Result<number, Problem>> {
  let waiting = objects;
  while (waiting.length > 0) {
    const later: DemoOffice['objects'][number][] = [];
    for (const one of waiting) {
      const missing = new Set<string>();
      const values = resolve(one.values, names, missing);
      if (missing.size > 0) {
        later.push(one);
        continue;
      }
      if (!isObject(values)) return err(problem('not-found', { names: one.key }));
      const made = await createObject(app, who, { planId, type: one.type, values });
      if (!made.ok) return made;
      names.set(one.key, `${one.type}/${made.value.id}`);
    }
    if (later.length === waiting.length) {
      const missing = new Set<string>();
      for (const { values } of later) resolve(values, names, missing);
      return err(problem('not-found', { names: [...missing].join(' ') }));
    }
    waiting = later;
  }
  return ok(objects.length);
}

/** Brings the office in. */
export async function loadDemo(app: App, who: Actor): Promise<Result<Loaded, Problem>> {
  const office = readJson<DemoOffice>('demo/office.json');
  const plan = await loadPlan(app, who, office.plan);
  if (!plan.ok) return plan;
  const planId = plan.value;
  const names = await placesOf(app, planId);
  const people = await loadPeople(app, who, office.people, names);
  if (!people.ok) return people;
  const objects = await loadObjects(app, who, planId, office.objects, names);
  if (!objects.ok) return objects;
  let claims = 0;
  for (const { period, body, rows } of office.returns) {
    const missing = new Set<string>();
    const said = resolve([...rows], names, missing);
    const by = resolve(body, names, missing);
    if (missing.size > 0) return err(problem('not-found', { names: [...missing].join(' ') }));
    const done = await reportClaims(app, who, {
      planId,
      period,
      body: typeof by === 'string' ? by : null,
      shared: { via: body === null ? 'desk' : 'form' },
      rows: Array.isArray(said) ? said.filter(isObject) : [],
      dryRun: false,
    });
    if (!done.ok) return done;
    claims += done.value.rows.length;
  }
  const forms = await makeForms(app, who, planId, office.objects, names);
  return forms.ok ? ok({ planId, objects: objects.value, claims }) : forms;
}
