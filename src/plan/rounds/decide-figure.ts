/**
 * What comes of a row of figures: a figure that is new, one that changes what stands, nothing new, or what is wrong with the
 * row. A cell that is left empty leaves what stands; a change names what stood before [RD942, RD943].
 */
import type { PlacedFault } from '../../base/index.ts';
import type { ReturnRow } from './decide-return.ts';
import { countColumns, type FigureColumn, type FigureItem, type Figures, isSameFigures } from './figure.ts';
import { type Cell, folded, plainText, readWords } from './read-cell.ts';
import { isSameUnit, type ReadFigure, readAmount, readCount } from './read-figure.ts';
import type { FilledRow } from './read-form.ts';

/** Figures of a form, and what is known of them when its return is looked at. */
export interface AskedFigures {
  readonly items: readonly FigureItem[];
  /** By reference: what stands now. */
  readonly stands: ReadonlyMap<string, Figures>;
  /** By course and name of a province, `<of> <folded name>`: what stands, for a province that was added since. */
  readonly provinces: ReadonlyMap<string, Figures>;
  /** References that the body is no longer asked. */
  readonly ended: ReadonlySet<string>;
}

interface Written {
  readonly given: Figures;
  readonly faults: readonly PlacedFault[];
}

const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : plainText(cell).slice(0, 60));

class Reading {
  readonly faults: PlacedFault[] = [];
  readonly #cells: FilledRow['cells'];

  constructor({ cells }: FilledRow) {
    this.#cells = cells;
  }

  wrong(at: FigureColumn, fault: string, facts: PlacedFault['facts'] = {}): void {
    this.faults.push({ at, fault, facts: { given: shown(this.#cells[at]), ...facts } });
  }

  take<T>(at: FigureColumn, read: (cell: Cell) => ReadFigure<T>, facts: PlacedFault['facts'] = {}): T | null {
    const meant = read(this.#cells[at] ?? null);
    if ('value' in meant) return meant.value;
    this.wrong(at, meant.fault, facts);
    return null;
  }

  words(at: FigureColumn): string | null {
    const meant = readWords(this.#cells[at] ?? null);
    if ('value' in meant) return meant.value;
    this.wrong(at, meant.fault, { limit: 300 });
    return null;
  }
}

/** Every way in which the unit of a value may be written: as it is kept, in each language, and in two as a form prints them. */
function unitsOf({ unit, unitNames = {} }: FigureItem): readonly string[] {
  const names = Object.values(unitNames);
  return [unit, ...names, ...names.flatMap((one) => names.map((other) => `${one} / ${other}`))];
}

function readValue(row: FilledRow, item: FigureItem): Written {
  const { unit } = item;
  const units = unitsOf(item);
  const reading = new Reading(row);
  const amount = reading.take('value', (cell) => readAmount(cell, ...units), { unit });
  const source = reading.words('source');
  const stated = shown(row.cells.unit);
  if (amount !== null && stated !== '' && !units.some((one) => isSameUnit(stated, one)))
    reading.wrong('unit', 'unit', { unit });
  if (amount === null && source !== null && row.cells.value === undefined) reading.wrong('value', 'missing');
  const given = amount === null ? {} : { amount, unit, ...(source === null ? {} : { source }) };
  return { given, faults: reading.faults };
}

function readPlaces(row: FilledRow, item: FigureItem): Written {
  const reading = new Reading(row);
  const counts = countColumns.map((name) => [name, reading.take(name, readCount)] as const);
  const given: Figures = Object.fromEntries(counts.filter(([, count]) => count !== null));
  const province = reading.words('province');
  const isBlank = Object.keys(given).length === 0;
  if (item.provinces.length > 0) return { given, faults: reading.faults };
  if (province === null && !isBlank) reading.wrong('province', 'missing');
  if (province !== null && isBlank && reading.faults.length === 0) reading.wrong('used', 'missing');
  return { given: province === null ? given : { ...given, province }, faults: reading.faults };
}

/** Provinces of other rows of the same course that this row names as well. */
function isThere(province: string, item: FigureItem, { items }: AskedFigures): boolean {
  return items.some(
    (one) => one.of === item.of && one.provinces.some((name) => folded(name) === folded(province)),
  );
}

/** What stands of a province that the form had no row for. */
function addedSince({ province }: Figures, { of }: FigureItem, { provinces }: AskedFigures): Figures | null {
  const stood = province === undefined ? undefined : provinces.get(`${of} ${folded(province)}`);
  return stood === undefined || province === undefined ? null : { ...stood, province };
}

/** What is not as it was printed: a cell that was left alone takes back nothing that was changed since. */
function unprinted(written: Figures, before: Figures | null): Figures {
  const differs = Object.entries(written).filter(([name, said]) =>
    Object.entries(before ?? {}).every(([was, stood]) => was !== name || stood !== said),
  );
  const isNews = differs.some(([name]) => name !== 'unit');
  return isNews ? Object.fromEntries(differs) : {};
}

/** What becomes of the row of a figure. */
export function decideFigure(row: FilledRow, item: FigureItem, asked: AskedFigures): ReturnRow {
  const { given: written, faults } = item.kind === 'value' ? readValue(row, item) : readPlaces(row, item);
  const given = unprinted(written, item.printed);
  const before = asked.stands.get(item.ref) ?? addedSince(given, item, asked);
  const base = { at: row.at, key: item.key, ref: item.ref, same: false, before: null, statement: null };
  const wrong = (found: readonly PlacedFault[]): ReturnRow => {
    return { ...base, why: null, outcome: 'error', figures: { before, now: null }, faults: found };
  };
  const skip = (why: ReturnRow['why'], now: Figures | null): ReturnRow => {
    return { ...base, why, outcome: 'skip', figures: { before, now }, faults: [] };
  };
  if (faults.length > 0) return wrong(faults);
  if (Object.keys(given).length === 0) return skip('untouched', null);
  if (asked.ended.has(item.ref)) return wrong([{ at: 'key', fault: 'row-ended', facts: {} }]);
  const { province } = given;
  if (province !== undefined && isThere(province, item, asked))
    return wrong([{ at: 'province', fault: 'province-there', facts: { given: province } }]);
  const now = { ...before, ...given };
  if (isSameFigures(before, now)) return skip('known', now);
  const outcome = before === null ? 'add' : 'change';
  return { ...base, why: null, outcome, figures: { before, now }, faults: [] };
}

/** Rows that name a further province which another row of the same course names too are wrong at both places. */
export function withoutDoubles(
  rows: readonly ReturnRow[],
  items: readonly FigureItem[],
): readonly ReturnRow[] {
  const byRef = new Map(items.map((item) => [item.ref, item]));
  const named = rows.map(({ ref, figures, outcome }) => {
    const item = byRef.get(ref ?? '');
    const province = figures?.now?.province;
    const isNew = item !== undefined && item.provinces.length === 0 && outcome !== 'error';
    return isNew && province !== undefined ? `${item.of} ${folded(province)}` : null;
  });
  const counts = Map.groupBy(named, (name) => name);
  return rows.map((row, i): ReturnRow => {
    const name = named[i] ?? null;
    if (name === null || (counts.get(name)?.length ?? 0) < 2) return row;
    const given = row.figures?.now?.province ?? '';
    const faults = [{ at: 'province', fault: 'province-there', facts: { given } }];
    return { ...row, outcome: 'error', faults };
  });
}
