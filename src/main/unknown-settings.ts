/**
 * Settings that no part of the program reads, such as misspelt ones: each is refused at start with the nearest that is meant, since
 * a start that leaves one out would run with something else than was asked for [HO1170].
 */
import { variables, type WrongSetting } from './config.ts';

/** Read by scripts, tests and benches; whoever sets them for these may start a server in the same shell. */
const readElsewhere = [
  'ENTENTE_ACTS',
  'ENTENTE_BENCH_DATABASE',
  'ENTENTE_DEMO_FOLDER',
  'ENTENTE_GOLD',
  'ENTENTE_NO_BROWSER',
  'ENTENTE_NO_INSTALL',
  'ENTENTE_SHOTS',
  'ENTENTE_TEST_COUNTS',
  'ENTENTE_TEST_STDERR',
  'ENTENTE_TEXTS',
] as const;

const known: ReadonlySet<string> = new Set([...variables, ...readElsewhere]);
const own = 'ENTENTE_';

/** How many letters have to be put in, taken out, changed or exchanged with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  let [before, last]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The known setting that a name is nearest to; '' where it is near to none. */
function nearest(name: string): string {
  const rest = name.toUpperCase().slice(own.length);
  const named = variables.filter((variable) => variable.startsWith(own));
  const ranked = named
    .map((variable) => ({ variable, far: distance(rest, variable.slice(own.length)) }))
    .toSorted((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(1, Math.floor(rest.length / 3)) ? best.variable : '';
}

/** Every setting in the environment that has this program's name and is none of its settings, in the order of their names. */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>): readonly WrongSetting[] {
  return Object.keys(env)
    .filter((name) => name.toUpperCase().startsWith(own) && !known.has(name))
    .toSorted()
    .map((name) => ({ name, given: env[name] ?? '', allowed: '', near: nearest(name) }));
}
