/** Terms: words that were agreed on in the plan's languages, so that forms and papers say one thing alike. */
import type { ObjectType } from '../object-type.ts';

export const term: ObjectType = {
  name: 'term',
  collection: 'terms',
  recorded: 'register',
  section: 'programme',
  fields: {
    name: { kind: 'name', word: 'term', required: true, listed: true, searched: true },
    others: { kind: 'words', word: 'other-forms', searched: true },
    meaning: { kind: 'words', listed: true, searched: true },
    source: { kind: 'name', word: 'term-source', searched: true },
    state: {
      kind: 'choice',
      set: 'term-state',
      of: ['proposed', 'in-use', 'agreed', 'avoided'],
      required: true,
      listed: true,
      filter: true,
    },
  },
  label: ['name'],
  state: 'state',
  unplaced: 'everybody',
  sort: 'label',
};
