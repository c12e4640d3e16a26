/**
 * A backup by PostgreSQL's own program, in its custom form (`pg_restore` reads it) [ST10]. The password goes by the
 * environment: other users of the machine can read a program's arguments.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type Problem, problem, type Result } from '../../base/index.ts';
import { writeBackup } from '../backup-file.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Debian keeps each version's programs apart: the newest reads every older server. */
function findDump(): string {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const [newest] = versions
    .filter((version) => existsSync(`${DEBIAN_FOLDER}/${version}/bin/pg_dump`))
    .sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? 'pg_dump' : `${DEBIAN_FOLDER}/${newest}/bin/pg_dump`;
}

/** The address without its password, and the password. */
export function splitPassword(url: string): { readonly address: string; readonly password: string | null } {
  const found = /^(postgres(?:ql)?:\/\/[^:@/?]*):([^@/?]*)@/.exec(url);
  if (!found) return { address: url, password: null };
  const [start = '', head = '', password = ''] = found;
  return { address: `${head}@${url.slice(start.length)}`, password: decodeURIComponent(password) };
}

function problemOfDump(complaint: string): Problem {
  if (complaint.includes('No space left')) return problem('store-full');
  if (complaint.includes('server version mismatch'))
    return problem('backup-program-missing', { program: 'pg_dump' });
  return problem('store-unreachable', { reason: 'pg_dump' });
}

/** Runs the dump into `file`; answers with the problem, or null when the copy is whole. */
function runDump(program: string, url: string, file: string): Promise<Problem | null> {
  const { address, password } = splitPassword(url);
  const env = password === null ? process.env : { ...process.env, PGPASSWORD: password };
  const args = ['--format=custom', '--no-owner', '--no-password', `--file=${file}`, `--dbname=${address}`];
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (piece: Buffer) => {
      complaint = (complaint + piece.toString()).slice(-4_000);
    });
    child.on('error', () => resolve(problem('backup-program-missing', { program: 'pg_dump' })));
    child.on('close', (code) => resolve(code === 0 ? null : problemOfDump(complaint)));
  });
}

/** Writes a complete copy of the database to a new file. */
export function dumpDatabase(
  url: string,
  target: string,
  program = findDump(),
): Promise<Result<{ readonly bytes: number }, Problem>> {
  return writeBackup(target, (unfinished) => runDump(program, url, unfinished));
}
