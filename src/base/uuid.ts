/**
 * UUIDv7 (RFC 9562 §5.7): ids that sort by the time they were made. Time and randomness are handed in; nothing but
 * order of making may be read from an id, and clocks may jump.
 */
import { hex } from './bytes.ts';
import type { RandomBytes } from './ports.ts';

/** An id from milliseconds since 1970 and ten random bytes. */
export function uuidV7(milliseconds: number, random: RandomBytes): string {
  const rest = random(10);
  const bytes = new Uint8Array(16);
  for (let i = 5, ms = milliseconds; i >= 0; i--, ms = Math.floor(ms / 256)) bytes[i] = ms % 256;
  bytes.set(rest, 6);
  bytes[6] = 0x70 | ((rest[0] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((rest[2] ?? 0) & 0x3f);
  const digits = hex(bytes);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** Whether the text is a UUIDv7 in its one lower-case form. */
export function isUuidV7(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
