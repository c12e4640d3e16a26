/** Which plans may come before another or after it, as far as their periods say; one without a period may be either. */
interface Dated {
  readonly period: { readonly from: string; readonly to: string } | null;
}

/** Whether the first plan may come before the second: it did not begin after it. */
export function mayPrecede(before: Dated, after: Dated): boolean {
  if (before.period === null || after.period === null) return true;
  return before.period.from <= after.period.from;
}
