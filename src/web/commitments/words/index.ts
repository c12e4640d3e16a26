export { cutAtSpans, type TextPart } from './cut-at-spans.ts';
export { links } from './links.ts';
export { isDueComplete, kinds, origins, readPartialDate, strengths } from './reading-fields.ts';
export {
  actorWords,
  dueWords,
  languageWords,
  mentionWords,
  type Party,
  provisionWords,
} from './reading-words.ts';
