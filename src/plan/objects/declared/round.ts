/** Rounds: one collection of returns, which bodies are asked, for which period, by when and in which languages. */
import type { ObjectType } from '../object-type.ts';
import { notes, title } from './every-type.ts';

const languages = ['zh', 'lo', 'en'] as const;

export const round: ObjectType = {
  name: 'round',
  collection: 'rounds',
  recorded: 'own',
  section: 'rounds',
  fields: {
    title,
    period: { kind: 'line', form: 'period', required: true, listed: true, filter: true },
    due: { kind: 'date', word: 'return-by', listed: true },
    state: {
      kind: 'choice',
      set: 'round-state',
      of: ['planned', 'open', 'closed'],
      required: true,
      listed: true,
      filter: true,
    },
    bodies: { kind: 'links', to: ['body'], word: 'asked-bodies', required: true, filter: true },
    language: {
      kind: 'choice',
      word: 'form-language',
      set: 'language',
      of: languages,
      required: true,
      listed: true,
    },
    second: { kind: 'choice', word: 'second-language', set: 'language', of: languages },
    flagships: { kind: 'flag', word: 'flagships-only' },
    further: { kind: 'count', word: 'further-provinces' },
    note: { kind: 'words', word: 'note-on-form' },
    notes,
  },
  label: ['title'],
  state: 'state',
  ended: ['closed'],
  due: 'due',
  unplaced: 'whole-plan',
  rules: { differ: [['language', 'second']], ours: [{ field: 'bodies' }] },
  sort: '-due',
};
