/**
 * What a command of the command line is, and what it is handed. Results go to `out`, words for people to `tell`; a command
 * answers with its exit code [HO9].
 */
import type { ParseArgsConfig } from 'node:util';
import type { Actor, App, Role, StoreUpkeep } from '../app/index.ts';
import type { Problem, Result } from '../base/index.ts';
import type { Language, MessageKey, MessageValues } from '../i18n/index.ts';

/** 0 done; 1 something is wrong with what was asked for or looked at; 2 not understood; 3 the data could not be opened. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A log that is behind what was signed for it. */
export interface BehindLog {
  readonly planId: string;
  readonly signedSize: number;
  readonly foundSize: number;
}

/** A node that the command line holds open; `close` gives the folder's lock back. */
export interface HeldNode {
  readonly app: App;
  readonly who: Actor;
  readonly upkeep: StoreUpkeep;
  /** Logs that hold less than this node has signed, or other than that. */
  findBehind(): Promise<readonly BehindLog[]>;
  /** A one-time code for a new password. */
  makePasswordCode(
    name: string,
  ): Promise<Result<{ readonly code: string; readonly expiresAt: number }, Problem>>;
  /** Confirms the roles that wait for the holder of the name; answers the name shown and the roles that hold now. */
  confirmRoles(
    name: string,
  ): Promise<Result<{ readonly displayName: string; readonly roles: readonly Role[] }, Problem>>;
  /** The root key goes to a file of its own, and back, or gives way to another. */
  readonly rootKey: {
    take(file: string): Result<null, Problem>;
    renew(file: string): Result<null, Problem>;
    putBack(file: Uint8Array): Result<null, Problem>;
  };
  close(): Promise<void>;
}

/** What main hands to the command line. */
export interface Surroundings {
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly sha256: App['sha256'];
  readonly verifyEd25519: App['verifyEd25519'];
  readonly digesting: App['digesting'];
  /** IANA time zone of the reader. */
  readonly zone: string;
  /** Puts a backup back as the data of the settings, which nobody uses; a problem, or words for people, where it does not. */
  restore(
    file: string,
    mayReplace: boolean,
  ): Promise<Result<{ readonly bytes: number; readonly replaced: string | null }, Problem | string>>;
  /** Files of a plan out of a backup, by hash: those that are what was recorded. */
  filesOfBackup(
    backup: string,
    wanted: { readonly planId: string; readonly hashes: readonly string[] },
  ): Promise<Result<ReadonlyMap<string, Uint8Array>, Problem>>;
  /** Opens the node of the settings; words for people where that fails. */
  open(mayBegin: boolean): Promise<Result<HeldNode, string>>;
}

/** What a command is handed. */
export interface Context extends Surroundings {
  say(key: MessageKey, values?: MessageValues): string;
}

/** Options and arguments as they were given. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly words: readonly string[];
}

/** One command, in a file of its own. */
export interface Command {
  /** As typed: 'import', 'checkpoint export'. */
  readonly name: string;
  readonly usage: string;
  readonly summary: MessageKey;
  readonly more: MessageKey;
  /** Names of the arguments; one that ends in '?' may be left out, and a last one that ends in '…' given any number of times. */
  readonly words: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(context: Context, given: Given): Promise<ExitCode>;
}

/** The text of an option, where it was given. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given.values[name];
  return typeof value === 'string' ? value : undefined;
}
