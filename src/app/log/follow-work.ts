/** Watching long work: how far it is, and the wish that it stop. What is stopped leaves nothing behind. */

/** How far a verification is: entries read, or the state that is compared with what they give. */
export interface VerificationStep {
  readonly stage: 'entries' | 'state';
  readonly done: number;
  readonly of: number;
}

/** Somebody who watches. */
export interface Follower {
  /** Learns of a step; the work goes on when this answers, so that others get their turn in between. */
  tell(step: VerificationStep): Promise<void>;
  /** True once nobody waits for the outcome any more. */
  readonly stopped: boolean;
}

/** Thrown inside work that was stopped; caught where the work began. */
export class WorkStopped extends Error {}

/** Tells of a step and stops where that is wished. */
export async function stepOn(follower: Follower | null, step: VerificationStep): Promise<void> {
  if (follower === null) return;
  await follower.tell(step);
  if (follower.stopped) throw new WorkStopped('stopped');
}
