/**
 * Scores the text engine on texts with marks set by hand: the example plan, and those of ../shared/gold where that
 * folder stands beside the checkout. Run: node bench/score.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extract } from '../src/text/index.ts';
import { readGold, type Score, score } from './gold.ts';

/** Score of one marked file. */
export function scoreFile(file: URL): Score {
  const gold = readGold(readFileSync(file, 'utf8'));
  const { provisions, commitments, mentions } = extract(gold.source);
  const [, ...printed] = provisions;
  return score(gold, { provisions: printed, commitments, mentions });
}

function main(): void {
  const shared = new URL('../../shared/gold/', import.meta.url);
  const files = existsSync(shared)
    ? readdirSync(shared)
        .filter((name) => name.endsWith('.gold.txt'))
        .map((name) => new URL(name, shared))
    : [new URL('../fixtures/texts/seed-plan/gold.txt', import.meta.url)];
  if (!existsSync(shared)) console.warn('../shared/gold is NOT here: only the example plan is scored.');
  console.log(
    '| text | provisions | commitments | actor | kind | strength | mentions |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const file of files) {
    const each = scoreFile(file);
    const cells = [each.provisions, each.commitments, each.actor, each.kind, each.strength, each.mentions];
    const name = file.pathname.split('/').at(-1)?.replace('.gold.txt', '');
    console.log(`| ${name} | ${cells.map((cell) => cell.toFixed(3)).join(' | ')} |`);
  }
}

if (import.meta.main) main();
