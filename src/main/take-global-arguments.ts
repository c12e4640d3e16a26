/** `--data` and `--lang` stand for their variables and may come anywhere among a command's own arguments. */

const flags: Readonly<Record<string, string>> = { '--data': 'ENTENTE_DATA', '--lang': 'ENTENTE_LANG' };

type Values = Readonly<Record<string, string | undefined>>;

/** The environment with the two laid over it, and the arguments without them. */
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
    if (name === undefined) rest.push(word);
    else taken[name] = inline ?? args[++at] ?? '';
  }
  return { env: { ...env, ...taken }, rest };
}
