/** Obstacles: what stands in the way, and where it was taken. */
import type { ObjectType } from '../object-type.ts';
import { areas, commitments, notes, title } from './every-type.ts';

export const obstacle: ObjectType = {
  name: 'obstacle',
  collection: 'obstacles',
  recorded: 'report',
  section: 'programme',
  fields: {
    title,
    what: { kind: 'words', word: 'in-the-way', searched: true },
    raised: { kind: 'date', word: 'raised-on', listed: true },
    lead: { kind: 'link', to: ['body'], word: 'reported-by', listed: true, filter: true },
    state: {
      kind: 'choice',
      set: 'obstacle-state',
      of: ['open', 'taken-up', 'removed'],
      required: true,
      listed: true,
      filter: true,
    },
    taken: { kind: 'link', to: ['meeting', 'letter', 'mechanism', 'visit'], word: 'taken-to', listed: true },
    takenOn: { kind: 'date', word: 'taken-on' },
    removed: { kind: 'date', word: 'removed-on' },
    about: { kind: 'links', to: ['project', 'instrument', 'milestone', 'task'] },
    commitments: { ...commitments, listed: true },
    areas,
    needed: { kind: 'words', word: 'what-is-needed' },
    notes,
  },
  label: ['title'],
  state: 'state',
  ended: ['removed'],
  date: 'raised',
  owner: 'lead',
  areas: 'areas',
  commitments: 'commitments',
  inherits: ['about'],
  unplaced: 'whole-plan',
  rules: {
    order: [
      ['raised', 'takenOn'],
      ['raised', 'removed'],
    ],
  },
  sort: '-date',
};
