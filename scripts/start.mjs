/**
 * `npm start`: installs what is missing, builds the desk when stale, runs the server on the pinned Node and hands
 * signals and exit code through [HO1][HO2]. Arguments after `--` go to the server.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildDeskWhenStale } from './desk.mjs';
import { compiled, installWhatIsMissing, pinnedNode, root } from './install.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Entente needs Node 20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}
installWhatIsMissing();

const commandOf = (file) => [
  pinnedNode,
  ['--disable-warning=ExperimentalWarning', path.join(root, 'src/main', file), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ENTENTE_DATA: path.join(root, 'data'), NODE_COMPILE_CACHE: compiled, ...process.env },
  },
];
// Whoever mistyped a flag is told at once, and not after the half minute that building takes.
let code = 1;
const isWellAsked = () => {
  const { status } = spawnSync(...commandOf('check-settings.ts'));
  if (status !== 0) code = status ?? 1;
  return status === 0;
};
if (!buildDeskWhenStale(isWellAsked)) process.exit(code);

const server = spawn(...commandOf('server.ts'));
// The terminal sends Ctrl+C to both; a service manager sends SIGTERM to this process alone. The server ends itself cleanly.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
