/** Akoma Ntoso, the OASIS standard and its drafts → characters. Elements are known by name, in whatever namespace. */
import { note, type ReadDocument, type ReadNote, Refusal } from '../document.ts';
import { isWrappedFile } from '../html/wrapping.ts';
import { writeLines } from '../lines.ts';
import { checkCharacters, droppedNote } from '../plain/read-text.ts';
import type { Decoded } from '../plain/recognise.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { type AknMet, AknRenderer } from './render.ts';

const CONVERTER = { name: 'entente-akomantoso', version: '1' } as const;
const STANDARD = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The namespace of a draft; null where the document follows the standard or states none. */
function draftOf(chars: string): string | null {
  const found =
    /<[\w:-]*akomaNtoso\b[^>]*?\bxmlns(?::[\w-]+)?\s*=\s*["']([^"']*(?:akomantoso|legaldocml)[^"']*)["']/i.exec(
      chars,
    )?.[1];
  return found === undefined || found === STANDARD ? null : found.slice(0, 200);
}

function notesOf(met: AknMet, draft: string | null): readonly ReadNote[] {
  const when = (count: number, one: ReadNote): readonly ReadNote[] => (count === 0 ? [] : [one]);
  const { inserted, deleted } = met;
  return [
    ...when(inserted + deleted, note('tracked-changes', 'warning', { inserted, deleted })),
    ...when(met.pictures, note('pictures-left-out', 'info', { count: met.pictures })),
    ...when(met.notes, note('notes-moved', 'info', { count: met.notes })),
    ...(draft === null ? [] : [note('draft-schema', 'info', { namespace: draft })]),
  ];
}

/** Reads an Akoma Ntoso document; any other XML is refused. */
export function readAkn(decoded: Decoded): ReadDocument {
  const root = parseXml(decoded.chars);
  if (root.name !== 'akomaNtoso') throw new Refusal('file-binary', { kind: 'xml' });
  const renderer = new AknRenderer(isWrappedFile(decoded.chars));
  const { chars, map } = writeLines(renderer.render(root)).finish();
  checkCharacters(chars);
  return {
    mediaType: 'application/akn+xml',
    encoding: decoded.encoding,
    converter: CONVERTER,
    chars,
    map,
    notes: [...droppedNote({ ...decoded, chars }), ...notesOf(renderer.met, draftOf(decoded.chars))],
  };
}
