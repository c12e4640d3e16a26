/** What lists of what was done are narrowed by, as their use cases ask it: days of the node's calendar as instants, and the order. */

/** The instant at which a day of the node's time zone begins, or the day so many days later. */
function dayBegins(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // To the second, as entries write their times.
  return new Date(year, month - 1, date + later).toISOString().replace(/\.\d+Z$/, 'Z');
}

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly sort?: 'at' | '-at';
}
interface Meant {
  readonly since?: string;
  readonly until?: string;
  readonly oldestFirst?: true;
}

/** The same query with the moments that its days begin and end at. */
export function entriesOf<T extends Asked>({ from, to, sort, ...rest }: T): Omit<T, keyof Asked> & Meant {
  return {
    ...rest,
    ...(from === undefined ? {} : { since: dayBegins(from) }),
    ...(to === undefined ? {} : { until: dayBegins(to, 1) }),
    ...(sort === 'at' ? { oldestFirst: true } : {}),
  };
}
