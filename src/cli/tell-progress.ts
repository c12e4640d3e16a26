/** Says on standard error how far a long reading is: nothing in the first second, then a line for each tenth. */
import type { DigestProgress, Watch } from '../app/index.ts';
import type { Context } from './command.ts';

const QUIET_MS = 1000;

/** A watch that speaks. */
export function tellProgress(context: Context): Watch {
  const begun = Date.now();
  let told = '';
  return {
    progress({ stage, part }: DigestProgress) {
      if (stage === 'waiting' || Date.now() - begun < QUIET_MS) return;
      const line = context.say(`cli.progress.${stage}`, { part: Math.floor(part * 10) * 10 });
      if (line !== told) context.tell(line);
      told = line;
    },
  };
}
