/**
 * Finds the page of a path: on the server before anything is drawn, in the browser at each step. Patterns are plain
 * segments and `:names`; the first that fits wins, a trailing slash makes no difference.
 */
import type { DeskPage, Params } from './page.ts';

const none: Params = { plan: '', text: '', type: '', id: '', seq: '' };

/** The page for the path and what its names stand for, or null. */
export function matchPage(
  pages: readonly DeskPage[],
  path: string,
): { page: DeskPage; params: Params } | null {
  const segments = segmentsOf(path);
  for (const page of pages) {
    const params = fit(segmentsOf(page.route), segments);
    if (params !== null) return { page, params: { ...none, ...page.fixed, ...params } };
  }
  return null;
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function fit(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(segment);
    else if (part !== segment) return null;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
