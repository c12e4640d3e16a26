export { CommitmentPanel } from './CommitmentPanel.tsx';
export { CutEditor, type CutMode, firstFree, groundOf, type Part } from './cut/index.ts';
export { ReadingFacts } from './ReadingFacts.tsx';
export { actorChoices, ReadingForm } from './ReadingForm.tsx';
export { ReadingTags } from './ReadingTags.tsx';
export { reviewStateOf } from './review-state.ts';
export { type Shown, seenBy } from './seen.ts';
export { doneWords, type ReviewAnswer, type Reviewing, useReview } from './use-review.ts';
export { langOf, Words } from './Words.tsx';
export {
  actorWords,
  cutAtSpans,
  dueWords,
  kinds,
  languageWords,
  links,
  mentionWords,
  type Party,
  provisionWords,
  strengths,
  type TextPart,
} from './words/index.ts';
