/** `npm run bench`: runs every `bench/*.ts` on the pinned Node, one after another, with the machine to itself. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installWhatIsMissing, pinnedNode, root } from './install.mjs';

installWhatIsMissing();
const files = readdirSync(path.join(root, 'bench')).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
for (const file of files) {
  console.log(`── bench/${file}`);
  const run = spawnSync(pinnedNode, [path.join(root, 'bench', file)], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) process.exitCode = 1;
}
