/** Meetings: sessions of a mechanism or meetings of their own, with agenda and minutes; their decisions are objects. */
import type { ObjectType } from '../object-type.ts';
import { areas, commitments, levels, notes, sides, title } from './every-type.ts';

export const meeting: ObjectType = {
  name: 'meeting',
  collection: 'meetings',
  recorded: 'register',
  section: 'meetings',
  fields: {
    title,
    mechanism: { kind: 'link', to: ['mechanism'], listed: true, filter: true },
    session: { kind: 'count', word: 'session-number', listed: true },
    date: { kind: 'date', word: 'held-on', listed: true },
    end: { kind: 'date', word: 'last-day' },
    venue: { kind: 'name', listed: true, searched: true },
    host: { kind: 'choice', word: 'host-side', set: 'side', of: sides },
    level: { kind: 'choice', set: 'level', of: levels, filter: true },
    state: {
      kind: 'choice',
      set: 'meeting-state',
      of: ['planned', 'agreed', 'held', 'postponed', 'not-held'],
      required: true,
      listed: true,
      filter: true,
    },
    visit: { kind: 'link', to: ['visit'] },
    attendees: {
      kind: 'rows',
      columns: {
        side: { kind: 'choice', set: 'side', of: sides },
        body: { kind: 'link', to: ['body'] },
        person: { kind: 'line', word: 'head-of-delegation' },
      },
    },
    agenda: {
      kind: 'rows',
      columns: {
        item: { kind: 'name', word: 'agenda-item', required: true },
        about: {
          kind: 'link',
          to: [
            'commitment',
            'further-commitment',
            'project',
            'instrument',
            'task',
            'obstacle',
            'deliverable',
          ],
        },
      },
    },
    commitments,
    areas,
    minutes: { kind: 'files', most: 10 },
    record: { kind: 'words', word: 'minutes-words', searched: true },
    notes,
  },
  label: ['title'],
  state: 'state',
  ended: ['held', 'not-held'],
  due: 'date',
  date: 'date',
  areas: 'areas',
  commitments: 'commitments',
  inherits: ['mechanism'],
  unplaced: 'everybody',
  rules: { order: [['date', 'end']] },
  sort: '-date',
};
