export type {
  CommitmentKind, Diagnostic, Due, DueOrigin, Extraction, ExtractOptions, LanguageId, Mention, MentionType,
  ProposedCommitment, Provision, ProvisionRole, Strength,
} from './extraction.ts';
