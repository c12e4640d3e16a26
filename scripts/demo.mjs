/**
 * `npm run demo`: an invented office on the plan of two invented states, in a data folder of its own (`data-demo`), so that every
 * page can be tried in a minute. Fills the folder the first time, then runs the server as `npm start` does [HO40].
 * `npm run demo -- --two`: two nodes of two parties instead, in `demo-two.mjs` [HO25].
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { demoFolder } from './demo-folder.mjs';
import { compiled, installWhatIsMissing, pinnedNode, root } from './install.mjs';

/** The office is of one of the plan's two invented states. */
const office = {
  ENTENTE_PARTY: 'ct',
  ENTENTE_NAME_ZH: '占塔拉协调办公室（示例）',
  ENTENTE_NAME_LO: 'ຫ້ອງການປະສານງານຈັນທາລາ (ຕົວຢ່າງ)',
  ENTENTE_NAME_EN: 'Coordination office of Chanthala (sample)',
};

if (process.argv.includes('--two')) await import('./demo-two.mjs');
else await playOneOffice();

async function playOneOffice() {
  installWhatIsMissing();
  const folder = demoFolder(process.argv.slice(2), process.env);
  const env = {
    NODE_COMPILE_CACHE: compiled,
    // Who a folder is of is settled at its first start.
    ...(existsSync(folder) ? {} : office),
    ...process.env,
    ENTENTE_DATA: folder,
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
