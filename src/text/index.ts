export { type Alignment, alignTexts } from './align/align-texts.ts';
export type {
  AlignableCommitment,
  AlignableText,
  CommitmentPair,
  ProvisionGroup,
} from './align/alignable.ts';
export type { Difference, DifferenceKind, DifferenceSide } from './align/differences/difference.ts';
export {
  compareEditions,
  type Edition,
  type EditionChange,
  type EditionComparison,
  type Placed,
  type Verdict,
} from './compare/editions.ts';
export type { Direction, Effect } from './compare/effects.ts';
export { type Change, wordDiff } from './compare/word-diff.ts';
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
export { fullNames, type NameInText } from './same-names.ts';
