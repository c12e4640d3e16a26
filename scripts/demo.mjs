/**
 * `npm run demo`: an invented office on the plan of two invented states, in a data folder of its own (`data-demo`), so that every
 * page can be tried in a minute. Fills the folder the first time, then runs the server as `npm start` does [HO40].
 * `npm run demo -- --two`: two nodes of two parties instead, in `demo-two.mjs` [HO25].
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { compiled, installWhatIsMissing, pinnedNode, root } from './install.mjs';

if (process.argv.includes('--two')) await import('./demo-two.mjs');
else await playOneOffice();

async function playOneOffice() {
  installWhatIsMissing();
  const env = {
    ENTENTE_DATA: path.join(root, 'data-demo'),
    NODE_COMPILE_CACHE: compiled,
    ...process.env,
    ENTENTE_EXAMPLE: '0',
  };
  const filled = spawnSync(
    pinnedNode,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'src/main/demo.ts')],
    { stdio: 'inherit', env },
  );
  if (filled.status !== 0) process.exit(filled.status ?? 1);
  Object.assign(process.env, env);
  await import('./start.mjs');
}
