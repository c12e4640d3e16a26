/**
 * What was chosen, told apart by what it holds: an exchange file or its parts, the plan file with the signed words, answers
 * that were begun before. Nothing is unpacked beyond a bound; nothing is believed that does not belong to the plan; of what cannot
 * be used it is said which file it is and what is wrong with it [SY1611].
 */
import { err, fromUtf8, hex, ok, type Result, utf8 } from '../../base/index.ts';
import { type CarriedText, type OpenedGenesis, parsePlanFile } from '../../ledger/index.ts';
import {
  type AnswerFile,
  type Bundle,
  type BundleFault,
  type CheckedBundle,
  checkBundle,
  joinParts,
  parseAnswerFile,
  readBundle,
} from '../../sync/index.ts';
import { scriptSha256, strictVerify } from '../verify/index.ts';
import {
  asFound,
  type FaultDetail,
  inArchive,
  inGenesis,
  ofDifferingParts,
  ofMixedParts,
  ofPlan,
  planOfFile,
} from './fault-details.ts';
import { type Chosen, faultOfText, type KindOfChosen, kindOfChosen } from './kind-of-chosen.ts';
import { unpack } from './unpack.ts';

/** Why the files cannot be used: each has its words. */
export type FilesFault =
  | Extract<KindOfChosen, 'empty' | 'newer' | 'elsewhere' | 'not-ours'>
  | 'none'
  | 'several'
  /** The device does not give it any more. */
  | 'unread'
  | 'broken-off'
  | 'changed'
  | 'too-large'
  | 'parts-missing'
  | 'parts-mixed'
  | 'parts-differ'
  | 'other-plan'
  | 'other-plan-file';

/** Why, which file, and which parts are missing. */
export interface FilesProblem {
  readonly fault: FilesFault;
  /** Name of the file; '' where it is about none or all of them. */
  readonly name: string;
  readonly missing: readonly number[];
  /** Which files exactly, what was expected of them and what was found; none where there is nothing more to say. */
  readonly details?: readonly FaultDetail[];
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
export const MOST_BYTES = 32 * 1_048_576;
const UNPACKED = 64 * 1_048_576;
const FILES = 65_536;

const fault = (of: FilesFault, name = '', missing: readonly number[] = []): Result<never, FilesProblem> =>
  err({ fault: of, name, missing });

/** A fault with what is known of the files that it is about. */
const detailed = (
  of: FilesFault,
  name: string,
  details: readonly FaultDetail[],
): Result<never, FilesProblem> => err({ fault: of, name, missing: [], details });

/** A file that was broken off or changed, and how it is on this device. */
const spoilt = (of: FilesFault, file: Chosen): Result<never, FilesProblem> =>
  detailed(of, file.name, [asFound(file)]);

/** Puts parts together. */
function joined(parts: readonly Chosen[]): Result<Chosen, FilesProblem> {
  const whole = joinParts(
    parts.map(({ bytes }) => bytes),
    MOST_BYTES,
    scriptSha256,
  );
  const name = parts[0]?.name ?? '';
  if (whole.ok) return ok({ name, bytes: whole.value });
  const { fault: why, missing } = whole.error;
  if (why === 'parts-too-large') return fault('too-large', name);
  if (why === 'parts-missing') return fault(why, '', missing);
  if (why === 'parts-mixed') return detailed(why, '', ofMixedParts(parts));
  return detailed('parts-differ', '', ofDifferingParts(parts));
}

/** The one exchange file among what was chosen. */
function exchangeFileOf(packed: readonly Chosen[], parts: readonly Chosen[]): Result<Chosen, FilesProblem> {
  if (packed.length + Math.min(parts.length, 1) > 1) return fault('several');
  if (parts.length > 0) return joined(parts);
  const [file] = packed;
  return file === undefined ? fault('none') : ok(file);
}

const tooMuch: readonly BundleFault[] = ['bundle-too-large', 'archive-too-many-files'];

async function bundleOf(file: Chosen): Promise<Result<Bundle, FilesProblem>> {
  const { name, bytes } = file;
  if (bytes.length > MOST_BYTES) return fault('too-large', name);
  const archive = await unpack(bytes, UNPACKED);
  if (!archive.ok)
    return archive.error === 'too-large' ? fault(archive.error, name) : spoilt(archive.error, file);
  const bundle = readBundle(archive.value, { bundleBytes: UNPACKED, files: FILES }, scriptSha256);
  if (bundle.ok) return bundle;
  if (bundle.error === 'version-unknown') return fault('newer', name);
  if (tooMuch.includes(bundle.error)) return fault('too-large', name);
  // What does not begin with a list of its contents was never an exchange file, however it is packed.
  const isOurs = fromUtf8(archive.value.subarray(0, 12)) === 'bundle.json\0';
  if (!isOurs) return fault('not-ours', name);
  return detailed('changed', name, [...inArchive(archive.value, FILES), asFound(file)]);
}

/** The signed words that the plan files carry, by the hash of their characters; those of another plan are refused. */
function textsOf(
  files: readonly Chosen[],
  { genesis, hash: plan }: OpenedGenesis,
): Result<ReadonlyMap<string, CarriedText>, FilesProblem> {
  const named = genesis.texts;
  const found = new Map<string, CarriedText>();
  for (const file of files) {
    const read = parsePlanFile(file.bytes);
    if (!read.ok) return spoilt(faultOfText(file), file);
    const texts = read.value.texts ?? [];
    const byHash = texts.map((text) => [hex(scriptSha256(utf8(text.characters))), text] as const);
    const ours = byHash.filter(([hash]) => named.includes(hash));
    if (texts.length > 0 && ours.length === 0)
      return detailed('other-plan-file', file.name, ofPlan(file.name, plan, planOfFile(file.bytes)));
    for (const [hash, text] of ours) found.set(hash, text);
  }
  return ok(found);
}

/** The answers that were begun before, where a file of them was chosen. */
function begunOf(files: readonly Chosen[], plan: string): Result<AnswerFile | null, FilesProblem> {
  let begun: AnswerFile | null = null;
  for (const file of files) {
    const read = parseAnswerFile(file.bytes);
    if (!read.ok) return spoilt(faultOfText(file), file);
    if (read.value.plan !== plan)
      return detailed('other-plan', file.name, ofPlan(file.name, plan, read.value.plan));
    begun ??= read.value;
  }
  return ok(begun);
}

/** Reads whatever was chosen, in any order. */
export async function readChosen(files: readonly Chosen[]): Promise<Result<ReadForm, FilesProblem>> {
  const kinds = files.map((file) => ({ file, kind: kindOfChosen(file) }));
  const of = (wanted: KindOfChosen) => kinds.flatMap(({ file, kind }) => (kind === wanted ? [file] : []));
  for (const { file, kind } of kinds)
    if (kind === 'empty' || kind === 'newer' || kind === 'elsewhere' || kind === 'not-ours')
      return fault(kind, file.name);
  const came = exchangeFileOf(of('packed'), of('part'));
  if (!came.ok) return came;
  const bundle = await bundleOf(came.value);
  if (!bundle.ok) return bundle;
  const checked = checkBundle(bundle.value, { verify: strictVerify, sha256: scriptSha256 });
  if (!checked.ok)
    return detailed('changed', came.value.name, [...inGenesis(bundle.value), asFound(came.value)]);
  const texts = textsOf(of('plan'), checked.value.genesis);
  if (!texts.ok) return texts;
  const begun = begunOf(of('answers'), bundle.value.plan);
  if (!begun.ok) return begun;
  return ok({ bundle: bundle.value, checked: checked.value, texts: texts.value, begun: begun.value });
}
