export { actorOf, codesOf } from './actor-choice.ts';
export { cutAtSpans, type TextPart } from './cut-at-spans.ts';
export { links } from './links.ts';
export { changedFields, changesOf, leadsFrom, type ReadingField, readingFields } from './reading-change.ts';
export { dueFrom, isDueComplete, kinds, origins, readPartialDate, strengths } from './reading-fields.ts';
export {
  actorWords,
  dueWords,
  languageWords,
  mentionWords,
  type Party,
  placeTitle,
  placeWords,
} from './reading-words.ts';
export { piecesOf } from './repeats.ts';
export { fieldWords } from './value-words.ts';
