/** The headers by which a file is saved and not shown, under its name [HT9]. */

/** A name for a header: plain letters, and all of it in the extended form (RFC 6266). */
export function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Headers of a file that is handed out under its name, and that no browser shows or interprets [HT9]. */
export function attachment(name: string, mediaType = 'application/octet-stream') {
  return {
    'content-type': mediaType,
    'content-disposition': disposition(name),
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
