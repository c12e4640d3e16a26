/**
 * PostgreSQL's own programs, which dump and restore. The password goes by the environment: other users of the machine can
 * read a program's arguments.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problem } from '../../base/index.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Debian keeps each version's programs apart: the newest reads every older server. */
export function findProgram(name: 'pg_dump' | 'pg_restore'): string {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const [newest] = versions
    .filter((version) => existsSync(`${DEBIAN_FOLDER}/${version}/bin/${name}`))
    .sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? name : `${DEBIAN_FOLDER}/${newest}/bin/${name}`;
}

/** The address without its password, and the password. */
export function splitPassword(url: string): { readonly address: string; readonly password: string | null } {
  const found = /^(postgres(?:ql)?:\/\/[^:@/?]*):([^@/?]*)@/.exec(url);
  if (!found) return { address: url, password: null };
  const [start = '', head = '', password = ''] = found;
  return { address: `${head}@${url.slice(start.length)}`, password: decodeURIComponent(password) };
}

function problemOf(program: string, complaint: string): Problem {
  const name = path.basename(program);
  if (complaint.includes('No space left')) return problem('store-full');
  if (complaint.includes('server version mismatch'))
    return problem('backup-program-missing', { program: name });
  if (/not appear to be a valid archive|could not read from input file|unsupported version/.test(complaint))
    return problem('store-corrupt', { reason: 'not-a-backup' });
  return problem('store-unreachable', { reason: name });
}

/** Runs a program to its end; answers with the problem, or null where it did its work. `take` is given what it writes. */
export function runProgram(
  program: string,
  args: readonly string[],
  password: string | null,
  take?: (piece: string) => void,
): Promise<Problem | null> {
  const env = password === null ? process.env : { ...process.env, PGPASSWORD: password };
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env,
      stdio: ['ignore', take === undefined ? 'ignore' : 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stdout?.setEncoding('latin1').on('data', (piece: string) => take?.(piece));
    child.stderr?.on('data', (piece: Buffer) => {
      complaint = (complaint + piece.toString()).slice(-4_000);
    });
    child.on('error', () => resolve(problem('backup-program-missing', { program: path.basename(program) })));
    child.on('close', (code) => resolve(code === 0 ? null : problemOf(program, complaint)));
  });
}
