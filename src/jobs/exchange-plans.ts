/**
 * The exchange that runs by itself: every joint plan with every party that is reached by line. What cannot be reached is
 * told once and tried again; nothing that waits is lost, for the next exchange brings it.
 */
import type { Actor, App } from '../app/index.ts';
import { exchangeByLine, type LineReport, partiesOnLine } from '../app/joint/index.ts';
import type { Problem } from '../base/index.ts';

/** What came of a call. */
export interface Call {
  readonly planId: string;
  readonly party: string;
  readonly result: LineReport | Problem;
}

/** Calls everybody once. */
export async function exchangePlans(app: App, who: Actor): Promise<readonly Call[]> {
  const calls: Call[] = [];
  for (const { planId, party } of await partiesOnLine(app)) {
    const done = await exchangeByLine(app, who, { planId, party });
    calls.push({ planId, party, result: done.ok ? done.value : done.error });
  }
  return calls;
}
