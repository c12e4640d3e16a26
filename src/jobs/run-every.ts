/**
 * What runs by itself, again and again, until it is stopped. A round begins only after the one before has ended; a round
 * that fails is told and the next one runs all the same; stopping waits for the round that is under way.
 */

/** A job under way. */
export interface Job {
  stop(): Promise<void>;
}

/** Runs `work` every so many milliseconds, first after `first` of them. */
export function runEvery(
  milliseconds: number,
  work: () => Promise<void>,
  tellFault: (fault: unknown) => void,
  first: number = milliseconds,
): Job {
  let round: Promise<void> = Promise.resolve();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = (pause: number): void => {
    timer = setTimeout(() => {
      round = work()
        .catch(tellFault)
        .finally(() => {
          if (!isStopped) wait(milliseconds);
        });
    }, pause);
    // A pause keeps no process alive.
    timer.unref();
  };
  wait(first);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
