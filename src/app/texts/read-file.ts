/**
 * A file's bytes → characters → what the engine makes of them, with the ids that provisions and commitments will have.
 * Nothing is refused for being odd: no numbering, two plans in one, a text that breaks off come back as diagnostics
 * [AP8].
 */
import { hex, ok, type Problem, type Result, utf8 } from '../../base/index.ts';
import {
  commitmentId,
  type OutlineNode,
  provisionId,
  type ReadingValue,
  type Standing,
  type TextRecord,
} from '../../plan/index.ts';
import type { PlaceMap } from '../../readers/index.ts';
import type { Extraction, LanguageId, Provision } from '../../text/index.ts';
import type { App, ExtractionRow, MentionRow, ProposalRow } from '../ports/index.ts';
import { type Watch, withNotes } from './digest-file.ts';

export interface FileInput {
  readonly bytes: Uint8Array;
  /** What the file is called: tells Markdown from plain text, and nothing else. */
  readonly name?: string;
  readonly mediaType?: string;
  /** Named by a person; recognised where absent. */
  readonly encoding?: string;
  readonly language?: LanguageId;
  readonly standing?: Standing;
  readonly authentic?: boolean;
  readonly watch?: Watch;
}

/** A file that was read. */
export interface ReadFile {
  readonly record: TextRecord;
  readonly chars: string;
  readonly charsBytes: Uint8Array;
  readonly outline: readonly OutlineNode[];
  readonly extraction: Extraction;
  /** Leads from characters to the original. */
  readonly places: PlaceMap;
}

const depthOf = ({ path }: Provision): number => (path === '' ? 0 : path.split('.').length);

function outlineNodes(extraction: Extraction, charsSha256: string, app: App): readonly OutlineNode[] {
  return extraction.provisions.map((provision) => {
    const { path, label, heading, role, start, end } = provision;
    const place = role === 'root' ? 'root' : ({ start, depth: depthOf(provision) } as const);
    return { id: provisionId(charsSha256, place, app.sha256), path, label, heading, role, start, end };
  });
}

/** Reads a file and what it says. */
export async function readFile(
  app: App,
  input: FileInput,
  replaces: string | null,
): Promise<Result<ReadFile, Problem>> {
  const { standing, authentic, watch, ...file } = input;
  const digested = await app.digesting.digest(file, watch);
  if (!digested.ok) return digested;
  const { chars, encoding, converter, mediaType, map } = digested.value.document;
  const extraction = withNotes(digested.value);
  const charsBytes = utf8(chars);
  const charsSha256 = hex(app.sha256(charsBytes));
  const record: TextRecord = {
    lang: extraction.language,
    sourceSha256: hex(app.sha256(input.bytes)),
    mediaType,
    encoding,
    converter: `${converter.name}/${converter.version}`,
    charsSha256,
    codePoints: extraction.codePoints,
    authentic: authentic ?? false,
    standing: standing ?? 'working-copy',
    replaces,
  };
  const outline = outlineNodes(extraction, charsSha256, app);
  return ok({ record, chars, charsBytes, outline, extraction, places: map });
}

/** What the machine proposes, as rows of the own tables. */
export function proposalRows(app: App, textId: string, file: ReadFile): readonly ProposalRow[] {
  const idByPath = new Map(file.outline.map(({ path, id }) => [path, id]));
  return file.extraction.commitments.map((commitment): ProposalRow => {
    const { start, end, provision, actor, kind, strength, due, leads } = commitment;
    const spans = [{ start, end }];
    const reading: ReadingValue = { actor, kind, strength, due, leads, done: null };
    return {
      proposalId: commitmentId(file.record.charsSha256, spans, app.sha256),
      textId,
      provisionId: idByPath.get(provision) ?? file.outline[0]?.id ?? '',
      spans,
      reading,
      origin: 'machine',
      state: 'open',
      decidedBy: null,
      decidedAt: null,
      byMark: false,
    };
  });
}

export function mentionRows(textId: string, { extraction }: ReadFile): readonly MentionRow[] {
  return extraction.mentions.map(({ type, start, end, text }) => ({ textId, type, start, end, text }));
}

export function extractionRow(textId: string, { extraction, outline }: ReadFile): ExtractionRow {
  const diagnostics = extraction.diagnostics.map(({ code, severity, start, end, facts }) => ({
    code,
    severity,
    start,
    end,
    facts,
  }));
  return { textId, engine: extraction.engine, outline, diagnostics };
}

/** The record as JSON with exactly its members. */
export function recordValue(record: TextRecord): {
  readonly [key: string]: string | number | boolean | null;
} {
  return { ...record };
}
