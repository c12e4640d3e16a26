/** Scores the engine on one marked file. */
import { readFileSync } from 'node:fs';
import { extract } from '../src/text/index.ts';
import { readGold, type Score, score } from './gold.ts';

/** Score of one marked file; a marked file's offsets are UTF-16 units, and so must those of what is found be. */
export function scoreFile(file: string | URL): Score {
  const gold = readGold(readFileSync(file, 'utf8'));
  const { provisions, commitments, mentions } = extract(gold.source);
  const [, ...printed] = provisions;
  const units = toUnits(gold.source);
  const inUnits = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans.map((span) => ({ ...span, start: units(span.start), end: units(span.end) }));
  return score(gold, {
    provisions: inUnits(printed),
    commitments: inUnits(commitments),
    mentions: inUnits(mentions),
  });
}

function toUnits(chars: string): (codePoint: number) => number {
  const starts: number[] = [];
  for (let unit = 0; unit < chars.length; unit += (chars.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
    starts.push(unit);
  return (codePoint) => starts[codePoint] ?? chars.length;
}
