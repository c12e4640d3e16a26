/**
 * What pure code is handed instead of reaching for it: hashing, time, randomness. Adapters live in `main`.
 */

/** SHA-256 of the bytes: 32 bytes. It keeps nothing of what it is handed: callers use the place again. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;
/** `n` bytes from a cryptographic source. */
export type RandomBytes = (n: number) => Uint8Array;
