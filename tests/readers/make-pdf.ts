/** PDF files for tests, put together by the form of ISO 32000-2 with the standard font Helvetica; nothing is compressed. */

/** A word or line at its place: points from the lower left corner. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees against the clock. */
  readonly turn?: number;
  /** 3 draws nothing: what a program recognised behind a picture. */
  readonly mode?: number;
}
export interface PdfGiven {
  readonly pages: readonly (readonly Words[])[];
  /** Drawn on every page before the words: pictures, lines. */
  readonly drawing?: string;
  /** Members of the catalogue: actions, forms. */
  readonly catalogue?: string;
  /** Members of the trailer. */
  readonly trailer?: string;
  /** The font's dictionary. */
  readonly font?: string;
  readonly rotate?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

function show({ text, x, y, size = 12, turn = 0, mode = 0 }: Words): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((n) =>
    n.toFixed(4),
  );
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT ${mode} Tr /F1 ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** The file. */
export function makePdf(given: PdfGiven): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalogue = add('');
  const tree = add('');
  const font = add(given.font ?? HELVETICA);
  const pages = given.pages.map((words) => {
    const content = [given.drawing ?? '', ...words.map(show)].join('\n');
    const stream = add(
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    );
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${given.rotate ?? 0} /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R >>`,
    );
  });
  objects[catalogue - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${given.catalogue ?? ''} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = Buffer.byteLength(file, 'latin1');
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = Buffer.byteLength(file, 'latin1');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalogue} 0 R ${given.trailer ?? ''} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Lines one below the other from (x, y), `step` points apart. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  step = 15,
  size = 12,
): readonly Words[] {
  return lines.map((text, at) => ({ text, x, y: y - at * step, size }));
}
