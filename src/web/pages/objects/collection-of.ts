/** The collection that an address is about: named in it, or the only one of its section. */
import { objectType } from '../../../plan/objects/index.ts';
import type { Params } from '../../frame/page.ts';
import { typesOf } from '../../objects/words/index.ts';

/** Letters have a section of their own, whose addresses do not repeat the word. */
export function collectionOf({ type }: Pick<Params, 'type'>): string {
  const [only] = typesOf('letters');
  return type === '' ? (only?.collection ?? objectType('letter')?.collection ?? '') : type;
}
