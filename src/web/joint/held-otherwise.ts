/** Whether we hold a thing otherwise than it is agreed: then its page leads to where that can be taken over. */
import type { JointAbout } from '../../http/contract/index.ts';

export function isHeldOtherwise(values: JointAbout['values']): boolean {
  return values.some(
    ({ standing, lines }) =>
      standing === 'agreed' && lines.some(({ diff }) => diff.some(({ kind }) => kind !== 'same')),
  );
}
