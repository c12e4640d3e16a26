/**
 * The real server as a process of its own, on a port nobody uses: what it says on the terminal (its address, the
 * one-time code), and its end, by request or by force. For journeys and for the tests that kill it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const quiet = '--disable-warning=ExperimentalWarning';

/** A server that has said that it is ready. */
export interface RealServer {
  readonly origin: string;
  /** What makes the first administrator; null once somebody administers. */
  readonly code: string | null;
  /** Ends it: SIGKILL as a power cut would, SIGTERM as a service manager does. Answers its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Where a server runs. */
export interface Place {
  readonly folder: string;
  readonly port: number;
  /** Variables beside those of every start: the language of the terminal, a clock that the test moves. */
  readonly env?: Readonly<Record<string, string>>;
}

function launch({ folder, port, env }: Place): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [quiet, path.join(root, 'src/main/server.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ENTENTE_DATA: folder, ENTENTE_PORT: String(port), ENTENTE_LANG: 'en', ...env },
  });
  return { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** Starts it and waits until it is ready; throws with all that it said if it ends before. */
export async function startServer(place: Place): Promise<RealServer> {
  const { child, ended } = launch(place);
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += String(bytes);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (bytes) => {
      said += String(bytes);
      if (said.includes('Ctrl+C')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  let isAsked = false;
  child.once('exit', (code, signal) => {
    if (!isAsked) console.error(`the server ended by itself with ${code ?? signal}: ${said}`);
  });
  return {
    origin: `http://localhost:${place.port}`,
    code: /\b(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}\b/.exec(said)?.[0] ?? null,
    end: (signal) => {
      isAsked = true;
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts it and kills it while it is still starting. */
export async function killWhileStarting(place: Place, milliseconds: number): Promise<void> {
  const { child, ended } = launch(place);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  await ended;
}

/** Starts one that does not get as far as serving; answers its exit code and what it said. */
export async function startRefused(place: Place): Promise<{ code: number | null; said: string }> {
  const { child, ended } = launch(place);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => {
      said += String(bytes);
    });
  const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const code = await ended;
  clearTimeout(patience);
  return { code, said };
}

/** Runs a command of the command line on the folder and answers its exit code and what it said. */
export function runCommand(
  folder: string,
  words: readonly string[],
  language = 'en',
): { code: number | null; said: string } {
  const run = spawnSync(process.execPath, [quiet, path.join(root, 'src/main/cli.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_DATA: folder, ENTENTE_LANG: language },
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}
