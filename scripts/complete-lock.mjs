/**
 * Completes package-lock.json after an installation from a registry that lacks packages of other platforms: npm leaves such
 * optional packages out of the lock file and `npm ci` then refuses it everywhere. Adds each with its exact version and
 * platform (from its name); npm fetches it only on that platform [HO1]. Run after `npm install`: node scripts/complete-lock.mjs
 */
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

if (import.meta.filename === process.argv[1]) {
  const file = path.join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const { name, version, dev } of findAbsent(lock.packages)) {
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    };
  }
  const [first, ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([first, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
