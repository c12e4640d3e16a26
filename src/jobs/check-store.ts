/** Looks at the whole store by itself, and tells what came of it [ST45]. */
import type { StoreHealth, StoreUpkeep } from '../app/index.ts';

/** One round. Where damage is known already there is nothing to look for. */
export async function checkStore(upkeep: StoreUpkeep, tell: (health: StoreHealth) => void): Promise<void> {
  if (upkeep.health().state === 'damaged') return;
  tell(await upkeep.checkWhole());
}
