/** The kinds that an address names, of those that there are. */
export function kindsChosen(
  query: URLSearchParams,
  things: readonly { readonly type: string }[],
): readonly string[] {
  const there = new Set(things.map(({ type }) => type));
  return [...new Set(query.getAll('type'))].filter((type) => there.has(type));
}
