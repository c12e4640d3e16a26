/**
 * Who may sign what, from the genesis and the key statements that are known. It opens checkpoints: the log's key of that
 * size must have signed, cosignatures of the other parties are checked and listed, lines of unknown keys are ignored, and
 * a configured second line beside Ed25519 must stand there and verify [LG9, LG31].
 */
import { err, ok, type Result } from '../../base/index.ts';
import type { OpenedGenesis } from '../genesis/genesis-note.ts';
import { parseCheckpoint } from '../note/checkpoint.ts';
import { cosignatureTime } from '../note/cosignature.ts';
import type { NoteVerifier } from '../note/note-key.ts';
import { openParsedNote, parseNote, type SignatureLine } from '../note/signed-note.ts';
import { type KeyPeriod, keyPeriods, type SignaturePorts, verifierOf } from './key-chain.ts';

/** Why a checkpoint is not taken. */
export type CheckpointFault =
  | 'note-malformed'
  | 'checkpoint-malformed'
  /** Its origin is of no log of this plan, or of one that ended. */
  | 'origin-wrong'
  | 'signature-wrong'
  | 'signature-unknown'
  /** Signed by a key that was replaced or revoked before this size. */
  | 'key-ended'
  /** A second signature line is asked for and is not there. */
  | 'second-line-missing';

/** A party's statement that it holds this tree. */
export interface Cosigned {
  readonly letter: string;
  /** Unix seconds. */
  readonly time: number;
}

/** A checkpoint of a log of the plan, verified. */
export interface SignedHead {
  readonly letter: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Other parties whose cosignatures verified, by letter. */
  readonly cosigned: readonly Cosigned[];
  readonly note: Uint8Array;
}

/** Further signature lines, such as a national algorithm: which the log of this letter must carry. */
export type SecondLines = (letter: string) => readonly NoteVerifier[];

interface PartyPeriods {
  readonly letter: string;
  readonly log: readonly KeyPeriod[];
  readonly cosign: readonly KeyPeriod[];
}

/** Keys of all parties through time. */
export class Authority {
  readonly genesis: OpenedGenesis;
  readonly #parties: readonly PartyPeriods[];
  readonly #ports: SignaturePorts;
  readonly #secondLines: SecondLines;

  constructor(
    genesis: OpenedGenesis,
    statements: readonly Uint8Array[],
    ports: SignaturePorts,
    secondLines: SecondLines = () => [],
  ) {
    this.genesis = genesis;
    this.#ports = ports;
    this.#secondLines = secondLines;
    this.#parties = genesis.genesis.parties.map((party) => ({
      letter: party.letter,
      log: keyPeriods(genesis, party, 'log', statements, ports),
      cosign: keyPeriods(genesis, party, 'cosign', statements, ports),
    }));
  }

  /** The log key that counts for a checkpoint of this size. */
  logKey(letter: string, size: number): KeyPeriod {
    return periodFor(this.#of(letter).log, letter, size);
  }

  /** The cosign key that counts for cosigning this size of the log. */
  cosignKey(letter: string, log: string, size: number): KeyPeriod {
    return periodFor(this.#of(letter).cosign, log, size);
  }

  /** All log keys of a party, oldest first. */
  logKeys(letter: string): readonly KeyPeriod[] {
    return this.#of(letter).log;
  }

  /** All cosign keys of a party, oldest first. */
  cosignKeys(letter: string): readonly KeyPeriod[] {
    return this.#of(letter).cosign;
  }

  /** Whether the log goes on under another origin, because people have settled a fork. */
  isEnded(letter: string, origin: string): boolean {
    return this.#of(letter).log.at(-1)?.origin !== origin;
  }

  /** Opens a checkpoint note of any log of the plan. */
  open(note: Uint8Array): Result<SignedHead, CheckpointFault> {
    const parsed = parseNote(note);
    if (!parsed.ok) return parsed;
    const checkpoint = parseCheckpoint(parsed.value.text);
    if (!checkpoint.ok) return checkpoint;
    const { origin, size, root } = checkpoint.value;
    const party = this.#parties.find(({ log }) => log.some((period) => period.origin === origin));
    if (party === undefined) return err('origin-wrong');
    const { letter } = party;
    const period = this.logKey(letter, size);
    if (period.origin !== origin) return err('origin-wrong');
    const seconds = this.#secondLines(letter);
    const cosigners = this.#parties.filter((each) => each.letter !== letter);
    const cosignVerifiers = cosigners.map((each) => {
      const { key } = this.cosignKey(each.letter, letter, size);
      return { letter: each.letter, verifier: verifierOf(key, this.#ports.verify) };
    });
    const logVerifier = verifierOf(period.key, this.#ports.verify);
    const verifiers = [logVerifier, ...cosignVerifiers.map(({ verifier }) => verifier), ...seconds];
    const opened = openParsedNote(parsed.value, verifiers);
    if (!opened.ok && opened.error !== 'signature-unknown') return opened;
    const verified = opened.ok ? opened.value.verified : [];
    if (!hasLineOf(verified, logVerifier))
      return err(this.#isOfOtherPeriod(party, parsed.value.lines) ? 'key-ended' : 'signature-unknown');
    if (!seconds.every((second) => hasLineOf(verified, second))) return err('second-line-missing');
    const cosigned = cosignVerifiers.flatMap(({ letter: by, verifier }) => {
      const line = verified.find((each) => isLineOf(each, verifier));
      const time = line === undefined ? null : cosignatureTime(line.signature);
      return time === null ? [] : [{ letter: by, time }];
    });
    return ok({ letter, origin, size, root, cosigned, note });
  }

  /** Whether all other parties have cosigned. */
  isCosignedByAll({ letter, cosigned }: Pick<SignedHead, 'letter' | 'cosigned'>): boolean {
    return this.#parties.every(
      (each) => each.letter === letter || cosigned.some((by) => by.letter === each.letter),
    );
  }

  /** Whether a signature line counts: it is of a key of this plan, or of a configured second one. */
  isKnownLine({ letter, size }: Pick<SignedHead, 'letter' | 'size'>, line: SignatureLine): boolean {
    const keys = this.#parties.map((each) =>
      each.letter === letter ? this.logKey(letter, size).key : this.cosignKey(each.letter, letter, size).key,
    );
    return [...keys, ...this.#secondLines(letter)].some((key) => isLineOf(line, key));
  }

  #isOfOtherPeriod({ log }: PartyPeriods, lines: readonly SignatureLine[]): boolean {
    return log.some(({ key }) => lines.some((line) => isLineOf(line, key)));
  }

  #of(letter: string): PartyPeriods {
    const party = this.#parties.find((each) => each.letter === letter);
    if (party === undefined) throw new RangeError(`no party ${letter}`);
    return party;
  }
}

type KeyName = { readonly name: string; readonly keyId: string };

function isLineOf(line: KeyName, key: KeyName): boolean {
  return line.name === key.name && line.keyId === key.keyId;
}

function hasLineOf(lines: readonly KeyName[], key: KeyName): boolean {
  return lines.some((line) => isLineOf(line, key));
}

function periodFor(periods: readonly KeyPeriod[], log: string, size: number): KeyPeriod {
  const found = periods.find(({ until }) => until === null || size <= (until[log] ?? 0));
  if (found === undefined) throw new RangeError('key periods have no end');
  return found;
}
