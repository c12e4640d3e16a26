export { type Cadence, cadenceRule, nextDue, occurrence, parseCadence } from './cadence.ts';
export { checkField, type FaultCode, type FieldFault, isFormed } from './check-value.ts';
export {
  decideObject,
  decideRetirement,
  type FieldChange,
  type Known,
  type ObjectDecision,
  periodFaults,
  refsIn,
  type Surroundings,
  type Values,
} from './decide-object.ts';
export { subtractDecimals, toDecimal } from './decimal.ts';
export { paperNames } from './declared/paper-template.ts';
export {
  type Described,
  dateKey,
  derivedDue,
  describeObject,
  joinLabel,
  type LabelPart,
  labelParts,
  type ObjectLink,
  type Placing,
  placingOf,
} from './describe-object.ts';
export { type Elsewhere, elsewhere, parseElsewhere } from './elsewhere.ts';
export {
  bounds,
  type ChoiceField,
  type ColumnField,
  type Field,
  type FilesField,
  outsideTargets,
  type RowsField,
  type Words,
  type WordsLanguage,
  wordsLanguages,
} from './field.ts';
export {
  keyedId,
  keyedObject,
  keyedRegister,
  parseRegister,
  type RegisterName,
  WHOLE,
} from './keyed.ts';
export {
  type ObjectType,
  parseRef,
  RETIRED,
  type Recorded,
  type Section,
  type Sort,
  sorts,
} from './object-type.ts';
export { objectType, objectTypeOf, objectTypes } from './object-types.ts';
export { withoutOwnRefs } from './own-refs.ts';
export {
  type Every,
  everies,
  holdsPeriod,
  type Period,
  parsePeriod,
  periodsBetween,
  periodsHolding,
} from './period.ts';
export { type GivenAnswer, givenAnswer, settleAnswers } from './settle-answers.ts';
export {
  hasSides,
  isChoice,
  isSide,
  isTheirs,
  otherParties,
  type SideMeaning,
  type SideParty,
  sideChoices,
  sideCode,
  sideMeaning,
  withSides,
} from './sides.ts';
export { ownUnitNames, unitIn, unitNamesFor } from './unit-names.ts';
