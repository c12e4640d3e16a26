/**
 * C2SP checkpoints: the signed state of a log in three lines — origin, size, root. A party never signs a checkpoint that
 * does not extend those it signed before; the application keeps what it signed last before it signs the next [LG10].
 */
import { base64, err, fromBase64, ok, type Result } from '../../base/index.ts';
import { isKeyName } from './note-key.ts';

/** A log's state. */
export interface Checkpoint {
  /** Schema-less URL that names the log; also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The text that is signed. Throws on what no checkpoint can hold. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin) || !Number.isSafeInteger(size) || size < 0 || root.length !== 32)
    throw new RangeError('not a checkpoint');
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** Reads the text of a checkpoint. Extension lines are refused: nobody here writes them. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'checkpoint-malformed'> {
  const [origin = '', digits = '', encoded = '', ...rest] = text.split('\n');
  const root = fromBase64(encoded);
  const size = /^(?:0|[1-9]\d*)$/.test(digits) ? Number(digits) : Number.NaN;
  const isWhole = rest.length === 1 && rest[0] === '';
  if (!isWhole || !isKeyName(origin) || !Number.isSafeInteger(size) || root?.length !== 32)
    return err('checkpoint-malformed');
  return ok({ origin, size, root });
}
