/**
 * Fonts as they are shipped for browsers (WOFF 1) made into what a typesetter reads (OpenType): tables are inflated, and
 * the family is called by a name of ours, so that no font of the machine is taken in its place.
 */
import { inflateSync } from 'node:zlib';

interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

const NAME = 0x6e616d65;
const FAMILY = [1, 16];
const UNICODE_WINDOWS = { platform: 3, encoding: 1, language: 0x409 };

const pad = (length: number): number => (length + 3) & ~3;

function readTables(file: Uint8Array): { readonly flavor: number; readonly tables: readonly FontTable[] } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF font');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i): FontTable => {
    const at = 44 + 20 * i;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((skip) =>
      view.getUint32(at + skip),
    );
    const part = file.subarray(offset ?? 0, (offset ?? 0) + (packed ?? 0));
    const bytes = (packed ?? 0) < (length ?? 0) ? new Uint8Array(inflateSync(part)) : part;
    return { tag: tag ?? 0, checksum: checksum ?? 0, bytes };
  });
  return { flavor: view.getUint32(4), tables };
}

interface NameRecord {
  readonly id: number;
  readonly text: string;
}

/** Names for Windows in English, which every font has. */
function readNames(table: Uint8Array): readonly NameRecord[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const [count, storage] = [view.getUint16(2), view.getUint16(4)];
  return Array.from({ length: count }, (_, i) => {
    const [platform, , , id, length, offset] = [0, 2, 4, 6, 8, 10].map((skip) =>
      view.getUint16(6 + 12 * i + skip),
    );
    const bytes = table.subarray(storage + (offset ?? 0), storage + (offset ?? 0) + (length ?? 0));
    const text = new TextDecoder('utf-16be').decode(bytes);
    return { platform, id: id ?? 0, text };
  }).filter(({ platform }) => platform === UNICODE_WINDOWS.platform);
}

function writeNames(names: readonly NameRecord[]): Uint8Array {
  const texts = names.map(({ text }) => Buffer.from(text, 'utf16le').swap16());
  const storage = 6 + 12 * names.length;
  const table = new Uint8Array(storage + texts.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, storage);
  let offset = 0;
  for (const [i, { id }] of names.entries()) {
    const text = texts[i] ?? Buffer.alloc(0);
    const { platform, encoding, language } = UNICODE_WINDOWS;
    for (const [k, value] of [platform, encoding, language, id, text.length, offset].entries())
      view.setUint16(6 + 12 * i + 2 * k, value);
    table.set(text, storage + offset);
    offset += text.length;
  }
  return table;
}

function inFamily(table: FontTable, family: string): FontTable {
  if (table.tag !== NAME) return table;
  const names = readNames(table.bytes).map(({ id, text }) => ({
    id,
    text: FAMILY.includes(id) ? family : text,
  }));
  return { ...table, bytes: writeNames(names) };
}

/** The font as OpenType, in the family named. */
export function woffToOpenType(file: Uint8Array, family: string): Uint8Array {
  const { flavor, tables: found } = readTables(file);
  const tables = found.map((table) => inFamily(table, family));
  const head = 12 + 16 * tables.length;
  const font = new Uint8Array(tables.reduce((sum, { bytes }) => sum + pad(bytes.length), head));
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  for (const [i, value] of [tables.length, 16 << power, power, 16 * tables.length - (16 << power)].entries())
    view.setUint16(4 + 2 * i, value);
  let offset = head;
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    for (const [k, value] of [tag, checksum, offset, bytes.length].entries())
      view.setUint32(12 + 16 * i + 4 * k, value);
    font.set(bytes, offset);
    offset += pad(bytes.length);
  }
  return font;
}
