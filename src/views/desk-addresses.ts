/** Addresses of the desk's pages: a figure leads to exactly what it counts [AP40]. */

type Query = Readonly<Record<string, string | readonly string[]>>;

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `${key}=${encodeURIComponent(one)}`),
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

const plan = (planId: string): string => `/plans/${encodeURIComponent(planId)}`;

export const deskAddress = {
  plan,
  text: (planId: string, textId: string): string => `${plan(planId)}/text/${encodeURIComponent(textId)}`,
  /** The text at a place: the reader scrolls to the code point. */
  place: (planId: string, textId: string, start: number): string =>
    `${deskAddress.text(planId, textId)}?at=${start}`,
  register: (planId: string, query: Query): string => withQuery(`${plan(planId)}/register`, query),
  commitment: (planId: string, id: string): string => `${plan(planId)}/commitments/${encodeURIComponent(id)}`,
  review: (planId: string, query: Query): string => withQuery(`${plan(planId)}/review`, query),
  damagedFiles: (planId: string): string => `${plan(planId)}/damaged-files`,
  entry: (planId: string, seq: number): string => `${plan(planId)}/log/${seq}`,
} as const;
