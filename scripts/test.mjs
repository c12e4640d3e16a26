/**
 * `npm test`: installs what is missing and runs every check; `npm run check`: types, lint and borders alone; `npm run
 * prove`: every check with the long proofs at their full counts. With paths as arguments only the tests in them run.
 * The last line is `N passed, N failed`, with `, N skipped` where any were; the exit code is 0 when none failed [HO3].
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildDeskWhenStale } from './desk.mjs';
import { compiled, installWhatIsMissing, pinnedNode, root } from './install.mjs';
import { installPrograms } from './programs.mjs';

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isQuick = flags.has('--quick');
const isProof = flags.has('--prove');
const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = [];
const started = performance.now();

function note(name, seconds, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) failedSteps.push(name);
  const words = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
  console.log(`── ${name}: ${words} · ${seconds.toFixed(1)} s\n`);
}

/** A check that is one program: it counts as one. */
function check(name, command, args) {
  console.log(`── ${name}`);
  const began = performance.now();
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const isFailed = run.status !== 0;
  note(name, (performance.now() - began) / 1000, {
    passed: isFailed ? 0 : 1,
    failed: isFailed ? 1 : 0,
    skipped: 0,
  });
}

function listTests(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.(ts|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Those that drive a browser or kill servers want the machine for themselves. */
function isAlone(file) {
  return (
    file.startsWith('tests/journeys/') ||
    file.includes('.browser.test.') ||
    file.startsWith('tests/fault/kill-')
  );
}

function runTests(name, files, concurrency) {
  if (files.length === 0) return;
  console.log(`── ${name}: ${files.length} files, ${concurrency} at a time`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-test-'));
  const countsFile = path.join(folder, 'counts.json');
  const began = performance.now();
  const minutes = isProof ? 120 : 15;
  const args = ['--disable-warning=ExperimentalWarning', '--test', `--test-concurrency=${concurrency}`];
  args.push(`--test-timeout=${minutes * 60_000}`, '--test-reporter=./scripts/reporter.mjs');
  args.push('--test-reporter-destination=stdout', ...files);
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, ENTENTE_TEST_COUNTS: countsFile };
  if (isProof) env.PROVE = '1';
  delete env.NODE_TEST_CONTEXT;
  const run = spawnSync(pinnedNode, args, { cwd: root, stdio: 'inherit', env });
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  if (run.status !== 0 && counts.failed === 0) counts.failed = 1;
  rmSync(folder, { recursive: true, force: true });
  note(name, (performance.now() - began) / 1000, counts);
}

function runAllTests(files) {
  const cores = os.availableParallelism();
  runTests(
    'tests',
    files.filter((file) => !isAlone(file)),
    cores,
  );
  runTests('tests that want the machine alone', files.filter(isAlone), 1);
}

function buildDesk() {
  const began = performance.now();
  const isBuilt = buildDeskWhenStale();
  const counts = { passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1, skipped: 0 };
  note('desk', (performance.now() - began) / 1000, counts);
}

function runStaticChecks() {
  const bin = (name) => path.join(root, 'node_modules', '.bin', name);
  check('types', bin('tsc'), ['-p', '.']);
  check('format and lint', bin('biome'), ['check', '--diagnostic-level=warn', '.']);
}

installWhatIsMissing();
if (asked.length > 0) {
  const all = ['src', 'tests', 'scripts', 'tools', 'bench'].flatMap(listTests);
  const files = all.filter((file) => asked.some((place) => file.startsWith(path.normalize(place))));
  // A journey over yesterday's desk proves nothing of today's.
  if (files.some((file) => /^(?:tests\/(?:journeys|drawn)|src\/web\/fonts)\//.test(file))) buildDesk();
  runAllTests(files);
} else if (isQuick) {
  runStaticChecks();
  runTests('borders', listTests('tests/architecture'), os.availableParallelism());
} else {
  installPrograms();
  buildDesk();
  runStaticChecks();
  runAllTests(['src', 'tests', 'scripts', 'tools', 'bench'].flatMap(listTests));
}
console.log(`Took ${Math.ceil((performance.now() - started) / 60_000)} min`);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join('; ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
