/**
 * Scores the text engine on marked texts three times each: as it is; with every entry of the lexicon switched off that no
 * other official text holds; and with every one off that no other marked text holds (leave-one-text-out). Run:
 * node bench/score.ts [MARKED [TEXTS]], MARKED a folder of *.gold.txt, TEXTS one of published *.txt. Without them
 * ENTENTE_GOLD and ENTENTE_TEXTS name the folders, or those of ../shared beside the checkout are used where they are there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Score } from './gold.ts';
import { scoreFile } from './score-file.ts';

const without = fileURLToPath(new URL('score-without.ts', import.meta.url));

function folderOf(argument: string | undefined, variable: string | undefined, beside: string): string | null {
  const named = argument ?? variable;
  if (named) return named;
  const shared = fileURLToPath(new URL(`../../shared/${beside}/`, import.meta.url));
  return existsSync(shared) ? shared : null;
}

function filesIn(folder: string | null, ending: string): string[] {
  if (!folder) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

function languageOf(file: string): string {
  return /\.([a-z]{2})\.(?:gold\.)?txt$/.exec(file)?.[1] ?? '';
}

interface Without {
  readonly score: Score;
  /** Entries switched off. */
  readonly off: number;
}

function scoreWithout(file: string, others: readonly string[]): Without {
  const args = ['--disable-warning=ExperimentalWarning', without, file, ...others];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const COLUMNS = ['provisions', 'commitments', 'actor', 'kind', 'strength', 'mentions'] as const;

/** `0.98 / 0.93 / 0.71`: as it is, supported by other official texts, supported by other marked texts. */
function cell(scores: readonly Score[], column: (typeof COLUMNS)[number]): string {
  return scores.map((each) => each[column].toFixed(3)).join(' / ');
}

function meanOf(scores: readonly Score[]): Score {
  const sum = (column: (typeof COLUMNS)[number]): number =>
    scores.reduce((total, each) => total + each[column], 0) / scores.length;
  return {
    provisions: sum('provisions'),
    commitments: sum('commitments'),
    actor: sum('actor'),
    kind: sum('kind'),
    strength: sum('strength'),
    mentions: sum('mentions'),
  };
}

function main(): void {
  const marked = filesIn(folderOf(process.argv[2], process.env.ENTENTE_GOLD, 'gold'), '.gold.txt');
  const texts = filesIn(folderOf(process.argv[3], process.env.ENTENTE_TEXTS, 'plans'), '.txt');
  if (marked.length === 0)
    console.warn('No folder of marked texts was named: ONLY the example plan is scored.');
  if (texts.length === 0)
    console.warn('No folder of published texts was named: the second figure equals the third.');
  const files =
    marked.length > 0
      ? marked
      : [fileURLToPath(new URL('../fixtures/texts/seed-plan/gold.txt', import.meta.url))];
  console.log(
    `| text | ${COLUMNS.join(' | ')} | entries off |\n| --- |${' --- |'.repeat(COLUMNS.length + 1)}`,
  );
  const all: Score[][] = [];
  for (const file of files) {
    const same = (other: string): boolean => other !== file && languageOf(other) === languageOf(file);
    const others = files.filter(same);
    const supported = scoreWithout(file, [...others, ...texts.filter(same)]);
    const alone = scoreWithout(file, others);
    const scores = [scoreFile(file), supported.score, alone.score];
    all.push(scores);
    const cells = COLUMNS.map((column) => cell(scores, column));
    console.log(
      `| ${path.basename(file).replace('.gold.txt', '')} | ${cells.join(' | ')} | ${supported.off} / ${alone.off} |`,
    );
  }
  const means = [0, 1, 2].map((at) => meanOf(all.flatMap((scores) => scores[at] ?? [])));
  console.log(`| mean | ${COLUMNS.map((column) => cell(means, column)).join(' | ')} | |`);
}

main();
