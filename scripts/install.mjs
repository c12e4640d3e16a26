/**
 * Installs what is missing, and nothing when nothing is: compares the lock file with npm's own record of what it put
 * into node_modules, then asks the pinned Node for its version. Plain JavaScript for any Node from 20 on, because this
 * runs before the pinned one is there [HO1].
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The pinned Node that npm installs. */
export const pinnedNode = path.join(root, 'node_modules', '.bin', 'node');

/** Where Node keeps what it has compiled: the next process loads the program in some 60 % of the time. */
export const compiled = path.join(root, '.cache', 'compiled');

/** Names the first package whose installed version differs from the lock file's, or null when all is in place. */
export function findMissingPackage(lock, installed) {
  for (const [where, wanted] of Object.entries(lock.packages)) {
    if (where === '' || wanted.link) continue;
    const found = installed.packages[where];
    if (found?.version === wanted.version) continue;
    if (!found && (wanted.optional || wanted.devOptional)) continue;
    return where;
  }
  return null;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function whatIsMissing() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'node_modules';
  const missing = findMissingPackage(readJson(path.join(root, 'package-lock.json')), readJson(record));
  if (missing) return missing;
  const wanted = readJson(path.join(root, 'package.json')).dependencies.node;
  const found = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  return found === `v${wanted}` ? null : `Node ${wanted}`;
}

/** The machine's own search path: npm puts node_modules/.bin first, which is about to be replaced. */
function machinePath() {
  const own = path.join(root, 'node_modules');
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(path.delimiter);
}

/** Runs `npm ci` where something is missing; ends the process with clear words if that fails. */
export function installWhatIsMissing() {
  const missing = whatIsMissing();
  if (!missing) return;
  console.error(`Installing what is missing (${missing}) with npm ci …`);
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: machinePath(), npm_config_omit: '' },
  });
  const still = run.status === 0 ? whatIsMissing() : 'npm ci';
  if (!still) return;
  console.error(`
Entente could not be installed (${still}). Nothing was changed in your data.
- Is the package registry reachable? Behind a proxy: npm config set proxy http://host:port
- Are install scripts switched off? The pinned Node comes by one: npm config set ignore-scripts false
- Is the disk full, or the folder not yours? Try: npm ci`);
  process.exit(1);
}
