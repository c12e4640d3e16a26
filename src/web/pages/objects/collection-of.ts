/** The collection that an address is about: named in it, or the only one of its section. */
import type { Params } from '../../frame/page.ts';

/** What the address names, or what its page settles. */
export const collectionOf = ({ type }: Pick<Params, 'type'>): string => type;
