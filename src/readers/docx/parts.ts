/**
 * The parts of a Word document that its text is made of, found by its relationships as Word finds them; where those are
 * missing, by the usual names.
 */
import { fromUtf8 } from '../../base/index.ts';
import { Refusal } from '../document.ts';
import { decodeIn } from '../plain/recognise.ts';
import { elementsOf, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import type { Package } from './open-package.ts';

/** The parts, parsed. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  /** Running heads and feet. */
  readonly headers: readonly XmlElement[];
  readonly comments: XmlElement | null;
  /** Programs and controls in the package. */
  readonly activeParts: number;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** The XML of a part; UTF-8 unless a mark says UTF-16. */
async function readXml(file: Package, name: string): Promise<XmlElement | null> {
  const bytes = await file.read(name);
  if (bytes === null) return null;
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null;
  const chars = wide === null ? fromUtf8(bytes) : (decodeIn(bytes, wide)?.chars ?? null);
  if (chars === null) throw new Refusal('file-damaged', { kind: 'docx' });
  return parseXml(chars);
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** What a part refers to inside the package: the last word of each relationship's type, and the part's full name. */
async function relationshipsOf(file: Package, part: string): Promise<readonly Relationship[]> {
  const folder = folderOf(part);
  const root = await readXml(file, `${folder}_rels/${part.slice(folder.length)}.rels`);
  if (root === null) return [];
  return elementsOf(root, 'Relationship').flatMap(({ attributes }): readonly Relationship[] => {
    const { Type = '', Target = '', TargetMode } = attributes;
    if (TargetMode === 'External') return [];
    const target = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`;
    return [{ type: Type.slice(Type.lastIndexOf('/') + 1), target }];
  });
}

function countActive(names: readonly string[]): number {
  return names.filter((name) => /vbaProject\.bin$|\/activeX\/[^/]+\.xml$|vbaData\.xml$/i.test(name)).length;
}

/** The name of the main part. */
async function mainPart(file: Package): Promise<string> {
  const found = (await relationshipsOf(file, '')).find(({ type }) => type === 'officeDocument');
  return found?.target ?? 'word/document.xml';
}

/** Reads the parts of a Word document; null where the package holds none. */
export async function readParts(file: Package): Promise<DocxParts | null> {
  const main = await mainPart(file);
  const document = await readXml(file, main);
  if (document === null || document.name !== 'document') return null;
  const related = await relationshipsOf(file, main);
  const named = (type: string): string =>
    related.find((one) => one.type === type)?.target ?? `${folderOf(main)}${type}.xml`;
  const headers: XmlElement[] = [];
  for (const { type, target } of related) {
    if (type !== 'header' && type !== 'footer') continue;
    const root = await readXml(file, target);
    if (root !== null) headers.push(root);
  }
  return {
    document,
    numbering: await readXml(file, named('numbering')),
    styles: await readXml(file, named('styles')),
    footnotes: await readXml(file, named('footnotes')),
    endnotes: await readXml(file, named('endnotes')),
    comments: await readXml(file, named('comments')),
    headers,
    activeParts: countActive(file.names),
  };
}
