export { useChoices } from './choice-words.ts';
export { FieldValue, toLocal } from './FieldValue.tsx';
export {
  type Clash,
  type Draft,
  draftFromQuery,
  rebaseDraft,
  toDraft,
  toPatch,
  toValues,
} from './form/draft.ts';
export { ObjectForm } from './form/ObjectForm.tsx';
export { LinkedObjectsSection } from './LinkedObjects.tsx';
export { MakeTasks } from './MakeTasks.tsx';
export { Paging } from './Paging.tsx';
export { ProgrammeOf } from './ProgrammeOf.tsx';
export { RefLink, refWords } from './RefLink.tsx';
export { RefPicker } from './RefPicker.tsx';
export { TaskRowsTable } from './TaskRowsTable.tsx';
export {
  choiceWords,
  everything,
  fieldWords,
  fieldWordsOf,
  objectAddresses,
  objectLinks,
  stateWords,
  typesOf,
  typeWords,
} from './words/index.ts';
