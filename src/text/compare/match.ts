/**
 * Which of many goes with which of many others: the most alike first, each at most once. Only pairs that share something
 * are looked at.
 */
import { Likeness, type Signature } from './likeness.ts';

export interface Candidate {
  readonly signature: Signature;
}
export interface Match {
  readonly old: number;
  readonly now: number;
  readonly likeness: number;
}

/** Pairs of likeness `least` or more; `extra` adds to what a pair deserves by its place. */
export function matchAlike(
  old: readonly Candidate[],
  now: readonly Candidate[],
  least: number,
  extra: (old: number, now: number) => number = () => 0,
): Match[] {
  const likeness = new Likeness([...old, ...now].map(({ signature }) => signature));
  const holders = new Map<string, number[]>();
  for (const [at, { signature }] of now.entries())
    for (const each of signature) {
      const list = holders.get(each) ?? [];
      list.push(at);
      holders.set(each, list);
    }
  const found: (Match & { readonly worth: number })[] = [];
  for (const [a, { signature }] of old.entries()) {
    const near = new Set<number>();
    for (const each of signature) for (const b of holders.get(each) ?? []) near.add(b);
    for (const b of near) {
      const alike = likeness.of(signature, now[b]?.signature ?? new Set());
      const worth = alike + extra(a, b);
      if (worth >= least) found.push({ old: a, now: b, likeness: alike, worth });
    }
  }
  found.sort((x, y) => y.worth - x.worth || x.old - y.old || x.now - y.now);
  const [takenOld, takenNow] = [new Set<number>(), new Set<number>()];
  const matches: Match[] = [];
  for (const { old: a, now: b, likeness: alike } of found) {
    if (takenOld.has(a) || takenNow.has(b)) continue;
    takenOld.add(a);
    takenNow.add(b);
    matches.push({ old: a, now: b, likeness: alike });
  }
  return matches.sort((x, y) => x.old - y.old);
}
