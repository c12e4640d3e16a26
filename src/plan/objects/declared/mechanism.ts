/** Mechanisms: standing ways of meeting, how often, who chairs and who is host. What is due next follows from what was held. */
import type { ObjectType } from '../object-type.ts';
import { areas, commitments, notes, sides, title } from './every-type.ts';

export const mechanism: ObjectType = {
  name: 'mechanism',
  collection: 'mechanisms',
  recorded: 'register',
  section: 'meetings',
  fields: {
    title,
    form: {
      kind: 'choice',
      word: 'mechanism-form',
      set: 'mechanism-form',
      of: ['committee', 'ministers', 'consultation', 'working-group', 'forum', 'hotline', 'integrity'],
      listed: true,
      filter: true,
    },
    cadence: { kind: 'cadence', listed: true },
    host: {
      kind: 'choice',
      word: 'host-rule',
      set: 'host-rule',
      of: ['alternating', 'ours', 'theirs', 'rotating', 'by-agreement'],
      listed: true,
    },
    members: { kind: 'links', to: ['body'], filter: true },
    chairs: {
      kind: 'rows',
      columns: {
        side: { kind: 'choice', set: 'side', of: sides, required: true },
        body: { kind: 'link', to: ['body'] },
        post: { kind: 'name' },
      },
    },
    parent: { kind: 'link', to: ['mechanism'], word: 'parent-mechanism' },
    basis: { kind: 'link', to: ['instrument'] },
    serves: { kind: 'links', to: ['project', 'instrument'] },
    since: { kind: 'date' },
    ended: { kind: 'date', word: 'until' },
    commitments: { ...commitments, listed: true },
    areas,
    notes,
  },
  label: ['title'],
  state: 'form',
  due: {
    from: 'cadence',
    cadence: 'cadence',
    by: { type: 'meeting', link: 'mechanism', date: 'date', states: ['held'] },
  },
  date: 'since',
  areas: 'areas',
  commitments: 'commitments',
  inherits: ['parent'],
  unplaced: 'everybody',
  rules: { order: [['since', 'ended']], acyclic: ['parent'] },
  sort: 'due',
  mention: 'M',
};
