/** Opening balances: how a commitment stood in the periods before this system, and marked as that. */
import type { ObjectType } from '../object-type.ts';
import { notes, progress } from './every-type.ts';

export const openingBalance: ObjectType = {
  name: 'opening-balance',
  collection: 'opening-balances',
  recorded: 'report',
  section: 'programme',
  fields: {
    commitment: {
      kind: 'link',
      to: ['commitment', 'further-commitment'],
      required: true,
      listed: true,
      filter: true,
    },
    period: { kind: 'date', required: true, listed: true },
    progress: { kind: 'choice', set: 'progress', of: progress, required: true, listed: true, filter: true },
    result: { kind: 'words', listed: true, searched: true },
    source: { kind: 'name', word: 'data-source', searched: true },
    evidence: { kind: 'links', to: ['evidence'] },
    notes,
  },
  label: ['commitment', 'period'],
  state: 'progress',
  date: 'period',
  commitments: 'commitment',
  unplaced: 'everybody',
  rules: { unique: [['commitment', 'period']] },
  sort: '-date',
};
