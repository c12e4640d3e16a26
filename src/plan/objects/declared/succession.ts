/** Succession: what a commitment was in the plan before, or becomes in the next. */
import type { ObjectType } from '../object-type.ts';
import { notes } from './every-type.ts';

export const succession: ObjectType = {
  name: 'succession',
  collection: 'successions',
  recorded: 'register',
  section: 'programme',
  fields: {
    commitment: {
      kind: 'link',
      to: ['commitment', 'further-commitment'],
      required: true,
      listed: true,
      filter: true,
    },
    direction: {
      kind: 'choice',
      word: 'succession-direction',
      set: 'succession-direction',
      of: ['from-last', 'to-next'],
      required: true,
      listed: true,
      filter: true,
    },
    relation: {
      kind: 'choice',
      set: 'succession-relation',
      of: ['carried-over', 'continued', 'widened', 'merged', 'split', 'closed', 'not-continued', 'new'],
      required: true,
      listed: true,
      filter: true,
    },
    plan: { kind: 'name', word: 'other-plan', required: true, listed: true, searched: true },
    place: { kind: 'line', word: 'place-in-plan', listed: true },
    words: { kind: 'words', word: 'exact-words', searched: true },
    other: { kind: 'line', form: 'elsewhere', word: 'other-commitment' },
    notes,
  },
  label: ['commitment', 'plan'],
  state: 'relation',
  commitments: 'commitment',
  unplaced: 'everybody',
  sort: 'label',
};
