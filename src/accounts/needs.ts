/** What the account use cases are handed: the part of App that they use. */
import type { App } from '../app/index.ts';

/** The part of the app that accounts use. */
export type AccountApp = Pick<App, 'store' | 'clock' | 'random' | 'sha256' | 'node'>;
