/**
 * Which problem an error of PostgreSQL is, and whether the act may simply run again. What is neither is a bug and stays
 * an exception.
 */
import { type Problem, problem } from '../../base/index.ts';

function codeOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

/** Serialization failure or deadlock: nothing was kept, the same act may succeed now. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

const lostSockets = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

/** The server or the way to it is gone: whether the last statement took effect is not known. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  if (lostSockets.has(code) || code.startsWith('08') || code.startsWith('57P')) return true;
  // pg gives these no code.
  return (
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error)/.test(error.message)
  );
}

const problemBySqlState: Readonly<Record<string, () => Problem>> = {
  '53100': () => problem('store-full'),
  '53200': () => problem('store-busy'),
  '53300': () => problem('store-busy'),
  '55P03': () => problem('store-busy'),
  '57014': () => problem('store-busy'),
  '25006': () => problem('store-unwritable'),
  '42501': () => problem('store-unwritable'),
  '3D000': () => problem('store-unreachable', { reason: 'no-such-database' }),
  XX001: () => problem('store-corrupt', { reason: 'damaged-page' }),
  XX002: () => problem('store-corrupt', { reason: 'damaged-index' }),
};

/** The expected failure that an error stands for, or null where it is a bug. */
export function serverProblem(error: unknown): Problem | null {
  const code = codeOf(error);
  const known = problemBySqlState[code];
  if (known !== undefined) return known();
  if (code.startsWith('28')) return problem('store-unreachable', { reason: 'account-refused' });
  if (isConnectionLost(error)) return problem('store-unreachable', { reason: 'no-connection' });
  if (isRetryable(error)) return problem('store-busy');
  if (error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect')) {
    return problem('store-busy');
  }
  return null;
}
