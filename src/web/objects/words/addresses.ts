/** Addresses of objects: pages of the desk, and what the API answers under them. */
import type {
  FoundReferences,
  LinkedObjects,
  ObjectCounts,
  ObjectDetail,
  ObjectList,
  Suggestions,
} from '../../../http/contract/index.ts';
import { objectType, objectTypes, parseRef, type Section } from '../../../plan/objects/index.ts';
import { type Address, address, type Query, queryString } from '../../data/index.ts';

const api = (planId: string, ...rest: readonly string[]) => ['api', 'plans', planId, ...rest];

/** API addresses by what they give. */
export const objectAddresses = {
  counts: (planId: string): Address<ObjectCounts> => address(api(planId, 'objects')),
  list: (planId: string, collection: string, query: Query = {}): Address<ObjectList> =>
    address(api(planId, collection), query),
  one: (planId: string, collection: string, id: string): Address<ObjectDetail> =>
    address(api(planId, collection, id)),
  sheet: (planId: string, collection: string, query: Query): string =>
    address(api(planId, 'sheets', collection), query),
  rows: (planId: string, collection: string): Address<unknown> => address(api(planId, 'rows', collection)),
  references: (planId: string, query: Query): Address<FoundReferences> =>
    address(api(planId, 'references'), query),
  names: (planId: string, refs: readonly string[]): Address<FoundReferences> =>
    address(api(planId, 'reference-names'), { ref: refs }),
  linked: (planId: string, to: string): Address<LinkedObjects> => address(api(planId, 'backlinks'), { to }),
  suggestions: (planId: string, type: string): Address<Suggestions> =>
    address(api(planId, 'suggestions'), { type }),
  files: (planId: string): Address<unknown> => address(api(planId, 'files')),
  file: (planId: string, sha256: string): string => address(api(planId, 'files', sha256)),
};

/** Prefix of everything that a write in the programme may change. */
export const everything = (planId: string): string => address(api(planId));

const page = (...parts: readonly string[]): string =>
  ['', ...parts].map((part) => encodeURIComponent(part)).join('/');

/** Types of a section, in their order. */
export const typesOf = (section: Section) => objectTypes.filter((type) => type.section === section);

/** A section with one type is that type's list. */
function base(planId: string, type: string): readonly string[] {
  const declared = objectType(type);
  const section = declared?.section ?? 'programme';
  const isAlone = typesOf(section).length === 1;
  return ['plans', planId, section, ...(isAlone ? [] : [declared?.collection ?? type])];
}

/** Pages of the desk. */
export const objectLinks = {
  section: (planId: string, section: Section): string => page('plans', planId, section),
  list: (planId: string, type: string, query: Query = {}): string => {
    const search = queryString(query);
    return search === '' ? page(...base(planId, type)) : `${page(...base(planId, type))}?${search}`;
  },
  one: (planId: string, type: string, id: string): string => page(...base(planId, type), id),
  make: (planId: string, type: string, query: Query = {}): string => {
    const search = queryString(query);
    const at = page(...base(planId, type), 'new');
    return search === '' ? at : `${at}?${search}`;
  },
  /** The page of what a reference leads to; null where there is none. */
  ref: (planId: string, ref: string): string | null => {
    const parsed = parseRef(ref);
    if (parsed === null || parsed.type === 'person') return null;
    if (parsed.type === 'commitment') return page('plans', planId, 'commitments', parsed.id);
    if (parsed.type === 'provision')
      return `${page('plans', planId, 'register')}?${queryString({ area: parsed.id })}`;
    return objectLinks.one(planId, parsed.type, parsed.id);
  },
};
