/** From what was cut on the screen to the act that the server carries out. */
import type { Reading, ReviewAct } from '../../../http/contract/index.ts';
import type { Part } from '../../commitments/index.ts';
import type { Editing } from './use-queue.ts';

/** What a commitment that a person draws is read as, until the person says otherwise. */
const plainReading: Reading = {
  ...{ actor: 'both', kind: 'cooperate', strength: 'effort', due: null, leads: [], done: null },
};

/** The act that registers the parts; null where there is nothing to register. */
export function cutAct({ mode, item, provision }: Editing, parts: readonly Part[]): ReviewAct | null {
  const first = parts[0];
  if (first === undefined) return null;
  if (mode === 'add' || item === null)
    return { act: 'add', provision: provision.id, spans: [...first], reading: plainReading };
  if (mode === 'split') return { act: 'split', item: item.id, parts: parts.map((part) => [...part]) };
  return { act: 'recut', item: item.id, spans: [...first] };
}
