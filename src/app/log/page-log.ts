/** The internal log, newest first unless the other order is asked for; entries outside the person's areas are left out [AP5]. */
import { err, fromUtf8, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { LogLine, LogPageView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import type { App, EntryFilter, EntryPage } from '../ports/index.ts';
import { INTERNAL } from './open-log.ts';
import { storedCheckpoint } from './sign-checkpoint.ts';
import { isVisible, logGlossary, logLine, readNames } from './visible-entries.ts';

export interface PageLog {
  readonly planId: string;
  /** One register, or a prefix that ends in '/'. */
  readonly register?: string;
  /** Pseudonym. */
  readonly by?: string;
  /** Instants that the entries' times are not before, and before. */
  readonly since?: string;
  readonly until?: string;
  readonly oldestFirst?: boolean;
  readonly limit?: number;
  readonly cursor?: string | null;
}

export async function logPage(
  app: App,
  who: Actor,
  { planId, limit = 50, cursor = null, ...filter }: PageLog,
): Promise<Result<LogPageView, Problem>> {
  const narrowed: EntryFilter = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  );
  const list = { list: 'log', plan: planId, ...narrowed };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const past = read.value;
  if (past !== null && typeof past !== 'number') return foreign();
  return app.store.read(async (r) => {
    const readPage = (count: number, from: number | null): Promise<EntryPage> =>
      r.logs.entryPage(planId, INTERNAL, { limit: count, past: from, ...narrowed });
    const names = readNames(r);
    const [head, stored, first] = await Promise.all([
      r.logs.head(planId, INTERNAL),
      storedCheckpoint(r, planId),
      readPage(limit, past),
      names,
    ]);
    if (head === null) return err(problem('not-found', { plan: planId }));
    const items: LogLine[] = [];
    let page = first;
    let glossary = await logGlossary(r, who, planId, page.rows, names);
    for (;;) {
      items.push(...page.rows.filter((row) => isVisible(row, glossary)).map((row) => logLine(row, glossary)));
      if (page.next === null || items.length >= limit) break;
      page = await readPage(limit - items.length, page.next);
      glossary = await logGlossary(r, who, planId, page.rows, names);
    }
    const { next } = page;
    const checkpoint = stored === null ? null : { ...stored, note: fromUtf8(stored.note) ?? '' };
    const cursorOfNext = next === null ? null : writeCursor(app, list, next);
    const people = [...glossary.nameByPseudonym].map(([by, name]) => ({ by, name }));
    return ok({ items, next: cursorOfNext, size: head.size, checkpoint, people });
  });
}
