/** A packed file: a Word document is read, any other kind is named by what is in it. */
import { fromUtf8 } from '../base/index.ts';
import { type ReadDocument, Refusal } from './document.ts';
import { openPackage, type Package } from './docx/open-package.ts';
import { readDocx } from './docx/read-docx.ts';

async function kindOf(file: Package): Promise<string> {
  const has = (start: RegExp): boolean => file.names.some((name) => start.test(name));
  const stated = file.names.includes('mimetype')
    ? fromUtf8((await file.read('mimetype')) ?? new Uint8Array())
    : null;
  if (stated?.includes('opendocument.text')) return 'odt';
  if (stated?.includes('opendocument') || has(/^xl\//) || has(/^ppt\//)) return 'sheet';
  return 'archive';
}

/** Reads a packed file. */
export async function readPackage(bytes: Uint8Array): Promise<ReadDocument> {
  const file = await openPackage(bytes);
  const document = await readDocx(file);
  if (document === null) throw new Refusal('file-binary', { kind: await kindOf(file) });
  return document;
}
