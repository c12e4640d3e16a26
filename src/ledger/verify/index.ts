export { isWeakPublicKey, rememberVerified, type VerifyEd25519 } from '../index.ts';
export { readZip, STATEMENT_LIMIT, type ZipFault } from './read-zip.ts';
export { type CheckStatement, statementChecker, verifyStatement } from './statement-checker.ts';
export { type ActName, actName, type Reason, reasonOf } from './verdict.ts';
export { type HandedFork, type HandedForkFault, handedForkProof, verifyHandedFork } from './verify-fork.ts';
export type {
  ProvenEntry,
  ProvenStatement,
  StatementFault,
  StatementRefusal,
} from './verify-statement.ts';
