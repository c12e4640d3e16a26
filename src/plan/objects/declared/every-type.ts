/** Fields that many types share, so that one word means one thing everywhere. */
import type { LinksField, NameField, WordsField } from '../field.ts';

/** The title that names an object. */
export const title: NameField = { kind: 'name', required: true, listed: true, searched: true };
/** Provisions whose areas it belongs to. */
export const areas: LinksField = { kind: 'links', to: ['provision'] };
/** What of the plan it serves; commitments from elsewhere stand beside those of the text. */
export const commitments: LinksField = {
  kind: 'links',
  to: ['commitment', 'further-commitment'],
  filter: true,
};
/** What else is worth knowing. */
export const notes: WordsField = { kind: 'words', searched: true };

/** Whose something is. */
export const sides = ['ours', 'theirs', 'third'] as const;
/** On what level people met. */
export const levels = [
  'heads',
  'ministers',
  'vice-ministers',
  'directors-general',
  'working',
  'local',
  'experts',
] as const;
/** How far a commitment is, as DESIGN.md's axis of progress has it. */
export const progress = ['not-begun', 'begun', 'substantial', 'complete', 'suspended', 'superseded'] as const;
