/** What the use cases need from the outside: the store, keys, clock. Adapters are in `store` and `main`. */
export type {
  AccountAct,
  AccountHistoryFilter,
  AccountHistoryRow,
  AccountReader,
  AccountWriter,
  AskedRow,
  DeputyRow,
  GrantRow,
  OneTimeCodeRow,
  PersonRow,
  Role,
  SessionRow,
} from './accounts.ts';
export { type App, type Line, type Marker, type NodeIdentity, nothingLeft } from './app.ts';
export type { BlobReader, BlobWriter } from './blobs.ts';
export type { Digesting } from './digesting.ts';
export type {
  EarlierOpening,
  EvidenceRow,
  JointDisclosureRow,
  JointDraftRow,
  JointEntryRow,
  JointLogRow,
  JointPlanRow,
  JointReader,
  JointRecordReader,
  JointReleaseRow,
  JointWriter,
  NextOpening,
  ReleasesAsked,
  TransferFile,
  TransferRange,
  TransferRow,
  TransfersAsked,
} from './joint.ts';
export type { KeyRing, KeyRole, NodeKeys, RootKey, Signer, VerifyEd25519 } from './keys.ts';
export type {
  CheckpointRow,
  EntryFilter,
  EntryPage,
  EntryRow,
  LogHead,
  LogReader,
  LogWriter,
  TreeNode,
} from './logs.ts';
export type { IdempotencyRow, NodeReader, NodeWriter } from './node.ts';
export type {
  BackLink,
  FileRow,
  ListedObject,
  NameKeys,
  ObjectKey,
  ObjectPage,
  ObjectPlace,
  ObjectQuery,
  ObjectReader,
  ObjectRow,
  ObjectSort,
  ObjectWriter,
  OwnObjectRow,
  Placed,
} from './objects.ts';
export type { ExtractionRow, MentionRow, OwnHistoryRow, OwnReader, OwnWriter, ProposalRow } from './own.ts';
export type { PlanId, WriteScope } from './plan-id.ts';
export {
  type PaperFormat,
  type Printing,
  type PrintOrder,
  paperFormats,
  type SetOrder,
  type TemplateOrder,
} from './printing.ts';
export type {
  CommitmentFilter,
  CommitmentPlace,
  CommitmentRow,
  OutlineTally,
  PlanRow,
  PlanTally,
  ProjectionReader,
  ProjectionWriter,
  ProvisionRow,
  TextPlace,
  TextRow,
} from './projections.ts';
export type { QueueCut, QueueFilter, QueuePage, QueueQuery, QueueReader } from './queue.ts';
export type {
  LineCount,
  LineKey,
  LineOrder,
  LinePlace,
  LineQuery,
  LineReader,
  LineState,
  LineWriter,
  ListedLine,
  PlaceCount,
  RegisterLine,
} from './register-lines.ts';
export type { RegisterReader, RegisterRow, RegisterWriter } from './registers.ts';
export type {
  ActFilter,
  ReviewActReader,
  ReviewActRow,
  ReviewActWriter,
  StoredActPage,
} from './review-acts.ts';
export type {
  FormFormat,
  FormLetter,
  FormMaker,
  FormRow,
  Mailer,
  OutgoingMail,
  ReturnRecord,
  ReturnVia,
  RoundReader,
  RoundWriter,
  SentForm,
} from './rounds.ts';
export type {
  StatusCell,
  StatusPage,
  StatusPlace,
  StatusQuery,
  StatusReader,
  StatusRow,
  StatusWriter,
} from './statuses.ts';
export type { ActWeight, Store, StoreReader, StoreWriter } from './store.ts';
export type { DamagedFile, StoreHealth, StoreUpkeep } from './upkeep.ts';
