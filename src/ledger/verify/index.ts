export { isWeakPublicKey, rememberVerified, type VerifyEd25519 } from '../index.ts';
export { readZip, STATEMENT_LIMIT, type ZipFault } from './read-zip.ts';
export { type ActName, actName, type Reason, reasonOf } from './verdict.ts';
export { type HandedFork, type HandedForkFault, handedForkProof, verifyHandedFork } from './verify-fork.ts';
export {
  type ProvenEntry,
  type ProvenStatement,
  type StatementFault,
  type StatementRefusal,
  verifyStatement,
} from './verify-statement.ts';
