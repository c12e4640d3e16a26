/** Instruments: agreements, plans, conventions from the first proposal to the last day, and what renews them. */
import type { ObjectType } from '../object-type.ts';
import { areas, commitments, notes, sides, title } from './every-type.ts';

export const instrumentStages = [
  'proposed',
  'negotiating',
  'text-agreed',
  'initialled',
  'signed',
  'in-force',
  'expired',
  'replaced',
  'ended',
] as const;

export const instrument: ObjectType = {
  name: 'instrument',
  collection: 'instruments',
  recorded: 'register',
  section: 'programme',
  fields: {
    title,
    number: { kind: 'line', searched: true },
    form: {
      kind: 'choice',
      word: 'instrument-form',
      set: 'instrument-form',
      of: [
        'treaty',
        'agreement',
        'protocol',
        'memorandum',
        'plan',
        'outline',
        'minutes',
        'convention',
        'other',
      ],
      listed: true,
      filter: true,
    },
    stage: {
      kind: 'choice',
      set: 'instrument-stage',
      of: instrumentStages,
      required: true,
      listed: true,
      filter: true,
    },
    lead: { kind: 'link', to: ['body'], listed: true, filter: true },
    parties: { kind: 'links', to: ['body'], word: 'parties-of', filter: true },
    signed: { kind: 'date', word: 'signed-on', listed: true },
    place: { kind: 'name', word: 'signed-at' },
    force: { kind: 'date', word: 'in-force-on', listed: true },
    expires: { kind: 'date', word: 'expires-on', listed: true },
    renewal: {
      kind: 'choice',
      set: 'renewal',
      of: ['tacit', 'by-agreement', 'none', 'not-stated'],
    },
    notice: {
      kind: 'rows',
      word: 'notice-windows',
      columns: {
        what: { kind: 'name', word: 'notice-of', required: true },
        days: { kind: 'count', word: 'days-before', required: true },
      },
    },
    stages: {
      kind: 'rows',
      word: 'stages-passed',
      columns: {
        stage: { kind: 'choice', set: 'instrument-stage', of: instrumentStages, required: true },
        date: { kind: 'date', required: true },
        note: { kind: 'name', word: 'remark' },
      },
    },
    procedures: {
      kind: 'rows',
      columns: {
        side: { kind: 'choice', set: 'side', of: sides, required: true },
        step: { kind: 'name', word: 'procedure-step', required: true },
        done: { kind: 'date', word: 'done-on' },
      },
    },
    renews: { kind: 'link', to: ['instrument'] },
    mechanism: { kind: 'link', to: ['mechanism'] },
    commitments: { ...commitments, listed: true },
    areas,
    texts: { kind: 'files', most: 20 },
    notes,
  },
  label: ['title'],
  state: 'stage',
  ended: ['expired', 'replaced', 'ended'],
  due: 'expires',
  date: 'signed',
  owner: 'lead',
  areas: 'areas',
  commitments: 'commitments',
  inherits: ['mechanism'],
  unplaced: 'everybody',
  rules: {
    order: [
      ['signed', 'force'],
      ['signed', 'expires'],
      ['force', 'expires'],
    ],
    acyclic: ['renews'],
  },
  sort: 'due',
  mention: 'I',
};
