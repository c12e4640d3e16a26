/** Milestones: dated steps with an owner, what they wait for, and the dates they had before. */
import type { ObjectType } from '../object-type.ts';
import { commitments, notes, title } from './every-type.ts';

export const milestone: ObjectType = {
  name: 'milestone',
  collection: 'milestones',
  recorded: 'register',
  section: 'programme',
  fields: {
    title,
    of: {
      kind: 'link',
      to: ['project', 'instrument', 'deliverable', 'mechanism'],
      listed: true,
      filter: true,
    },
    commitments: { ...commitments, listed: true },
    owner: { kind: 'link', to: ['body'], word: 'owner-body', listed: true, filter: true },
    due: { kind: 'date', listed: true },
    state: {
      kind: 'choice',
      set: 'milestone-state',
      of: ['planned', 'reached', 'rescheduled', 'dropped'],
      required: true,
      listed: true,
      filter: true,
    },
    reached: { kind: 'date' },
    waits: { kind: 'links', to: ['milestone'], word: 'waits-for' },
    baselines: {
      kind: 'rows',
      columns: {
        name: { kind: 'line', word: 'baseline-name', required: true },
        due: { kind: 'date', required: true },
        set: { kind: 'date', word: 'set-on' },
      },
      key: ['name'],
    },
    rescheduled: {
      kind: 'rows',
      columns: {
        from: { kind: 'date', word: 'due-before', required: true },
        to: { kind: 'date', word: 'due-now', required: true },
        agreed: { kind: 'date', word: 'agreed-on' },
        by: { kind: 'link', to: ['letter', 'meeting', 'decision'], word: 'agreed-by' },
      },
    },
    notes,
  },
  label: ['title'],
  state: 'state',
  ended: ['reached', 'dropped'],
  due: 'due',
  date: 'reached',
  owner: 'owner',
  commitments: 'commitments',
  inherits: ['of'],
  unplaced: 'everybody',
  rules: {
    acyclic: ['waits'],
    documented: [{ field: 'state', word: 'rescheduled', rows: 'rescheduled', column: 'by' }],
  },
  sort: 'due',
};
