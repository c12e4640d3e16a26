/** Focal points: who answers for a body, and who stands in. Names of people stay on this node. */
import type { ObjectType } from '../object-type.ts';
import { areas, notes } from './every-type.ts';

export const contact: ObjectType = {
  name: 'contact',
  collection: 'contacts',
  recorded: 'own',
  section: 'programme',
  fields: {
    name: { kind: 'line', word: 'person-name', required: true, listed: true, searched: true },
    post: { kind: 'name', listed: true, searched: true },
    body: { kind: 'link', to: ['body'], required: true, listed: true, filter: true },
    deputy: { kind: 'link', to: ['contact'], listed: true },
    areas,
    mail: { kind: 'line', form: 'mail', searched: true },
    phone: { kind: 'line' },
    speaks: { kind: 'choice', set: 'language', of: ['zh', 'lo', 'en'] },
    from: { kind: 'date', word: 'since' },
    until: { kind: 'date' },
    account: { kind: 'link', to: ['person'] },
    notes,
  },
  label: ['name'],
  due: 'until',
  owner: 'body',
  areas: 'areas',
  unplaced: 'everybody',
  rules: { order: [['from', 'until']], acyclic: ['deputy'] },
  sort: 'label',
};
