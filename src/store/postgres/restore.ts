/** Puts a dump back into a database that holds nothing yet, in one transaction [ST46]. */
import { statSync } from 'node:fs';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { RestoredStore } from '../sqlite/restore.ts';
import { openPool } from './pool.ts';
import { findProgram, runProgram, splitPassword } from './programs.ts';
import { serverProblem } from './server-error.ts';

async function findTables(url: string): Promise<Result<number, Problem>> {
  const pool = openPool(url, 1);
  try {
    const { rows } = await pool.query(
      'select count(*)::int as n from information_schema.tables where table_schema = current_schema()',
    );
    return ok(Number(rows[0]?.n));
  } catch (error) {
    const found = serverProblem(error);
    if (found === null) throw error;
    return err(found);
  } finally {
    await pool.end();
  }
}

/** Restores `backup` into the database at `url`; one that holds tables is refused, whoever uses it. */
export async function restoreDatabase(
  backup: string,
  url: string,
  program = findProgram('pg_restore'),
): Promise<Result<RestoredStore, Problem>> {
  const file = statSync(backup, { throwIfNoEntry: false });
  if (file === undefined) return err(problem('store-unwritable', { path: backup }));
  const tables = await findTables(url);
  if (!tables.ok) return tables;
  const { address, password } = splitPassword(url);
  if (tables.value > 0) return err(problem('restore-over-data', { folder: address }));
  const args = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-password'];
  const found = await runProgram(program, [...args, `--dbname=${address}`, backup], password);
  return found === null ? ok({ bytes: file.size, replaced: null }) : err(found);
}
