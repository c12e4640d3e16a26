/** The object types, in the order in which the desk shows them. A further type is one more line here. */
import { activity } from './declared/activity.ts';
import { body } from './declared/body.ts';
import { channel } from './declared/channel.ts';
import { claim } from './declared/claim.ts';
import { contact } from './declared/contact.ts';
import { decision } from './declared/decision.ts';
import { deliverable } from './declared/deliverable.ts';
import { evidence } from './declared/evidence.ts';
import { flagship } from './declared/flagship.ts';
import { furtherCommitment } from './declared/further-commitment.ts';
import { indicator } from './declared/indicator.ts';
import { indicatorValue } from './declared/indicator-value.ts';
import { instrument } from './declared/instrument.ts';
import { letter } from './declared/letter.ts';
import { mechanism } from './declared/mechanism.ts';
import { meeting } from './declared/meeting.ts';
import { milestone } from './declared/milestone.ts';
import { obstacle } from './declared/obstacle.ts';
import { openingBalance } from './declared/opening-balance.ts';
import { paperTemplate } from './declared/paper-template.ts';
import { project } from './declared/project.ts';
import { round } from './declared/round.ts';
import { setAside } from './declared/set-aside.ts';
import { signedPaper } from './declared/signed-paper.ts';
import { succession } from './declared/succession.ts';
import { task } from './declared/task.ts';
import { term } from './declared/term.ts';
import { visit } from './declared/visit.ts';
import type { ObjectType } from './object-type.ts';

const declared: readonly ObjectType[] = [
  task,
  milestone,
  claim,
  deliverable,
  instrument,
  project,
  activity,
  indicator,
  indicatorValue,
  obstacle,
  evidence,
  signedPaper,
  body,
  channel,
  contact,
  furtherCommitment,
  flagship,
  openingBalance,
  succession,
  term,
  setAside,
  paperTemplate,
  round,
  letter,
  mechanism,
  meeting,
  decision,
  visit,
];

/** By its own names alone: other nodes write names of fields too, and what every object inherits is no field of ours [AP1770]. */
function ownNames<T>(given: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const bare: Record<string, T> = Object.create(null);
  return Object.assign(bare, given);
}

/** Every declared type. */
export const objectTypes: readonly ObjectType[] = declared.map((type) => {
  const fields = Object.entries(type.fields).map(([name, field]) => {
    return [name, field.kind === 'rows' ? { ...field, columns: ownNames(field.columns) } : field] as const;
  });
  return { ...type, fields: ownNames(Object.fromEntries(fields)) };
});

const byName = new Map(objectTypes.map((type) => [type.name, type]));
const byCollection = new Map(objectTypes.map((type) => [type.collection, type]));

/** The type of this name; null where none is declared. */
export function objectType(name: string): ObjectType | null {
  return byName.get(name) ?? null;
}

/** The type whose objects stand under `/api/plans/:plan/<collection>`. */
export function objectTypeOf(collection: string): ObjectType | null {
  return byCollection.get(collection) ?? null;
}
