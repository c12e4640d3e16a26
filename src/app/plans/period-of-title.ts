/** Years that a title names as the plan's period: '2024-2028', '2024–2028年'. */
import type { LocalName } from '../../plan/index.ts';

export function periodOf(title: LocalName): { readonly from: string; readonly to: string } | null {
  const [, from, to] =
    /(?<!\d)((?:19|20)\d\d)\s*年?\s*(?:[-–—~～至到]|to|ຫາ)\s*((?:19|20)\d\d)(?!\d)/u.exec(
      Object.values(title).join(' '),
    ) ?? [];
  return from === undefined || to === undefined || from > to ? null : { from, to };
}
