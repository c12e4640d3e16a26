export type { Encoding } from './encodings.ts';
export { MAX_BYTES, MAX_LINE, type ReadText, readText } from './read-text.ts';
