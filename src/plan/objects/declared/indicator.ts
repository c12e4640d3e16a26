/** Indicators: what is counted, in which unit, from where, and what is aimed at in each period. */
import type { ObjectType } from '../object-type.ts';
import { areas, commitments, notes, title } from './every-type.ts';

export const indicator: ObjectType = {
  name: 'indicator',
  collection: 'indicators',
  recorded: 'register',
  section: 'programme',
  fields: {
    title,
    unit: { kind: 'line', required: true, listed: true },
    unitNames: { kind: 'name', word: 'unit-names' },
    comparator: {
      kind: 'choice',
      set: 'comparator',
      of: ['at-least', 'at-most', 'exactly', 'more-than-before', 'less-than-before'],
      required: true,
      listed: true,
    },
    aggregation: {
      kind: 'choice',
      set: 'aggregation',
      of: ['sum', 'latest', 'average', 'greatest', 'least'],
      required: true,
    },
    baseline: {
      kind: 'amount',
      units: 'any',
      unitOf: { link: '', field: 'unit' },
      word: 'baseline-value',
    },
    baselineOn: { kind: 'date', word: 'baseline-date' },
    targets: {
      kind: 'rows',
      columns: {
        period: { kind: 'date', required: true },
        target: { kind: 'amount', units: 'any', unitOf: { link: '', field: 'unit' }, required: true },
      },
      key: ['period'],
    },
    source: { kind: 'name', word: 'data-source', listed: true, searched: true },
    lead: { kind: 'link', to: ['body'], listed: true, filter: true },
    commitments: { ...commitments, listed: true },
    areas,
    notes,
  },
  label: ['title'],
  owner: 'lead',
  areas: 'areas',
  commitments: 'commitments',
  unplaced: 'everybody',
  sort: 'label',
};
