/** What every reader gives: characters, how they were come by, what was noticed on the way, and the map back. */
import { err, type Problem, problem, type Result, type Span } from '../base/index.ts';
import type { PlaceMap } from './places/place.ts';

/** Something that a person should know about how the characters were come by; its words are `diagnostic.<code>`. */
export interface ReadNote extends Span {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A file's characters, and how they were come by. */
export interface ReadDocument {
  /** What the file is by its content, whatever it was called. */
  readonly mediaType: string;
  /** Encoding of the original's characters, by its WHATWG name; empty where the format leaves no choice. */
  readonly encoding: string;
  /** What turned bytes into characters: with the bytes, this reproduces the characters. */
  readonly converter: { readonly name: string; readonly version: string };
  readonly chars: string;
  readonly map: PlaceMap;
  readonly notes: readonly ReadNote[];
}

/** How far a reader is: `part` runs from 0 to 1. */
export type Progress = (part: number) => void;

/** What is known about a file before it is read. */
export interface ReadOptions {
  /** Named by a person; recognised where absent. */
  readonly encoding?: string;
  /** The file's name: tells Markdown from plain text, and nothing else. */
  readonly name?: string;
  readonly mediaType?: string;
  readonly progress?: Progress;
}

/** A note about the whole text. */
export function note(
  code: string,
  severity: ReadNote['severity'],
  facts: ReadNote['facts'] = {},
  span: Span = { start: 0, end: 0 },
): ReadNote {
  return { code, severity, facts, start: span.start, end: span.end };
}

/** Thrown inside a reader to leave it with a problem; `readDocument` turns it into the result. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(code: Exclude<Problem['code'], 'request-invalid'>, facts: Problem['facts'] = {}) {
    super(code);
    this.problem = problem(code, facts);
  }
}

/** The problem of a refusal; anything else thrown is a fault of ours and goes on. */
export function refused(error: unknown): Result<never> {
  if (error instanceof Refusal) return err(error.problem);
  throw error;
}
