/** A web page → characters: the text without the site around it, as a browser shows it. */
import { note, type ReadDocument, type ReadNote, Refusal } from '../document.ts';
import { writeLines } from '../lines.ts';
import { checkCharacters, droppedNote } from '../plain/read-text.ts';
import type { Decoded } from '../plain/recognise.ts';
import { mainContent } from './main-content.ts';
import { parseHtml } from './parse-html.ts';
import { type PageMet, PageRenderer } from './render.ts';
import { hasBlocks } from './tagged.ts';
import { isWrappedFile } from './wrapping.ts';

const CONVERTER = { name: 'entente-html', version: '1' } as const;

function notesOf(met: PageMet): readonly ReadNote[] {
  const when = (count: number, one: ReadNote): readonly ReadNote[] => (count === 0 ? [] : [one]);
  const { inserted, deleted } = met;
  return [
    ...when(inserted + deleted, note('tracked-changes', 'warning', { inserted, deleted })),
    ...when(met.hidden, note('hidden-text', 'warning', { characters: met.hidden })),
    ...when(met.furniture, note('page-chrome-left-out', 'info', { characters: met.furniture })),
    ...when(met.active, note('active-content-left-out', 'info', { count: met.active })),
    ...when(met.pictures, note('pictures-left-out', 'info', { count: met.pictures })),
    ...when(met.labels, note('numbering-made-text', 'info', { count: met.labels })),
  ];
}

const nothingMet: PageMet = {
  furniture: 0,
  hidden: 0,
  active: 0,
  pictures: 0,
  labels: 0,
  inserted: 0,
  deleted: 0,
};

/** Reads a web page, or a text that holds the tags of one. */
export function readHtml(decoded: Decoded, isText = false): ReadDocument {
  const content = mainContent(parseHtml(decoded.chars));
  const met: PageMet = { ...nothingMet, furniture: content.outside };
  const { chars, map } = writeLines(
    new PageRenderer(
      content,
      met,
      isWrappedFile(decoded.chars),
      isText && !hasBlocks(decoded.chars),
    ).render(),
  ).finish();
  if (chars.trim() === '') throw new Refusal('file-empty');
  checkCharacters(chars);
  return {
    mediaType: 'text/html',
    encoding: decoded.encoding,
    converter: CONVERTER,
    chars,
    map,
    notes: [
      ...droppedNote({ ...decoded, chars }),
      ...(isText ? [note('tags-read-as-page', 'warning')] : []),
      ...notesOf(met),
    ],
  };
}
