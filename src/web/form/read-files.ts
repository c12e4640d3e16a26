/**
 * What was chosen, told apart by what it holds: an exchange file or its parts, the plan file with the signed words, answers
 * that were begun before. Nothing is unpacked beyond a bound; nothing is believed that does not belong to the plan.
 */
import { concat, err, hex, ok, type Result, utf8 } from '../../base/index.ts';
import { type CarriedText, isPlanFile, parsePlanFile } from '../../ledger/index.ts';
import {
  type AnswerFile,
  type Bundle,
  type CheckedBundle,
  checkBundle,
  isAnswerFile,
  isPart,
  joinParts,
  parseAnswerFile,
  readBundle,
} from '../../sync/index.ts';
import { scriptSha256, strictVerify } from '../verify/index.ts';

/** Why the files cannot be used: each has its words. */
export type FilesFault = 'none' | 'damaged' | 'too-large' | 'parts-missing' | 'parts-mixed' | 'other-plan';

/** Why, and which parts are missing. */
export interface FilesProblem {
  readonly fault: FilesFault;
  readonly missing: readonly number[];
}

/** What the files hold. */
export interface ReadForm {
  readonly bundle: Bundle;
  readonly checked: CheckedBundle;
  /** Signed words of the plan by the hash of their characters: none without a plan file. */
  readonly texts: ReadonlyMap<string, CarriedText>;
  readonly begun: AnswerFile | null;
}

/** Bounds of what a page reads: what is larger is for a node. */
const PACKED = 32 * 1_048_576;
const UNPACKED = 64 * 1_048_576;
const FILES = 65_536;

const fault = (of: FilesFault, missing: readonly number[] = []): Result<never, FilesProblem> =>
  err({ fault: of, missing });

async function unpack(packed: Uint8Array): Promise<Result<Uint8Array, FilesProblem>> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > UNPACKED) {
        await reader.cancel();
        return fault('too-large');
      }
      pieces.push(piece.value);
    }
  } catch {
    // No gzip, or cut short: what the browser says of it is in its own words.
    return fault('damaged');
  }
  return ok(concat(...pieces));
}

async function bundleOf(files: readonly Uint8Array[]): Promise<Result<Bundle, FilesProblem>> {
  const [first] = files;
  if (first === undefined) return fault('none');
  let packed = first;
  if (files.length > 1 || isPart(first)) {
    const joined = joinParts(files, PACKED, scriptSha256);
    if (!joined.ok) {
      const { fault: why, missing } = joined.error;
      if (why === 'parts-too-large') return fault('too-large');
      return fault(why === 'parts-missing' || why === 'parts-mixed' ? why : 'damaged', missing);
    }
    packed = joined.value;
  }
  if (packed.length > PACKED) return fault('too-large');
  const archive = await unpack(packed);
  if (!archive.ok) return archive;
  const bundle = readBundle(archive.value, { bundleBytes: UNPACKED, files: FILES }, scriptSha256);
  return bundle.ok ? bundle : fault('damaged');
}

function textsOf(files: readonly Uint8Array[], named: readonly string[]): ReadonlyMap<string, CarriedText> {
  const texts = files.flatMap((bytes) => {
    const file = parsePlanFile(bytes);
    return file.ok ? (file.value.texts ?? []) : [];
  });
  const byHash = texts.map((text) => [hex(scriptSha256(utf8(text.characters))), text] as const);
  return new Map(byHash.filter(([hash]) => named.includes(hash)));
}

/** Reads whatever was chosen, in any order. */
export async function readChosen(files: readonly Uint8Array[]): Promise<Result<ReadForm, FilesProblem>> {
  const plans = files.filter(isPlanFile);
  const answers = files.filter(isAnswerFile);
  const rest = files.filter((bytes) => !plans.includes(bytes) && !answers.includes(bytes));
  const bundle = await bundleOf(rest);
  if (!bundle.ok) return bundle;
  const checked = checkBundle(bundle.value, { verify: strictVerify, sha256: scriptSha256 });
  if (!checked.ok) return fault('damaged');
  const texts = textsOf(plans, checked.value.genesis.genesis.texts);
  const begun = answers.map(parseAnswerFile).find(({ ok: isRead }) => isRead);
  if (answers.length > 0 && begun === undefined) return fault('damaged');
  const started = begun?.ok === true ? begun.value : null;
  if (started !== null && started.plan !== bundle.value.plan) return fault('other-plan');
  return ok({ bundle: bundle.value, checked: checked.value, texts, begun: started });
}
