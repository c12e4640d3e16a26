/**
 * A proof whose signatures are of a key that had ended: whoever stole a key can still sign with it, and hand out two histories as proof
 * that is silent about the end of it. Such a proof says nothing about the log, unless another party has cosigned what it shows:
 * what was cosigned is for people to look at [LG1340].
 */
import type { OpenedGenesis } from '../genesis/genesis-note.ts';
import { Authority, type CheckpointFault, type SignedHead } from '../keys/authority.ts';
import type { SignaturePorts } from '../keys/key-chain.ts';
import { readKeyStatement } from '../keys/key-note.ts';
import { type ForkProof, verifyForkProof } from './fork-proof.ts';

/** Whether, by these statements and those of the proof, a key that had ended signed what the proof shows, and nobody cosigned it. */
export function isForkOfEndedKey(
  proof: ForkProof,
  statements: readonly Uint8Array[],
  genesis: OpenedGenesis,
  ports: SignaturePorts,
): boolean {
  const kinds = statements.map((note) => ({ note, read: readKeyStatement(note) }));
  const those = (isMeant: (kind: string, role: string) => boolean): readonly Uint8Array[] =>
    kinds.flatMap(({ note, read }) =>
      read.ok && read.value.statement !== 'resume' && isMeant(read.value.statement, read.value.change.role)
        ? [note]
        : [],
    );
  const under = (further: readonly Uint8Array[]): readonly Uint8Array[] => [...proof.statements, ...further];
  const cosigning = those((_, role) => role === 'cosign');
  const proven = verifyForkProof({ ...proof, statements: under(cosigning) }, genesis, ports);
  if (!proven.ok) return false;
  const changed = new Authority(genesis, under(those((_, role) => role === 'log')), ports);
  const revoked = new Authority(
    genesis,
    under(those((kind, role) => kind === 'revoke' && role === 'log')),
    ports,
  );
  const isEnded = ({ note, cosigned }: SignedHead): boolean => {
    if (cosigned.length > 0) return false;
    const faults = [changed, revoked].map((authority) => faultOf(authority, note));
    // A key that only a thief's rotation named is no key at all once the root key has ended the stolen one.
    return faults.includes('key-ended') || faults[1] === 'signature-unknown';
  };
  return isEnded(proven.value.first) || isEnded(proven.value.second);
}

function faultOf(authority: Authority, note: Uint8Array): CheckpointFault | null {
  const opened = authority.open(note);
  return opened.ok ? null : opened.error;
}
