/**
 * Figures that a form asks beside commitments: the value of an indicator for the period, and places in a course by province,
 * offered, allocated and used. Each is a row with a key of its own; what is not written is absent and leaves what stands.
 */

/** Columns of the table of indicators in the order in which they are printed. */
export const valueColumns = ['key', 'indicator', 'unit', 'before', 'value', 'source'] as const;
/** Columns of the table of places in courses. */
export const placesColumns = ['key', 'course', 'province', 'offered', 'allocated', 'used', 'women'] as const;
/** Columns of a figure. */
export type FigureColumn = (typeof valueColumns)[number] | (typeof placesColumns)[number];
/** Columns that hold counts. */
export const countColumns = ['offered', 'allocated', 'used', 'women'] as const;

/** What is said of a figure: an amount in its unit, or places in a province. */
export interface Figures {
  /** A decimal in its one form. */
  readonly amount?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly province?: string;
  readonly offered?: number;
  readonly allocated?: number;
  readonly used?: number;
  readonly women?: number;
}

/** A figure that a form asks. */
export interface FigureItem {
  readonly key: string;
  /** What tells it apart in the form for good: the indicator, or the course with its province. */
  readonly ref: string;
  /** `indicator/<id>` or `activity/<id>`. */
  readonly of: string;
  readonly kind: 'value' | 'places';
  /** The unit that a value has; empty for places. */
  readonly unit: string;
  /** How each language writes it, where somebody has said so. */
  readonly unitNames?: Readonly<Partial<Record<'zh' | 'lo' | 'en', string>>>;
  /** Names of the province in every language; none where the row has room for a further one. */
  readonly provinces: readonly string[];
  /** What is printed into the cells that are to be filled in. */
  readonly printed: Figures | null;
}

const parts = ['amount', 'unit', 'source', 'province', ...countColumns] as const;

/** Whether two say the same. */
export function isSameFigures(a: Figures | null, b: Figures | null): boolean {
  if (a === null || b === null) return a === b;
  return parts.every((name) => a[name] === b[name]);
}
