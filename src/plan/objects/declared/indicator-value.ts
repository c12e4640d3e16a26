/** Values of an indicator: one for each period and side, with who says so. */
import type { ObjectType } from '../object-type.ts';
import { notes, sides } from './every-type.ts';

export const indicatorValue: ObjectType = {
  name: 'indicator-value',
  collection: 'indicator-values',
  recorded: 'report',
  section: 'programme',
  fields: {
    indicator: { kind: 'link', to: ['indicator'], required: true, listed: true, filter: true },
    period: { kind: 'date', required: true, listed: true },
    value: {
      kind: 'amount',
      units: 'any',
      unitOf: { link: 'indicator', field: 'unit' },
      required: true,
      listed: true,
    },
    side: {
      kind: 'choice',
      word: 'stated-by',
      set: 'side',
      of: sides,
      required: true,
      listed: true,
      filter: true,
    },
    body: { kind: 'link', to: ['body'], word: 'reported-by', listed: true, filter: true },
    source: { kind: 'name', word: 'data-source', searched: true },
    letter: { kind: 'link', to: ['letter'], word: 'by-letter' },
    evidence: { kind: 'links', to: ['evidence'] },
    notes,
  },
  label: ['indicator', 'period'],
  state: 'side',
  date: 'period',
  owner: 'body',
  inherits: ['indicator'],
  unplaced: 'everybody',
  rules: { unique: [['indicator', 'period', 'side', 'body']] },
  sort: '-date',
};
