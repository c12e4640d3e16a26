/** Days of the node's calendar as instants: what a list of moments is narrowed to by `from` and `to`. */

/** The instant at which a day of the node's time zone begins, or the day so many days later. */
function dayBegins(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // To the second, as entries write their times.
  return new Date(year, month - 1, date + later).toISOString().replace(/\.\d+Z$/, 'Z');
}

interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** The same query with the moments that its days begin and end at. */
export function entriesOf<T extends Days>({
  from,
  to,
  ...rest
}: T): Omit<T, keyof Days> & { readonly since?: string; readonly until?: string } {
  return {
    ...rest,
    ...(from === undefined ? {} : { since: dayBegins(from) }),
    ...(to === undefined ? {} : { until: dayBegins(to, 1) }),
  };
}
