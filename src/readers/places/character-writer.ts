/**
 * Puts a text together while noting where each piece came from. Code points are counted as they are written, so that the
 * map costs nothing afterwards. Neighbouring pieces from the same place become one span.
 */
import type { PageSize, Place, PlacedSpan, PlaceMap } from './place.ts';

function countCodePoints(chars: string): number {
  let count = chars.length;
  for (let at = 1; at < chars.length; at++) {
    const code = chars.charCodeAt(at);
    if (code < 0xdc00 || code > 0xdfff) continue;
    const before = chars.charCodeAt(at - 1);
    if (before >= 0xd800 && before <= 0xdbff) count--;
  }
  return count;
}

/** Collects characters and their places. */
export class CharacterWriter {
  readonly #pieces: string[] = [];
  readonly #spans: PlacedSpan[] = [];
  #codePoints = 0;
  #last = '';

  /** Code points written so far. */
  get codePoints(): number {
    return this.#codePoints;
  }

  /** Whether nothing has been written, or the last character is a line end. */
  get isAtLineStart(): boolean {
    return this.#last === '' || this.#last === '\n';
  }

  /** Adds characters; without a place where the reader itself puts them in. */
  write(chars: string, place: Place | null = null): void {
    if (chars === '') return;
    const start = this.#codePoints;
    this.#pieces.push(chars);
    this.#codePoints += countCodePoints(chars);
    this.#last = chars.charAt(chars.length - 1);
    if (place === null) return;
    const before = this.#spans.at(-1);
    if (before !== undefined && before.end === start && before.place === place)
      this.#spans[this.#spans.length - 1] = { start: before.start, end: this.#codePoints, place };
    else this.#spans.push({ start, end: this.#codePoints, place });
  }

  /** Ends the line, once. */
  endLine(): void {
    if (!this.isAtLineStart) this.write('\n');
  }

  /** The characters and their map. */
  finish(pages: readonly PageSize[] = []): { readonly chars: string; readonly map: PlaceMap } {
    return { chars: this.#pieces.join(''), map: { format: 1, pages, spans: this.#spans } };
  }
}
