export { BetweenParties } from './BetweenParties.tsx';
export { SubjectText } from './SubjectText.tsx';
export { ValueLines } from './ValueLines.tsx';
