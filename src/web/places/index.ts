export { PlaceInFile } from './PlaceInFile.tsx';
export { formOf } from './place-words.ts';
export { useLinePlaces } from './use-line-places.ts';
