/** Templates of papers that the office made for itself in a word processor: for which kind of paper, in which language. */
import type { ObjectType } from '../object-type.ts';
import { notes, title } from './every-type.ts';

const languages = ['zh', 'lo', 'en'] as const;

/** Names of the kinds of paper, in the order in which they are offered. */
export const paperNames = [
  'leaders-page',
  'task-list',
  'milestone-plan',
  'commitment-sheet',
  'letters-pending',
  'training-and-visits',
  'committee-brief',
  'yearly-report',
  'joint-status',
  'joint-report',
  'joint-minutes',
  'for-signature',
  'letter',
  'letter-reminder',
  'letter-reply',
  'letter-invitation',
  'letter-transmittal',
] as const;

export const paperTemplate: ObjectType = {
  name: 'paper-template',
  collection: 'paper-templates',
  recorded: 'own',
  section: 'programme',
  fields: {
    title,
    paper: {
      kind: 'choice',
      word: 'for-paper',
      set: 'paper',
      of: paperNames,
      required: true,
      listed: true,
      filter: true,
    },
    language: {
      kind: 'choice',
      word: 'into-language',
      set: 'language',
      of: languages,
      required: true,
      listed: true,
      filter: true,
    },
    beside: { kind: 'choice', word: 'beside-language', set: 'language', of: languages, listed: true },
    file: { kind: 'files', word: 'template-file', most: 1, required: true },
    notes,
  },
  label: ['title'],
  state: 'paper',
  unplaced: 'everybody',
  rules: { unique: [['paper', 'language', 'beside']] },
  sort: 'label',
};
