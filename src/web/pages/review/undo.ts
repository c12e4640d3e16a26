/**
 * What takes an act back, as long as nobody has built on it: marking is unmarked, a reading and a cut return to what
 * they were. Accepting and rejecting are not taken back by themselves: they are decided anew.
 */
import type { CommitmentItem, ReviewAct } from '../../../http/contract/index.ts';

/** Acts that undo `act`, made before it is carried out; null where there are none. */
export function undoOf(act: ReviewAct, items: readonly CommitmentItem[]): readonly ReviewAct[] | null {
  switch (act.act) {
    case 'holds-none':
      return [{ act: 'reopen', provisions: act.provisions }];
    case 'reopen':
      return [{ act: 'holds-none', provisions: act.provisions }];
    case 'reread':
      return items
        .filter(({ id }) => act.items.includes(id))
        .map(({ id, reading }) => ({ act: 'reread', items: [id], reading }));
    case 'recut': {
      const item = items.find(({ id }) => id === act.item);
      return item === undefined ? null : [{ act: 'recut', item: act.item, spans: [...item.spans] }];
    }
    default:
      return null;
  }
}
