/**
 * A wording that somebody cleared is cleared as it stood: once any of its words are changed or taken away, the clearance that stood
 * before goes with them, and a new one is a row of its own. A further language leaves it: a translation is checked by itself.
 */
import { canonicalText, type Json, type JsonObject } from '../../base/index.ts';

/** Rows that clear wordings, and the column that names which. */
export interface Clearances {
  readonly rows: string;
  readonly column: string;
}

type Fields = Readonly<Record<string, Json>>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const isSame = (a: Json, b: Json): boolean => canonicalText(a) === canonicalText(b);

/** Whether words that stood there are not there any more. */
function isReworded(before: Json | undefined, after: Json | undefined): boolean {
  const now = isObject(after) ? after : {};
  return isObject(before) && Object.entries(before).some(([language, text]) => now[language] !== text);
}

/** The rows that still clear something; null where none of them falls. */
export function keptClearances(
  { rows, column }: Clearances,
  before: Fields,
  after: Fields,
): readonly Json[] | null {
  const stood = listOf(before[rows]);
  const now = listOf(after[rows]);
  const kept = now.filter((row) => {
    const wording = isObject(row) ? row[column] : undefined;
    const isOld = stood.some((one) => isSame(one, row));
    return !(isOld && typeof wording === 'string' && isReworded(before[wording], after[wording]));
  });
  return kept.length === now.length ? null : kept;
}
