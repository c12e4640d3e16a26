export { type AdoptionState, coverageOf, decideAdoption, uncoveredProvisions } from './adoption.ts';
export { parseDue, parseKind, parseReadingMember } from './agreed-reading.ts';
export {
  type AlignmentAct,
  type AlignmentState,
  type CommitmentPlacing,
  decideAlignment,
  settledGroups,
} from './alignment.ts';
export {
  type BetterCopy,
  type BetterCopyDecision,
  decideBetterCopy,
  decideFurtherCopy,
  type ReplacedText,
  textFact,
} from './better-copy.ts';
export { carriedAreas } from './carry-areas.ts';
export { type CarriedReading, type CarryPair, carriedReading, carryOver } from './carry-over.ts';
export { claimClosing, locksOfClaim, saysLocked } from './claim-locks.ts';
export { decideReview } from './decide-review.ts';
export {
  type JointClaim,
  type JointClaimName,
  jointClaimRegister,
  jointClaimValue,
  parseJointClaim,
  readJointClaim,
  type ShownEvidence,
} from './joint-claim.ts';
export {
  type JointPackage,
  jointPackageValue,
  MOST_IN_PACKAGE,
  packageRegister,
  parsePackageRegister,
  readJointPackage,
} from './joint-package.ts';
export { commitmentId, provisionId } from './object-id.ts';
export { acceptOutline, checkOutline, ownSpans, parentsOf } from './outline.ts';
export { type PaperItem, paperItems } from './paper-items.ts';
export { partyOfActor } from './party-of-actor.ts';
export { decidePlanPatch, type PlanPatch } from './plan-facts.ts';
export {
  MOST_IN_RECORD,
  type PublicItem,
  type PublicRecord,
  parsePublicRegister,
  publicRecordValue,
  publicRegister,
  readPublicRecord,
} from './public-record.ts';
export { checkDue, readingFacts, readingFields } from './reading.ts';
export { type Anchored, type AnchorText, type Rebased, rebase } from './rebase.ts';
export type { Fact } from './register.ts';
export {
  decideLock,
  decideReporting,
  isLocked,
  type LockValue,
  lockRegister,
  type ReportingValue,
  reportingPeriods,
  reportingRegister,
  usualReporting,
} from './reporting.ts';
export {
  type Changed,
  type CommitmentPlace,
  isSameValue,
  itemsOf,
  placesOf,
  provisionsOf,
  type ReviewChange,
} from './review-change.ts';
export {
  cutItems,
  type ReviewCommand,
  type ReviewDecision,
  type ReviewProposal,
  type ReviewState,
} from './review-state.ts';
export { itemVersion, provisionVersion, type VersionedItem } from './review-version.ts';
export { checkSpans, mergeSpans, spansOverlap } from './spans.ts';
export {
  type Basis,
  basisWords,
  type ClaimFacts,
  type Counted,
  countedAs,
  countedWords,
  type EvidenceAxis,
  type EvidenceSource,
  evidenceWords,
  leastFar,
  type OpeningFacts,
  type PaperFacts,
  type Progress,
  progressWords,
  type Status,
  type StatusFacts,
  statusesOf,
  type Timing,
  timingOf,
  timingWords,
} from './status.ts';
export {
  carriedId,
  type EditionVerdict,
  type SuccessionLink,
  type SuccessionRelation,
  type SuccessionSide,
  successionId,
  successionRelation,
  successionValues,
} from './succession.ts';
export { coversOf, subjectOf, type TermSubject, termSubjects } from './term-subjects.ts';
export { type ChainLink, currentTexts } from './texts.ts';
export type {
  AdoptedValue,
  AlignmentGroup,
  AlignmentValue,
  CommitmentKind,
  CutItem,
  CutValue,
  DueOrigin,
  DueValue,
  LanguageCode,
  LocalName,
  OutlineNode,
  OutlineValue,
  PartyValue,
  ReadingValue,
  Standing,
  Strength,
  TextRecord,
} from './values.ts';
