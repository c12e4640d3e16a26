export { type Job, runEvery } from './run-every.ts';
export { sweep } from './sweep.ts';
