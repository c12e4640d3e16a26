export { ENGINE, extract } from './extract.ts';
export type {
  CommitmentKind,
  Diagnostic,
  Due,
  DueOrigin,
  Extraction,
  ExtractOptions,
  LanguageId,
  Mention,
  MentionType,
  ProposedCommitment,
  Provision,
  ProvisionRole,
  Strength,
} from './extraction.ts';
export { type ExtractionSource, extractionToJson, type OffsetUnit } from './extraction-to-json.ts';
export { extractionFaults } from './invariants.ts';
