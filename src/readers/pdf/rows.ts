/**
 * Characters of a page → printed lines. Characters on one height are a row; a row is parted where the gap is wider than
 * words ever stand apart. Spaces that the file holds stay; a gap becomes one where words would touch without it.
 */
import { isWide } from '../html/wrapping.ts';
import type { Box } from '../places/place.ts';
import { raise } from '../superscript.ts';
import type { Unit } from './glyphs.ts';

/** A stretch of a printed line. */
export interface Segment {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly font: string;
}

/** Wider than this many letters' heights is no gap between words. */
const PARTED = 2.2;

/** The box that a segment's letters fill. */
export function boxOf({ left, right, base, size }: Segment): Box {
  const round = (n: number): number => Math.round(n * 10) / 10;
  return [round(left), round(base - size * 0.88), round(right), round(base + size * 0.24)];
}

/** Rows of characters by height, the highest first; raised and lowered small ones belong to the row they stand at. */
function toRows(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const rows: { base: number; size: number; units: Unit[] }[] = [];
  for (const unit of [...units].sort((a, b) => b.size - a.size || a.base - b.base)) {
    const row = rows.find(({ base, size }) => {
      const away = unit.base - base;
      return unit.size > size * 0.8 ? Math.abs(away) < size * 0.3 : away > -size * 0.65 && away < size * 0.3;
    });
    if (row === undefined) rows.push({ base: unit.base, size: unit.size, units: [unit] });
    else row.units.push(unit);
  }
  return rows.sort((a, b) => a.base - b.base).map((row) => row.units);
}

/** Drawn twice at one place, to look bold or shaded, is written once. */
function withoutDoubles(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit, at) => {
    for (let before = at - 1; before >= 0 && before >= at - 4; before--) {
      const other = units[before];
      if (other?.text === unit.text && Math.abs(other.left - unit.left) < unit.size * 0.15) return false;
    }
    return true;
  });
}

function isBlank(text: string): boolean {
  return /^\s+$/u.test(text);
}

/** Whether a gap between two characters stands for a space. */
function isSpaceBetween(before: Unit, after: Unit): boolean {
  const gap = after.left - before.right;
  const size = Math.max(before.size, after.size);
  const wide = [before.text.at(-1) ?? '', after.text.charAt(0)].filter(isWide).length;
  // Programs set Chinese a little apart from digits and Latin letters; that is no space.
  return gap > size * (wide === 0 ? 0.19 : 0.75);
}

function textOfUnits(units: readonly Unit[], size: number, base: number): string {
  let text = '';
  let before: Unit | null = null;
  for (const unit of units) {
    if (before !== null && !isBlank(unit.text) && !/\s$/u.test(text) && isSpaceBetween(before, unit))
      text += ' ';
    const isRaised = unit.size < size * 0.8 && unit.base < base - size * 0.15;
    text += isBlank(unit.text) ? (/\s$/u.test(text) ? '' : ' ') : isRaised ? raise(unit.text) : unit.text;
    before = unit;
  }
  return text.trim();
}

/** The most common value, by how many characters have it. */
export function mostly<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (most, one) => (most === undefined || one[1] > most[1] ? one : most),
    undefined,
  )?.[0];
}

function segmentOf(page: number, units: readonly Unit[]): Segment {
  const letters = units.filter(({ text }) => !isBlank(text));
  const size = mostly(letters.map((unit) => Math.round(unit.size * 10) / 10)) ?? 0;
  const base = mostly(letters.map((unit) => Math.round(unit.base * 10) / 10)) ?? 0;
  return {
    page,
    text: textOfUnits(units, size, base),
    left: letters.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: letters.reduce((most, { right }) => Math.max(most, right), 0),
    base,
    size,
    font: mostly(letters.map(({ font }) => font)) ?? '',
  };
}

/** Printed lines of a page from top to bottom, each in its stretches from left to right. */
export function toSegments(page: number, units: readonly Unit[]): readonly (readonly Segment[])[] {
  return toRows(units).flatMap((row): readonly (readonly Segment[])[] => {
    const sorted = withoutDoubles([...row].sort((a, b) => a.left - b.left));
    const parts: Unit[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const unit of sorted) {
      const last = parts.at(-1);
      if (isBlank(unit.text)) last?.push(unit);
      else {
        if (last === undefined || unit.left - right > unit.size * PARTED) parts.push([unit]);
        else last.push(unit);
        right = Math.max(right, unit.right);
      }
    }
    return parts.length === 0 ? [] : [parts.map((part) => segmentOf(page, part))];
  });
}
