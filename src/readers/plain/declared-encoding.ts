/** The encoding that a web page or an XML file states about itself, in the bytes that are ASCII in all of them. */

const HEAD = 4096;

/** The stated label; null where there is none. A page that states UTF-16 in bytes that are ASCII is UTF-8. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, HEAD)) head += byte < 0x80 ? String.fromCharCode(byte) : '.';
  const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  const page = /<(?:html|head|meta|title|!doctype)\b/i.test(head)
    ? /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1]
    : undefined;
  const label = xml ?? page ?? null;
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
