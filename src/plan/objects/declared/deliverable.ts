/** Deliverables: what a visit or session is to bring, how far it is, and what one says about it. Own: what one hopes for stays here. */
import type { ObjectType } from '../object-type.ts';
import { areas, commitments, notes, title } from './every-type.ts';

export const deliverable: ObjectType = {
  name: 'deliverable',
  collection: 'deliverables',
  recorded: 'own',
  section: 'programme',
  fields: {
    title,
    occasion: { kind: 'link', to: ['visit', 'meeting'], listed: true, filter: true },
    form: {
      kind: 'choice',
      word: 'deliverable-form',
      set: 'deliverable-form',
      of: ['signing', 'announcement', 'handover', 'opening', 'statement', 'other'],
      listed: true,
      filter: true,
    },
    stage: {
      kind: 'choice',
      set: 'deliverable-stage',
      of: ['idea', 'proposed', 'negotiating', 'text-agreed', 'ready', 'delivered', 'put-off', 'dropped'],
      required: true,
      listed: true,
      filter: true,
    },
    lead: { kind: 'link', to: ['body'], listed: true, filter: true },
    due: { kind: 'date', listed: true },
    instrument: { kind: 'link', to: ['instrument'] },
    project: { kind: 'link', to: ['project'] },
    commitments,
    areas,
    points: { kind: 'words', word: 'talking-points', searched: true },
    notes,
  },
  label: ['title'],
  state: 'stage',
  ended: ['delivered', 'dropped'],
  due: 'due',
  owner: 'lead',
  areas: 'areas',
  commitments: 'commitments',
  inherits: ['instrument', 'project'],
  unplaced: 'whole-plan',
  sort: 'due',
};
