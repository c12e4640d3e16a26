/** The command line as a person types it, on a node that a test holds open. */
import type { App } from '../../src/app/index.ts';
import { err, ok } from '../../src/base/index.ts';
import { type HeldNode, runCommandLine } from '../../src/cli/index.ts';
import type { Language } from '../../src/i18n/index.ts';
import { readFilesOfBackup } from '../../src/store/index.ts';
import { operator } from '../app/test-node.ts';

/** What it answered: its exit code, the results, the words for people. */
export function entente(node: { readonly app: App }, ...args: readonly string[]) {
  return ententeIn('en', node, ...args);
}

/** The same for somebody who reads this language. */
export async function ententeIn(
  language: Language,
  { app }: { readonly app: App },
  ...args: readonly string[]
) {
  const heard = { out: '', told: '' };
  const unused = async () => err('not asked for');
  const held: Omit<HeldNode, 'upkeep'> = {
    app,
    who: operator,
    findBehind: async () => [],
    makePasswordCode: () => {
      throw new Error('not asked for');
    },
    confirmRoles: () => {
      throw new Error('not asked for');
    },
    rootKey: {
      take: () => {
        throw new Error('not asked for');
      },
      renew: () => {
        throw new Error('not asked for');
      },
      putBack: () => {
        throw new Error('not asked for');
      },
    },
    close: async () => undefined,
  };
  const upkeep: HeldNode['upkeep'] = {
    health: () => {
      throw new Error('not asked for');
    },
    checkWhole: () => {
      throw new Error('not asked for');
    },
  };
  const code = await runCommandLine(args, {
    language,
    out: (text) => {
      heard.out += `${text}\n`;
    },
    tell: (text) => {
      heard.told += `${text}\n`;
    },
    sha256: app.sha256,
    verifyEd25519: app.verifyEd25519,
    digesting: app.digesting,
    zone: 'UTC',
    restore: unused,
    filesOfBackup: readFilesOfBackup,
    open: async () => ok({ ...held, upkeep }),
  });
  return { code, ...heard };
}
