/** From what was cut on the screen to the act that the server carries out. */
import type { Reading, ReviewAct } from '../../../http/contract/index.ts';
import type { Part } from '../../commitments/index.ts';
import type { Editing } from './use-queue.ts';

/** What a commitment that a person draws is read as, until the person says otherwise. */
const plainReading: Reading = {
  ...{ actor: 'both', kind: 'cooperate', strength: 'effort', due: null, leads: [], done: null },
};

/** The act that registers the parts; null where there is nothing to register. */
export function cutAct(editing: Editing, parts: readonly Part[]): ReviewAct | null {
  const first = parts[0];
  if (first === undefined) return null;
  if (editing.mode === 'add' || editing.item === null) {
    return { act: 'add', provision: editing.provision, spans: [...first], reading: plainReading };
  }
  if (editing.mode === 'split') {
    return { act: 'split', item: editing.item, parts: parts.map((part) => [...part]) };
  }
  return { act: 'recut', item: editing.item, spans: [...first] };
}
