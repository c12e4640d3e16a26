/**
 * A file's bytes → characters with the map back → what the engine makes of them. Pure work without a store, so that a
 * worker can do it; `main` decides where it runs.
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { isQuickToRead, type ReadDocument, readDocument } from '../../readers/index.ts';
import { type Extraction, extract, type LanguageId } from '../../text/index.ts';

/** A file as it is brought, and what a person says of it. */
export interface FileToDigest {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly mediaType?: string;
  /** Named by a person; recognised where absent. */
  readonly encoding?: string;
  readonly language?: LanguageId;
}
/** What a file holds and says. */
export interface Digest {
  readonly document: ReadDocument;
  readonly extraction: Extraction;
}
/** How far the work is: first the file is read, then the text is looked through. `part` runs from 0 to 1. */
export interface DigestProgress {
  readonly stage: 'waiting' | 'reading' | 'extracting';
  readonly part: number;
}
/** Whoever waits: hears how far it is, and can stop it. */
export interface Watch {
  readonly progress?: (progress: DigestProgress) => void;
  readonly stop?: AbortSignal;
}

/** Reads a file and what it says. */
export async function digestFile(
  file: FileToDigest,
  progress: (progress: DigestProgress) => void = () => {},
): Promise<Result<Digest, Problem>> {
  const { bytes, name, mediaType, encoding, language } = file;
  const read = await readDocument(bytes, {
    ...(name === undefined ? {} : { name }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(encoding === undefined ? {} : { encoding }),
    progress: (part) => progress({ stage: 'reading', part }),
  });
  if (!read.ok) return read;
  progress({ stage: 'extracting', part: 0 });
  const extraction = extract(read.value.chars, language === undefined ? {} : { language });
  return ok({ document: read.value, extraction });
}

/** What the reader noticed stands before what the engine did: both are about the text as it was read. */
export function withNotes({ document, extraction }: Digest): Extraction {
  return { ...extraction, diagnostics: [...document.notes, ...extraction.diagnostics] };
}

/** Whether the work takes a few milliseconds and need not leave the thread. */
export function isQuickToDigest({ bytes }: FileToDigest): boolean {
  return isQuickToRead(bytes);
}
