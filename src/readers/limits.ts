/**
 * How much of a file is read. Real plans stay far below; what goes beyond is refused before it can cost memory or time.
 * Counts, never clocks: the same file is accepted or refused on every machine.
 */

/** Most bytes of a file. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Most characters of a line: a text whose line ends were lost is read; a file of one endless line is none. */
export const MAX_LINE = 2_000_000;
/** Most bytes that the parts of a packed file may have together when unpacked. */
export const MAX_UNPACKED = 128 * 1024 * 1024;
/** Most files in a packed file. */
export const MAX_ENTRIES = 5_000;
/** Deepest nesting of elements. */
export const MAX_DEPTH = 256;
/** Most elements and pieces of text in one file. */
export const MAX_NODES = 1_000_000;
/** Most pages of a PDF. */
export const MAX_PAGES = 3_000;
