/**
 * Builds the desk when it is stale: when the bytes of what it is made of differ from those of the last build, by
 * SHA-256, whatever the file times say [HO2]. Plain JavaScript for any Node from 20 on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, root } from './install.mjs';

/** What the desk may be made of: the folders that the borders let `web` import, and how it is built. */
const sources = [
  'src/web',
  'src/i18n',
  'src/http/contract',
  'src/views',
  'src/ledger',
  'src/plan',
  'src/base',
  // What the offline form is made of beside these.
  'src/sync',
  'src/export/words',
  'scripts/build-form.ts',
  'scripts/build-single-page.ts',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build-fonts.ts',
  'fixtures/plans/china-laos-2024-2028.zh.txt',
];
/** What the build itself writes among them: the letters that the catalogue and the example plan need. */
const written = /^src\/web\/fonts\/(?:fonts\.css|sc-\d+\.woff2)$/;
const stamp = path.join(root, 'dist', '.sources-sha256');

function listFiles(base, place) {
  const full = path.join(base, place);
  if (!existsSync(full)) return [];
  const entries = readdirSync(path.dirname(full), { withFileTypes: true });
  if (entries.find((entry) => entry.name === path.basename(full))?.isFile()) return [place];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(base, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** SHA-256, hex, of everything under `base` that the desk is made of. */
export function hashSources(base = root) {
  const hash = createHash('sha256');
  const files = sources.flatMap((place) => listFiles(base, place)).filter((file) => !written.test(file));
  for (const file of files.sort()) {
    const bytes = readFileSync(path.join(base, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * True once the desk is there and fresh; false, with words on the terminal, if it could not be built. `mayBuild` is asked
 * before anything is built, and only then.
 */
export function buildDeskWhenStale(mayBuild = () => true) {
  const wanted = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (!mayBuild()) return false;
  console.error('Building the desk …');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const steps = [
    [path.join(root, 'scripts', 'build-fonts.ts')],
    // One build makes both halves: the client and what the server renders with (vite.config.ts).
    [vite, 'build', '--logLevel', 'warn'],
    [path.join(root, 'scripts', 'build-form.ts')],
  ];
  for (const step of steps) {
    const run = spawnSync(pinnedNode, step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (run.status === 0) continue;
    console.error('The desk could not be built: what is wrong stands above.');
    return false;
  }
  writeFileSync(stamp, wanted);
  return true;
}
