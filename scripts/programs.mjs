/**
 * The programs that tests want beside Node: a Chromium, a PostgreSQL, a Go, a LibreOffice. Where they are missing and may be
 * installed (Debian, root), they are; else the one command that would is named, and the tests that need them are
 * counted as skipped [HO4].
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const programs = [
  { name: 'Chromium', debian: 'chromium', isThere: () => findChromium() !== null },
  { name: 'PostgreSQL', debian: 'postgresql', isThere: () => hasPostgres() },
  { name: 'Go with x/mod', debian: 'golang-go golang-golang-x-mod-dev', isThere: () => hasGo() },
  {
    name: 'LibreOffice with Writer and Calc',
    debian: 'libreoffice-writer libreoffice-calc',
    isThere: () => hasOffice(),
  },
];

/** Whether a LibreOffice that opens documents and sheets is here. */
export function hasOffice() {
  const folder = '/usr/lib/libreoffice/program';
  if (existsSync(folder)) return existsSync(`${folder}/libswlo.so`) && existsSync(`${folder}/libsclo.so`);
  return spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
}

/** Path of a Chromium, or null. CHROMIUM names one that is elsewhere. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

function hasPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  if (versions.some((version) => version >= 15 && existsSync(`${debian}/${version}/bin/initdb`))) return true;
  return spawnSync('initdb', ['--version'], { encoding: 'utf8' }).status === 0;
}

/** Whether Go and the sources of Debian's golang-golang-x-mod-dev are here: an outsider's verifier is built with them. */
export function hasGo() {
  const sources = '/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog';
  return existsSync(sources) && spawnSync('go', ['version'], { encoding: 'utf8' }).status === 0;
}

function install(program) {
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  // Debian's PostgreSQL would start a cluster of its own on installation: the tests make theirs in a temporary folder.
  const keepQuiet = ['-o', 'Dpkg::Options::=--force-confold'];
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...keepQuiet, ...program.debian.split(' ')],
    options,
  );
}

/** Installs what may be installed; names what is missing still, and answers its names. */
export function lookForPrograms(wanted, mayInstall, say) {
  const missing = [];
  for (const program of wanted) {
    if (program.isThere()) continue;
    if (mayInstall) {
      say(`Installing ${program.name} for the tests (apt-get install ${program.debian}) …`);
      install(program);
    }
    if (program.isThere()) continue;
    missing.push(program.name);
    say(`
!! ${program.name} is not here: the tests that need it are SKIPPED. One command installs it:
!!   sudo apt-get install --no-install-recommends ${program.debian}
`);
  }
  return missing;
}

/** All of them, installed where that is allowed. */
export function installPrograms() {
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env.ENTENTE_NO_INSTALL;
  return lookForPrograms(programs, may, console.error);
}
