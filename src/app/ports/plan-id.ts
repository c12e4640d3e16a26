/** Whose rows are asked for. */

/** A plan's own id: a UUIDv7 made at import. */
export type PlanId = string;
/** What a transaction writes rows of: one plan, two that an act concerns alike, or the node's own tables. */
export type WriteScope = PlanId | 'node' | readonly [PlanId, PlanId];
