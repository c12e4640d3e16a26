/** What a chosen file is, told by how it begins and whether it came to its end [SY1611]. */
import { isPlanFile } from '../../ledger/index.ts';
import { isAnswerFile, isPart } from '../../sync/index.ts';

/** A file as it was chosen. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Kinds that are told apart; `elsewhere` are the files by which nodes open and settle plans. */
export type KindOfChosen =
  | 'packed'
  | 'part'
  | 'plan'
  | 'answers'
  | 'empty'
  | 'newer'
  | 'elsewhere'
  | 'not-ours';

/** The version that every text of ours has in its first line. */
const VERSION = 1;

/** The kind of the file. */
export function kindOfChosen({ bytes }: Chosen): KindOfChosen {
  if (bytes.length === 0) return 'empty';
  if (isPlanFile(bytes)) return 'plan';
  if (isAnswerFile(bytes)) return 'answers';
  if (isPart(bytes)) return 'part';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'packed';
  const head = /^entente-[a-z]+\/v(\d{1,6})[ \n]/.exec(latin(bytes.subarray(0, 40)));
  if (head === null) return 'not-ours';
  return Number(head[1]) > VERSION ? 'newer' : 'elsewhere';
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Of a text of ours that cannot be read: it ends with a line's end where it came to its end. */
export function faultOfText({ bytes }: Chosen): 'broken-off' | 'changed' {
  return bytes.at(-1) === 0x0a ? 'changed' : 'broken-off';
}
