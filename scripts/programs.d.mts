/** Types of `programs.mjs` for tests. */
export function findChromium(): string | null;
export function hasGo(): boolean;
/** Whether a LibreOffice that opens documents and sheets is here. */
export function hasOffice(): boolean;
