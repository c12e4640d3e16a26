export {
  type Disclosure,
  type DisclosureFault,
  digestList,
  disclosureDigest,
  makeDisclosure,
  readDisclosure,
} from './disclosure/disclosure.ts';
export { type Entry, type EntryId, type EntryKind, entryKinds, type SeenHead } from './entry.ts';
export {
  acceptEntry,
  ENTRY_HARD_LIMIT,
  ENTRY_SOFT_LIMIT,
  type EntryFault,
  keptValue,
  type SealedEntry,
  sealEntry,
} from './entry-bytes.ts';
export { isRegisterName } from './entry-form.ts';
export { type EntryPlace, entryId, parseEntryId } from './entry-id.ts';
export {
  type AnswerTerm,
  answerTermsRegister,
  MOST_ANSWER_DAYS,
  readAnswerTerms,
  type SettledTerms,
  termFor,
} from './fold/answer-terms.ts';
export type { AnswerTime } from './fold/answer-time.ts';
export { type ClosingRule, isSettledSo } from './fold/closed-registers.ts';
export { type Dispute, type DisputeKind, disputesOf } from './fold/disputes.ts';
export {
  type FoldContext,
  type Folded,
  foldEntry,
  type RegisterChange,
  touchesRegister,
  type VoidReason,
} from './fold/fold-entry.ts';
export type { ForkNotice, KeyNotice, ReadNotice, ResumeNotice } from './fold/freezes.ts';
export { oneLogContext } from './fold/one-log.ts';
export { type FoldStep, foldPlan, PlanFold, type PlanFoldPorts } from './fold/plan-fold.ts';
export {
  type Attest,
  disputeId,
  type Freeze,
  type PlanState,
  type PlanVoid,
  type RaisedDispute,
  type Redaction,
  stateDigest,
  type Waiting,
} from './fold/plan-state.ts';
export type { HeldTrees } from './fold/read-seen.ts';
export {
  type Answer,
  type AnswerKind,
  agreedContent,
  type Content,
  confirmedContent,
  confirmedEntry,
  type Deemed,
  emptyRegister,
  isContested,
  type Position,
  type Proposal,
  type ProposalStatus,
  type RegisterState,
  stands,
  statedContent,
} from './fold/register-state.ts';
export { isForkOfEndedKey } from './fork/ended-key.ts';
export {
  type ForkProof,
  type ForkProofFault,
  forkProofBody,
  forkProofId,
  formatForkProof,
  type ProvenFork,
  parseForkProof,
  readForkProof,
  verifyForkProof,
} from './fork/fork-proof.ts';
export { forkNoticeBody, keyNoticeBody, noticeReader } from './fork/notices.ts';
export {
  type ChannelRule,
  type ConfirmRule,
  type ConfirmRules,
  confirmRuleFor,
  cosignerName,
  type FinalHead,
  type Genesis,
  type GenesisParty,
  genesisHash,
  type InternalGenesisParts,
  internalGenesis,
  internalOrigin,
  type JointGenesisParts,
  type JointParty,
  jointGenesis,
  jointOrigin,
  type PartyKeys,
  type Quotas,
  rootName,
  type Succeeded,
} from './genesis/genesis.ts';
export {
  type GenesisDraft,
  type GenesisFault,
  genesisText,
  type OpenedGenesis,
  openGenesis,
  readGenesisDraft,
  signGenesis,
} from './genesis/genesis-note.ts';
export {
  type OfferedParty,
  type OfferFault,
  openOffer,
  type Reach,
  type SigningKey,
  type SigningKeys,
  signOffer,
} from './genesis/party-offer.ts';
export {
  type CarriedText,
  formatPlanFile,
  isPlanFile,
  type PlanFile,
  parsePlanFile,
} from './genesis/plan-file.ts';
export {
  Authority,
  type CheckpointFault,
  type Cosigned,
  type SecondLines,
  type SignedHead,
} from './keys/authority.ts';
export {
  type KeyPeriod,
  MOST_ROTATIONS,
  MOST_SUCCESSORS,
  type SignaturePorts,
  verifierOf,
} from './keys/key-chain.ts';
export {
  type KeyChange,
  type KeyRole,
  type KeyStatement,
  type Resumption,
  readKeyStatement,
  signKeyChange,
  signResumption,
  statementsAbout,
} from './keys/key-note.ts';
export {
  formatLogProof,
  type LogProof,
  type LogProofFault,
  parseLogProof,
  verifyLogProof,
} from './log-proof.ts';
export { type Checkpoint, checkpointText, parseCheckpoint } from './note/checkpoint.ts';
export { cosignatureSigner, cosignatureTime, cosignatureVerifier } from './note/cosignature.ts';
export {
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  ed25519Signer,
  ed25519Verifier,
  formatVerifierKey,
  type NoteSigner,
  type NoteVerifier,
  noteKeyId,
  parseVerifierKey,
  type SignEd25519,
  type VerifierKey,
  type VerifyEd25519,
} from './note/note-key.ts';
export { rememberVerified } from './note/remembered-verify.ts';
export {
  cosignNote,
  filterNote,
  joinNotes,
  type NoteFault,
  type OpenedNote,
  openNote,
  type ParsedNote,
  parseNote,
  type SignatureLine,
  signNote,
} from './note/signed-note.ts';
export { isWeakPublicKey } from './note/weak-key.ts';
export {
  type EntrySlot,
  isPureAck,
  type PlacedEntry,
  type PlaceFault,
  placeEntry,
  placeHashed,
} from './place-entry.ts';
export {
  agreementEntries,
  buildStatement,
  policyText,
  type StatedEntry,
  type StatementParts,
  type StatementProblem,
  statementFiles,
} from './statement/build-statement.ts';
export { crc32, type StatementFile, writeZip } from './statement/write-zip.ts';
export { appendLeaf, type CompleteNode, type Edge, emptyEdge, type NodePlace, rootOf } from './tree/edge.ts';
export { leafHash, nodeHash } from './tree/hash.ts';
export { LogTree } from './tree/log-tree.ts';
export { type ProofPlan, planConsistency, planInclusion } from './tree/proof-plan.ts';
export {
  type InclusionClaim,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from './tree/verify-proof.ts';
export {
  type DerivedRegister,
  type EntryVoid,
  type LogCheck,
  type LogContext,
  type LogFault,
  type LogReport,
  SCHEMA_VERSION,
  verifyLog,
} from './verify-log.ts';
