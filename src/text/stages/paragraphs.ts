/**
 * A text without numbers or headings → its paragraphs as provisions: those after the words that enact it ("hereby agree to:")
 * or, where none stand, after its preamble. Lines of a title, a place, a signature belong to what stands before them.
 */
import type { StructurePack } from '../languages/structure.ts';
import { endsSentence, isHan, isLao, isUpper } from './characters.ts';
import type { Line } from './lines.ts';
import type { Section } from './outline.ts';
import { breaksEarly, wrapWidth } from './wrapping.ts';

/** One line, or printed lines that go on in each other, of the text. */
interface Paragraph {
  readonly from: number;
  readonly to: number;
}

const MOST_ENACTING = 160;
/** How the words end that enact what follows them. */
const ENACTING = /(?:[:：]|\b(?:HEREBY|hereby)[,:]?)$/;
/** A preamble's paragraph: "RECALLING …;", "Recalling …,", "We, the Leaders, meeting in …,". */
const RECITAL = /^(?:[A-Z][A-Z]{3,14}(?:ING|ED)\b|[A-Z][a-z]{3,14}(?:ing|ed)\b|(?:WE|We), )/;
/** "Adopted in Arvik on …": where and when a text was made. */
const CLOSING = /^(?:ADOPTED|Adopted|DONE|Done|SIGNED|Signed|ISSUED|Issued) (?:in|at|on|by|this)\b/;
const LEAST = 2;

/** Paragraphs of the lines: a line that begins small, or with a number, goes on with the one above, where that does not end a sentence. */
function paragraphsOf(chars: string, lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  const width = wrapWidth(chars, lines);
  let above: Line | null = null;
  for (const line of lines) {
    const { from, to } = line;
    if (to <= from) {
      above = null;
      continue;
    }
    const last = found.at(-1);
    // Where lines were broken at a width, a paragraph ends where a word more had room.
    const isFull = above !== null && width !== null && !breaksEarly(chars, above, line, width);
    const isOpen = last !== undefined && !closes(chars, last) && !beginsSentence(chars, from);
    const goesOn = above !== null && last !== undefined && (isFull || isOpen);
    above = line;
    if (goesOn) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}

/** Whether the paragraph ends as sentences and items of a list do. */
function closes(chars: string, { from, to }: Paragraph): boolean {
  return endsSentence(chars, from, to) || /[;；:：]$/.test(chars.slice(from, to));
}

/** The first paragraph that is no part of a title or preamble. */
function firstOperative(chars: string, paragraphs: readonly Paragraph[], pack: StructurePack): number {
  const enacting = paragraphs.findIndex(({ from, to }) =>
    ENACTING.test(chars.slice(Math.max(from, to - MOST_ENACTING), to)),
  );
  if (enacting >= 0) return enacting + 1;
  const isFront = (paragraph: Paragraph): boolean => {
    const head = chars.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + 60));
    const isRecital = RECITAL.test(head) || pack.preambles.some(({ pattern }) => pattern.test(head));
    return (
      !endsSentence(chars, paragraph.from, paragraph.to) || (isRecital && !/^(?:The|This|In|At) /.test(head))
    );
  };
  const first = paragraphs.findIndex((paragraph) => !isFront(paragraph));
  return first < 0 ? paragraphs.length : first;
}

/** Root and a provision for each paragraph; null where the text has structure, or too few paragraphs. */
export function openParagraphs(
  chars: string,
  lines: readonly Line[],
  sections: readonly Section[],
  pack: StructurePack,
): Section[] | null {
  const [root, ...others] = sections;
  if (!root || others.length > 0) return null;
  const paragraphs = paragraphsOf(chars, lines);
  const first = firstOperative(chars, paragraphs, pack);
  const opening = paragraphs
    .slice(first)
    .filter((each) => closes(chars, each) && beginsSentence(chars, each.from))
    .filter(({ from }) => !CLOSING.test(chars.slice(from, from + 24)));
  if (opening.length < LEAST) return null;
  const parent: Section = { ...root, own: opening[0]?.from ?? root.own, children: [] };
  opening.forEach(({ from }, at) => {
    const end = opening[at + 1]?.from ?? root.end;
    const path = `${at + 1}`;
    const own = { label: null, heading: null, body: from, own: end, role: 'operative' as const };
    parent.children.push({ path, start: from, end, ...own, parent, children: [] });
  });
  parent.body = Math.min(parent.body, parent.own);
  return [parent, ...parent.children];
}

/** Whether a sentence may begin at `from`: with a capital, a quotation, or in a script without capitals. */
function beginsSentence(chars: string, from: number): boolean {
  const code = chars.charCodeAt(from);
  return isUpper(code) || isHan(code) || isLao(code) || '“"《'.includes(chars.charAt(from));
}
