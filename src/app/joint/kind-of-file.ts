/** Which of the files that parties hand to each other one is that was brought where another belongs, told by how it begins [AP1349]. */
import { isPlanFile } from '../../ledger/index.ts';

const beginnings = [
  ['party-file', 'entente-party/v1\n'],
  ['answers-file', 'entente-answers/v1\n'],
  ['settling-file', 'entente-resume/v1\n'],
] as const;

/** Kinds that are told. */
export type KindOfFile = (typeof beginnings)[number][0] | 'plan-file' | 'exchange-file';

/** Whether the bytes begin as packed ones do, as every exchange file is. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The kind; null where it is none of them. */
export function kindOfFile(bytes: Uint8Array): KindOfFile | null {
  if (isPlanFile(bytes)) return 'plan-file';
  if (isPacked(bytes)) return 'exchange-file';
  const head = new TextDecoder().decode(bytes.subarray(0, 40));
  return beginnings.find(([, beginning]) => head.startsWith(beginning))?.[0] ?? null;
}
