/** `--data` and `--lang` stand for their variables and may come anywhere among a command's own arguments. */
import { isLanguage } from '../i18n/index.ts';

const flags: Readonly<Record<string, string>> = { '--data': 'ENTENTE_DATA', '--lang': 'ENTENTE_LANG' };

type Values = Readonly<Record<string, string | undefined>>;

/**
 * The environment with the two laid over it, and the arguments without them. One without a value, or with a language that is
 * none of the three, stays among the arguments, where the command refuses it.
 */
export function takeGlobalArguments(
  args: readonly string[],
  env: Values,
): { env: Values; rest: readonly string[] } {
  const taken: Record<string, string> = {};
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    const [flag = '', inline] = word.split('=', 2);
    const name = flags[flag];
    const value = inline ?? (name === undefined ? '' : (args[at + 1] ?? ''));
    const tag = value.toLowerCase().split(/[-_.]/, 1)[0] ?? '';
    const fits = name === 'ENTENTE_LANG' ? isLanguage(tag) : value !== '' && !value.startsWith('--');
    if (name === undefined || !fits) {
      rest.push(word);
      continue;
    }
    taken[name] = value;
    if (inline === undefined) at++;
  }
  return { env: { ...env, ...taken }, rest };
}
