export type { ExitCode, HeldNode, Surroundings } from './command.ts';
export { runCommandLine } from './run-command-line.ts';
export { sayProblem } from './say-problem.ts';
