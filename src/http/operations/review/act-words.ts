/** Who acted, in the reader's words: the operator of the server has no name of its own. */
import type { ReviewActLine } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';

/** The line with its names as `say` says them. */
export function tellAct<T extends Wide<ReviewActLine>>(line: T, say: (name: string) => string): T {
  const { byName, undone } = line;
  return {
    ...line,
    byName: say(byName),
    undone: undone === null ? null : { ...undone, byName: say(undone.byName) },
  };
}
