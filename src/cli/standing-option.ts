/** The option --standing: what the copy of a text is. */
import type { Standing } from '../plan/index.ts';
import { type Given, textOption } from './command.ts';

/** What can be said, in the words of the command line. */
export const standings: readonly Standing[] = [
  'signed-copy',
  'official-publication',
  'unofficial',
  'working-copy',
];

/** The standing that was given; undefined where none was, 'unknown' where it is none. */
export function standingOption(given: Given): Standing | 'unknown' | undefined {
  const word = textOption(given, 'standing');
  return word === undefined ? undefined : (standings.find((one) => one === word) ?? 'unknown');
}
