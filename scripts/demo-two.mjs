/**
 * `npm run demo -- --two`: installs what is missing, builds the desk when stale, and starts two nodes with sample data, so
 * that one person can play both sides. Plain JavaScript for any Node from 20 on.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildDeskWhenStale } from './desk.mjs';
import { compiled, installWhatIsMissing, pinnedNode, root } from './install.mjs';

installWhatIsMissing();
if (!buildDeskWhenStale()) process.exit(1);
const demo = spawn(
  pinnedNode,
  [
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'src/main/demo-two.ts'),
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: {
      ENTENTE_DEMO_FOLDER: path.join(root, 'data-demo-two'),
      NODE_COMPILE_CACHE: compiled,
      ...process.env,
    },
  },
);
process.on('SIGINT', () => {});
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
