/** How a process ends: with words and an exit code at once, or cleanly on a signal [HO8]. */
import { type Language, translate } from '../i18n/index.ts';

/** Says why and ends the process. Nothing is open yet, or it has been closed. */
export function exitWith(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

/** On the first SIGINT or SIGTERM closes and ends with 0; a second one ends at once: nothing acknowledged is lost by it. */
export function endOnSignal(language: Language, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log(translate(language, 'cli.server.stopping'));
    close().then(
      () => {
        console.log(translate(language, 'cli.server.stopped'));
        process.exit(0);
      },
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
