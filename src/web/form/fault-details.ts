/**
 * What is told of a file that cannot be used beside what is wrong with it: which file or which file in it, what was expected there
 * by size and beginning of its hash, and what was found [SY1874]. It explains a refusal; nothing is decided by it.
 */
import { hex } from '../../base/index.ts';
import { openGenesis, parsePlanFile } from '../../ledger/index.ts';
import { type Bundle, differencesOf, type FileMark, partHead } from '../../sync/index.ts';
import { scriptSha256, strictVerify } from '../verify/index.ts';
import type { Chosen } from './kind-of-chosen.ts';

/** One thing to say: which message, of which file, and what it names. */
export interface FaultDetail {
  readonly what:
    | 'changed'
    | 'swapped'
    | 'missing'
    | 'unlisted'
    | 'whole'
    | 'part'
    | 'part-size'
    | 'part-twice'
    | 'genesis'
    | 'genesis-unsound'
    | 'plan'
    | 'found';
  readonly file: string;
  readonly other?: string;
  readonly n?: number;
  readonly expected?: FileMark | { readonly sha256: string };
  readonly found?: FileMark | { readonly sha256: string };
}

const markOf = (bytes: Uint8Array): FileMark => ({ size: bytes.length, sha256: hex(scriptSha256(bytes)) });

/** The file as it is on this device: whoever sent it can hold it against theirs. */
export function asFound({ name, bytes }: Chosen): FaultDetail {
  return { what: 'found', file: name, found: markOf(bytes) };
}

/** Files in an archive that are not as its list says. */
export function inArchive(archive: Uint8Array, most: number): readonly FaultDetail[] {
  return differencesOf(archive, most, scriptSha256).map(({ kind, path, expected, found, belongs }) => ({
    what: kind,
    file: path,
    ...(expected === null ? {} : { expected }),
    ...(found === null ? {} : { found }),
    ...(belongs === null ? {} : { other: belongs }),
  }));
}

/** The genesis in a bundle that is not that of the plan which the bundle names. */
export function inGenesis(bundle: Bundle): readonly FaultDetail[] {
  const opened = bundle.genesis === null ? null : openGenesis(bundle.genesis, strictVerify, scriptSha256);
  if (opened === null || !opened.ok)
    return [{ what: 'genesis-unsound', file: 'genesis', expected: { sha256: bundle.plan } }];
  const [expected, found] = [{ sha256: bundle.plan }, { sha256: opened.value.hash }];
  return [{ what: 'genesis', file: 'genesis', expected, found }];
}

/** Of which plan a file is, beside the plan of the exchange file. */
export function ofPlan(file: string, expected: string, found: string | null): readonly FaultDetail[] {
  if (found === null) return [];
  return [{ what: 'plan', file, expected: { sha256: expected }, found: { sha256: found } }];
}

/** The plan of a plan file; null where its genesis cannot be read. */
export function planOfFile(bytes: Uint8Array): string | null {
  const read = parsePlanFile(bytes);
  const opened = read.ok ? openGenesis(read.value.genesis, strictVerify, scriptSha256) : null;
  return opened?.ok ? opened.value.hash : null;
}

/** Of which file each part is: those that do not belong stand out. */
export function ofMixedParts(parts: readonly Chosen[]): readonly FaultDetail[] {
  return parts.flatMap(({ name, bytes }): FaultDetail[] => {
    const head = partHead(bytes);
    if (head === null) return [];
    return [{ what: 'part', file: name, n: head.at, found: { size: head.size, sha256: head.whole } }];
  });
}

/** Parts that make another file than was cut: the sizes that do not fit, two that differ, and the whole. */
export function ofDifferingParts(parts: readonly Chosen[]): readonly FaultDetail[] {
  const heads = parts.flatMap(({ name, bytes }) => {
    const head = partHead(bytes);
    return head === null ? [] : [{ name, ...head, bytes: bytes.subarray(head.length) }];
  });
  const details: FaultDetail[] = [];
  const byNumber = Map.groupBy(heads, ({ at }) => at);
  for (const [n, [first, ...others]] of byNumber)
    for (const other of others)
      if (first !== undefined && markOf(first.bytes).sha256 !== markOf(other.bytes).sha256)
        details.push({ what: 'part-twice', file: other.name, other: first.name, n });
  // All parts but the last are cut alike: by the largest of them it is known how long each should be.
  const room = Math.max(0, ...heads.filter(({ at, of }) => at < of).map(({ bytes }) => bytes.length));
  for (const { name, at, of, size, bytes } of heads) {
    const wanted = at < of ? room : size - room * (of - 1);
    if (wanted !== bytes.length && wanted > 0)
      details.push({
        ...{ what: 'part-size', file: name, n: at },
        expected: { size: wanted, sha256: '' },
        found: { size: bytes.length, sha256: '' },
      });
  }
  const [any] = heads;
  if (any === undefined || details.some(({ what }) => what === 'part-twice')) return details;
  const inOrder = heads.toSorted((a, b) => a.at - b.at).flatMap(({ bytes }) => [...bytes]);
  const expected = { size: any.size, sha256: any.whole };
  return [...details, { what: 'whole', file: '', expected, found: markOf(Uint8Array.from(inOrder)) }];
}
