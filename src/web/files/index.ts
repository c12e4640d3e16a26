export { FileLink } from './FileLink.tsx';
export { ImportFieldset } from './ImportFieldset.tsx';
export { emptyImport, type ImportFields, importForm } from './import-form.ts';
export { periodWords } from './period.ts';
export { saveFile } from './save-file.ts';
export { UploadProgress } from './UploadProgress.tsx';
export { useUpload } from './use-upload.ts';
