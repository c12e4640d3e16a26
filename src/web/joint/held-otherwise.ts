/** Whether we hold a thing otherwise than it is agreed: then its page leads to where that can be taken over. */
import type { JointAbout } from '../../http/contract/index.ts';

type Value = JointAbout['values'][number];

/** Whether the words of a value are others than our own. */
export function differsFromOwn(lines: Value['lines']): boolean {
  return lines.some(({ diff }) => diff.some(({ kind }) => kind !== 'same'));
}

export function isHeldOtherwise(values: readonly Value[]): boolean {
  return values.some(({ standing, lines }) => standing === 'agreed' && differsFromOwn(lines));
}
