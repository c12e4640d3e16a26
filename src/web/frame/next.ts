/** Where sign-in leads: an address of this desk, or the plans. Never another site. */
const base = 'http://desk.invalid';

/** The `next` of a query, if it stays here. */
export function nextOf(query: URLSearchParams): string {
  const next = query.get('next') ?? '';
  const there = next.startsWith('/') && URL.canParse(next, base) ? new URL(next, base) : null;
  return there?.origin === base ? `${there.pathname}${there.search}${there.hash}` : '/plans';
}
