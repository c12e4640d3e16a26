/** Flagships: the few commitments that leaders look at, in their order. */
import type { ObjectType } from '../object-type.ts';

export const flagship: ObjectType = {
  name: 'flagship',
  collection: 'flagships',
  recorded: 'own',
  section: 'programme',
  fields: {
    commitment: {
      kind: 'link',
      to: ['commitment', 'further-commitment'],
      required: true,
      listed: true,
    },
    rank: { kind: 'count', listed: true },
    since: { kind: 'date', listed: true },
    why: { kind: 'words', word: 'why-flagship', listed: true, searched: true },
  },
  label: ['commitment'],
  date: 'since',
  commitments: 'commitment',
  unplaced: 'everybody',
  rules: { unique: [['commitment']] },
  sort: 'label',
};
