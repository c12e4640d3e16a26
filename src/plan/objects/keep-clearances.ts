/**
 * A wording that somebody cleared is cleared as it stood: once any of its words are changed or taken away, the clearance that stood
 * before goes with them, and a new one is a row of its own. A further language leaves it: a translation is checked by itself.
 * A row that says what an earlier one said clears the words of this very save where it is marked so; the mark is not kept.
 */
import { canonicalText, type Json, type JsonObject } from '../../base/index.ts';

/** Rows that clear wordings, the column that names which, and the one by which a row is given anew. */
export interface Clearances {
  readonly rows: string;
  readonly column: string;
  readonly anew: string;
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

const isAnew = (row: Json, anew: string): boolean => isObject(row) && row[anew] === true;

/** The row as it is kept. */
function withoutMark(row: Json, anew: string): Json {
  if (!isObject(row)) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== anew));
}

/** The rows that clear something after this change, none of them marked. */
export function keptClearances(
  { rows, column, anew }: Clearances,
  before: Fields,
  after: Fields,
): readonly Json[] {
  const stood = listOf(before[rows]);
  return listOf(after[rows]).flatMap((row) => {
    const kept = withoutMark(row, anew);
    const wording = isObject(row) ? row[column] : undefined;
    const isOld = !isAnew(row, anew) && stood.some((one) => isSame(one, kept));
    return isOld && typeof wording === 'string' && isReworded(before[wording], after[wording]) ? [] : [kept];
  });
}
