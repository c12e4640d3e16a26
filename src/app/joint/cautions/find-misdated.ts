/**
 * Entries whose claimed time cannot be: before that of the entry before it in its log, before that of an entry that it
 * cites, or after it was received here. Time decides nothing; but a person should know [AP867].
 */
import { CLOCK_TOLERANCE_MS } from '../../log/entry-time.ts';
import type { StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';

const PAGE = 2_000;

/** Numbers of entries by log: `<letter>:<seq>`. */
export async function findMisdated(r: StoreReader, book: JointBook): Promise<readonly string[]> {
  const { letters } = book.x;
  const claimed = new Map(
    letters.map((letter) => [
      letter,
      book.entries(letter, 0, Number.POSITIVE_INFINITY).map((_, seq) => timeAt(book, letter, seq)),
    ]),
  );
  const found: string[] = [];
  for (const letter of letters) {
    const times = claimed.get(letter) ?? [];
    let newest = Number.NEGATIVE_INFINITY;
    for (let from = 0; from < times.length; from += PAGE) {
      const rows = letter === book.x.me ? [] : await r.joint.entries(book.planId, letter, from, PAGE);
      for (let seq = from; seq < Math.min(times.length, from + PAGE); seq++) {
        const at = times[seq];
        if (at === undefined || Number.isNaN(at)) continue;
        const seen = Object.entries(book.placed(letter, seq)?.entry?.seen ?? {});
        const cited = seen.map(([other, { n }]) => claimed.get(other)?.[n - 1] ?? Number.NEGATIVE_INFINITY);
        const earliest = Math.max(newest, ...cited.filter((time) => !Number.isNaN(time)));
        const held = rows[seq - from]?.heldAt;
        const latest = held === undefined ? Number.POSITIVE_INFINITY : Date.parse(held);
        if (at < earliest - CLOCK_TOLERANCE_MS || at > latest + CLOCK_TOLERANCE_MS)
          found.push(`${letter}:${seq}`);
        newest = Math.max(newest, at);
      }
    }
  }
  return found;
}

function timeAt(book: JointBook, letter: string, seq: number): number {
  const at = book.placed(letter, seq)?.entry?.at;
  return at === undefined ? Number.NaN : Date.parse(at);
}
