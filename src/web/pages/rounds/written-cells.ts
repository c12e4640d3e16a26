/** What stands in a row of a return, as far as it can be shown in the cells of the desk: nothing of it is typed twice. */
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { type Language, translate } from '../../../i18n/desk/index.ts';
import { countColumns, stages } from '../../../plan/rounds/index.ts';

const itemCells = ['progress', 'done', 'next', 'due', 'obstacle'] as const; // columns of a form
const figureCells = ['value', 'source', 'province', ...countColumns] as const; // columns of a figure

/** A stage by its name here, or as the reader's language says it; a file of two languages has both. */
function stageOf(language: Language, written: string): string | undefined {
  const parts = written.split('/').map((part) => part.trim());
  const names = (stage: (typeof stages)[number]) => [stage, translate(language, `choice.progress.${stage}`)];
  return stages.find((stage) => parts.some((part) => names(stage).includes(part)));
}

/** The cells of a row that was asked, as they were written. */
export function writtenCells(
  language: Language,
  { filled }: Pick<ReturnDetail, 'filled'>,
  asked: { readonly key: string },
): Readonly<Record<string, string>> {
  const cells = filled.find((one) => String(one.key ?? '') === asked.key) ?? {};
  const names: readonly string[] = 'kind' in asked ? figureCells : itemCells;
  const written = Object.entries(cells).flatMap(([name, cell]): readonly (readonly [string, string])[] => {
    if (!names.includes(name) || cell === null || cell === undefined) return [];
    const text = typeof cell === 'object' ? cell.day : String(cell);
    if (name !== 'progress') return [[name, text]];
    const stage = stageOf(language, text);
    return stage === undefined ? [] : [[name, stage]];
  });
  return Object.fromEntries(written);
}
