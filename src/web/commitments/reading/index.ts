export { BulkReadingForm } from './BulkReadingForm.tsx';
export { ReadingForm } from './ReadingForm.tsx';
