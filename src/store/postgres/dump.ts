/** A backup by PostgreSQL's own program, in its custom form, read through once before it is said to be one [ST10]. */
import type { Problem, Result } from '../../base/index.ts';
import { writeBackup } from '../backup-file.ts';
import { findProgram, runProgram, splitPassword } from './programs.ts';

/** Runs the dump into `file`; answers with the problem, or null when the copy is whole. */
async function runDump(program: string, url: string, file: string): Promise<Problem | null> {
  const { address, password } = splitPassword(url);
  const args = ['--format=custom', '--no-owner', '--no-password', `--file=${file}`, `--dbname=${address}`];
  const found = await runProgram(program, args, password);
  // Everything in it is read and unpacked.
  return found ?? runProgram(findProgram('pg_restore'), ['--file=/dev/null', file], null);
}

/** Writes a complete copy of the database to a new file. */
export function dumpDatabase(
  url: string,
  target: string,
  program = findProgram('pg_dump'),
): Promise<Result<{ readonly bytes: number }, Problem>> {
  return writeBackup(target, (unfinished) => runDump(program, url, unfinished));
}
