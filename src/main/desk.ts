/** The built desk: the function that draws pages on the server, and the folder of what browsers load. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RenderPage } from '../http/index.ts';

const dist = new URL('../../dist/web/', import.meta.url);

/** The desk, or null where it has not been built. */
export async function loadDesk(): Promise<{
  readonly renderPage: RenderPage;
  readonly assets: string;
} | null> {
  const entry = new URL('server/entry.js', dist);
  if (!existsSync(entry)) return null;
  const { renderPage }: { renderPage: RenderPage } = await import(entry.href);
  return { renderPage, assets: fileURLToPath(new URL('client/', dist)) };
}
