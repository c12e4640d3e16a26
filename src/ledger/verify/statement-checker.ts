/**
 * Checks statements one after another. Those of one plan bring the same genesis, so what was found of exactly these bytes is
 * remembered: it is known by the hash of all of them, signature lines too, so that a changed byte is looked at anew. Only what all root
 * keys signed is remembered, and no more than so many. Whether it is the genesis from paper is asked each time anew [LG1825].
 */
import { base64, ok, type Result } from '../../base/index.ts';
import { Authority, openGenesis, rememberVerified, type SignaturePorts } from '../index.ts';
import {
  type FindPlan,
  type ProvenStatement,
  type StatementRefusal,
  verifyContents,
} from './verify-statement.ts';

/** Checks a statement's zip file. `genesisHash` comes from paper; null: nobody has it. */
export type CheckStatement = (
  zip: Uint8Array,
  genesisHash: string | null,
) => Result<ProvenStatement, StatementRefusal>;

/** A checker that remembers; `limit` is how many plans it holds before it forgets them all. */
export function statementChecker({ verify, sha256 }: SignaturePorts, limit = 16): CheckStatement {
  const ports = { verify: rememberVerified(verify, sha256), sha256 };
  const plans = new Map<string, Authority>();
  const findPlan: FindPlan = (genesis) => {
    const name = base64(sha256(genesis));
    const known = plans.get(name);
    if (known !== undefined) return ok(known);
    const opened = openGenesis(genesis, verify, sha256);
    if (!opened.ok) return opened;
    const plan = new Authority(opened.value, [], ports);
    if (plans.size >= limit) plans.clear();
    plans.set(name, plan);
    return ok(plan);
  };
  return (zip, genesisHash) => verifyContents(zip, genesisHash, findPlan, ports);
}

/** Checks one statement. */
export function verifyStatement(
  zip: Uint8Array,
  genesisHash: string | null,
  ports: SignaturePorts,
): Result<ProvenStatement, StatementRefusal> {
  return statementChecker(ports)(zip, genesisHash);
}
