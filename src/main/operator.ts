/**
 * Who acts when nobody has signed in: whoever has the machine, at the command line or by the first start. Has every
 * permission (the files are theirs anyway); entries name the operator's pseudonym.
 */
import { type Actor, operatorPseudonym } from '../app/index.ts';
import type { Language } from '../i18n/index.ts';

/** The actor of the command line and of the first start. */
export function operator(language: Language): Actor {
  return {
    personId: 'operator',
    pseudonym: operatorPseudonym,
    displayName: operatorPseudonym,
    language,
    grants: (['administrator', 'coordinator'] as const).map((role) => {
      return { role, areasOf: () => null, inPlaceOf: null };
    }),
  };
}
