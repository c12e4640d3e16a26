/**
 * Opens a PDF with pdf.js: nothing in it is run, no font is loaded from elsewhere, no picture is decoded. What pdf.js
 * throws about the file becomes a problem of the file.
 */
import { getDocumentProxy } from 'unpdf';
import { Refusal } from '../document.ts';
import { MAX_PAGES } from '../limits.ts';

/** An open document. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
/** One of its pages. */
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** Only errors are told, and those come as exceptions. */
const SILENT = 0;

/** Runs work on the file; a fault that is the file's own is a problem of the file. */
export async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new Refusal(name === 'PasswordException' ? 'file-encrypted' : 'file-damaged', { kind: 'pdf' });
  }
}

/** Opens the document. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await orBroken(() =>
    // pdf.js takes the buffer over; the bytes are still needed.
    getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableRange: true,
      disableStream: true,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: SILENT,
    }),
  );
  if (pdf.numPages > MAX_PAGES) throw new Refusal('file-too-complex', { what: 'pages', limit: MAX_PAGES });
  return pdf;
}
