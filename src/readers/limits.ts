/**
 * How much of a file is read. Real plans stay far below; what goes beyond is refused before it can cost memory or time.
 * Counts, never clocks: the same file is accepted or refused on every machine.
 */

/** Most bytes of a file. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Most characters of a line: a text whose line ends were lost is read; a file of one endless line is none. */
export const MAX_LINE = 2_000_000;
