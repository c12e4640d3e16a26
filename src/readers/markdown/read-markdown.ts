/**
 * Markdown → characters as a reader of the rendered document sees them; line ends inside paragraphs stay, since texts are
 * saved as Markdown whose paragraphs are single lines. The words between marks and the numbers of lists are the file's own.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { note, type ReadDocument, type ReadNote, Refusal } from '../document.ts';
import { MAX_DEPTH } from '../limits.ts';
import { writeLines } from '../lines.ts';
import { checkCharacters, droppedNote } from '../plain/read-text.ts';
import type { Decoded } from '../plain/recognise.ts';
import { type MarkdownMet, MarkdownRenderer } from './render.ts';
import type { Nodes, Root } from './tree.ts';

const CONVERTER = { name: 'entente-markdown', version: '1' } as const;
/** A file that opens more quotations or lists than this on one line was not written by anybody. */
const MAX_OPENED = 100;

/** Metadata before the text: its lines are emptied, so that all others keep their number. */
function withoutMetadata(chars: string): { readonly chars: string; readonly characters: number } {
  const head = /^\ufeff?---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$)/.exec(chars)?.[0] ?? '';
  return {
    chars: head.replace(/[^\r\n]/g, '') + chars.slice(head.length),
    characters: head.replace(/\s/g, '').length,
  };
}

/** Brackets and backticks in one paragraph: their pairs are looked for again and again, and so many nobody writes. */
const MAX_MARKS = 2_000;

const MARKS: readonly (readonly [RegExp, number])[] = [
  [/\[/g, MAX_MARKS],
  [/`+/g, MAX_MARKS],
  [/</g, MAX_MARKS],
  [/[*_~]+/g, MAX_MARKS * 10],
];

function checkMarks(chars: string): void {
  for (const paragraph of chars.split(/\n[ \t]*\r?\n/))
    for (const [mark, limit] of MARKS)
      if ((paragraph.match(mark)?.length ?? 0) > limit)
        throw new Refusal('file-too-complex', { what: 'nodes', limit });
}

function checkNesting(chars: string): void {
  if (new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${MAX_OPENED},}`, 'm').test(chars))
    throw new Refusal('file-too-complex', { what: 'depth', limit: MAX_OPENED });
}

function depthOf(root: Root): number {
  let deepest = 0;
  const stack: (readonly [Nodes, number])[] = [[root, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    if ('children' in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return deepest;
}

function notesOf(met: MarkdownMet, metadata: number): readonly ReadNote[] {
  const when = (count: number, one: ReadNote): readonly ReadNote[] => (count === 0 ? [] : [one]);
  return [
    ...when(met.deleted, note('tracked-changes', 'warning', { inserted: 0, deleted: met.deleted })),
    ...when(metadata, note('page-chrome-left-out', 'info', { characters: metadata })),
    ...when(met.active, note('active-content-left-out', 'info', { count: met.active })),
    ...when(met.pictures, note('pictures-left-out', 'info', { count: met.pictures })),
    ...when(met.notes, note('notes-moved', 'info', { count: met.notes })),
  ];
}

/** Reads a Markdown file. */
export function readMarkdown(decoded: Decoded): ReadDocument {
  const { chars: source, characters } = withoutMetadata(decoded.chars);
  checkCharacters(decoded.chars);
  checkNesting(source);
  checkMarks(source);
  const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  if (depthOf(root) > MAX_DEPTH) throw new Refusal('file-too-complex', { what: 'depth', limit: MAX_DEPTH });
  const renderer = new MarkdownRenderer(source);
  const { chars, map } = writeLines(renderer.render(root)).finish();
  checkCharacters(chars);
  return {
    mediaType: 'text/markdown',
    encoding: decoded.encoding,
    converter: CONVERTER,
    chars,
    map,
    notes: [...droppedNote({ ...decoded, chars }), ...notesOf(renderer.met, characters)],
  };
}
