/** Channels: the pair of competent bodies that clears and confirms for an area. */
import type { ObjectType } from '../object-type.ts';
import { notes } from './every-type.ts';

export const channel: ObjectType = {
  name: 'channel',
  collection: 'channels',
  recorded: 'register',
  section: 'programme',
  fields: {
    ours: { kind: 'link', to: ['body'], required: true, listed: true, filter: true },
    theirs: { kind: 'link', to: ['body'], required: true, listed: true },
    areas: { kind: 'links', to: ['provision'], required: true, listed: true },
    since: { kind: 'date', listed: true },
    until: { kind: 'date' },
    notes,
  },
  label: ['ours', 'theirs'],
  date: 'since',
  owner: 'ours',
  areas: 'areas',
  unplaced: 'everybody',
  rules: { order: [['since', 'until']], differ: [['ours', 'theirs']] },
  sort: 'label',
};
