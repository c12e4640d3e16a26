export { type BulkAct, inParts, partSize } from './act-parts.ts';
export { BulkProgress } from './BulkProgress.tsx';
export { ChangedNotice, type ChangedNoticeProps, isOvertaken } from './ChangedNotice.tsx';
export { CommitmentPanel } from './CommitmentPanel.tsx';
export { CutEditor, type CutMode, firstFree, groundOf, type Part } from './cut/index.ts';
export { ReadingFacts } from './ReadingFacts.tsx';
export { ReadingTags } from './ReadingTags.tsx';
export { BulkReadingForm, ReadingForm } from './reading/index.ts';
export { reviewStateOf } from './review-state.ts';
export { type Shown, seenBy } from './seen.ts';
export { type SelectionFigures, selectionFigures } from './selection.ts';
export { Unparted } from './Unparted.tsx';
export { actEntries, actPlaces, actTitle, UndoDialog } from './undo/index.ts';
export { type BulkOutcome, type BulkReviewing, useBulkReview } from './use-bulk-review.ts';
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
  placeTitle,
  placeWords,
  strengths,
  type TextPart,
} from './words/index.ts';
