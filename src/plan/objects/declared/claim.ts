/**
 * Claims: how a commitment stood in a period, as a body reported it or, where no body is named, as the office itself sees it.
 * What is said inside, to the other party and to the public are three wordings, kept apart and cleared one by one.
 */
import type { ObjectType } from '../object-type.ts';
import { notes, progress } from './every-type.ts';

const wordings = ['inside', 'shared', 'public'] as const;
const languages = ['zh', 'lo', 'en'] as const;

export const claim: ObjectType = {
  name: 'claim',
  collection: 'claims',
  recorded: 'register',
  keyed: { register: 'status', by: ['commitment', 'period', 'body'] },
  section: 'programme',
  fields: {
    commitment: {
      kind: 'link',
      to: ['commitment', 'further-commitment'],
      required: true,
      listed: true,
      filter: true,
    },
    period: { kind: 'line', form: 'period', required: true, listed: true, filter: true },
    body: { kind: 'link', to: ['body'], word: 'reported-by', listed: true, filter: true },
    progress: { kind: 'choice', set: 'progress', of: progress, required: true, listed: true, filter: true },
    finished: { kind: 'date' },
    moved: { kind: 'date', word: 'due-now' },
    movedBy: { kind: 'link', to: ['letter', 'meeting', 'decision'], word: 'agreed-by' },
    evidence: { kind: 'links', to: ['evidence'], filter: true },
    next: { kind: 'words', word: 'next-step', searched: true },
    expected: { kind: 'date', word: 'expected-by' },
    hinders: { kind: 'words', word: 'stands-in-the-way', searched: true },
    inside: { kind: 'words', word: 'words-inside', listed: true, searched: true },
    shared: { kind: 'words', word: 'words-shared', searched: true },
    public: { kind: 'words', word: 'words-public', searched: true },
    translations: {
      kind: 'rows',
      columns: {
        wording: { kind: 'choice', set: 'wording', of: wordings, required: true },
        language: { kind: 'choice', word: 'into-language', set: 'language', of: languages, required: true },
        from: { kind: 'choice', word: 'from-language', set: 'language', of: languages },
        translator: { kind: 'line' },
        checked: { kind: 'flag', word: 'translation-checked' },
      },
      key: ['wording', 'language'],
    },
    cleared: {
      kind: 'rows',
      word: 'cleared-wordings',
      columns: {
        wording: { kind: 'choice', set: 'wording', of: wordings, required: true },
        by: { kind: 'line', word: 'cleared-by' },
        on: { kind: 'date', word: 'cleared-on', required: true },
        anew: { kind: 'flag', word: 'cleared-anew', passing: true },
      },
      key: ['wording'],
    },
    via: {
      kind: 'choice',
      word: 'claim-via',
      set: 'claim-via',
      of: ['desk', 'form', 'letter', 'spoken', 'page'],
      filter: true,
    },
    letter: { kind: 'link', to: ['letter'], word: 'by-letter' },
    notes,
  },
  label: ['commitment', 'period'],
  state: 'progress',
  owner: 'body',
  commitments: 'commitment',
  unplaced: 'whole-plan',
  rules: {
    unique: [['commitment', 'period', 'body']],
    period: 'period',
    // What the other side says is recorded from its letter or its mouth; it reports nothing to us.
    ours: [{ field: 'body', unless: { field: 'via', of: ['letter', 'spoken'] } }],
    clears: { rows: 'cleared', column: 'wording', anew: 'anew' },
  },
  sort: '-changed',
};
