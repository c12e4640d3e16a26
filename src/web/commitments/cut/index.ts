export { CutEditor, type CutEditorProps, type CutMode } from './CutEditor.tsx';
export { firstFree, groundOf, type Part } from './cut.ts';
