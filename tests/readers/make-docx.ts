/** Word documents for tests, put together from their XML as Word writes it. */
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names = `${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="${types}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;

/** The parts of a package by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Packs parts as they are. */
export async function pack(
  parts: Parts,
  options: { level?: number; password?: string } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: options.level ?? 6 });
  for (const [name, content] of Object.entries(parts)) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, {
      lastModDate: new Date(0),
      ...(options.password === undefined ? {} : { password: options.password }),
    });
  }
  return writer.close();
}

export interface DocxContent {
  /** Inside of w:body. */
  readonly body: string;
  /** Inside of w:numbering, w:styles, w:footnotes, w:endnotes, w:comments. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Inside of w:hdr. */
  readonly header?: string;
  readonly more?: Parts;
}

/** The parts of a Word document. */
export function docxParts(content: DocxContent): Parts {
  const part = (root: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${names}>${inside}</w:${root}>`;
  const relationships = ['numbering', 'styles', 'footnotes', 'endnotes', 'comments', 'header'] as const;
  const roots = { header: 'hdr', numbering: 'numbering', styles: 'styles' } as const;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${content.body}</w:body>`),
  };
  const rels: string[] = [];
  for (const name of relationships) {
    const inside = content[name];
    if (inside === undefined) continue;
    parts[`word/${name}.xml`] = part(name in roots ? Reflect.get(roots, name) : name, inside);
    rels.push(`<Relationship Id="x${name}" Type="${types}/${name}" Target="${name}.xml"/>`);
  }
  parts['word/_rels/document.xml.rels'] =
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`;
  return { ...parts, ...content.more };
}

/** A Word document. */
export function makeDocx(content: DocxContent): Promise<Uint8Array> {
  return pack(docxParts(content));
}

/** A paragraph of one run; `properties` stand in w:pPr. */
export function paragraph(text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

/** A paragraph in a list. */
export function listed(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

export interface LevelGiven {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}
/** A definition of a list. */
export function definition(id: number, levels: readonly LevelGiven[], more = ''): string {
  const inside = levels.map(({ format, text, start = 1, more: own = '' }, at) => {
    const numFmt = format.startsWith('<') ? format : `<w:numFmt w:val="${format}"/>`;
    return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/>${numFmt}${own}<w:lvlText w:val="${text}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${more}${inside.join('')}</w:abstractNum>`;
}
/** A list of a definition; `overrides` stand in w:num. */
export function list(numId: number, definitionId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
}
