/** One object with everything around it: what it refers to, what refers to it, and its history [OB22]. */
import { type Json, ok, type Problem, type Result } from '../../base/index.ts';
import { type ObjectType, objectTypes, RETIRED, refsIn } from '../../plan/objects/index.ts';
import type { BackLinks, ObjectDetailView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';
import { findObject, findType } from './find-type.ts';
import { toItems } from './list-objects.ts';
import { nameRefs } from './name-refs.ts';
import { objectHistory } from './object-history.ts';
import { refsOfRows } from './object-item.ts';
import { type Sight, sightOf } from './sight.ts';

/** Which object. */
export interface GetObject {
  readonly planId: string;
  readonly type: string;
  readonly id: string;
}

/** Objects of one type and field that a page names; the rest is counted. */
const MOST = 20;

/** What refers to it, as this person sees it; objects out of use are left out. */
export async function backLinks(
  r: StoreReader,
  planId: string,
  ref: string,
  sight: Sight,
): Promise<readonly BackLinks[]> {
  const links = await r.objects.linksTo(planId, [ref]);
  const seen = new Map(
    (await r.objects.many(planId, links))
      .filter((row) => sight.sees(row) && !row.retired)
      .map((row) => [`${row.type}/${row.id}`, row]),
  );
  const open = links.filter(({ type, id }) => seen.has(`${type}/${id}`));
  const groups = [...Map.groupBy(open, ({ type, field }) => `${type} ${field}`).values()];
  const order = objectTypes.map(({ name }) => name);
  return groups
    .map((of): BackLinks => {
      const [first] = of;
      const refs = of.slice(0, MOST).map(({ type, id }) => `${type}/${id}`);
      return { type: first?.type ?? '', field: first?.field ?? '', total: of.length, refs };
    })
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

/** References that values of the history hold, so that old ones have their names too. */
function refsOfHistory(type: ObjectType, lines: readonly { register: string; before: Json; after: Json }[]) {
  return lines.flatMap(({ register, before, after }) => {
    const name = register.split('/')[2] ?? '';
    const field = type.fields[name];
    if (field === undefined) return [];
    return [before, after].flatMap((value) => refsIn(field, name, value).map(({ ref }) => ref));
  });
}

/** The page of a row that was found. */
export async function detailOf(
  r: StoreReader,
  planId: string,
  type: ObjectType,
  row: ListedObject,
  sight: Sight,
): Promise<ObjectDetailView | null> {
  const people = await r.accounts.people();
  const names = new Map(people.map((one) => [one.pseudonym, one.displayName]));
  const history = await objectHistory(r, planId, type, row.id, names);
  const back = await backLinks(r, planId, `${type.name}/${row.id}`, sight);
  const refs = [...refsOfRows([row]), ...refsOfHistory(type, history), ...back.flatMap((of) => of.refs)];
  const [item] = await toItems(r, planId, [row]);
  if (item === undefined) return null;
  return {
    ...item,
    mayChange: sight.mayChange(row.areas),
    refs: await nameRefs(r, planId, sight, refs),
    back,
    history: history.filter(({ register }) => isShown(type, register)),
  };
}

function isShown(type: ObjectType, register: string): boolean {
  const name = register.split('/')[2] ?? '';
  return name === RETIRED || Object.hasOwn(type.fields, name);
}

/** The object's page. */
export async function getObject(
  app: App,
  who: Actor,
  { planId, type: name, id }: GetObject,
): Promise<Result<ObjectDetailView, Problem>> {
  const type = findType(name);
  if (!type.ok) return type;
  return app.store.read(async (r) => {
    const sight = await sightOf(r, who, planId);
    const found = await findObject(r, planId, type.value, id, sight);
    if (!found.ok) return found;
    const detail = await detailOf(r, planId, type.value, found.value, sight);
    if (detail === null) throw new Error('an object that was found has no line');
    return ok(detail);
  });
}
