/**
 * Papers that were signed: minutes, a letter, an annexed table. The wet signature is the act; what is kept attests its scan by hash,
 * and ties it to what it confirms, commitment by commitment and period by period. Our record, until the parties have
 * confirmed it.
 */
import type { ObjectType } from '../object-type.ts';
import { areas, notes, progress, title } from './every-type.ts';

export const signedPaper: ObjectType = {
  name: 'signed-paper',
  collection: 'signed-papers',
  recorded: 'register',
  section: 'programme',
  fields: {
    title,
    number: { kind: 'line', listed: true, searched: true },
    form: {
      kind: 'choice',
      word: 'signed-paper-form',
      set: 'signed-paper-form',
      of: ['minutes', 'letter', 'notes', 'table', 'other'],
      required: true,
      listed: true,
      filter: true,
    },
    date: { kind: 'date', word: 'signed-on', required: true, listed: true },
    signers: { kind: 'line', word: 'signed-by', searched: true },
    file: { kind: 'files', word: 'scan', required: true, most: 1 },
    items: {
      kind: 'rows',
      word: 'confirmed-items',
      columns: {
        commitment: { kind: 'link', to: ['commitment', 'further-commitment'], required: true },
        period: { kind: 'line', form: 'period', required: true },
        progress: { kind: 'choice', set: 'progress', of: progress, required: true },
      },
      key: ['commitment', 'period'],
    },
    about: {
      kind: 'links',
      // Whatever the parties agree on; the kinds that came first stand first, as what was recorded names them.
      to: [
        ...['decision', 'instrument', 'mechanism', 'milestone', 'meeting', 'indicator', 'project'],
        ...['commitment', 'further-commitment', 'provision', 'channel', 'term', 'succession'],
      ],
    },
    entry: { kind: 'line', word: 'signed-entry' },
    letter: { kind: 'link', to: ['letter'], word: 'by-letter' },
    areas,
    notes,
  },
  label: ['title'],
  date: 'date',
  areas: 'areas',
  unplaced: 'whole-plan',
  sort: '-date',
};
