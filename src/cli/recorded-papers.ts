/** Signed papers that were recorded, in words: the same below whatever they are of. */
import type { RecordedPaper } from '../app/joint/index.ts';
import { sayCell } from '../export/words/index.ts';
import type { Context } from './command.ts';

/** One line for each. */
export function tellPapers(context: Context, papers: readonly RecordedPaper[]): void {
  for (const { title, number, date, standing, ref } of papers) {
    const words = [
      sayCell(context.language, title),
      number,
      date,
      context.say(`joint.signed.${standing}`),
      ref,
    ];
    context.out(`    ${context.say('joint.signed')}: ${words.filter((word) => word !== null).join('  ')}`);
  }
}
