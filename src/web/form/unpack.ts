/**
 * Unpacks what came packed, within a bound, and tells a file that ends too early from one that was changed: what is wrong with
 * the bytes is met while they are read, what is missing after them at the end alone [SY1611].
 */
import { concat, err, ok, type Result } from '../../base/index.ts';

/** Why it cannot be unpacked. */
export type UnpackFault = 'too-large' | 'broken-off' | 'changed';

/** The bytes unpacked, at most so many. */
export async function unpack(packed: Uint8Array, most: number): Promise<Result<Uint8Array, UnpackFault>> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  let isReadThrough = false;
  const written = writer.write(new Uint8Array(packed)).then(() => {
    isReadThrough = true;
    return writer.close();
  });
  // What went wrong is told by the reading side.
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > most) {
        await reader.cancel();
        return err('too-large');
      }
      pieces.push(piece.value);
    }
  } catch {
    return err(isReadThrough ? 'broken-off' : 'changed');
  }
  return ok(concat(...pieces));
}
