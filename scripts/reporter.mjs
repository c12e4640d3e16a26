/**
 * What `npm test` shows of node's test runner: a line a file, each failure whole, each skipped test with its reason;
 * how far long proofs have come;
 * and, for the summary, the counts of tests as JSON in the file that ENTENTE_TEST_COUNTS names [HO3].
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

const here = process.cwd();

function fileOf(data) {
  return data.file ? path.relative(here, data.file) : '';
}

/** The error as the test threw it, without the runner's own frames. */
function describe(error) {
  const cause = error?.cause ?? error;
  const words =
    typeof cause === 'string' ? cause : (cause?.stack ?? inspect(cause, { depth: 5, colors: false }));
  return words
    .split('\n')
    .filter((line) => !/^\s+at .*node:internal/.test(line))
    .join('\n      ');
}

/** Characters of a file's own words that are shown where it fails by itself. */
const MOST_SAID = 4000;

/** A file's process: its exit code, or the signal that ended it. */
function howItEnded(error) {
  const { exitCode, signal } = error ?? {};
  return `      its process ended with ${signal ?? `exit code ${exitCode ?? 'unknown'}`}\n`;
}

export default async function* report(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const skips = [];
  /** The end of what each file wrote beside its tests, for the files that fail by themselves. */
  const said = new Map();
  for await (const { type, data } of source) {
    const isSuite = data?.details?.type === 'suite';
    if (type === 'test:pass' && !isSuite) {
      const isSkipped = data.skip !== undefined || data.todo !== undefined;
      counts[isSkipped ? 'skipped' : 'passed']++;
      if (isSkipped)
        skips.push(`skip ${fileOf(data)} · ${data.name} · ${data.skip || data.todo || 'no reason'}\n`);
    }
    // A suite fails by itself only where its own hooks do; else its tests have been counted already.
    if (type === 'test:fail' && (!isSuite || data.details.error?.failureType === 'hookFailed')) {
      counts.failed++;
      yield `FAIL ${fileOf(data)}:${data.line ?? ''} · ${data.name}\n      ${describe(data.details.error)}\n`;
      const isFile = data.file !== undefined && path.resolve(data.name) === data.file;
      if (isFile) yield `${howItEnded(data.details.error)}${said.get(data.file) ?? ''}\n`;
    }
    // How far a long proof has come.
    if (type === 'test:stdout' && process.env.PROVE && data.message.startsWith('… ')) yield data.message;
    if (type === 'test:stderr') {
      const file = path.resolve(data.file ?? '');
      said.set(file, `${said.get(file) ?? ''}${data.message}`.slice(-MOST_SAID));
      if (process.env.ENTENTE_TEST_STDERR) yield data.message;
    }
    if (type === 'test:summary' && data.file) {
      yield `${data.success ? 'ok  ' : 'FAIL'} ${fileOf(data)} · ${data.counts.tests} tests · ${Math.round(data.duration_ms)} ms\n`;
    }
  }
  yield* skips;
  if (process.env.ENTENTE_TEST_COUNTS) writeFileSync(process.env.ENTENTE_TEST_COUNTS, JSON.stringify(counts));
}
