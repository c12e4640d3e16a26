/**
 * A PostgreSQL of the tests' own: a private cluster in a temporary folder on a random loopback port, run by another user
 * when we are root (the server refuses root), stopped at the end. Where its programs are missing they are installed if
 * that is allowed; else the one command is named and the tests count as skipped.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../free-port.ts';

export interface Cluster {
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>;
  readonly port: number;
  readonly bin: string;
  /** Stops the server as a crash would not, does something to its files, and starts it again. */
  restart(between: (dataFolder: string) => void): void;
  stop(): void;
}

const LEAST = 15;

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const found = versions.find((v) => v >= LEAST && existsSync(`${debian}/${v}/bin/initdb`));
  if (found !== undefined) return `${debian}/${found}/bin`;
  const onPath = (process.env.PATH ?? '').split(':').find((place) => existsSync(path.join(place, 'initdb')));
  return onPath ?? null;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env.ENTENTE_NO_INSTALL;
}

/** Folder of the programs, installed where they were missing and may be; null where they stay missing. */
export function postgresPrograms(): string | null {
  const there = findPrograms();
  if (there !== null) return there;
  if (mayInstall()) {
    spawnSync('apt-get', ['update', '-qq']);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const now = findPrograms();
  if (now === null) {
    console.error(
      '\n!! PostgreSQL is not here: its tests are SKIPPED. To run them: apt-get install postgresql\n',
    );
  }
  return now;
}

function idOf(kind: '-u' | '-g'): number {
  return Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout.trim());
}

/** The user that the server runs as: `postgres` when we are root. */
function serverUser(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
}

function runProgram(bin: string, name: string, args: readonly string[], cwd: string): void {
  const run = spawnSync(path.join(bin, name), args, {
    ...serverUser(),
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
}

/** Starts a cluster, or gives null where PostgreSQL is not here. */
export async function startCluster(): Promise<Cluster | null> {
  const bin = postgresPrograms();
  if (bin === null) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-pg-'));
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const cluster = path.join(folder, 'cluster');
  // A collation that is not byte order: the store must not depend on it.
  runProgram(bin, 'initdb', ['-D', cluster, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--no-sync'], folder);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60`;
  const log = path.join(folder, 'log');
  const start = () =>
    runProgram(bin, 'pg_ctl', ['-D', cluster, '-w', '-l', log, '-o', settings, 'start'], folder);
  start();
  let made = 0;
  return {
    bin,
    port,
    async newDatabase() {
      const name = `entente_${process.pid}_${made++}`;
      const admin = new pg.Client({ connectionString: `postgres://tests@127.0.0.1:${port}/postgres` });
      await admin.connect();
      await admin.query(`create database ${name}`);
      await admin.end();
      return `postgres://tests@127.0.0.1:${port}/${name}`;
    },
    restart(between) {
      runProgram(bin, 'pg_ctl', ['-D', cluster, '-w', '-m', 'fast', 'stop'], folder);
      between(cluster);
      start();
    },
    stop() {
      runProgram(bin, 'pg_ctl', ['-D', cluster, '-m', 'immediate', 'stop'], folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
