/** A list's query as the use case takes it: what the type's fields offer apart from what every list has. */
import type { ObjectFilters } from '../../../app/index.ts';
import { type ObjectType, sorts } from '../../../plan/objects/index.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;

/** A member under its name, or nothing where it says nothing. */
function member<K extends string, V>(name: K, value: V | undefined): { readonly [k in K]?: V } {
  const members: { [k in K]?: V } = {};
  if (value !== undefined) members[name] = value;
  return members;
}

/** A query, validated by the type's own schema, by name. */
export function namedQuery(query: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(query ?? {}));
}

/** The filters of a query. */
export function readFilters(type: ObjectType, query: ReadonlyMap<string, unknown>): ObjectFilters {
  const fields = Object.entries(type.fields).flatMap(([name, field]) => {
    const values = field.filter ? texts(query.get(name)) : undefined;
    return values?.length ? [[name, values] as const] : [];
  });
  return {
    ...member('q', text(query.get('q'))),
    ...member('fields', fields.length > 0 ? Object.fromEntries(fields) : undefined),
    ...member('ended', flag(query.get('ended'))),
    ...member('unowned', flag(query.get('unowned'))),
    ...member('dueFrom', text(query.get('dueFrom'))),
    ...member('dueTo', text(query.get('dueTo'))),
    ...member('dateFrom', text(query.get('dateFrom'))),
    ...member('dateTo', text(query.get('dateTo'))),
    ...member('linked', texts(query.get('linked'))),
    ...member('area', texts(query.get('area'))),
    ...member('retired', flag(query.get('retired'))),
    ...member(
      'sort',
      sorts.find((sort) => sort === query.get('sort')),
    ),
  };
}
