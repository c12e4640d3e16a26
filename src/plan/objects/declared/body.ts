/** Bodies: organisations of a party or of a third country, with their names in three languages and what they belong to. */
import type { ObjectType } from '../object-type.ts';
import { areas, notes, sides } from './every-type.ts';

export const body: ObjectType = {
  name: 'body',
  collection: 'bodies',
  recorded: 'report',
  section: 'programme',
  fields: {
    name: { kind: 'name', required: true, listed: true, searched: true },
    short: { kind: 'name', searched: true },
    side: { kind: 'choice', set: 'side', of: sides, required: true, listed: true, filter: true },
    country: { kind: 'line', searched: true },
    level: {
      kind: 'choice',
      word: 'body-level',
      set: 'body-level',
      of: ['party', 'legislature', 'central', 'provincial', 'local', 'enterprise', 'school', 'organisation'],
      listed: true,
      filter: true,
    },
    parent: { kind: 'link', to: ['body'], listed: true },
    areas,
    notes,
  },
  label: ['name'],
  owner: 'parent',
  areas: 'areas',
  unplaced: 'everybody',
  rules: { acyclic: ['parent'] },
  sort: 'label',
  mention: 'O',
};
