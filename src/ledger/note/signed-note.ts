/**
 * C2SP signed notes v1.0.0: text, empty line, signature lines `— name base64(key id ‖ signature)`. Lines of unknown keys
 * are ignored, so that a note may carry signatures this node does not know; a line of a known key that does not verify
 * condemns the whole note [LG8].
 */
import {
  base64,
  concat,
  err,
  fromBase64,
  fromHex,
  fromUtf8,
  hex,
  ok,
  type Result,
  utf8,
} from '../../base/index.ts';
import { isKeyName, type NoteSigner, type NoteVerifier } from './note-key.ts';

/** Why a note is not accepted. */
export type NoteFault =
  | 'note-malformed'
  /** A known key's line does not verify. */
  | 'signature-wrong'
  /** No line is of a known key. */
  | 'signature-unknown';

/** One signature line. */
export interface SignatureLine {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A note taken apart, nothing verified yet. */
export interface ParsedNote {
  readonly text: string;
  /** The text's bytes, as they stand in the note: what is signed. */
  readonly signed: Uint8Array;
  readonly lines: readonly SignatureLine[];
}

/** A note of which at least one known key's line verified. */
export interface OpenedNote extends ParsedNote {
  /** Lines that verified, each key once. */
  readonly verified: readonly SignatureLine[];
}

/** Lines beyond this are refused; the specification asks for at least 16. */
const MAX_LINES = 64;
const MAX_BYTES = 1_000_000;
const LINE_FEED = 0x0a;

/** Signs the text by each signer. Throws where the text cannot be a note's. */
export function signNote(text: string, signers: readonly NoteSigner[]): Uint8Array {
  if (!isNoteText(text)) throw new TypeError('not the text of a note');
  return appendSignatures(utf8(`${text}\n`), text, signers);
}

/** Adds further signature lines to a note, leaving those it has. Throws where the bytes are no note. */
export function cosignNote(note: Uint8Array, signers: readonly NoteSigner[]): Uint8Array {
  const parsed = parseNote(note);
  if (!parsed.ok) throw new TypeError('not a note');
  return appendSignatures(note, parsed.value.text, signers);
}

function appendSignatures(head: Uint8Array, text: string, signers: readonly NoteSigner[]): Uint8Array {
  const lines = signers.map(({ name, keyId, sign }) => {
    const id = fromHex(keyId);
    if (id === null || id.length !== 4 || !isKeyName(name)) throw new TypeError('not a signer');
    return `— ${name} ${base64(concat(id, sign(text)))}\n`;
  });
  return concat(head, utf8(lines.join('')));
}

/**
 * One note with the signature lines of both, those of the first in front; null where the texts differ or one is no note.
 * Nothing is verified: whoever counts a line opens the note.
 */
export function joinNotes(first: Uint8Array, second: Uint8Array): Uint8Array | null {
  const [one, other] = [parseNote(first), parseNote(second)];
  if (!one.ok || !other.ok || one.value.text !== other.value.text) return null;
  const lines = new Map<string, string>();
  for (const line of [...one.value.lines, ...other.value.lines]) {
    const printed = printLine(line.name, line.keyId, line.signature);
    lines.set(printed, printed);
  }
  return utf8(`${one.value.text}\n${[...lines.values()].join('')}`);
}

/** The note with only those signature lines that `keeps`, or null where none is left. */
export function filterNote(note: Uint8Array, keeps: (line: SignatureLine) => boolean): Uint8Array | null {
  const parsed = parseNote(note);
  const lines = parsed.ok ? parsed.value.lines.filter(keeps) : [];
  if (!parsed.ok || lines.length === 0) return null;
  const printed = lines.map(({ name, keyId, signature }) => printLine(name, keyId, signature));
  return utf8(`${parsed.value.text}\n${printed.join('')}`);
}

function printLine(name: string, keyId: string, signature: Uint8Array): string {
  return `— ${name} ${base64(concat(fromHex(keyId) ?? new Uint8Array(0), signature))}\n`;
}

/** Takes a note apart. */
export function parseNote(note: Uint8Array): Result<ParsedNote, 'note-malformed'> {
  const whole = note.length <= MAX_BYTES ? fromUtf8(note) : null;
  if (whole === null || hasControlCharacter(whole) || !whole.endsWith('\n')) return err('note-malformed');
  // The last empty line: a text may hold empty lines of its own.
  const cut = whole.lastIndexOf('\n\n');
  if (cut < 0) return err('note-malformed');
  const lines = whole.slice(cut + 2, -1).split('\n');
  if (whole.length === cut + 2 || lines.length > MAX_LINES) return err('note-malformed');
  const parsed = lines.map(parseLine);
  if (!parsed.every((line) => line !== null)) return err('note-malformed');
  return ok({ text: whole.slice(0, cut + 1), signed: note.subarray(0, endOfText(note)), lines: parsed });
}

/** Where the text ends: behind the first line feed of the last empty line. */
function endOfText(note: Uint8Array): number {
  let at = note.length - 1;
  while (note[at] !== LINE_FEED || note[at - 1] !== LINE_FEED) at--;
  return at;
}

/** Takes a note apart and checks the lines of the given keys. */
export function openNote(
  note: Uint8Array,
  verifiers: readonly NoteVerifier[],
): Result<OpenedNote, NoteFault> {
  const parsed = parseNote(note);
  return parsed.ok ? openParsedNote(parsed.value, verifiers) : parsed;
}

/** Checks the lines of the given keys in a note that was taken apart. */
export function openParsedNote(
  { text, signed, lines }: ParsedNote,
  verifiers: readonly NoteVerifier[],
): Result<OpenedNote, NoteFault> {
  const verified: SignatureLine[] = [];
  for (const line of lines) {
    const known = verifiers.filter(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (known.length === 0) continue;
    // Two known keys of one name and id: either may have signed, which no signer of ours lets happen.
    if (!known.some((verifier) => verifier.verify(signed, line.signature))) return err('signature-wrong');
    if (!verified.some(({ name, keyId }) => name === line.name && keyId === line.keyId)) verified.push(line);
  }
  return verified.length > 0 ? ok({ text, signed, lines, verified }) : err('signature-unknown');
}

function parseLine(line: string): SignatureLine | null {
  const [dash, name = '', blob = '', ...rest] = line.split(' ');
  const bytes = fromBase64(blob);
  if (dash !== '—' || rest.length > 0 || !isKeyName(name) || bytes === null || bytes.length < 5) return null;
  return { name, keyId: hex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x0a) return true;
  }
  return false;
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !hasControlCharacter(text);
}
