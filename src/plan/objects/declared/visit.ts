/** Visits that are being prepared: the occasion that deliverables are for. What took place is an activity. */
import type { ObjectType } from '../object-type.ts';
import { areas, levels, notes, title } from './every-type.ts';

export const visit: ObjectType = {
  name: 'visit',
  collection: 'visits',
  recorded: 'own',
  section: 'meetings',
  fields: {
    title,
    date: { kind: 'date', word: 'begins', listed: true },
    end: { kind: 'date', word: 'last-day' },
    level: { kind: 'choice', set: 'level', of: levels, listed: true, filter: true },
    direction: {
      kind: 'choice',
      word: 'visit-direction',
      set: 'visit-direction',
      of: ['to-them', 'to-us', 'third-place'],
      listed: true,
      filter: true,
    },
    head: { kind: 'line', word: 'head-of-delegation', searched: true },
    state: {
      kind: 'choice',
      set: 'visit-state',
      of: ['considered', 'prepared', 'agreed', 'done', 'postponed', 'dropped'],
      required: true,
      listed: true,
      filter: true,
    },
    areas,
    notes,
  },
  label: ['title'],
  state: 'state',
  ended: ['done', 'dropped'],
  due: 'date',
  date: 'date',
  areas: 'areas',
  unplaced: 'everybody',
  rules: { order: [['date', 'end']] },
  sort: '-date',
};
