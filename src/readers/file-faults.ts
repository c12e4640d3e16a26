/**
 * Faults of a file that pdf.js reports aside, by a promise that nobody waits for: it goes on with what it could read, and
 * so does the reader. Whoever runs readers in a thread of its own lets these pass and no others.
 */

const NAMES = new Set([
  'AbortException',
  'BaseException',
  'FormatError',
  'InvalidPDFException',
  'Jbig2Error',
  'JpegError',
  'JpxError',
  'MissingDataException',
  'ParserEOFException',
  'PasswordException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/** Whether a fault that came aside is the file's own. */
export function isFileFault(reason: unknown): boolean {
  const name: unknown = Reflect.get(Object(reason), 'name');
  return typeof name === 'string' && NAMES.has(name);
}
