/**
 * Completes package-lock.json after an installation. npm leaves optional packages of other platforms out of the lock file
 * where its registry did not have them at that moment, and `npm ci` then refuses the file everywhere. Asks npm once more
 * for what has no hash; what the registry still lacks is added with its exact version and the platform that its name says,
 * and is told: npm fetches it only on that platform [HO1]. Run after `npm install`: node scripts/complete-lock.mjs
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** os, cpu and libc that a platform package's name says. */
export function platformOf(name) {
  const words = name.split(/[/-]/).map((word) => (word === 'ppc64le' ? 'ppc64' : word));
  const pick = (known) => words.filter((word) => known.includes(word)).slice(-1);
  const [os, cpu] = [pick(systems), pick(processors)];
  const libc = words.includes('musl')
    ? ['musl']
    : os[0] === 'linux' && words.includes('gnu')
      ? ['glibc']
      : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}

/** Optional packages that some package of the lock file asks for and no place above it holds. */
export function findAbsent(packages) {
  const absent = [];
  for (const [where, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const parents = where
        .split('/node_modules/')
        .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
      const places = ['node_modules', ...parents.filter(Boolean).map((parent) => `${parent}/node_modules`)];
      if (!places.some((place) => packages[`${place}/${name}`])) absent.push({ name, version, dev });
    }
  }
  return absent;
}

/** Places of packages that the lock file names without saying which bytes they are. */
export function findUnhashed(packages) {
  return Object.entries(packages)
    .filter(([where, { integrity, link }]) => where !== '' && !link && !integrity)
    .map(([where]) => where);
}

const file = path.join(root, 'package-lock.json');
const readLock = () => JSON.parse(readFileSync(file, 'utf8'));
const writeLock = (lock) => writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** npm works out anew what is left out; nothing is installed. */
function askNpm() {
  const lock = readLock();
  for (const where of findUnhashed(lock.packages)) delete lock.packages[where];
  writeLock(lock);
  const args = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
  const run = spawnSync('npm', [...args, '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (run.status !== 0) throw new Error('npm could not work out the lock file');
}

if (import.meta.filename === process.argv[1]) {
  if (findUnhashed(readLock().packages).length + findAbsent(readLock().packages).length > 0) askNpm();
  const lock = readLock();
  for (const { name, version, dev } of findAbsent(lock.packages)) {
    console.error(`without a hash, because the registry has it not: ${name} ${version}`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    };
  }
  const [first, ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([first, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
  writeLock(lock);
}
