/** Whose rows are asked for. */

/** A plan's own id: a UUIDv7 made at import. */
export type PlanId = string;
