/** The state of a list of objects in its address: filters by their field's name, order, place. Unknown values are dropped. */
import {
  isChoice,
  type ObjectType,
  parsePeriod,
  parseRef,
  type Sort,
  sorts,
} from '../../../plan/objects/index.ts';
import type { Query } from '../../data/index.ts';

/** What a list shows. */
export interface ListState {
  readonly q: string;
  /** By field: the values of its filter. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly linked: readonly string[];
  readonly area: readonly string[];
  readonly ended: 'all' | 'open' | 'ended';
  readonly unowned: boolean;
  readonly dueFrom: string;
  readonly dueTo: string;
  readonly retired: boolean;
  readonly sort: Sort | null;
  readonly cursor: string | null;
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
const isRef = (text: string): boolean => parseRef(text) !== null;

/** Fields that offer a filter. */
export function filterFields(type: ObjectType) {
  return Object.entries(type.fields).filter(([, field]) => field.filter);
}

/** Reads the state out of an address. */
export function readList(type: ObjectType, query: URLSearchParams): ListState {
  const fields = filterFields(type).flatMap(([name, field]) => {
    const values = query
      .getAll(name)
      .filter((value) =>
        field.kind === 'choice'
          ? isChoice(field, value)
          : field.kind === 'flag'
            ? value === 'true'
            : field.kind === 'line'
              ? parsePeriod(value) !== null
              : isRef(value),
      );
    return values.length > 0 ? [[name, values] as const] : [];
  });
  const ended = query.get('ended');
  const [dueFrom, dueTo] = [query.get('dueFrom'), query.get('dueTo')];
  return {
    q: query.get('q') ?? '',
    fields: Object.fromEntries(fields),
    linked: query.getAll('linked').filter(isRef),
    area: query.getAll('area'),
    unowned: query.get('unowned') === 'true',
    ended: ended === 'false' ? 'open' : ended === 'true' ? 'ended' : 'all',
    dueFrom: isDay(dueFrom) ? dueFrom : '',
    dueTo: isDay(dueTo) ? dueTo : '',
    retired: query.get('retired') === 'true',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? null,
    cursor: query.get('cursor'),
  };
}

/** The query of the API for a state; what is usual is left out. */
export function listQuery(state: ListState): Query {
  return {
    ...state.fields,
    q: state.q,
    linked: state.linked,
    area: state.area,
    unowned: state.unowned ? 'true' : null,
    ended: state.ended === 'all' ? null : String(state.ended === 'ended'),
    dueFrom: state.dueFrom,
    dueTo: state.dueTo,
    retired: state.retired ? 'true' : null,
    sort: state.sort,
    cursor: state.cursor,
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  const { q, fields, linked, area, ended, unowned, dueFrom, dueTo, retired } = state;
  const lists = [...Object.values(fields), linked, area];
  return (
    q !== '' ||
    lists.some((one) => one.length > 0) ||
    ended !== 'all' ||
    unowned ||
    dueFrom + dueTo !== '' ||
    retired
  );
}

/** What takes every filter away. */
export function noFilters(type: ObjectType): Query {
  const names = [
    ...filterFields(type).map(([name]) => name),
    'q',
    'linked',
    'area',
    'ended',
    'unowned',
    'dueFrom',
    'dueTo',
    'retired',
    'cursor',
  ];
  return Object.fromEntries(names.map((name) => [name, null]));
}
