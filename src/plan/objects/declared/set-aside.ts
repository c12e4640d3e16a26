/** What the text names and the office does not keep as an object: set aside, so that it is not offered again. */
import type { ObjectType } from '../object-type.ts';

export const setAside: ObjectType = {
  name: 'set-aside',
  collection: 'set-aside',
  recorded: 'own',
  section: 'programme',
  fields: {
    name: { kind: 'line', word: 'named-in-text', required: true, listed: true, searched: true },
    form: {
      kind: 'choice',
      word: 'offered-as',
      set: 'offered-as',
      of: ['body', 'mechanism', 'instrument', 'project'],
      required: true,
      listed: true,
      filter: true,
    },
  },
  label: ['name'],
  state: 'form',
  unplaced: 'everybody',
  rules: { unique: [['name', 'form']] },
  sort: 'label',
};
