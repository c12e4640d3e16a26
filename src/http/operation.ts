/**
 * What one operation of the API is: its place, its schemas, who may ask, and what it does. Schema and handler stand in
 * one file under operations/<noun>/; the same schemas validate requests and make the OpenAPI document [HT1].
 */
import type { Static, TObject, TSchema } from 'typebox';
import type { AccountApp, Limits, SignedIn } from '../accounts/index.ts';
import type { Actor, App, Permission, Watch } from '../app/index.ts';
import type { ProblemCode, Result } from '../base/index.ts';
import type { Language } from '../i18n/index.ts';
import type { ServerOptions } from './options.ts';
import type { Readings } from './server/readings.ts';

export type Tag =
  | 'session'
  | 'people'
  | 'plans'
  | 'texts'
  | 'commitments'
  | 'review'
  | 'overview'
  | 'objects'
  | 'status'
  | 'papers'
  | 'rounds'
  | 'own'
  | 'log'
  | 'joint'
  | 'node';

/** A file that came in a form. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** As the sender calls it. */
  readonly name: string;
}

/** What all operations share, made once for a server. */
export interface ServerContext {
  readonly options: ServerOptions;
  readonly limits: Limits;
  readonly readings: Readings;
}

/** One request as an operation sees it: already validated, its person known. */
export interface Call<P, Q, B, A> {
  /** Its store keeps the Idempotency-Key in the same transaction as the act [HT14]. */
  readonly app: App & AccountApp;
  readonly context: ServerContext;
  readonly actor: A;
  readonly signedIn: SignedIn | null;
  readonly token: string | null;
  readonly address: string;
  /** Scheme and host under which the request came. */
  readonly origin: string;
  readonly language: Language;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly upload: Upload | null;
  /** Every file of the form, in its order; `upload` is the first. */
  readonly uploads: readonly Upload[];
  /** Hears how far the reading of the file is, and tells when its sender has gone away. */
  readonly watch: Watch;
  /** The version of If-Match; 0 where the operation asks for none. */
  readonly version: number;
}

/** Whoever the lines of an answer are for. */
export interface Listener {
  /** The connection has been closed from the other side. */
  readonly gone: boolean;
}

/** What an operation answers. */
export interface Reply<T> {
  /** Instead of a body: bytes that go out as they are. */
  readonly bytes?: Uint8Array;
  /** Instead of a body: lines of JSON that go out as they come, until they end or nobody listens any more. */
  readonly lines?: (listener: Listener) => AsyncIterable<unknown>;
  readonly body?: T;
  readonly status?: number;
  /** Becomes the ETag. */
  readonly version?: number;
  /** Cursor of the next page: becomes a Link. */
  readonly next?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sets the session cookie; null takes it away. */
  readonly session?: string | null;
}

/** How a success looks. Without a schema there is no body; `mediaType` says that it is not JSON. */
export interface Success<T extends TSchema> {
  readonly status: 200 | 201 | 204;
  readonly description: string;
  readonly schema?: T;
  readonly mediaType?: string;
}

interface Described<P extends TSchema, Q extends TSchema, B extends TSchema, T extends TSchema> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The body is a multipart form: a part `file`, and fields as in `body`. */
  readonly takesFile?: boolean;
  /** How many parts `file` the form may have; together they are no larger than one may be. Without it, one. */
  readonly mostFiles?: number;
  /** The body is documented by its schema and checked by the use case, which says more of what is wrong. */
  readonly checksBody?: boolean;
  /**
   * If-Match must name the version that the change was made from; 'to-confirm': only where the request carries out what
   * it showed before, which the operation itself tells apart.
   */
  readonly needsVersion?: boolean | 'to-confirm';
  /**
   * Asked again and again: the answer's ETag is its hash, and who has it already is told so by 304, without a body.
   */
  readonly revalidates?: true;
  /** The answer holds something that is shown once and never kept. */
  readonly isSecret?: boolean;
  readonly success: Success<T>;
  /** Problems beside those that every operation can have. */
  readonly problems: readonly ProblemCode[];
}
export interface Definition<P extends TSchema, Q extends TSchema, B extends TSchema, T extends TSchema>
  extends Described<P, Q, B, T> {
  /** 'signed-in', or the permission that is needed. */
  readonly access: 'signed-in' | Permission;
  handle(call: Call<Static<P>, Static<Q>, Static<B>, Actor>): Promise<Result<Reply<Wide<Static<T>>>>>;
}
export interface OpenDefinition<P extends TSchema, Q extends TSchema, B extends TSchema, T extends TSchema>
  extends Described<P, Q, B, T> {
  handle(call: Call<Static<P>, Static<Q>, Static<B>, Actor | null>): Promise<Result<Reply<Wide<Static<T>>>>>;
}
/** Views are read-only all the way down; the schemas' types are not. */
export type Wide<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer I)[]
    ? readonly Wide<I>[]
    : T extends object
      ? { readonly [K in keyof T]: Wide<T[K]> }
      : T;

/** An operation whose schemas' types have been used up: what the server binds. */
export interface Operation extends Described<TSchema, TSchema, TSchema, TSchema> {
  readonly access: 'anyone' | 'signed-in' | Permission;
  run(call: Call<unknown, unknown, unknown, Actor | null>): Promise<Result<Reply<unknown>>>;
}

/** An operation for people who are signed in. */
export function operation<
  P extends TSchema = TObject,
  Q extends TSchema = TObject,
  B extends TSchema = TObject,
  T extends TSchema = TObject,
>(definition: Definition<P, Q, B, T>): Operation {
  // The server hands in what it validated against these very schemas, and an actor wherever access is not 'anyone'.
  return {
    ...definition,
    // as: the server validated the call against these very schemas.
    run: (call) => definition.handle(call as Call<Static<P>, Static<Q>, Static<B>, Actor>),
  };
}

/** An operation that nobody needs to sign in for. */
export function openOperation<
  P extends TSchema = TObject,
  Q extends TSchema = TObject,
  B extends TSchema = TObject,
  T extends TSchema = TObject,
>(definition: OpenDefinition<P, Q, B, T>): Operation {
  const { handle } = definition;
  // As above.
  return {
    ...definition,
    access: 'anyone',
    // as: the server validated the call against these very schemas.
    run: (call) => handle(call as Call<Static<P>, Static<Q>, Static<B>, Actor | null>),
  };
}
