/**
 * A file's bytes → characters with the map back → what the engine makes of them. Pure work without a store, so that a
 * worker can do it; `main` decides where it runs.
 */
import { hex, ok, type Problem, type Result, type Sha256, utf8 } from '../../base/index.ts';
import { commitmentId, provisionId } from '../../plan/index.ts';
import { isQuickToRead, type ReadDocument, readDocument } from '../../readers/index.ts';
import { type Extraction, extract, type LanguageId, type Provision } from '../../text/index.ts';

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
  /** Null where whoever digested it had no hash to make them. */
  readonly ids: DigestIds | null;
}
/** The hash of the characters, and the ids of what stands in them, in the order of the extraction. */
export interface DigestIds {
  readonly charsSha256: string;
  readonly provisions: readonly string[];
  readonly commitments: readonly string[];
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

const depthOf = ({ path }: Provision): number => (path === '' ? 0 : path.split('.').length);

/** The ids of what an extraction found in the characters. */
export function idsOf(chars: string, { provisions, commitments }: Extraction, sha256: Sha256): DigestIds {
  const charsSha256 = hex(sha256(utf8(chars)));
  return {
    charsSha256,
    provisions: provisions.map((provision) => {
      const { role, start } = provision;
      const place = role === 'root' ? 'root' : ({ start, depth: depthOf(provision) } as const);
      return provisionId(charsSha256, place, sha256);
    }),
    commitments: commitments.map(({ start, end }) => commitmentId(charsSha256, [{ start, end }], sha256)),
  };
}

/** Reads a file and what it says; with a hash the ids of what stands in it as well. */
export async function digestFile(
  file: FileToDigest,
  progress: (progress: DigestProgress) => void = () => {},
  sha256: Sha256 | null = null,
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
  const ids = sha256 === null ? null : idsOf(read.value.chars, extraction, sha256);
  return ok({ document: read.value, extraction, ids });
}

/** What the reader noticed stands before what the engine did: both are about the text as it was read. */
export function withNotes({ document, extraction }: Pick<Digest, 'document' | 'extraction'>): Extraction {
  return { ...extraction, diagnostics: [...document.notes, ...extraction.diagnostics] };
}

/** Whether the work takes a few milliseconds and need not leave the thread. */
export function isQuickToDigest({ bytes }: FileToDigest): boolean {
  return isQuickToRead(bytes);
}
