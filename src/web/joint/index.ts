export { BetweenParties } from './BetweenParties.tsx';
export { IndicatorValues } from './IndicatorValues.tsx';
export { JointHistory } from './JointHistory.tsx';
export { OnPaper } from './OnPaper.tsx';
export { type LogParty, Reached } from './Reached.tsx';
export { didBy, RecordedPapers } from './RecordedPapers.tsx';
export { SubjectText } from './SubjectText.tsx';
export { ValueLines } from './ValueLines.tsx';
