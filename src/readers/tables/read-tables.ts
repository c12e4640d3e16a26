/**
 * A filled-in file → its tables, whatever office program kept it: XLSX, DOCX, ODS or ODT, told apart by content. What is
 * none of these is refused with the reason; old formats are named, so that the answer can say what to do.
 */
import { err, ok, problem, type Result } from '../../base/index.ts';
import { Refusal, refused } from '../document.ts';
import { sniff } from '../kinds.ts';
import { MAX_BYTES } from '../limits.ts';
import type { ReadTables } from './table.ts';

const office = 'application/vnd.openxmlformats-officedocument';

async function read(bytes: Uint8Array): Promise<ReadTables> {
  // Loaded with the first file: most starts read none.
  const [{ openPackage }, { readXlsx }, { readDocxTables }, { readOpenDocument }] = await Promise.all([
    import('../docx/open-package.ts'),
    import('./read-xlsx.ts'),
    import('./read-docx-tables.ts'),
    import('./read-ods.ts'),
  ]);
  const file = await openPackage(bytes);
  const sheets = await readXlsx(file);
  if (sheets !== null) return { mediaType: `${office}.spreadsheetml.sheet`, tables: sheets, loose: [] };
  const open = await readOpenDocument(file);
  if (open !== null) return { mediaType: 'application/vnd.oasis.opendocument', ...open };
  const document = await readDocxTables(file);
  if (document !== null) return { mediaType: `${office}.wordprocessingml.document`, ...document };
  throw new Refusal('file-binary', { kind: 'archive' });
}

/** Reads the tables of a file. */
export async function readTables(bytes: Uint8Array): Promise<Result<ReadTables>> {
  if (bytes.length === 0) return err(problem('file-empty'));
  if (bytes.length > MAX_BYTES)
    return err(problem('file-too-large', { bytes: bytes.length, limit: MAX_BYTES }));
  const sniffed = sniff(bytes);
  if ('unread' in sniffed)
    return err(
      sniffed.unread === 'encrypted'
        ? problem('file-encrypted')
        : problem('file-binary', { kind: sniffed.unread }),
    );
  if (sniffed.kind !== 'zip') return err(problem('file-binary', { kind: sniffed.kind }));
  try {
    return ok(await read(bytes));
  } catch (error) {
    return refused(error);
  }
}
