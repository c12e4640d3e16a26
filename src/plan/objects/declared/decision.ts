/** Decisions of meetings: their words, who carries them out by when, and the milestone that they became. */
import type { ObjectType } from '../object-type.ts';
import { commitments } from './every-type.ts';

export const decision: ObjectType = {
  name: 'decision',
  collection: 'decisions',
  recorded: 'register',
  section: 'meetings',
  fields: {
    number: { kind: 'line', listed: true, searched: true },
    title: { kind: 'name', word: 'decided', required: true, listed: true, searched: true },
    meeting: { kind: 'link', to: ['meeting'], required: true, listed: true, filter: true },
    words: { kind: 'words', word: 'decision-words', searched: true },
    lead: { kind: 'link', to: ['body'], listed: true, filter: true },
    due: { kind: 'date', listed: true },
    state: {
      kind: 'choice',
      set: 'decision-state',
      of: ['open', 'carried-out', 'replaced'],
      required: true,
      listed: true,
      filter: true,
    },
    milestone: { kind: 'link', to: ['milestone'], word: 'became-milestone' },
    commitments,
  },
  label: ['title'],
  state: 'state',
  ended: ['carried-out', 'replaced'],
  due: 'due',
  owner: 'lead',
  commitments: 'commitments',
  inherits: ['meeting'],
  unplaced: 'everybody',
  sort: 'due',
};
