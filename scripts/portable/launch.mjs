/**
 * Runs the program of a portable folder: the server, with a port that is free and the page in the browser; or, with words, one command.
 * Data, backups and settings are those of the folder. A medium that cannot be written is told before anything is begun.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const [folder, ...words] = process.argv.slice(2);
const program = path.join(folder, 'program');
const data = path.join(folder, 'data');

/** What stands in settings.txt; only the program's own names count. */
export function readSettings(text) {
  const lines = text.split(/\r?\n/).map((line) => /^(ENTENTE_[A-Z_]+|DATABASE_URL)=(.*)$/.exec(line.trim()));
  return Object.fromEntries(lines.flatMap((found) => (found === null ? [] : [[found[1], found[2].trim()]])));
}

function settingsHere() {
  try {
    return readSettings(readFileSync(path.join(folder, 'settings.txt'), 'utf8'));
  } catch {
    // No such file: every setting has its default.
    return {};
  }
}

/** Null where the folder can be written, else what the system says. */
function whyNotWritable() {
  const probe = path.join(data, '.written');
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
    return null;
  } catch (error) {
    return error.code ?? error.message;
  }
}

/** The first port from here that nobody listens on. */
async function freePort(from) {
  for (let port = from; port < from + 50; port += 1) {
    const isFree = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  return from;
}

function openBrowser(address) {
  if (process.env.ENTENTE_NO_BROWSER) return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  const opened = spawn(opener, [address], { stdio: 'ignore', detached: true });
  // Without a browser the address on the terminal is what there is.
  opened.on('error', () => {});
  opened.unref();
}

const reason = whyNotWritable();
if (reason !== null) {
  console.error(`Entente: this folder cannot be written (${reason}): ${folder}
  It may lie on a disc or a locked stick. Nothing was begun. Move the folder to where you may write, and start it there.
Entente：此文件夹无法写入（${reason}）：${folder}
  可能位于光盘或已锁定的存储设备上。尚未进行任何操作。请将文件夹移到可写入的位置后再启动。
Entente: ຂຽນລົງໂຟນເດີນີ້ບໍ່ໄດ້ (${reason}): ${folder}
  ອາດຢູ່ໃນແຜ່ນ ຫຼື ແຟລດໄດຣບ໌ທີ່ຖືກລັອກ. ຍັງບໍ່ໄດ້ເລີ່ມເຮັດຫຍັງ. ກະລຸນາຍ້າຍໂຟນເດີໄປບ່ອນທີ່ຂຽນໄດ້ ແລ້ວເປີດໃໝ່.`);
  process.exit(4);
}
const env = {
  ENTENTE_BACKUP_FOLDER: path.join(folder, 'backups'),
  NODE_COMPILE_CACHE: path.join(program, '.cache'),
  ...process.env,
  ...settingsHere(),
  ENTENTE_DATA: data,
};
const run = (file) => ['--disable-warning=ExperimentalWarning', path.join(program, 'src/main', file)];

if (words.length > 0) {
  process.exitCode =
    spawnSync(process.execPath, [...run('cli.ts'), ...words], { stdio: 'inherit', env }).status ?? 1;
} else {
  const port = env.ENTENTE_PORT ?? String(await freePort(8300));
  const server = spawn(process.execPath, run('server.ts'), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...env, ENTENTE_PORT: port },
  });
  let isShown = false;
  server.stdout.on('data', (bytes) => {
    process.stdout.write(bytes);
    const address = /https?:\/\/\S+/.exec(String(bytes))?.[0];
    if (address === undefined || isShown) return;
    isShown = true;
    openBrowser(address);
  });
  // The terminal sends Ctrl+C to both, and closing its window hangs up; the server ends itself cleanly.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  server.on('exit', (code) => {
    process.exitCode = code ?? 143;
  });
}
