export type { ReadDocument, ReadNote, ReadOptions } from './document.ts';
export { isFileFault } from './file-faults.ts';
export { MAX_BYTES, MAX_LINE } from './limits.ts';
export { findPlaces } from './places/find-places.ts';
export {
  type Box,
  lineMap,
  type PageSize,
  type Place,
  type PlacedSpan,
  type PlaceMap,
} from './places/place.ts';
export { type Encoding, encodingOf, encodings } from './plain/encodings.ts';
export { isQuickToRead, readDocument } from './read-document.ts';
export { readTables } from './tables/read-tables.ts';
export type { ReadTable, ReadTables, TableCell } from './tables/table.ts';
