/**
 * What entries of the kinds `fork.notice` and `key.rotate` prove. Each carries all that is needed to check it, so that the
 * fold finds the same on every node, whatever else that node knows [LG26, LG30].
 */
import { type Json, type JsonObject, utf8 } from '../../base/index.ts';
import type { Entry } from '../entry.ts';
import type { ForkNotice, KeyNotice, ReadNotice, ResumeNotice } from '../fold/freezes.ts';
import type { OpenedGenesis } from '../genesis/genesis-note.ts';
import { Authority } from '../keys/authority.ts';
import type { SignaturePorts } from '../keys/key-chain.ts';
import { readKeyStatement } from '../keys/key-note.ts';
import { isForkOfEndedKey } from './ended-key.ts';
import { readForkProof, verifyForkProof } from './fork-proof.ts';

/**
 * The body of a `fork.notice`: the proof, and the newest checkpoint of the log that all others had cosigned. `statements` are those about
 * keys that lead to the keys which signed that checkpoint; without them those of the proof do.
 */
export function forkNoticeBody(
  proof: JsonObject,
  cosigned: string | null,
  statements: readonly string[] = [],
): JsonObject {
  if (cosigned === null) return { fork: proof };
  return { fork: proof, cosigned, ...(statements.length === 0 ? {} : { statements: [...statements] }) };
}

/** The body of a `key.rotate`, and of the `fork.notice` that ends a freeze: the note, and the statements before it. */
export function keyNoticeBody(note: string, statements: readonly string[]): JsonObject {
  return { note, statements: [...statements] };
}

/** Reads notices of one plan. */
export function noticeReader(genesis: OpenedGenesis, ports: SignaturePorts): ReadNotice {
  return ({ kind, body = {} }: Entry) => {
    if (kind !== 'fork.notice' && kind !== 'key.rotate') return null;
    if (kind === 'key.rotate') return readKeyNotice(body, genesis, ports);
    return 'fork' in body ? readFork(body, genesis, ports) : readResume(body, genesis, ports);
  };
}

function readFork(body: JsonObject, genesis: OpenedGenesis, ports: SignaturePorts): ForkNotice | null {
  const { fork, cosigned } = body;
  const proof = isObject(fork) ? readForkProof(fork) : null;
  const proven = proof === null ? null : verifyForkProof(proof, genesis, ports);
  if (proof === null || proven?.ok !== true) return null;
  const { letter, origin } = proven.value;
  const isEndedBy = (known: readonly Uint8Array[]): boolean => isForkOfEndedKey(proof, known, genesis, ports);
  if (cosigned === undefined) return { notice: 'fork', log: letter, origin, size: 0, isEndedBy };
  const statements = body.statements === undefined ? proof.statements : textsOf(body.statements);
  if (typeof cosigned !== 'string' || statements === null) return null;
  const authority = new Authority(genesis, statements, ports);
  const head = authority.open(utf8(cosigned));
  if (!head.ok || head.value.letter !== letter || !authority.isCosignedByAll(head.value)) return null;
  return { notice: 'fork', log: letter, origin, size: head.value.size, isEndedBy };
}

function textsOf(value: Json | undefined): readonly Uint8Array[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((each) => typeof each === 'string');
  return texts.length === value.length ? texts.map(utf8) : null;
}

function statementsOf({ note, statements }: JsonObject): readonly Uint8Array[] | null {
  const before = textsOf(statements);
  return typeof note !== 'string' || before === null ? null : [...before, utf8(note)];
}

/** A resumption counts where the keys that it names are then the log's. */
function readResume(body: JsonObject, genesis: OpenedGenesis, ports: SignaturePorts): ResumeNotice | null {
  const statements = statementsOf(body);
  const last = statements?.at(-1);
  const read = last === undefined ? null : readKeyStatement(last);
  if (statements === null || read?.ok !== true || read.value.statement !== 'resume') return null;
  const { log, origin, newOrigin } = read.value.resumption;
  if (!genesis.genesis.parties.some(({ letter }) => letter === log)) return null;
  const periods = new Authority(genesis, statements, ports).logKeys(log);
  return periods.some((period) => period.origin === newOrigin) ? { notice: 'resume', log, origin } : null;
}

function readKeyNotice(body: JsonObject, genesis: OpenedGenesis, ports: SignaturePorts): KeyNotice | null {
  const statements = statementsOf(body);
  const last = statements?.at(-1);
  const read = last === undefined ? null : readKeyStatement(last);
  if (statements === null || read?.ok !== true || read.value.statement === 'resume') return null;
  const { party, newKey, role } = read.value.change;
  const found = genesis.genesis.parties.some(({ letter }) => letter === party);
  if (!found) return null;
  const authority = new Authority(genesis, statements, ports);
  const keys = role === 'log' ? authority.logKeys(party) : authority.cosignKeys(party);
  return keys.some(({ printed }) => printed === newKey) ? { notice: 'key', statements } : null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
