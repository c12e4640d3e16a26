/** Types of `programs.mjs` for tests. */
export function findChromium(): string | null;
export function hasGo(): boolean;
