/**
 * A file's bytes → characters → what the engine makes of them, with the ids that provisions and commitments will have.
 * Nothing is refused for being odd: no numbering, two plans in one, a text that breaks off come back as diagnostics
 * [AP8].
 */
import { hex, ok, type Problem, type Result, utf8 } from '../../base/index.ts';
import type { OutlineNode, ReadingValue, Standing, TextRecord } from '../../plan/index.ts';
import type { PlaceMap } from '../../readers/index.ts';
import type { Extraction, LanguageId } from '../../text/index.ts';
import type { ActWeight, App, ExtractionRow, MentionRow, ProposalRow } from '../ports/index.ts';
import { idsOf, isQuickToDigest, type Watch, withNotes } from './digest-file.ts';
import { type PartyNames, withParty } from './name-actors.ts';

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
  /** Of the commitments that the text proposes, in their order. */
  readonly commitmentIds: readonly string[];
  /** Leads from characters to the original. */
  readonly places: PlaceMap;
}

/** Keeping what a large file holds is a heavy act. */
export const weightOf = (file: FileInput): ActWeight => (isQuickToDigest(file) ? 'light' : 'heavy');

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
  const { charsSha256, provisions, commitments } =
    digested.value.ids ?? idsOf(chars, digested.value.extraction, app.sha256);
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
  const outline = extraction.provisions.map(({ path, label, heading, role, start, end }, at): OutlineNode => {
    return { id: provisions[at] ?? '', path, label, heading, role, start, end };
  });
  return ok({ record, chars, charsBytes, outline, extraction, commitmentIds: commitments, places: map });
}

/** What the machine proposes, as rows of the own tables; `parties`: those of the plan, by which who acts is named. */
export function proposalRows(textId: string, file: ReadFile, parties: PartyNames): readonly ProposalRow[] {
  return [...proposalPieces(textId, file, parties)].flat();
}

/** Rows that are made in one go: others get their turn between one piece and the next. */
const AT_ONCE = 500;

/** The same piece by piece, for a text that holds very many. */
export function* proposalPieces(
  textId: string,
  file: ReadFile,
  parties: PartyNames,
): Generator<readonly ProposalRow[], void> {
  const idByPath = new Map(file.outline.map(({ path, id }) => [path, id]));
  const toRow = (commitment: Extraction['commitments'][number], proposalId: string): ProposalRow => {
    const { start, end, provision, actor, kind, strength, due, leads } = commitment;
    const spans = [{ start, end }];
    const reading: ReadingValue = { actor, kind, strength, due, leads, done: null };
    const row: ProposalRow = {
      proposalId,
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
    return withParty(row, parties);
  };
  const { commitments } = file.extraction;
  for (let at = 0; at < commitments.length; at += AT_ONCE)
    yield commitments
      .slice(at, at + AT_ONCE)
      .map((commitment, n) => toRow(commitment, file.commitmentIds[at + n] ?? ''));
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
