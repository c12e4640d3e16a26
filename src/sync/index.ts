export {
  type AnswerFile,
  type FileAnswer,
  type FileAnswerKind,
  fileAnswerKinds,
  formatAnswerFile,
  isAnswerFile,
  needsReason,
  parseAnswerFile,
} from './answers/answer-file.ts';
export { type CheckedBundle, checkBundle, type LogProof } from './answers/check-bundle.ts';
export { type OfferedProposal, type OfferedState, offeredProposals } from './answers/offered-proposals.ts';
export {
  type Bundle,
  type BundleCaps,
  type BundledLog,
  type Compression,
  type Consistency,
  defaultCaps,
  emptyBundle,
} from './bundle/bundle.ts';
export { differencesOf, type FileDifference, type FileMark } from './bundle/differences.ts';
export { type EntryRange, TILE_WIDTH } from './bundle/entry-tiles.ts';
export {
  isPart,
  joinParts,
  type PartsFault,
  type PartsProblem,
  partHead,
  splitIntoParts,
} from './bundle/mail-parts.ts';
export { type Misfit, type MisfitFault, misfitIn } from './bundle/misfit.ts';
export { type BundleFault, readBundle, unpackBundle } from './bundle/read-bundle.ts';
export { packBundle, writeBundle } from './bundle/write-bundle.ts';
export {
  type ActDraft,
  type AppendWrite,
  type DraftFault,
  draftEntries,
  type Now,
  nodePseudonym,
  timeText,
} from './exchange/draft.ts';
export { nextDuty } from './exchange/duties.ts';
export type { LogOutcome, LogRefusal } from './exchange/examine-log.ts';
export { Exchange, type ExchangePorts, type NodeSigningKeys } from './exchange/exchange.ts';
export { guardAtStart, isGuardSatisfied, liftGuard } from './exchange/guard.ts';
export type { HeldLog } from './exchange/held-log.ts';
export { fillOffer, haveOf, type LogRange, makeOffer, type Offer } from './exchange/offer.ts';
export { missingKey, ownKey } from './exchange/own-keys.ts';
export { type EntryState, entryStates, type PartyReach, reachOf } from './exchange/reach.ts';
export { type LogReport, type Received, receiveBundle } from './exchange/receive.ts';
export {
  type ExchangeRecord,
  emptyRecord,
  type Guard,
  type LogRecord,
  recordAfter,
  type Write,
} from './exchange/record.ts';
export { type StatementRefusal, takeStatements } from './exchange/take-statements.ts';
