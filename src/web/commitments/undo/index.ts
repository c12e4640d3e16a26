export { actEntries, actPlaces, actTitle, undoSentences } from './act-words.ts';
export { UndoDialog } from './UndoDialog.tsx';
