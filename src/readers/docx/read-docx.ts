/**
 * A Word document → characters. Numbers that Word draws are written as text; recorded changes are read as accepted and
 * reported; text boxes follow the paragraph that they hang at; notes stand at the end under their marks. Programs,
 * controls, pictures, comments and running heads are left out, and each of them is reported.
 */
import { note, type ReadDocument, type ReadNote, Refusal } from '../document.ts';
import { type Line, textOf, writeLines } from '../lines.ts';
import { checkCharacters } from '../plain/read-text.ts';
import { elementsOf, type XmlElement } from '../xml/parse-xml.ts';
import { BlockReader, type Reading } from './blocks.ts';
import { type Met, noteMark } from './inline.ts';
import { Numbering } from './numbering.ts';
import type { Package } from './open-package.ts';
import { type DocxParts, readParts } from './parts.ts';
import { readStyles } from './styles.ts';

const CONVERTER = { name: 'entente-docx', version: '1' } as const;
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The notes that the text refers to, in its order, each under its mark. */
function noteLines(
  root: XmlElement | null,
  kind: 'footnotes' | 'endnotes',
  reading: Reading,
): readonly Line[] {
  if (root === null) return [];
  const elements = new Map(elementsOf(root).map((one) => [one.attributes.id ?? '', one]));
  const reader = new BlockReader(reading, kind);
  return reading.met[kind].flatMap((id, at): readonly Line[] => {
    const element = elements.get(id);
    const lines =
      element === undefined ? [] : reader.read(element).filter((line) => textOf(line).trim() !== '');
    return lines.map((line, n) => (n === 0 ? marked(line, noteMark(kind, at + 1)) : line));
  });
}

function marked([first, ...rest]: Line, mark: string): Line {
  const place = first?.place ?? null;
  const text = (first?.text ?? '').trimStart();
  return [{ text: `${mark} `, place }, ...(first === undefined ? [] : [{ text, place }]), ...rest];
}

function hasWords(root: XmlElement, reading: Reading): boolean {
  const aside: Reading = { ...reading, met: emptyMet(), labels: { count: 0, unknown: new Set() } };
  return new BlockReader(aside, 'body').read(root).some((line) => textOf(line).trim() !== '');
}

function emptyMet(): Met {
  return { inserted: 0, deleted: 0, hidden: 0, pictures: 0, active: 0, footnotes: [], endnotes: [] };
}

function notesOf(parts: DocxParts, reading: Reading): readonly ReadNote[] {
  const { met, labels } = reading;
  const headers = parts.headers.filter((one) => hasWords(one, reading)).length;
  const comments = parts.comments === null ? 0 : elementsOf(parts.comments, 'comment').length;
  const active = met.active + parts.activeParts;
  const moved = met.footnotes.length + met.endnotes.length;
  const when = (count: number, code: string, facts: ReadNote['facts'] = { count }): readonly ReadNote[] =>
    count === 0 ? [] : [note(code, code === 'headers-left-out' ? 'info' : 'warning', facts)];
  return [
    ...when(met.inserted + met.deleted, 'tracked-changes', {
      inserted: met.inserted,
      deleted: met.deleted,
    }),
    ...when(met.hidden, 'hidden-text', { characters: met.hidden }),
    ...when(active, 'active-content-left-out'),
    ...when(met.pictures, 'pictures-left-out'),
    ...[...labels.unknown].map((format) => note('number-format-unknown', 'warning', { format })),
    ...when(headers, 'headers-left-out'),
    ...(comments === 0 ? [] : [note('comments-left-out', 'info', { count: comments })]),
    ...(moved === 0 ? [] : [note('notes-moved', 'info', { count: moved })]),
    ...(labels.count === 0 ? [] : [note('numbering-made-text', 'info', { count: labels.count })]),
  ];
}

/** Reads a Word document; null where the package holds none. */
export async function readDocx(file: Package): Promise<ReadDocument | null> {
  const parts = await readParts(file);
  if (parts === null) return null;
  const styles = readStyles(parts.styles);
  const numbering = new Numbering(parts.numbering, styles);
  const reading: Reading = { styles, numbering, met: emptyMet(), labels: { count: 0, unknown: new Set() } };
  const body = new BlockReader(reading, 'body').read(parts.document);
  const lines = [
    ...body,
    ...noteLines(parts.footnotes, 'footnotes', reading),
    ...noteLines(parts.endnotes, 'endnotes', reading),
  ];
  const { chars, map } = writeLines(lines).finish();
  if (chars.trim() === '') throw new Refusal('file-empty');
  checkCharacters(chars);
  return {
    mediaType: MEDIA_TYPE,
    encoding: '',
    converter: CONVERTER,
    chars,
    map,
    notes: notesOf(parts, reading),
  };
}
