/**
 * What the server is handed by `main`: the app, where it will be reached, how pages are drawn. It never reads an
 * environment variable or a clock of its own.
 */
import { isIP } from 'node:net';
import type { Static } from 'typebox';
import type { App, StoreUpkeep } from '../app/index.ts';
import { err, ok, type Problem, type ProblemCode, problem, type Result } from '../base/index.ts';
import type { Language } from '../i18n/index.ts';
import type { ProblemBody, Session } from './contract/index.ts';

/** What came of a form that was posted without script; `fields` never holds a password or a code. */
export interface FormOutcome {
  readonly problem: Static<typeof ProblemBody> | null;
  readonly fields: Readonly<Record<string, string>>;
}
/** What a page is asked with; the desk's server bundle has this function. */
export interface PageRequest {
  readonly url: string;
  readonly session: Static<typeof Session>;
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly load: (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly form?: FormOutcome;
}
export interface PageResponse {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}
export type RenderPage = (request: PageRequest) => Promise<PageResponse>;

/** Backups that run by themselves: the plan, the last one, and the newest attempt where it failed. Times since 1970. */
export interface BackupNews {
  readonly everyHours: number;
  readonly keep: number;
  readonly last: { readonly at: number; readonly name: string; readonly bytes: number } | null;
  readonly failed: { readonly at: number; readonly code: ProblemCode } | null;
}
/** Whoever keeps the node's data. */
export interface NodeUpkeep extends StoreUpkeep {
  backups(): Promise<BackupNews>;
}

export interface ServerOptions {
  readonly app: App;
  /** The program's version, shown in the session. */
  readonly version: string;
  /** The address that will be listened on. */
  readonly host: string;
  /** Certificate and key, PEM, where the server encrypts by itself. */
  readonly tls?: { readonly cert: string | Uint8Array; readonly key: string | Uint8Array } | null;
  /** A proxy that encrypts stands before the server and sets X-Forwarded-*; a string names its addresses. */
  readonly behindProxy?: boolean | string;
  /** Folder that POST /api/node/backup writes to. */
  readonly backupFolder: string;
  /** Says how the data are kept; where nobody is named, nothing is known of it. */
  readonly upkeep?: NodeUpkeep;
  /** Draws pages; null while the desk is not built. */
  readonly renderPage: RenderPage | null;
  /** Folder of the desk's client build (dist/web/client). */
  readonly assets: string | null;
  /** Takes one JSON line for each request and each fault. */
  readonly log?: (line: string) => void;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
  /** Checks every answer against its schema: for tests. */
  readonly checkAnswers?: boolean;
}

/**
 * Refuses to be reachable from other machines without encryption [HT40]: browsers would not keep a Secure cookie, and
 * passwords could be read on the way.
 */
export function checkAddress(
  options: Pick<ServerOptions, 'host' | 'tls' | 'behindProxy'>,
): Result<void, Problem> {
  if (options.tls || options.behindProxy || isLoopback(options.host)) return ok(undefined);
  return err(problem('address-insecure', { host: options.host }));
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
