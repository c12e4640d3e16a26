/** Which folder the demonstration is in: the one that is filled is the one that the server runs on. */
import path from 'node:path';
import { root } from './install.mjs';

/** The folder that `--data` names, else ENTENTE_DATA, else one of its own. */
export function demoFolder(words, env) {
  const at = words.findIndex((one) => one === '--data' || one.startsWith('--data='));
  const named = at < 0 ? undefined : (words[at].split('=', 2)[1] ?? words[at + 1]);
  return path.resolve(named || env.ENTENTE_DATA || path.join(root, 'data-demo'));
}
