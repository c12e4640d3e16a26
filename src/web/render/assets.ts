/** Reads from Vite's manifest which files a page needs. */
import type { Assets } from './document.ts';

/** One line of the manifest. */
export interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}
export type Manifest = Readonly<Record<string, ManifestChunk>>;

/** The entry's script, what it imports, and the style sheets of all of them; `also` names sources loaded beside it. */
export function assetsOf(manifest: Manifest, entry: string, also: readonly string[] = []): Assets {
  const seen = new Map<string, ManifestChunk>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.set(name, chunk);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const name of [entry, ...also]) visit(name);
  const main = manifest[entry];
  if (main === undefined) throw new Error(`the client build has no ${entry}`);
  const chunks = [...seen.values()];
  return {
    scripts: [`/${main.file}`],
    preloads: chunks.filter((chunk) => chunk !== main).map((chunk) => `/${chunk.file}`),
    styles: [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))].map((file) => `/${file}`),
  };
}
