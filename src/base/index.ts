export type { Json, JsonObject } from './json.ts';
export type { Clock, RandomBytes, Sha256 } from './ports.ts';
export { type Problem, type ProblemCode, problem, problems } from './problem.ts';
export { err, ok, type Result } from './result.ts';
export type { Span } from './span.ts';
